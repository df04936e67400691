import type { Difference } from './difference.ts';

/**
 * How much a person would have to rethink, for filters with equally many differences: a slip of the keyboard is
 * next to nothing, another scheme or action is another purpose.
 */
function distance(difference: Difference): number {
  switch (difference.at) {
    case 'path':
      return difference.slashOnly || difference.caseOnly || difference.leadingSlash ? 1 : 3;
    case 'scheme':
      return difference.caseOnly || difference.separatorTyped ? 1 : 5;
    case 'action':
      return difference.caseOnly ? 1 : 6;
    case 'category':
      return 1;
    case 'port':
      return 2;
    case 'host':
    case 'ssp':
    case 'type':
      return 4;
    case 'data':
      // More than a scheme, a host and a path that merely differ: nothing of it is written yet.
      return 13;
  }
}

/** Without any scheme, the scheme, the host and the path are all missing. */
function attributes(difference: Difference): number {
  return difference.at === 'data' ? 3 : 1;
}

interface Missed {
  readonly differences: readonly Difference[];
}

/** Fewest differing attributes first. */
export function byNearness(a: Missed, b: Missed): number {
  return sum(a, attributes) - sum(b, attributes) || sum(a, distance) - sum(b, distance);
}

function sum({ differences }: Missed, weigh: (difference: Difference) => number): number {
  return differences.reduce((total, difference) => total + weigh(difference), 0);
}
