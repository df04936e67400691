/**
 * The merged manifest is the one that Google's merger makes. Every day a quarter of the matrix is tried, each marker and each
 * element in it; `TPNS_FUZZ=5000` tries all of it, and as many mixtures more.
 */
import { afterAll, expect, it } from 'vitest';
import { describeOracle } from '../../support/oracle.ts';
import { type Combination, KINDS, MARKERS, matrix, mixtures } from './combinations.ts';
import { inParallel, type Judgement, judge } from './judge.ts';

const WHOLE = process.env.TPNS_FUZZ !== undefined;
const FUZZ = Number(process.env.TPNS_FUZZ ?? 8);
const SHARE = WHOLE ? 1 : 4;
const SEED = 7;

describeOracle('a merge of generated manifests', () => {
  const judgements: Judgement[] = [];
  const cases = [...matrix(SEED)];

  async function allEqual(combinations: readonly Combination[]): Promise<void> {
    const results = await inParallel(combinations, each => judge(each.input));
    judgements.push(...results);
    const different = results.flatMap((result, i) =>
      result.verdict === 'differs' ? [{ ...result, case: combinations[i] }] : [],
    );
    expect(different).toEqual([]);
  }

  for (const [i, kind] of KINDS.entries()) {
    it(`equals the oracle’s for each marker on <${kind.tag}> in <${kind.parent}>`, async () => {
      const own = cases.slice(i * MARKERS.length, (i + 1) * MARKERS.length);
      await allEqual(own.filter((_, marker) => (marker + i) % SHARE === 0));
    }, 120_000);
  }

  it(
    `equals the oracle’s for ${FUZZ} mixtures`,
    async () => {
      await allEqual([...mixtures(SEED * 1000, FUZZ)]);
    },
    60_000 + FUZZ * 2000,
  );

  it(`has compared at least ${300 / SHARE} different cases, half of them merged and not refused`, () => {
    const texts = new Set(
      cases.map(({ input }) => JSON.stringify([input.overlays, input.main, input.libraries])),
    );
    const equal = judgements.flatMap(each => (each.verdict === 'equal' ? [each] : []));
    expect(texts.size).toBe(cases.length);
    expect(equal.length).toBeGreaterThanOrEqual(300 / SHARE);
    expect(equal.filter(each => !each.refused).length).toBeGreaterThanOrEqual(150 / SHARE);
  });

  afterAll(() => {
    const left = judgements.flatMap(each => (each.verdict === 'not compared' ? [each.why] : []));
    for (const why of new Set(left)) {
      console.info(`${left.filter(each => each === why).length} not compared: ${why}`);
    }
  });
});
