/** The languages' own parsers agree with our tree, and our tree with the script. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { agreement } from '../../../scripts/survey/agreement.ts';
import { describeOracle } from '../../support/oracle.ts';
import { scratch } from '../../support/scratch.ts';
import { template, templateNames } from '../../support/templates.ts';
import { LANGUAGE } from './language.ts';
import { SCRIPTS } from './support.ts';

const oracle = (): string => process.env.TPNS_ORACLE ?? '';

/** Every script below a folder. */
function scriptsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => /\.(gradle|kts)$/.test(path))
    .map(path => join(folder, path));
}

describeOracle('the parsers of Groovy and Kotlin read the same structure', () => {
  it('in our own scripts and those of the templates that people start with', async () => {
    const files = [
      ...SCRIPTS.map(script => script.file),
      ...templateNames.flatMap(name => scriptsIn(template(name))),
    ];
    const found = await agreement(files, oracle());
    expect(found).toHaveLength(files.length);
    expect(found.filter(one => !one.accepted || !one.tokensLossless || one.agrees !== true)).toEqual([]);
    expect(found.reduce((sum, one) => sum + one.compared, 0)).toBeGreaterThan(300);
  });

  it('in every construct of both languages, with either line end (F13–F26)', async () => {
    const folder = scratch();
    const files = LANGUAGE.flatMap(({ text, dialect }, i) =>
      ['\n', '\r\n'].map((eol, e) => {
        const file = join(folder, `${i}-${e}.gradle${dialect === 'kotlin' ? '.kts' : ''}`);
        writeFileSync(file, text.replace(/\n/g, eol));
        return file;
      }),
    );
    const found = await agreement(files, oracle());
    expect(found.filter(one => !one.accepted || !one.tokensLossless || one.agrees !== true)).toEqual([]);
  });

  it('and a difference is seen: one that our tree does not tell, and a script that is none', async () => {
    const folder = scratch();
    const [odd, bad] = [join(folder, 'odd.gradle'), join(folder, 'bad.gradle')];
    writeFileSync(odd, 'x = a?[1]:2\n'); // an index to our lexer, a choice to Groovy's
    writeFileSync(bad, 'android { a 1\n');
    expect(await agreement([odd, bad], oracle())).toMatchObject([
      {
        accepted: true,
        tokensLossless: true,
        parsed: true,
        agrees: false,
        firstDifference: 'only theirs: x= @1',
      },
      { accepted: false, parsed: false, agrees: null },
    ]);
  });
});
