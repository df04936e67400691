/** From a line to what it means: the row it is of, and what that row's pattern captures. */
import { channelInLog } from './channel-names.ts';
import type { Captured, Family, Signature } from './signature.ts';
import { signatures } from './signatures/all.ts';

export interface Recognised {
  readonly signature: Signature;
  readonly captured: Captured;
  /** Where in the message the recognised text ends. */
  readonly end: number;
}

/** Tags by family, as they begin. `TPush` is the SDK's, `XINGE` its predecessor's. */
const tags: Readonly<Record<Exclude<Family, 'any'>, RegExp>> = {
  sdk: /^(?:TPush|XINGE|xg\.vip|XG[A-Z_]|TPNS)/i,
  ours: /^Tpns$/,
  vendor: /^(?:HMS|Hms|hms|GooglePlayServicesUtil)/,
};

/** Whether the SDK or the classes of tpns wrote a line with this tag. */
export const isPushTag = (tag: string): boolean => tags.ours.test(tag) || tags.sdk.test(tag);

/** A line without a tag that is written as the SDK does: `[Class] text`, or with the tag in the text. */
const likeSdk = /^\s*\[\w{1,60}\]|\b(?:TPush|XINGE|xg\.vip)\b/;

/** Characters of a message that are looked at. Logcat itself cuts at about 4,000. */
export const MESSAGE_LIMIT = 4096;

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
const needles = [...new Set(signatures.flatMap(each => each.needles))];

/** The pattern of a text with a signature's needle in it; `more` are others to be found along with them. */
export const needlePattern = (more: readonly string[], flags: string): RegExp =>
  new RegExp([...needles, ...more].map(escaped).join('|'), `i${flags}`);

/** What a line of the SDK holds, whatever it says. */
export const tagNeedles: readonly string[] = ['TPush', 'XINGE', 'xg.vip', 'Tpns'];

const anyNeedle = needlePattern([], 'g');

/** The rows by their needles, each with its place in the table. */
const rows = new Map<string, (readonly [number, Signature])[]>();
for (const [place, signature] of signatures.entries())
  for (const needle of signature.needles.map(each => each.toLowerCase()))
    rows.set(needle, [...(rows.get(needle) ?? []), [place, signature]]);

/** Those with a needle in the text, as they stand in the table. */
function candidates(text: string): readonly (readonly [number, Signature])[] {
  let found: (readonly [number, Signature])[] = [];
  anyNeedle.lastIndex = 0;
  for (let hit = anyNeedle.exec(text); hit; hit = anyNeedle.exec(text)) {
    const more = rows.get(hit[0].toLowerCase()) ?? [];
    found = found.length === 0 ? more : [...new Set([...found, ...more])];
  }
  return found.length < 2 ? found : [...found].sort(([a], [b]) => a - b);
}

/** @param tag null where the line has none. */
export function recognise(tag: string | null, message: string): Recognised | null {
  const text = message.length > MESSAGE_LIMIT ? message.slice(0, MESSAGE_LIMIT) : message;
  for (const [, signature] of candidates(text)) {
    if (!couldBe(signature, tag, text)) continue;
    const match = signature.pattern.exec(text);
    if (match) return { signature, captured: match.groups ?? {}, end: match.index + match[0].length };
  }
  return null;
}

function couldBe({ family, ambiguous }: Signature, tag: string | null, text: string): boolean {
  if (family === 'any') return true;
  if (tag === null) return !ambiguous || (family === 'sdk' && likeSdk.test(text));
  // apps and wrappers write some of the SDK's lines again under a name of their own
  if (family === 'sdk' && !ambiguous) return true;
  return tags[family].test(tag);
}

/** Classes of the SDK for a vendor, and what it says of one. */
const vendorHint =
  /\[OtherPush(?:_XG_)?(?<class>[A-Za-z]{2,20}?)(?:Impl)?\]|other ?push ?type ?[:=] ?(?<type>[\w-]{2,20})/i;

/** The channel that a line of the SDK is about, though it says nothing else that is known; null where it names none. */
export function channelHinted(message: string): string | null {
  if (!message.includes('ther')) return null;
  const groups = vendorHint.exec(message.slice(0, MESSAGE_LIMIT))?.groups;
  const name = groups?.class ?? groups?.type;
  return name === undefined ? null : channelInLog(name);
}

/** Where a line of the SDK names the application that it runs in. */
const owner = /\bin this process (?<process>[a-z][\w.]{2,200})|\bstpns:\/\/(?<host>[a-z][\w.]{2,200})/i;

export function applicationNamed(message: string): string | null {
  if (!message.includes('in this process') && !message.includes('stpns://')) return null;
  const groups = owner.exec(message.slice(0, MESSAGE_LIMIT))?.groups;
  return groups?.process ?? groups?.host ?? null;
}
