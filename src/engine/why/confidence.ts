import type { Confidence } from '../../core/diagnosis.ts';
import type { Weighed } from './weighed.ts';

/**
 * High is kept for what is proven, or for strong signs of different kinds with nothing against them: a cause named with
 * certainty and wrongly costs more trust than one that is not named.
 */
export function confidenceOf(each: Weighed, all: readonly Weighed[], share: number): Confidence {
  const { supports, contradicts } = each;
  const proven = supports.some(({ weight }) => weight === 'proof');
  // findings are of one kind; a log line and a figure of the service are two
  const strong = new Set(
    supports.filter(({ weight }) => weight === 'strong').map(({ observation }) => observation.id),
  ).size;
  // a rival of the same stage that is as good leaves it open; one elsewhere on the way is a second fault
  const rival = all.some(
    other => other !== each && other.cause.stage === each.cause.stage && other.score > each.score - 1.5,
  );
  const ofLog = supports.every(({ observation }) => observation.source === 'logcat');
  if (each.doubtful && ofLog) return 'low';
  const certain = (proven || strong > 1) && contradicts.length === 0 && !rival && !each.behindBreak;
  if (certain && each.score >= 3 && share >= (proven ? 0.5 : 0.7)) return 'high';
  // what is proven is a fault of its own, also beside a likelier one
  if (proven && contradicts.length === 0) return 'medium';
  return (proven || strong > 0) && share >= 0.25 ? 'medium' : 'low';
}
