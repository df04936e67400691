/**
 * Which failures are tried again, and after how long. Only those where it is certain that nothing was accepted: a
 * second push to a phone can't be taken back, a missing one can be sent.
 */
import type { Outcome } from '../../tpns/outcome.ts';

const tooManyRequests = 1008028;

interface Patience {
  readonly firstMs: number;
  readonly tries: number;
}

function patienceFor(outcome: Outcome): Patience | null {
  switch (outcome.state) {
    case 'refused': {
      const { retCode, status } = outcome.receipt;
      // TPNS lets one push to many through in a second
      if (retCode === tooManyRequests) return { firstMs: 1000, tries: 4 };
      return status >= 500 ? { firstMs: 500, tries: 3 } : null;
    }
    case 'unsent': {
      const { why } = outcome;
      return why.id === 'http-fault' && why.args.kind === 'refused' ? { firstMs: 250, tries: 3 } : null;
    }
    default:
      return null;
  }
}

/**
 * @param tried how often it has been tried by now.
 * @returns milliseconds to wait before the next try; null where there is none.
 */
export function pauseAfter(outcome: Outcome, tried: number): number | null {
  const patience = patienceFor(outcome);
  return patience === null || tried > patience.tries ? null : patience.firstMs * 2 ** (tried - 1);
}

/** Tries until there is an outcome that waiting does not mend, or `stopped` says that nobody waits any more. */
export async function patiently(
  once: () => Promise<Outcome>,
  sleep: (ms: number) => Promise<void>,
  stopped: () => boolean = () => false,
): Promise<Outcome> {
  for (let tried = 1; ; tried++) {
    const outcome = await once();
    const pause = pauseAfter(outcome, tried);
    if (pause === null || stopped()) return outcome;
    await sleep(pause);
    if (stopped()) return outcome;
  }
}
