import { codes } from './all.ts';
import { type Code, type CodeSource, sources } from './code.ts';

/** What people call a source. A source's own id always works as well. */
const aliases: Readonly<Record<string, readonly CodeSource[]>> = {
  android: ['android-sdk', 'android-vendor-state'],
  ios: ['ios-sdk'],
  harmony: ['harmony-sdk'],
  tpns: ['server', 'android-sdk', 'android-vendor-state', 'ios-sdk', 'harmony-sdk'],
  api: ['server'],
  rest: ['server'],
  hms: ['huawei'],
  mi: ['xiaomi'],
  firebase: ['fcm'],
  chat: ['im', 'im-client'],
  timpush: ['im-client'],
  legacy: ['legacy-java-server-sdk'],
};

/** Numbers that vendors' own pages misprint, and those that were meant. */
const misprints: Readonly<Record<string, string>> = { '10080021': '1008021', '-2201': '22001' };

/** Words around the code in logs and questions, which say nothing about it. */
const noise = /^(?:err(?:or)?[-_]?(?:code|no)?|ret[-_]?code|code|错误码|返回码)$/;

/** `vivo:10096` is also found under `10096`. */
function numberOf(code: Code): string {
  return code.code.slice(code.code.indexOf(':') + 1);
}

function from(code: Code, source: string): boolean {
  return (
    code.source === source ||
    code.code.startsWith(`${source}:`) ||
    (aliases[source] ?? []).includes(code.source)
  );
}

function isSource(word: string): boolean {
  const vendors = codes.some(code => code.code.startsWith(`${word}:`));
  return vendors || Object.hasOwn(aliases, word) || (sources as readonly string[]).includes(word);
}

function matches(code: Code, term: string): boolean {
  const exact = [code.code, numberOf(code), code.name ?? ''].map(text => text.toLowerCase());
  return exact.includes(term);
}

/** A piece of a log that holds the text by which a code without a number is known. */
function inText(text: string): Code[] {
  return codes.filter(code => code.code.includes(' ') && text.includes(code.code.toLowerCase()));
}

/**
 * Codes for what somebody typed or pasted: `10115`, `-502`, `huawei 907135000`, `vivo:10096`, `ret_code=1008003`,
 * `CODE_SO_ERROR`. Several sources may know one number: all of them, unless a source was named.
 */
export function findCodes(query: string): Code[] {
  const text = query.normalize('NFKC').replace(/[−–]/g, '-').trim().toLowerCase();
  const worded = inText(text);
  if (worded.length > 0) return worded;
  const words = text.split(/[\s:=,;"'()[\]]+/).filter(word => word !== '' && !noise.test(word));
  const named = words.filter(isSource);
  const terms = words.filter(word => !isSource(word)).map(word => misprints[word] ?? word);
  const [term] = terms;
  if (term === undefined || terms.length > 1) return [];
  return codes.filter(
    code => (named.length === 0 || named.some(source => from(code, source))) && matches(code, term),
  );
}
