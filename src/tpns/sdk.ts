/** Names and versions of the Android SDK, each in this one place. */

/**
 * The version `init` writes where the project has none: the newest with published release notes (2025-09-10;
 * native libraries for 16 KB pages since 1.4.4.4). Source: TPNS release notes, cloud.tencent.com/document/product/548/44520.
 */
export const DEFAULT_SDK_VERSION = '1.4.4.5-release';

export const SDK_GROUP = 'com.tencent.tpns';
export const SDK_ARTIFACT = 'tpns';
export const SDK_COORDINATE = `${SDK_GROUP}:${SDK_ARTIFACT}`;

/** Substituted by the AAR's manifest; without them the manifest merger fails the build. */
export const ID_PLACEHOLDER = 'XG_ACCESS_ID';
export const KEY_PLACEHOLDER = 'XG_ACCESS_KEY';

/**
 * XG, TPNS's free predecessor, of the same class names and placeholders, with AccessIDs of its own: only JCenter and Bintray served it, and both are gone. Source: TPNS's guide for moving from XG,
 * github.com/tencentyun/qcloud-documents.
 */
export const FORMER_GROUP = 'com.tencent.xinge';
export const FORMER_ARTIFACT = 'xinge';

/** What XG, and TPNS before 1.2, had to have beside it. */
export const FORMER_COMPANIONS: readonly string[] = [
  'com.tencent.jg:jg',
  'com.tencent.wup:wup',
  'com.tencent.mid:mid',
];

/** Another product of the same house that comes with some of them. */
export const COMPANIONS_ALSO_OF = 'com.tencent.mta';

/** The guides of that time named it for TPNS; it was Umeng's. */
export const FORMER_REPOSITORY = /^https?:\/\/dl\.bintray\.com\/umsdk\//;
export const FORMER_REPOSITORY_OF = 'com.umeng';

/** What a receiver's actions were called with XG. */
export const FORMER_ACTIONS: ReadonlyMap<string, string> = new Map([
  ['com.tencent.android.tpush.action.PUSH_MESSAGE', 'com.tencent.android.xg.vip.action.PUSH_MESSAGE'],
  ['com.tencent.android.tpush.action.FEEDBACK', 'com.tencent.android.xg.vip.action.FEEDBACK'],
]);

/** Components that manifests had to declare by hand, and whose classes no SDK has any more from this version on. */
export const RELICS_UNTIL = '1.2.0.2';
export const RELICS: readonly string[] = [
  'com.tencent.android.tpush.XGPushActivity',
  'com.tencent.android.tpush.service.XGPushServiceV4',
  'com.tencent.bigdata.mqttchannel.services.MqttService',
  'com.tencent.bigdata.baseapi.base.SettingsContentProvider',
];

/** meta-data under `<application>` that the SDK reads them from; the AAR's own manifest fills them with the placeholders. */
export const ID_META = 'XG_V2_ACCESS_ID';
export const KEY_META = 'XG_V2_ACCESS_KEY';

/** meta-data under `<application>`: the bare host of the access point. Absent: Guangzhou. */
export const SUFFIX_META = 'XG_SERVER_SUFFIX';

/** What a subclass of XGPushBaseReceiver listens to; the old free SDK's names (`…tpush.action.…`) no longer arrive. */
export const RECEIVER_ACTIONS = [
  'com.tencent.android.xg.vip.action.PUSH_MESSAGE',
  'com.tencent.android.xg.vip.action.FEEDBACK',
] as const;

export const CONFIG_FILE = 'tpns-configs.json';
export const CONSOLE_FILE = 'tpns.console.json';

export const POST_NOTIFICATIONS = 'android.permission.POST_NOTIFICATIONS';
/** The permission exists, and is refused by default, for apps that target Android 13. */
export const NOTIFICATIONS_FROM_TARGET = 33;

export const HTTP_LEGACY = 'org.apache.http.legacy';

/** Artifacts are published as `1.4.4.5-release`; people write either form. */
export function sdkVersion(text: string): string {
  return /^\d+(\.\d+)*$/.test(text) ? `${text}-release` : text;
}

/** The Gradle plugin that brings in the SDK by `tpns-configs.json`. */
export const PLUGIN_ID = 'com.tencent.android.tpns';

/** The plugin's artifact; the newest on Maven Central, without a marker, so an id alone does not find it. */
export const PLUGIN_GROUP = 'com.tencent.android.tpns';
export const PLUGIN_ARTIFACT = 'tpnsplugin';
export const PLUGIN_VERSION = '1.8.0';
/** The only version that Gradle's plugin portal has under the id. */
export const PLUGIN_PORTAL_VERSION = '0.0.5';

/** Nobody has shown the plugin working from this major version of the Android Gradle plugin on. */
export const PLUGIN_UNPROVEN_FROM_AGP = 8;

/** What a shrunk release has to keep of the SDK, for it finds its classes by name. */
export const KEPT_PACKAGES = [
  'com.tencent.android.tpush',
  'com.tencent.tpns.baseapi',
  'com.tencent.tpns.mqttchannel',
  'com.tencent.tpns.dataacquisition',
] as const;

/**
 * Versions from which the SDK keeps up with Android, newest first: below, something breaks for apps that target that API
 * level (0: for all). Source: TPNS release notes, cloud.tencent.com/document/product/548/44520.
 */
export const SDK_MILESTONES = [
  { version: '1.4.4.4', target: 35, what: 'pages' },
  { version: '1.4.3.0', target: 34, what: 'android-14' },
  { version: '1.3.9.0', target: 0, what: 'age' },
] as const;

/**
 * Is this version older than that one? Numbers are compared one by one; a missing one counts as 0, and what follows the
 * numbers (`-release`) does not count.
 */
export function isBefore(version: string, other: string): boolean {
  const [a, b] = [numbersOf(version), numbersOf(other)];
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

const numbersOf = (version: string): number[] =>
  (/^\d+(?:\.\d+)*/.exec(version)?.[0] ?? '').split('.').map(Number);
