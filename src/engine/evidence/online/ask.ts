/**
 * What TPNS says about an app, a token, an account and a push: a handful of read-only calls, for one app may make two
 * hundred in an hour.
 */
import { note } from '../../../core/note.ts';
import { observed } from '../../../core/observation.ts';
import { Stop } from '../../../errors.ts';
import type { Http } from '../../../ports.ts';
import { readAnswer } from '../../../tpns/answer.ts';
import type { Identity } from '../../../tpns/call.ts';
import { HttpFault } from '../../../tpns/http-port.ts';
import { probed, probeRequest, tokenPushesPath } from '../../../tpns/probe.ts';
import { endpointOf, regionOfEndpoint, regions } from '../../../tpns/regions.ts';
import type { Reading } from '../reading.ts';
import { accountPiece } from './account.ts';
import { type Answered, asking, exchange, type Reply } from './call.ts';
import { standingOf } from './codes.ts';
import { joined, nothingSeen, type Piece, seen } from './piece.ts';
import { pushPiece } from './push.ts';
import { clockPiece, standingPiece } from './standing.ts';
import { pushesOfToken, tokenPiece } from './token.ts';

export interface Given {
  readonly identity: Identity;
  readonly token: string | null;
  readonly pushId: string | null;
  readonly account: string | null;
  /** Milliseconds since 1970, by this computer's clock. */
  readonly now: () => number;
  /** Where the app is unknown, the other access points are asked as well. Each of them gets to see a signature. */
  readonly probeRegions: boolean;
}

/** @throws Stop (exit 2) where nobody answers, or somebody who is not TPNS. */
export async function askTpns(http: Http, given: Given): Promise<Reading> {
  const { identity, token, now } = given;
  const ask = asking(http, identity, now);
  const timestamp = Math.floor(now() / 1000);
  // a token of nobody asks as well whether we may ask
  const first = answeredOrStop(
    token === null
      ? await exchange(http, probeRequest(identity, timestamp), timestamp)
      : await ask(tokenPushesPath, { token }),
  );
  const standing = standingOf(first.code);
  const questions =
    standing === 'welcome' ? await theRest(ask, given, first) : await whereElse(http, given, standing);
  const { observations, notes } = joined(clockPiece(first), standingPiece(first), questions);
  return { source: 'online', observations: once(observations), notes };
}

function answeredOrStop(reply: Reply): Answered {
  if (reply.state === 'answered') return reply;
  if (reply.state === 'unreadable') throw new Stop(2, 'unreadable-answer', reply.why);
  // the first question is always asked
  if (reply.state === 'unasked') throw new RangeError('unasked');
  const { kind, host, at, code } = reply.fault;
  throw new Stop(2, 'network', note('http-fault', { kind, host, at, code }));
}

async function theRest(ask: ReturnType<typeof asking>, given: Given, first: Answered): Promise<Piece> {
  const { token, account, pushId } = given;
  const pieces: Piece[] = [];
  if (token !== null) pieces.push(await tokenPiece(ask, token, first));
  if (account !== null) pieces.push(await accountPiece(ask, account, token));
  if (pushId !== null) {
    const ofToken = token === null ? null : pushesOfToken(first);
    const clock = first.serverTime === null ? given.now() : first.serverTime * 1000;
    pieces.push(await pushPiece(ask, { pushId, token, ofToken, clock }));
  }
  return joined(...pieces);
}

/** Only where TPNS's own host was asked: an emulator or a gateway says nothing about the others. */
async function whereElse(
  http: Http,
  { identity, now, probeRegions }: Given,
  standing: ReturnType<typeof standingOf>,
): Promise<Piece> {
  const here = regionOfEndpoint(identity.endpoint);
  if (!probeRegions || here === null || (standing !== 'no-such-app' && standing !== 'rejected')) {
    return nothingSeen;
  }
  for (const { id } of regions.filter(other => other.id !== here)) {
    const elsewhere = { ...identity, endpoint: endpointOf(id) };
    if (await isWelcome(http, elsewhere, now)) {
      return seen(observed('online', 'app-lives-elsewhere', { region: id }));
    }
  }
  return nothingSeen;
}

async function isWelcome(http: Http, identity: Identity, now: () => number): Promise<boolean> {
  try {
    const answer = readAnswer(await http.request(probeRequest(identity, Math.floor(now() / 1000))));
    return (
      answer.state !== 'unreadable' &&
      probed(answer) === 'welcome' &&
      standingOf(answer.retCode) === 'welcome'
    );
  } catch (error) {
    if (error instanceof HttpFault) return false;
    throw error;
  }
}

/** Several questions may meet the same limit. */
function once<T>(all: readonly T[]): T[] {
  return [...new Map(all.map(each => [JSON.stringify(each), each])).values()];
}
