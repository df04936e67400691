// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Groovy's and Kotlin's templates
import { describe, expect, it } from 'vitest';
import { encodeText } from '../../src/core/charset.ts';
import { encode } from '../../src/core/text.ts';
import { readingOf } from '../../src/editors/reading.ts';

const gbk = (text: string): Uint8Array => encodeText(text, 'gb18030');
const latin = (text: string): Uint8Array => encodeText(text, 'iso-8859-1');
const utf8 = (text: string): Uint8Array => encodeText(text, 'utf-8');
const utf16 = (text: string, encoding = 'utf-16le', bom = true): Uint8Array =>
  encode({ text, bom, encoding });

/** Encoding and text; or the reason why there is none. */
function told(path: string, bytes: Uint8Array): string {
  const reading = readingOf(path, bytes);
  if (reading.state === 'refused') return reading.why.id;
  const { source } = reading;
  expect(encode(source)).toEqual(bytes);
  return `${source.encoding ?? 'utf-8'}${source.guessed ? '?' : ''}${source.bom ? '+bom' : ''} ${source.text}`;
}

describe('a Gradle script', () => {
  it.each(['a.gradle', 'a.gradle.kts'])('in UTF-8 is that: %s', path => {
    expect(told(path, utf8('// 中文\r\n'))).toBe('utf-8 // 中文\r\n');
    expect(told(path, utf8('\uFEFFx'))).toBe('utf-8+bom x');
    expect(told(path, utf8(''))).toBe('utf-8 ');
  });

  it.each([
    ['a comment', '// 中文\nx\n'],
    ['a comment at the very end', 'x // 中文'],
    ['a comment whose characters end in a backslash, braces, quotes of old', '// 誠 亄 亇 亅 乣 儈\nx { }\n'],
    ['a block comment', '/* 亄 誠*/ x\n'],
    ['a string', 'x "应用"\n'],
    ['a string whose characters end in braces', 'x "亄亇" { y }\n'],
    ['a backslash in the midst of a string, that only escapes a character', 'x "誠意"\n'],
    ['characters of four bytes', '// \u00ff 😀\n'],
  ])('in GBK is read as such: %s', (_, text) => {
    expect(told('a.gradle', gbk(text))).toBe(`gb18030? ${text}`);
    expect(told('a.gradle.kts', gbk(text))).toBe(`gb18030? ${text}`);
  });

  it.each([
    ['a comment', '// caf\u00e9\nx\n'],
    ['a string', 'x "d\u00e9j\u00e0 vu"\n'],
    ['a string with an escape behind a letter', 'x "caf\u00e9\\n"\n'],
  ])('in Latin-1 is read byte by byte, or as the Chinese it might be: %s', (_, text) => {
    expect(told('a.gradle', latin(text))).toMatch(/^(?:iso-8859-1|gb18030)\? /);
  });

  it.each([
    ['a string that ends in a character which ends in a backslash', gbk('x "誠"\ny "z"\n')],
    [
      'the same in Big5, which is no GBK',
      Uint8Array.of(...utf8('x "'), 0xa5, 0x5c, ...utf8('"\ny "z" // '), 0xff),
    ],
    ['a Latin-1 letter before a quote that is escaped', latin('x "caf\u00e9\\" y"\n')],
    ['a word of code', gbk('def 变量 = 1\n')],
    ['code in a string', gbk('x "${亇}"\n')],
    ['blanks and brackets of the wide kind', gbk('x　（1）\n')],
  ])('is refused where the readings part: %s', (_, bytes) => {
    expect(told('a.gradle', bytes)).toBe('encoding-ambiguous');
  });

  it('that no reading can make sense of is left to the parser, which says where', () => {
    expect(told('a.gradle', gbk('x { // 中文\n'))).toBe('gb18030? x { // 中文\n');
    expect(told('a.gradle', gbk('x ) // 中文\n'))).toBe('gb18030? x ) // 中文\n');
  });

  it.each([
    ['NUL bytes', utf8('x\0'), 'not-text'],
    ['NUL bytes amid GBK', gbk('// 中文\0'), 'not-text'],
    ['UTF-16', utf16('x\n'), 'not-utf8'],
    ['UTF-16 the other way round', utf16('x\n', 'utf-16be'), 'not-utf8'],
    ['UTF-16 without a mark', utf16('x\n', 'utf-16le', false), 'not-text'],
    ['a BOM, then no UTF-8', Uint8Array.of(0xef, 0xbb, 0xbf, 0xff), 'not-utf8'],
  ])('of %s is refused', (_, bytes, why) => {
    expect(told('a.gradle', bytes)).toBe(why);
  });
});

describe('XML', () => {
  const xml = (encoding: string | null, text = '中'): string =>
    `<?xml version="1.0"${encoding === null ? '' : ` encoding="${encoding}"`}?>\n<a b="${text}"/>`;

  it.each([
    ['GBK', 'gb18030', '誠'],
    ['gb2312', 'gb18030', '中文'],
    ['GB18030', 'gb18030', '😀'],
    ['Big5', 'big5', '成功'],
    ['Shift_JIS', 'shift_jis', '表'],
    ['EUC-KR', 'euc-kr', '한'],
    ['ISO-8859-1', 'iso-8859-1', 'é'],
    ['windows-1252', 'windows-1252', 'é'],
    ['utf-8', 'utf-8', '中'],
    ['UTF8', 'utf-8', '中'],
    ['GBK', 'gb18030', 'plain'],
  ])('F6: declared as %s is read by %s', (name, encoding, text) => {
    const whole = xml(name, text);
    expect(told('a.xml', encodeText(whole, encoding))).toBe(`${encoding} ${whole}`);
  });

  it.each(['utf-16le', 'utf-16be'])('F6: in %s with its mark is read by it', encoding => {
    for (const name of ['UTF-16', 'utf-16', null]) {
      expect(told('a.xml', utf16(xml(name), encoding))).toBe(`${encoding}+bom ${xml(name)}`);
    }
  });

  it('single quotes and blanks make no difference; what stands elsewhere declares nothing', () => {
    const text = "<?xml version='1.0' encoding = 'gbk' standalone='yes' ?><a>中</a>";
    expect(told('a.xml', gbk(text))).toBe(`gb18030 ${text}`);
    const late = '<!-- <?xml version="1.0" encoding="GBK"?> --><a>中</a>';
    expect(told('a.xml', utf8(late))).toBe(`utf-8 ${late}`);
  });

  it.each([
    ['GBK without a word of it', gbk('<a>中</a>'), 'not-utf8'],
    ['GBK that claims to be UTF-8', gbk(xml('utf-8')), 'not-utf8'],
    ['UTF-8 that claims to be GBK', utf8(xml('GBK', '中')), 'encoding-untrue'],
    ['UTF-8 that claims to be UTF-16', utf8(xml('UTF-16')), 'encoding-untrue'],
    ['a UTF-8 mark before GBK', utf8(`\uFEFF${xml('GBK', 'x')}`), 'encoding-untrue'],
    ['a UTF-16 mark before UTF-8', utf16(xml('utf-8')), 'not-utf8'],
    ['the wrong one of both UTF-16', utf16(xml('UTF-16BE')), 'encoding-untrue'],
    ['UTF-16 without its mark', utf16(xml('UTF-16'), 'utf-16le', false), 'not-text'],
    ['UTF-8 that claims to be UTF-16LE', utf8(xml('UTF-16LE', 'x ')), 'encoding-untrue'],
    ['an encoding that nobody knows', utf8(xml('klingon', 'x')), 'encoding-unsupported'],
    ['no name at all', utf8(xml('', 'x')), 'encoding-unsupported'],
    [
      'an encoding with states',
      Uint8Array.of(...utf8(xml('ISO-2022-JP', 'x')), 0x1b, 0x24, 0x42, 0x46, 0x7c),
      'encoding-untrue',
    ],
    ['NUL bytes', utf8(`${xml('utf-8')}\0`), 'not-text'],
  ])('F6: %s is refused by name', (_, bytes, why) => {
    expect(told('a.xml', bytes)).toBe(why);
  });
});

describe('other files', () => {
  it.each(['a.pro', 'a.txt', 'proguard.cfg'])(
    'lists of lines may be in anything that keeps ASCII: %s',
    path => {
      const rules = "# 混淆 don't\n-keep class 誠\n";
      expect(told(path, gbk(rules))).toBe(`gb18030? ${rules}`);
      expect(told(path, latin('#\u00e9 \n'))).toBe('iso-8859-1? #\u00e9 \n');
    },
  );

  it('properties are UTF-8, or what Java takes them for', () => {
    expect(told('gradle.properties', utf8('a=中'))).toBe('utf-8 a=中');
    expect(told('gradle.properties', gbk('a=中'))).toBe('iso-8859-1? a=\u00d6\u00d0');
  });

  it.each(['libs.versions.toml', 'tpns-configs.json', 'pubspec.yaml'])(
    'are UTF-8, as their standards say, or refused: %s',
    path => {
      expect(told(path, gbk('# 中文'))).toBe('not-utf8');
      expect(told(path, utf8('# 中文'))).toBe('utf-8 # 中文');
    },
  );
});
