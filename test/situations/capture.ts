/**
 * Logs as they reach us: one script of who said what, printed in any of the formats people send, in any encoding. A line of
 * the script is `who level tag: text`; `| text` goes on with the message before it, `# 600` lets so many seconds pass.
 */

export type LogFormat =
  | 'threadtime'
  | 'uid'
  | 'time'
  | 'brief'
  | 'long'
  | 'tag'
  | 'studio'
  | 'studio-old'
  | 'export';

interface Who {
  readonly pid: number;
  readonly uid: number;
  readonly process: string | null;
}

/** The cast. `vip` is the SDK's second process, `again` the app after it was started once more. */
const cast: Readonly<Record<string, Who>> = {
  app: { pid: 12345, uid: 10234, process: 'com.example.shop' },
  vip: { pid: 12388, uid: 10234, process: 'com.example.shop:xg_vip_service' },
  again: { pid: 14021, uid: 10234, process: 'com.example.shop' },
  sys: { pid: 1523, uid: 1000, process: 'system_server' },
  news: { pid: 8123, uid: 10187, process: 'com.other.news' },
  bank: { pid: 7990, uid: 10171, process: 'cn.example.bank' },
  gms: { pid: 2954, uid: 10112, process: 'com.google.android.gms.persistent' },
  net: { pid: 702, uid: 1051, process: null },
  gradle: { pid: 1, uid: 0, process: null },
};

interface Said extends Who {
  readonly level: string;
  readonly tag: string;
  readonly message: readonly string[];
  readonly at: Date;
}

const levels: Readonly<Record<string, string>> = {
  V: 'VERBOSE',
  D: 'DEBUG',
  I: 'INFO',
  W: 'WARN',
  E: 'ERROR',
  F: 'FATAL',
};

function played(script: string): Said[] {
  const said: (Said & { message: string[] })[] = [];
  let now = Date.parse('2026-03-10T14:21:07.412Z');
  for (const line of script.split('\n').map(each => each.trim())) {
    if (line === '') continue;
    if (line.startsWith('#')) now += Number(line.slice(1)) * 1000;
    else if (line.startsWith('|')) said.at(-1)?.message.push(line.slice(2));
    else {
      const [, name = '', level = '', tag = '', message = ''] =
        /^(\w+) ([VDIWEF]) (.+?): ?(.*)$/.exec(line) ?? [];
      const who = cast[name];
      if (who === undefined) throw new Error(`nobody says: ${line}`);
      // no two lines come at one moment, and most come in bursts
      now += 3 + ((line.length * 7) % 180);
      said.push({ ...who, level, tag, message: [message], at: new Date(now) });
    }
  }
  return said;
}

const clock = (at: Date): string => at.toISOString().slice(11, 23);
const day = (at: Date): string => at.toISOString().slice(5, 10);
const id = (number: number, width = 5): string => String(number).padStart(width);

/** Every line of a message has its header again, but in the formats that say so. */
const printers: Readonly<Record<Exclude<LogFormat, 'export'>, (said: Said) => string>> = {
  threadtime: ({ at, pid, level, tag, message }) =>
    message
      .map(text => `${day(at)} ${clock(at)} ${id(pid)} ${id(pid + 22)} ${level} ${tag.padEnd(8)}: ${text}`)
      .join('\n'),
  uid: ({ at, pid, uid, level, tag, message }) =>
    message
      .map(
        text =>
          `${at.toISOString().slice(0, 10)} ${clock(at)} +0800 ${id(uid)} ${id(pid)} ${id(pid + 22)} ${level} ${tag.padEnd(8)}: ${text}`,
      )
      .join('\n'),
  time: ({ at, pid, level, tag, message }) =>
    message.map(text => `${day(at)} ${clock(at)} ${level}/${tag.padEnd(8)}(${id(pid)}): ${text}`).join('\n'),
  brief: ({ pid, level, tag, message }) =>
    message.map(text => `${level}/${tag.padEnd(8)}(${id(pid)}): ${text}`).join('\n'),
  tag: ({ level, tag, message }) => message.map(text => `${level}/${tag.padEnd(8)}: ${text}`).join('\n'),
  long: ({ at, pid, level, tag, message }) =>
    `[ ${day(at)} ${clock(at)} ${id(pid)}:${id(pid + 22)} ${level}/${tag.padEnd(8)} ]\n${message.join('\n')}\n`,
  studio: ({ at, pid, level, tag, process, message }) =>
    `${at.toISOString().slice(0, 10)} ${clock(at)} ${id(pid)}-${String(pid + 22).padEnd(5)} ${tag.padEnd(23)} ${(process ?? `pid-${pid}`).padEnd(30)} ${level}  ${message.join(`\n${' '.repeat(92)}`)}`,
  'studio-old': ({ at, pid, level, tag, process, message }) =>
    `${at.toISOString().slice(0, 10)} ${clock(at)} ${pid}-${pid + 22}/${process ?? '?'} ${level}/${tag}: ${message.join('\n    ')}`,
};

function exported(said: readonly Said[]): string {
  const logcatMessages = said.map(({ at, pid, level, tag, process, message }) => ({
    header: {
      logLevel: levels[level],
      pid,
      tid: pid + 22,
      applicationId: process?.replace(/:.*/, '') ?? '',
      processName: process ?? '',
      tag,
      timestamp: { seconds: Math.floor(at.getTime() / 1000), nanos: (at.getTime() % 1000) * 1e6 },
    },
    message: message.join('\n'),
  }));
  const device = {
    physicalDevice: {
      serialNumber: 'HQ62A1B2C3',
      isOnline: true,
      release: '12',
      sdk: 31,
      manufacturer: 'vivo',
      model: 'V2148A',
    },
  };
  const metadata = { device, filter: 'package:mine', projectApplicationIds: ['com.example.shop'] };
  return JSON.stringify({ metadata, logcatMessages }, null, 2);
}

const headings: Readonly<Partial<Record<LogFormat, string>>> = {
  threadtime: '--------- beginning of system\n--------- beginning of main\n',
  uid: '--------- beginning of main\n',
  time: '--------- beginning of main\n',
  brief: '--------- beginning of /dev/log/main\n',
  long: '--------- beginning of main\n',
};

export function capture(format: LogFormat, script: string): string {
  const said = played(script);
  if (format === 'export') return exported(said);
  return `${headings[format] ?? ''}${said.map(printers[format]).join('\n')}\n`;
}

/** As it comes out of a terminal window that was copied. */
export const wrappedAt = (columns: number, text: string): string =>
  text
    .split('\n')
    .map(line => line.replace(new RegExp(`(.{${columns}})(?=.)`, 'g'), '$1\n'))
    .join('\n');

/** What PowerShell writes with `>`. */
export const inUtf16 = (text: string): Uint8Array =>
  Buffer.from(`\ufeff${text}`.replaceAll('\n', '\r\n'), 'utf16le');

/** A Chinese Windows console's. Node has no encoder for it, so the decoder is asked for each pair of bytes. */
export function inGbk(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const pairs = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++)
      if (trail !== 0x7f) pairs.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  return Uint8Array.from(
    [...text].flatMap(character =>
      character < '\x80' ? [character.charCodeAt(0)] : (pairs.get(character) ?? [0x3f]),
    ),
  );
}

/** Lines that are in every log and mean nothing to us; another app with the same SDK is among them, and it does well. */
export const busyPhone = `
  sys D ConnectivityService: requestNetwork for uid/pid:10171/7990 activeRequest: null callbackRequest: 815 [NetworkRequest [ REQUEST id=816, [ Capabilities: INTERNET&NOT_RESTRICTED&TRUSTED&NOT_VPN ] ]]
  sys I ActivityManager: Start proc 8123:com.other.news/u0a187 for service {com.other.news/com.tencent.android.tpush.service.XGVipPushService}
  net D netd: bandwidthAddNaughtyApp(10187) <3.08ms>
  news I TPush: [XGPushManager] TPNS register push success with token : 0a9b8c7d6e5f4a3b2c1d0e9f8a7b6c5d4e3f
  news I TPush: [XGPushMessage] bind OtherPushToken success ack with [accId = 1500009999 , rsp = 0]  token = 0a9b8c7d6e5f4a3b2c1d0e9f8a7b6c5d4e3f otherPushType = huawei
  gms W GCM: Unable to connect, no connectivity info
  sys W BroadcastQueue: Background execution not allowed: receiving Intent { act=android.intent.action.PACKAGE_ADDED dat=package:com.other.game flg=0x4000010 } to cn.example.bank/.InstallReceiver
  bank E OkHttpClient: A connection to https://api.bank.example/ was leaked. Did you forget to close a response body?
`;

/** Another app with the same SDK is ill in just the way that one looks for first. */
export const illNeighbour = `
  sys I ActivityManager: Start proc 8123:com.other.news/u0a187 for service {com.other.news/com.tencent.android.tpush.service.XGVipPushService}
  news E TPush: [XGPushManager] TPNS register push failed with token : null, errCode : -502 , msg : get guid error
  news E TPush: [OtherPush_XG_MI] register failed, errorCode: 22007, reason: Invalid app key
  news I TPush: [OtherPushClient] handleUpdateToken other push token is :  other push type: xiaomi
`;

export const started = `
  sys I ActivityManager: Start proc 12345:com.example.shop/u0a234 for top-activity {com.example.shop/com.example.shop.Home}
  app I Shop: onCreate, process com.example.shop
  app I TPush: [ServiceUtil] disable pull up other app
  app I TPush: [Util] filter components
`;
