import { describe, it } from 'vitest';
import { setNamedValue } from '../../../src/editors/gradle/named-value.ts';
import type { Dialect } from '../../../src/editors/gradle/tree.ts';
import { expectEdit, expectPresent } from './support.ts';

const set = (dialect: Dialect, name: string, to = '1500000001') =>
  setNamedValue(dialect, { name, from: '1500000009', to });

const CASES: Readonly<Record<string, readonly [Dialect, string, string]>> = {
  'of a variable': ['groovy', "def id = '1500000009' // theirs\n", "def id = '1500000001' // theirs\n"],
  'of a number, which stays one with its suffix': [
    'groovy',
    'ext.id = 1500000009L\n',
    'ext.id = 1500000001L\n',
  ],
  'of a number with underscores': ['kotlin', 'val id = 1_500_000_009\n', 'val id = 1500000001\n'],
  'of an entry of a map in a map': [
    'groovy',
    'ext {\n    push = [a: [id: "1500000009", key: \'x\']]\n}\n',
    'ext {\n    push = [a: [id: "1500000001", key: \'x\']]\n}\n',
  ],
  'of an extra property by its name': [
    'kotlin',
    'extra["id"] = "1500000009"\n',
    'extra["id"] = "1500000001"\n',
  ],
  'that is set by a call': ['groovy', "ext.set('id', '1500000009')\n", "ext.set('id', '1500000001')\n"],
  'in both branches': [
    'groovy',
    "if (x) {\n    id = '1500000009'\n} else {\n    id = '1500000009'\n}\n",
    "if (x) {\n    id = '1500000001'\n} else {\n    id = '1500000001'\n}\n",
  ],
};

describe('a value by its name is replaced', () => {
  it.each(Object.entries(CASES))('%s', (_, [dialect, before, after]) => {
    expectEdit(dialect, set(dialect, 'id'), before, after);
  });

  it('by a text where a number was, and no number will do', () => {
    expectEdit(
      'groovy',
      set('groovy', 'id', 'AEXAMPLEKEY1'),
      'ext.id = 1500000009\n',
      'ext.id = "AEXAMPLEKEY1"\n',
    );
  });

  it('not where the name is another, the value is another, or it is computed', () => {
    expectPresent(
      'groovy',
      set('groovy', 'id'),
      "def other = '1500000009'\ndef id = '1500000008'\next.id = x ?: '1500000009'\n// id = '1500000009'\n",
    );
  });
});
