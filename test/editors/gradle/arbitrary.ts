// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the scripts of both languages are full of them
import fc from 'fast-check';

/** Pieces that mean something to a lexer, in any order: mostly not a script, often nearly one. */
const PIECES = [
  '{',
  '}',
  '(',
  ')',
  '[',
  ']',
  '"',
  "'",
  '"""',
  "'''",
  '/',
  '/*',
  '*/',
  '//',
  '\n',
  '\r\n',
  ' ',
  '\t',
  '$',
  '${',
  '$/',
  '/$',
  '\\',
  '`',
  'dependencies',
  'android',
  'defaultConfig',
  'manifestPlaceholders',
  'implementation',
  'if',
  'else',
  'val',
  'def',
  'x',
  'a.b',
  '1',
  '1.5',
  '=',
  '+=',
  ':',
  ',',
  ';',
  '->',
  '?:',
  '?.',
  '<',
  '>',
  '!',
  '@',
  'to',
  'try',
  'catch',
  'fun',
  'class',
  'import',
  '中文',
  '😀',
];

export const scriptLike = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 40 })
  .map(pieces => pieces.join(''));

/** Statements that an edit must neither touch nor be led astray by, in both languages. */
const FOREIGN = {
  groovy: [
    "// dependencies { implementation 'com.tencent.tpns:tpns:1' }",
    '/* android { defaultConfig { */',
    'def text = "android { defaultConfig { manifestPlaceholders = [:] } }"',
    "println 'dependencies {'",
    'def raw = /dependencies {/',
    "if (true) {\n    println 'x'\n}",
    'def call = { a, b -> a ? b : [b: 1] }',
    "tasks.register('x') {\n    doLast { println \"${'}'}\" }\n}",
    "configurations.all {\n    resolutionStrategy { force 'a.b:c:1' }\n}",
    '',
  ],
  kotlin: [
    '// dependencies { implementation("com.tencent.tpns:tpns:1") }',
    '/* android { /* defaultConfig { */ */',
    'val text = "android { defaultConfig { manifestPlaceholders } }"',
    'val raw = """dependencies { ${"}"} {"""',
    'if (true) {\n    println("x")\n}',
    'val call = { a: Int, b: Int -> a + b }',
    'tasks.register("x") {\n    doLast { println("${"}"}") }\n}',
    'configurations.all {\n    resolutionStrategy { force("a.b:c:1") }\n}',
    '',
  ],
};

/** A script of these blocks with foreign statements before, between and behind them. */
export function surrounded(dialect: 'groovy' | 'kotlin', parts: readonly string[]): fc.Arbitrary<string> {
  const gap = fc
    .array(fc.constantFrom(...FOREIGN[dialect]), { maxLength: 3 })
    .map(lines => lines.map(line => `${line}\n`).join(''));
  return fc
    .tuple(
      fc.array(gap, { minLength: parts.length + 1, maxLength: parts.length + 1 }),
      fc.constantFrom('\n', '\r\n'),
    )
    .map(([gaps, eol]) => {
      const text = gaps.map((before, i) => before + (parts[i] === undefined ? '' : `${parts[i]}\n`)).join('');
      return text.replace(/\n/g, eol);
    });
}
