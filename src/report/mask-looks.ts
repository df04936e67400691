/** What gives itself away by its looks or by the name before it, in a line that anybody may have logged. */
import { keyless } from './mask.ts';

type Hide = (value: string) => string;

const stars = (value: string): string => '*'.repeat(value.length);
/** `:`, `=`, `: "`, `\":\"`, `]: [` … as logs, JSON and `getprop` put a value behind its name. */
const SIGN = /\\?["']?\]?\s*(?:=>|[:=：]|为)\s*/.source;

const KEYS = new RegExp(
  `((?:access|app|api|client|secret|sign|im|master|private)[_-]?(?:key|secret)${SIGN}\\\\?["']?)([\\w+/=.-]{6,})`,
  'gi',
);
const LOGINS = new RegExp(
  `((?:user_?sig|authorization|password|passwd|pwd|cookie|session(?:_?id)?)${SIGN}\\\\?["']?(?:basic\\s+|bearer\\s+|\\w+=)?)([\\w+/=*.-]{3,})`,
  'gi',
);
/** `Bearer …`, and a token of three parts, wherever it stands. */
const BEARER = /(\bbearer\s+)([\w+/=*.-]{6,})/gi;
const JWT = /\beyJ[\w-]{6,}\.[\w-]{6,}\.[\w-]*/g;
/** A UserSig: it logs an account in. */
const USER_SIG = /\beJ[\w*-]{40,}/g;

/** Keys and logins are nobody's business, whatever else is shown. */
export const secretless = (text: string): string =>
  keyless(text)
    .replace(KEYS, (all, before: string, key: string) => (isValue(key) ? before + stars(key) : all))
    .replace(LOGINS, (_, before: string, key: string) => before + stars(key))
    .replace(BEARER, (_, before: string, key: string) => before + stars(key))
    .replace(JWT, stars)
    .replace(USER_SIG, stars);

/** No word of a sentence: `secretKey: missing`. */
const isValue = (text: string): boolean => /\d/.test(text) || text.length >= 24;

const TOKENS = new RegExp(
  `((?:token|reg_?id|registration_?id)\\w{0,12}(?:${SIGN}|\\s+is\\s+|\\s+)\\\\?["'[]?)([\\w+/=:.-]{16,})`,
  'gi',
);
const NAMES = [
  '(?:account|accounts|account_?list|account_?name|account_?id)',
  '(?:user_?id|user_?name|identifier|serial(?:_?no|_?number)?|imei|imsi|meid|android_?id|device_?id)',
  '(?<![a-z])(?:uid|nick|nick_?name|phone|phone_?number|mobile|e?mail|iccid|oaid|vaid|aaid|gaid|ssid|mac|mac_?addr(?:ess)?|open_?id|union_?id|wx_?id|qq|tel|lat|lng|longitude|latitude)(?![a-z])',
  '(?:账号|帐号|用户名|用户ID|昵称|姓名|手机号码?|电话|邮箱|身份证号?|验证码)',
].join('|');
/** Also one that the end of the line cuts off; one of objects has names of its own. */
const LIST = /\\?\[+([^[\]{}=\n]*)(?:\]|$)/.source;
const QUOTED = /\\?"([^"\\\n]*)\\?"|\\?'([^'\\\n]*)\\?'/.source;
const BARE = /([^\s,;，；、。()[\]{}&"'<>\\]+)/.source;
const NAMED = new RegExp(`((?:${NAMES})${SIGN})(?:${LIST}|${QUOTED}|${BARE})`, 'gim');
const ITEM = /[^\s,"'\\[\]]+/g;
const NOBODY = /^(?:null|nil|none|undefined|unknown|true|false|not|empty|failed|success|ok|-?\d{1,2}|\*+)$/i;

/** Values behind a name that says they belong to a device or a person. */
export function nameless(text: string, hide: Hide): string {
  const one: Hide = value => (NOBODY.test(value) || value.trim() === '' ? value : hide(value));
  return text
    .replace(TOKENS, (all, before: string, value: string) => (/\d/.test(value) ? before + hide(value) : all))
    .replace(NAMED, (all: string, before: string, list?: string, double?: string, single?: string) => {
      const shown = all.slice(before.length);
      if (list !== undefined) return before + shown.replace(ITEM, one);
      const quoted = double ?? single;
      return before + (quoted === undefined ? one(shown) : shown.replace(quoted, () => one(quoted)));
    });
}

const HOME = /(\/(?:Users|home)\/|[a-z]:\\+Users\\+)([^/\\"':\n]+(?=[/\\])|[^/\\"':\s]+)/gi;
const EMAIL = /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const VENDOR_TOKEN = /(?<![\w-])[\w-]{6,}:APA91[\w-]*|CN_[\da-z]{12,}|IQAAAA[\w+/=-]*/gi;
const HEX = /[\da-f]{32,}/gi;
const UUID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gi;
const RUN = /(?<![\w+/-])[\w+/-]{40,}={0,2}/g;
const MAC = /(?<![\da-f]|[\da-f]{2}[:-])(?:[\da-f]{2}[:-]){5}[\da-f]{2}(?![\da-f]|[:-][\da-f])/gi;
const IPV6 = /(?<![\w:.])[\da-f]{0,4}(?::[\da-f]{0,4}){2,7}(?![\w:])/gi;
const IPV4 = /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.]*\d|-release)/g;
const DIGITS = /\d{15,}/g;
const MOBILE = /(?<!\d)(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/g;
const ANDROID_ID = /(?<![\da-z])(?=\d*[a-f])(?=[a-f]*\d)[\da-f]{16}(?![\da-z])/gi;

/** Values that nobody named. */
export function lookless(text: string, hide: Hide): string {
  return (
    text
      .replace(HOME, (_, before: string, name: string) => before + hide(name))
      .replace(EMAIL, hide)
      .replace(VENDOR_TOKEN, hide)
      // as long as a SecretKey or the key of the IM service: nothing of it is shown
      .replace(HEX, run => (run.length === 32 || run.length === 64 ? stars(run) : hide(run)))
      .replace(UUID, hide)
      .replace(RUN, run => (isOpaque(run) ? hide(run) : run))
      .replace(MAC, hide)
      .replace(IPV6, address => (isIpv6(address) ? hide(address) : address))
      .replace(IPV4, (address, at: number, whole: string) =>
        isIpv4(address, whole.slice(Math.max(0, at - 40), at)) ? hide(address) : address,
      )
      .replace(DIGITS, hide)
      .replace(MOBILE, hide)
      .replace(ANDROID_ID, hide)
  );
}

/** Small and capital letters and digits, all through: nothing that somebody wrote by hand, and no path. */
const isOpaque = (run: string): boolean =>
  /[a-z]/.test(run) &&
  /[A-Z]/.test(run) &&
  (run.match(/\d/g)?.length ?? 0) > 2 &&
  (!run.includes('/') || /[+=]/.test(run));

function isIpv6(text: string): boolean {
  const groups = text.split(':');
  const short = text.split('::').length;
  if (text === '::1' || !/\d/.test(text)) return false;
  return short === 1 ? groups.length === 8 && !groups.includes('') : short === 2 && groups.length <= 8;
}

/** Not this computer, and no version: the SDK's has four parts as well. */
function isIpv4(text: string, lead: string): boolean {
  const parts = text.split('.').map(Number);
  if (parts.some(part => part > 255) || parts.every(part => part < 10) || parts[0] === 127) return false;
  return !/(?:version\w*|ver|sdk|v|[a-z][\w.-]*:[a-z][\w.-]*:)["':=\s]*$/i.test(lead);
}
