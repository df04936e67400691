/** An app as a build makes it: its merged manifest in Android's binary XML, in an archive, signed where that matters. */
import { zip } from '../android/apk/zip.ts';

type Value = string | number | boolean;
export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, Value>>;
  readonly children: readonly Element[];
}

export const element = (
  tag: string,
  attributes: Readonly<Record<string, Value>> = {},
  ...children: readonly Element[]
): Element => ({ tag, attributes, children });

const ANDROID = 'http://schemas.android.com/apk/res/android';

/** `android.R.attr`. */
const ids: Readonly<Record<string, number>> = {
  name: 0x01010003,
  permission: 0x01010006,
  protectionLevel: 0x01010009,
  debuggable: 0x0101000f,
  exported: 0x01010010,
  process: 0x01010011,
  authorities: 0x01010018,
  priority: 0x0101001c,
  launchMode: 0x0101001d,
  value: 0x01010024,
  scheme: 0x01010027,
  host: 0x01010028,
  path: 0x0101002a,
  minSdkVersion: 0x0101020c,
  versionCode: 0x0101021b,
  versionName: 0x0101021c,
  targetSdkVersion: 0x01010270,
  required: 0x0101028e,
};

const words = (...numbers: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(numbers.length * 4);
  numbers.forEach((number, i) => void bytes.writeUInt32LE(number >>> 0, i * 4));
  return bytes;
};

function chunk(type: number, header: Buffer, body: Buffer): Buffer {
  const start = Buffer.alloc(8);
  start.writeUInt16LE(type, 0);
  start.writeUInt16LE(8 + header.length, 2);
  start.writeUInt32LE(8 + header.length + body.length, 4);
  return Buffer.concat([start, header, body]);
}

const all = (root: Element): Element[] => [root, ...root.children.flatMap(all)];

/** Attributes' names come first, for the map of their resource ids goes by position. */
export function binaryXml(root: Element): Buffer {
  const elements = all(root);
  const names = [...new Set(elements.flatMap(({ attributes }) => Object.keys(attributes)))].sort(
    (a, b) => (ids[a] ?? 0xffffffff) - (ids[b] ?? 0xffffffff),
  );
  const texts = elements.flatMap(({ tag, attributes }) => [tag, ...Object.values(attributes).map(String)]);
  const pool = [...new Set([...names, ...texts, 'android', ANDROID])];
  const at = (text: string): number => pool.indexOf(text);
  const known = names.filter(name => ids[name] !== undefined).map(name => ids[name] ?? 0);
  const node = (type: number, body: Buffer): Buffer => chunk(type, words(1, 0xffffffff), body);
  const attribute = ([name, value]: [string, Value]): Buffer => {
    const [type, data] =
      typeof value === 'string'
        ? [0x03, at(value)]
        : typeof value === 'boolean'
          ? [0x12, value ? 0xffffffff : 0]
          : [0x10, value];
    const raw = typeof value === 'string' ? at(value) : 0xffffffff;
    return words(ids[name] === undefined ? 0xffffffff : at(ANDROID), at(name), raw, 8 | (type << 24), data);
  };
  const written = ({ tag, attributes, children }: Element): Buffer[] => {
    const entries = Object.entries(attributes).sort(([a], [b]) => names.indexOf(a) - names.indexOf(b));
    const head = Buffer.concat([words(0xffffffff, at(tag)), Buffer.alloc(12)]);
    [20, 20, entries.length].forEach((number, i) => void head.writeUInt16LE(number, 8 + i * 2));
    return [
      node(0x0102, Buffer.concat([head, ...entries.map(attribute)])),
      ...children.flatMap(written),
      node(0x0103, words(0xffffffff, at(tag))),
    ];
  };
  const space = words(at('android'), at(ANDROID));
  return chunk(
    0x0003,
    Buffer.alloc(0),
    Buffer.concat([
      strings(pool),
      chunk(0x0180, Buffer.alloc(0), words(...known)),
      node(0x0100, space),
      ...written(root),
      node(0x0101, space),
    ]),
  );
}

function strings(pool: readonly string[]): Buffer {
  const offsets: number[] = [];
  const parts: Buffer[] = [];
  let offset = 0;
  for (const text of pool) {
    const bytes = Buffer.from(`${text}\0`, 'utf16le');
    const part = Buffer.concat([Buffer.from([text.length & 0xff, text.length >> 8]), bytes]);
    offsets.push(offset);
    parts.push(part);
    offset += part.length;
  }
  const data = Buffer.concat([...parts, Buffer.alloc((4 - (offset % 4)) % 4)]);
  const start = 28 + offsets.length * 4;
  return chunk(0x0001, words(pool.length, 0, 0, start, 0), Buffer.concat([words(...offsets), data]));
}

export interface Built {
  readonly package?: string;
  readonly versionName?: string;
  readonly versionCode?: number;
  readonly targetSdk?: number;
  readonly accessId?: string | null;
  readonly accessKey?: string | null;
  readonly suffix?: string;
  /** Short names of the SDK's components that the build has lost. */
  readonly without?: readonly string[];
  /** The page that the link opens. */
  readonly detail?: { readonly exported?: boolean; readonly path?: string } | null;
  readonly debugSigned?: boolean;
}

const action = (...names: readonly string[]): Element =>
  element('intent-filter', {}, ...names.map(name => element('action', { name })));

function components(name: string): Element[] {
  const [tpush, vip] = ['com.tencent.android.tpush', 'xg_vip_service'];
  const tap = (scheme: string, open: string): Element[] => [
    element(
      'intent-filter',
      {},
      element('action', { name: `${name}.${open}` }),
      element('category', { name: 'android.intent.category.DEFAULT' }),
    ),
    element(
      'intent-filter',
      {},
      element('action', { name: 'android.intent.action.VIEW' }),
      element('category', { name: 'android.intent.category.DEFAULT' }),
      element('category', { name: 'android.intent.category.BROWSABLE' }),
      element('data', { scheme, host: name }),
    ),
  ];
  return [
    element(
      'activity',
      { name: `${tpush}.TpnsActivity`, exported: true },
      ...tap('tpns', 'OPEN_TPNS_ACTIVITY'),
    ),
    element(
      'activity',
      { name: `${tpush}.InnerTpnsActivity`, exported: false },
      ...tap('stpns', 'OPEN_TPNS_ACTIVITY_V2'),
    ),
    element(
      'receiver',
      { name: `${tpush}.XGPushReceiver`, exported: false, process: `:${vip}`, priority: 0x7fffffff },
      action(
        'com.tencent.android.xg.vip.action.SDK',
        'com.tencent.android.xg.vip.action.INTERNAL_PUSH_MESSAGE',
        'com.tencent.android.xg.vip.action.ACTION_SDK_KEEPALIVE',
      ),
    ),
    element('service', {
      name: `${tpush}.service.XGVipPushService`,
      exported: false,
      process: `:${vip}`,
    }),
    element(
      'service',
      { name: `${tpush}.rpc.XGRemoteService`, exported: false },
      action(`${name}.XGVIP_PUSH_ACTION`),
    ),
    element('service', {
      name: 'com.tencent.tpns.mqttchannel.services.MqttService',
      exported: false,
      process: `:${vip}`,
    }),
    element('provider', { name: `${tpush}.XGPushProvider`, authorities: `${name}.XGVIP_PUSH_AUTH` }),
    element('provider', { name: `${tpush}.SettingsContentProvider`, authorities: `${name}.TPUSH_PROVIDER` }),
    element('provider', {
      name: 'com.tencent.tpns.baseapi.base.SettingsContentProvider',
      authorities: `${name}.XG_SETTINGS_PROVIDER`,
      exported: false,
    }),
  ];
}

export function builtApp(built: Built = {}): Uint8Array {
  const { package: name = 'com.example.shop', accessId = '1500000001', accessKey = 'AEXAMPLEKEY1' } = built;
  const { without = [], detail = {}, suffix, debugSigned = false } = built;
  const meta = (key: string, value: string | null | undefined): Element[] =>
    value === null || value === undefined ? [] : [element('meta-data', { name: key, value })];
  const page =
    detail === null
      ? []
      : [
          element(
            'activity',
            { name: 'com.example.shop.Detail', exported: detail.exported ?? true },
            element(
              'intent-filter',
              {},
              element('action', { name: 'android.intent.action.VIEW' }),
              element('category', { name: 'android.intent.category.DEFAULT' }),
              element('category', { name: 'android.intent.category.BROWSABLE' }),
              element('data', { scheme: 'shop', host: 'com.example.shop', path: detail.path ?? '/detail' }),
            ),
          ),
        ];
  const root = element(
    'manifest',
    {
      versionCode: built.versionCode ?? 12,
      versionName: built.versionName ?? '1.2.0',
      package: name,
    },
    element('uses-sdk', { minSdkVersion: 21, targetSdkVersion: built.targetSdk ?? 34 }),
    element('uses-permission', { name: 'android.permission.INTERNET' }),
    element('uses-permission', { name: 'android.permission.POST_NOTIFICATIONS' }),
    element('permission', { name: `${name}.permission.XGPUSH_RECEIVE`, protectionLevel: 2 }),
    element('uses-permission', { name: `${name}.permission.XGPUSH_RECEIVE` }),
    element(
      'application',
      { name: 'com.example.shop.Shop', ...(debugSigned ? { debuggable: true } : {}) },
      element(
        'activity',
        { name: 'com.example.shop.Home', exported: true },
        element(
          'intent-filter',
          {},
          element('action', { name: 'android.intent.action.MAIN' }),
          element('category', { name: 'android.intent.category.LAUNCHER' }),
        ),
      ),
      ...page,
      element(
        'receiver',
        { name: 'com.example.shop.Receiver', exported: false },
        action(
          'com.tencent.android.xg.vip.action.PUSH_MESSAGE',
          'com.tencent.android.xg.vip.action.FEEDBACK',
        ),
      ),
      ...meta('XG_V2_ACCESS_ID', accessId),
      ...meta('XG_V2_ACCESS_KEY', accessKey),
      ...meta('XG_SERVER_SUFFIX', suffix),
      ...components(name).filter(
        ({ attributes }) => !without.some(short => String(attributes.name).endsWith(`.${short}`)),
      ),
      element('uses-library', { name: 'org.apache.http.legacy', required: false }),
    ),
  );
  const archive = zip({
    'AndroidManifest.xml': binaryXml(root),
    'classes.dex': 'dex\n035\0',
    'lib/arm64-v8a/libtpnsSecurity.so': '\x7fELF',
  });
  return debugSigned ? signed(archive) : archive;
}

/** `CN=Android Debug, O=Android, C=US`, made for this test; nobody has its key. */
const debugCertificate = Buffer.from(
  'MIIBxjCCAWugAwIBAgIUVlu2K93ElbOvMxEUdLXCW4PMzz8wCgYIKoZIzj0EAwIwNzELMAkGA1UEBhMCVVMxEDAOBgNVBAoMB0FuZHJvaWQxFjAUBgNVBAMMDUFuZHJvaWQgRGVidWcwIBcNMjYxMjAxMDQxOTIxWhgPMjA1NjExMjMwNDE5MjFaMDcxCzAJBgNVBAYTAlVTMRAwDgYDVQQKDAdBbmRyb2lkMRYwFAYDVQQDDA1BbmRyb2lkIERlYnVnMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEKwqzxlQmmeyCyDrT2Uey54hetTjEHkkv46PQSHYJmeJq6ShnpIz3H3EbmYb53ZpkFx/YvG3KqkZq/hac+fXiU6NTMFEwHQYDVR0OBBYEFNYxmyXQAXkgQphNo0PHkl9QAN1nMB8GA1UdIwQYMBaAFNYxmyXQAXkgQphNo0PHkl9QAN1nMA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSQAwRgIhAN6hCFL6RrDDhHEoZilrrZaLVueywCeuE6eAn2X+M2ahAiEAqCZ1abJrWFZQIKGVAgSg27iWFBzFCgmRhh2x9TV7i6g=',
  'base64',
);

const sized = (...parts: readonly Buffer[]): Buffer => {
  const body = Buffer.concat([...parts]);
  return Buffer.concat([words(body.length), body]);
};

/** A signing block (scheme v2) before the directory: the certificate is what matters, the signature is none. */
function signed(archive: Buffer): Buffer {
  const end = archive.length - 22;
  const directory = archive.readUInt32LE(end + 16);
  const none = sized();
  const data = sized(none, sized(sized(debugCertificate)), none);
  const value = Buffer.concat([words(0x7109871a), sized(sized(data, none, none))]);
  const long = (size: number): Buffer => words(size, 0);
  const pair = Buffer.concat([long(value.length), value]);
  const size = long(pair.length + 24);
  const block = Buffer.concat([size, pair, size, Buffer.from('APK Sig Block 42', 'latin1')]);
  const tail = Buffer.from(archive.subarray(end));
  tail.writeUInt32LE(directory + block.length, 16);
  return Buffer.concat([archive.subarray(0, directory), block, archive.subarray(directory, end), tail]);
}
