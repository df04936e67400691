/** For each check that can be mended: a world with its fault, and the lines that are to come and to go. */
import { enabling, vendored } from '../../checks/app-cases.ts';
import {
  broken,
  CONFIG,
  CONSOLE,
  GRADLE,
  healthy,
  MANIFEST,
  REDIRECT,
  ROOT_GRADLE,
  type World,
  withPlugin,
} from '../../checks/support.ts';

export interface MendCase {
  readonly check: string;
  readonly world: World;
  /** `file - line` and `file + line`, without what they are indented by. */
  readonly diff: readonly string[];
}

const manifest = (line: string): string => `${MANIFEST} ${line}`;
const gradle = (line: string): string => `${GRADLE} ${line}`;
const config = (line: string): string => `${CONFIG} ${line}`;
const VIEW = '<action android:name="android.intent.action.VIEW" />';
const DEFAULT = '                <category android:name="android.intent.category.DEFAULT" />\n';
const BROWSABLE = '                <category android:name="android.intent.category.BROWSABLE" />\n';
const RECEIVER = '<receiver android:name=".Receiver" android:exported="false">';
const DATA = '<data android:scheme="shop" android:host="com.example.shop" android:path="/detail" />';
const SUFFIX = '<meta-data android:name="XG_SERVER_SUFFIX" android:value="tpns.sh.tencent.com" />';
const FEEDBACK = '                <action android:name="com.tencent.android.xg.vip.action.FEEDBACK" />\n';
const LEGACY = '<uses-library android:name="org.apache.http.legacy" android:required="false" />';
const PERMISSION = '<uses-permission android:name="android.permission.POST_NOTIFICATIONS" />';
const ID_LINE = "            XG_ACCESS_ID : '1500000001',\n";

const located = (world: World, region: string): World =>
  broken(world, CONSOLE, '"accessPoint": "guangzhou"', `"accessPoint": "${region}"`);
const suffixed = (world: World, value: string): World =>
  broken(
    world,
    MANIFEST,
    '        <uses-library',
    `        <meta-data android:name="XG_SERVER_SUFFIX" android:value="${value}" />\n        <uses-library`,
  );

export const mendCases: Readonly<Record<string, MendCase>> = {
  'an activity that the launcher starts': {
    check: 'exported-missing',
    world: broken(healthy, MANIFEST, '".Home" android:exported="true"', '".Home"'),
    diff: [
      manifest('- <activity android:name=".Home">'),
      manifest('+ <activity android:name=".Home" android:exported="true">'),
    ],
  },
  'a receiver that hears nobody but the SDK': {
    check: 'exported-missing',
    world: broken(healthy, MANIFEST, RECEIVER, '<receiver android:name=".Receiver">'),
    diff: [manifest('- <receiver android:name=".Receiver">'), manifest(`+ ${RECEIVER}`)],
  },
  'a receiver open to everybody': {
    check: 'receiver-exported',
    world: broken(healthy, MANIFEST, RECEIVER, RECEIVER.replace('false', 'true')),
    diff: [manifest(`- ${RECEIVER.replace('false', 'true')}`), manifest(`+ ${RECEIVER}`)],
  },
  'a receiver that hears half': {
    check: 'receiver-actions',
    world: broken(healthy, MANIFEST, FEEDBACK, ''),
    diff: [manifest(`+ ${FEEDBACK.trim()}`)],
  },
  'an action with a slip': {
    check: 'receiver-actions',
    world: broken(healthy, MANIFEST, 'action.FEEDBACK"', 'action.FEED_BACK"'),
    diff: [
      manifest(`- ${FEEDBACK.trim().replace('FEEDBACK', 'FEED_BACK')}`),
      manifest(`+ ${FEEDBACK.trim()}`),
    ],
  },
  'a filter without categories': {
    check: 'redirect-category',
    world: broken(healthy, MANIFEST, DEFAULT + BROWSABLE, ''),
    diff: [manifest(`+ ${DEFAULT.trim()}`), manifest(`+ ${BROWSABLE.trim()}`)],
  },
  'a filter without DEFAULT alone': {
    check: 'redirect-category',
    world: broken(healthy, MANIFEST, DEFAULT, ''),
    diff: [manifest(`+ ${DEFAULT.trim()}`)],
  },
  'an action in small letters': {
    check: 'redirect-action',
    world: broken(healthy, MANIFEST, 'action.VIEW"', 'action.view"'),
    diff: [manifest(`- ${VIEW.replace('VIEW', 'view')}`), manifest(`+ ${VIEW}`)],
  },
  'a filter without an action': {
    check: 'redirect-action',
    world: broken(healthy, MANIFEST, `                ${VIEW}\n`, ''),
    diff: [manifest(`+ ${VIEW}`)],
  },
  'a slash at the end in the console': {
    check: 'redirect-slash',
    world: broken(healthy, CONSOLE, `"${REDIRECT}"`, `"${REDIRECT}/"`),
    diff: [manifest(`+ ${DATA.replace('/detail"', '/detail/"')}`)],
  },
  'no access point, and the console has one': {
    check: 'access-point-mismatch',
    world: located(healthy, 'shanghai'),
    diff: [manifest(`+ ${SUFFIX}`)],
  },
  'another access point than the console': {
    check: 'access-point-mismatch',
    world: located(suffixed(healthy, 'tpns.hk.tencent.com'), 'shanghai'),
    diff: [manifest(`- ${SUFFIX.replace('.sh.', '.hk.')}`), manifest(`+ ${SUFFIX}`)],
  },
  'an access point with a scheme': {
    check: 'access-point-invalid',
    world: located(suffixed(healthy, 'https://tpns.sh.tencent.com/'), 'shanghai'),
    diff: [
      manifest(`- ${SUFFIX.replace('tpns.sh.tencent.com', 'https://tpns.sh.tencent.com/')}`),
      manifest(`+ ${SUFFIX}`),
    ],
  },
  'no permission to notify': {
    check: 'notifications-permission',
    world: broken(healthy, MANIFEST, `    ${PERMISSION}\n`, ''),
    diff: [manifest(`+ ${PERMISSION}`)],
  },
  'no old HTTP library': {
    check: 'http-legacy-missing',
    world: broken(healthy, MANIFEST, `        ${LEGACY}\n`, ''),
    diff: [manifest(`+ ${LEGACY}`)],
  },
  'a build that fails one day': {
    check: 'config-upgrade-check',
    world: broken(withPlugin, CONFIG, '"upgrade": false', '"upgrade": true'),
    diff: [config('- "upgrade": true'), config('+ "upgrade": false')],
  },
  'a build that fails one day, for want of a word': {
    check: 'config-upgrade-check',
    world: broken(withPlugin, CONFIG, ',\n    "upgrade": false', ''),
    diff: [
      config('- "version": "1.4.4.5-release"'),
      config('+ "version": "1.4.4.5-release",'),
      config('+ "upgrade": false'),
    ],
  },
  'a package of another name': {
    check: 'package-mismatch',
    world: broken(healthy, CONFIG, '"com.example.shop"', '"com.example.shops"'),
    diff: [
      config('- "com.example.shops": { "channel": { "enable": false } },'),
      config('+ "com.example.shop": { "channel": { "enable": false } },'),
    ],
  },
  'an adapter of another version': {
    check: 'sdk-version-drift',
    world: broken(vendored, GRADLE, 'xiaomi:1.4.4.5-release', 'xiaomi:1.4.3.9-release'),
    diff: [
      gradle("- implementation 'com.tencent.tpns:xiaomi:1.4.3.9-release'"),
      gradle("+ implementation 'com.tencent.tpns:xiaomi:1.4.4.5-release'"),
    ],
  },
  'a file with another version than the build': {
    check: 'sdk-version-drift',
    world: broken(healthy, CONFIG, '1.4.4.5-release', '1.4.3.9-release'),
    diff: [config('- "version": "1.4.3.9-release",'), config('+ "version": "1.4.4.5-release",')],
  },
  'a placeholder left out': {
    check: 'placeholder-missing',
    world: broken(healthy, GRADLE, ID_LINE, ''),
    diff: [
      gradle("- XG_ACCESS_KEY: 'AEXAMPLEKEY1'"),
      gradle("+ XG_ACCESS_KEY: 'AEXAMPLEKEY1',"),
      gradle("+ XG_ACCESS_ID: '1500000001'"),
    ],
  },
  'no repository for the SDK': {
    check: 'repository-missing',
    world: broken(
      healthy,
      ROOT_GRADLE,
      'allprojects {\n    repositories {\n        google()\n        mavenCentral()',
      'allprojects {\n    repositories {\n        google()',
    ),
    diff: [`${ROOT_GRADLE} + mavenCentral()`],
  },
  'a library that an adapter needs': {
    check: 'vendor-incomplete',
    world: broken(vendored, GRADLE, "    implementation 'commons-codec:commons-codec:1.15'\n", ''),
    diff: [gradle("+ implementation 'commons-codec:commons-codec:1.15'")],
  },
  'a shrunk release without rules': {
    check: 'proguard-missing',
    world: {
      ...broken(
        healthy,
        GRADLE,
        '    defaultConfig {',
        "    buildTypes {\n        release {\n            minifyEnabled true\n            proguardFiles 'rules.pro'\n        }\n    }\n    defaultConfig {",
      ),
      'app/rules.pro': '-keep class com.example.shop.Model { *; }\n',
    },
    diff: [
      'app/rules.pro + ',
      'app/rules.pro + -keep class com.tencent.android.tpush.** { *; }',
      'app/rules.pro + -keep class com.tencent.tpns.baseapi.** { *; }',
      'app/rules.pro + -keep class com.tencent.tpns.mqttchannel.** { *; }',
      'app/rules.pro + -keep class com.tencent.tpns.dataacquisition.** { *; }',
    ],
  },
};

/** Faults that somebody has to decide: nothing is written for them. */
export const undecided: Readonly<Record<string, World>> = {
  'a receiver that others are meant to reach, perhaps': broken(
    healthy,
    MANIFEST,
    '        <uses-library',
    '        <receiver android:name=".Boot">\n            <intent-filter>\n                <action android:name="android.intent.action.BOOT_COMPLETED" />\n            </intent-filter>\n        </receiver>\n        <uses-library',
  ),
  'a link that browsers do not open': broken(healthy, MANIFEST, BROWSABLE, ''),
  'an access point that is only hinted at': broken(
    broken(broken(healthy, GRADLE, '1500000001', '1580000001'), CONFIG, '1500000001', '1580000001'),
    CONSOLE,
    '"accessPoint": "guangzhou",',
    '',
  ),
  'two packages in the file': broken(
    healthy,
    CONFIG,
    '"com.example.shop": {',
    '"com.example.one": {},\n    "com.example.two": {',
  ),
  'a package that the console has': broken(
    broken(healthy, CONFIG, '"com.example.shop"', '"com.example.shops"'),
    CONSOLE,
    '"accessPoint"',
    '"packageName": "com.example.shops",\n    "accessPoint"',
  ),
  'a placeholder whose value nobody has': broken(
    broken(healthy, GRADLE, ID_LINE, ''),
    CONFIG,
    '"access_id": "1500000001", ',
    '',
  ),
  'a class that the build names': broken(
    healthy,
    MANIFEST,
    '".Home" android:exported="true"',
    `"${'${'}home}"`,
  ),
  'a receiver that the build names': broken(
    broken(
      healthy,
      MANIFEST,
      RECEIVER,
      RECEIVER.replace('.Receiver', `${'${'}receiver}`).replace('false', 'true'),
    ),
    MANIFEST,
    FEEDBACK,
    '',
  ),
  'a link of an activity that the build names': broken(
    broken(
      broken(healthy, MANIFEST, '".Detail"', `"com.example.${'${'}detail}"`),
      MANIFEST,
      DEFAULT + BROWSABLE,
      '',
    ),
    MANIFEST,
    'action.VIEW"',
    'action.view"',
  ),
  'a host that is none of the four': suffixed(
    broken(healthy, CONSOLE, '"accessPoint": "guangzhou",', ''),
    'push.example.com',
  ),
  'a file that the plugin builds in, beside a build with another version': broken(
    broken(
      {
        ...withPlugin,
        [GRADLE]: `${withPlugin[GRADLE]}dependencies {\n    implementation 'com.tencent.tpns:tpns:1.4.4.5-release'\n}\n`,
      },
      CONFIG,
      '1.4.4.5-release',
      '1.4.3.9-release',
    ),
    CONSOLE,
    '"accessPoint"',
    '"packageName": "com.example.shop",\n    "accessPoint"',
  ),
  'rules that go nowhere': broken(
    healthy,
    GRADLE,
    '    defaultConfig {',
    '    buildTypes {\n        release {\n            minifyEnabled true\n        }\n    }\n    defaultConfig {',
  ),
  'a call too early': enabling(healthy, 'setMiPushAppId(this, MI_ID)'),
};
