import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/core/edit.ts';
import { proved } from '../../../src/editors/proof.ts';
import { tomlFacts } from '../../../src/editors/toml/facts.ts';
import { renameCatalogLibrary } from '../../../src/editors/toml/successor.ts';

const operation = renameCatalogLibrary(
  { group: 'com.tencent.xinge', name: 'mipush' },
  { group: 'com.tencent.tpns', name: 'xiaomi' },
);

function renamed(text: string): string {
  const outcome = proved(text, operation, tomlFacts);
  if (outcome.state === 'refused') throw new Error(outcome.why.id);
  return outcome.state === 'change' ? applyEdits(text, outcome.edits) : text;
}

describe('a library of a catalog goes by another name', () => {
  it.each([
    ['mi = "com.tencent.xinge:mipush:4.3" # Mi', 'mi = "com.tencent.tpns:xiaomi:4.3" # Mi'],
    [
      "mi = { module = 'com.tencent.xinge:mipush', version.ref = 'xg' }",
      "mi = { module = 'com.tencent.tpns:xiaomi', version.ref = 'xg' }",
    ],
    [
      'mi = { version = "4", name = "mipush", group = "com.tencent.xinge" }',
      'mi = { version = "4", name = "xiaomi", group = "com.tencent.tpns" }',
    ],
    ['mi.module = "com.tencent.xinge:mipush"', 'mi.module = "com.tencent.tpns:xiaomi"'],
  ])('%s', (before, after) => {
    const catalog = (line: string): string =>
      `[versions]\nxg = "4"\n\n[libraries]\r\na = "a:b:1"\r\n${line}\r\n`;
    expect(renamed(catalog(before))).toBe(catalog(after));
    expect(renamed(catalog(after))).toBe(catalog(after));
  });

  it('and others keep theirs', () => {
    const text = '[libraries]\nxg = "com.tencent.xinge:mipush2:4"\n# mi = "com.tencent.xinge:mipush:4"\n';
    expect(renamed(text)).toBe(text);
  });
});
