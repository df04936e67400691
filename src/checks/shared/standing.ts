/** What still holds: a log tells a story, and its later lines overtake the earlier ones. */
import type { Observation, ObservationId } from '../../core/observation.ts';

interface Matter {
  readonly well: (observation: Observation) => boolean;
  readonly ill: (observation: Observation) => boolean;
}

const isOne =
  (...ids: readonly ObservationId[]) =>
  ({ id }: Observation): boolean =>
    ids.includes(id);

const isCode = (observation: Observation): boolean =>
  observation.id === 'vendor-code' || observation.id === 'vendor-state';
const isZero = ({ args }: Observation): boolean => 'code' in args && args.code === '0';

/** What is tried again and again until it works, or does not work any more. */
const MATTERS: readonly Matter[] = [
  {
    well: isOne('registered'),
    ill: isOne(
      'registration-failed',
      'credentials-malformed',
      'credentials-absent',
      'library-missing',
      'sdk-disabled',
      'configuration-refused',
      'connection-failed',
    ),
  },
  // a success without a token is no success
  { well: isOne('vendor-token', 'vendor-bound'), ill: isOne('vendor-token-empty') },
  {
    well: each =>
      isOne('vendor-token', 'vendor-bound', 'vendor-registered')(each) || (isCode(each) && isZero(each)),
    ill: each =>
      isOne('vendor-service-old', 'vendor-service-failed', 'vendor-library-unready')(each) ||
      (isCode(each) && !isZero(each)),
  },
  { well: isOne('vendor-bound'), ill: isOne('vendor-bind-failed', 'vendor-before-tpns') },
  { well: isOne('im-token-reported'), ill: isOne('im-token-refused') },
];

/** Without what a later line of the same log has overtaken: of one matter the last word counts. */
export function standing(observations: readonly Observation[]): Observation[] {
  return observations.filter(
    each =>
      !observations.some(
        other =>
          (isLater(other, each) && overtakes(other, each)) || (isTooSoon(each) && other.id === 'registered'),
      ),
  );
}

/** Only a log says what came after what. */
const isLater = (a: Observation, b: Observation): boolean =>
  a.source === b.source && a.line !== null && b.line !== null && a.line > b.line;

/** A second call while the first is under way, or right behind it: refused, and nothing is taken back. */
const isTooSoon = (observation: Observation): boolean =>
  observation.id === 'registration-failed' && /^(?:10115|10002)$/.test(observation.args.code);

function overtakes(later: Observation, earlier: Observation): boolean {
  if (isTooSoon(later)) return isTooSoon(earlier);
  if (later.channel !== null && earlier.channel !== null && later.channel !== earlier.channel) return false;
  return MATTERS.some(({ well, ill }) => {
    if (later.id === earlier.id) return well(earlier) || ill(earlier);
    return (well(later) && ill(earlier)) || (ill(later) && well(earlier));
  });
}
