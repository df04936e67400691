/**
 * What people get wrong, as a change of the text that `init` left; each names the check that has to speak, alone.
 * `plant` gives the files that change (null as a text: gone), or null where the project has no place for the fault.
 */
import { ACCESS_ID, ACCESS_KEY, HOST, PATH, SCHEME } from './invented.mjs';
import {
  anywhere,
  catalog,
  config,
  consoles,
  gradle,
  inFilter,
  manifest,
  rules,
  sources,
} from './places.mjs';

const TPUSH = 'com.tencent.android.tpush';
const ACTIONS = 'com.tencent.android.xg.vip.action';
const SECRET = '0f1e2d3c4b5a69788796a5b4c3d2e1f0';
const ARTIFACT = /(com\.tencent\.tpns:)(\w+)(:)[\d.]+-release/g;
const SUFFIX = /<meta-data\s+android:name="XG_SERVER_SUFFIX"[^>]*>/;
const HUAWEI = 'https://developer.huawei.com/repo/';

const fault = (check, name, plant) => ({ check, name, plant });
const onlyIn = (mode, plant) => project => (project.init.mode === mode ? plant(project) : null);
/** A whole line, and nothing that shares it with anything else. */
const lineOf = text =>
  new RegExp(`^[ \\t]*(?:implementation|api)?[ \\t(]*['"]${text}[^'"\\n]*['"]\\)?[ \\t]*\\n`, 'm');

const manifestFaults = [
  fault(
    'receiver-actions',
    'the old name of the message action',
    manifest(`${ACTIONS}.PUSH`, `${TPUSH}.action.PUSH`),
  ),
  fault('receiver-actions', 'no FEEDBACK', manifest(/\n[^\n]*\.vip\.action\.FEEDBACK"[^\n]*/, '')),
  fault(
    'receiver-class',
    'a receiver that nobody wrote',
    manifest('.TpnsMessageReceiver"', '.TpnsReciever"'),
  ),
  fault(
    'receiver-exported',
    'an exported receiver',
    manifest(/(TpnsMessageReceiver"\s+android:exported=")false/, '$1true'),
  ),
  fault(
    'exported-missing',
    'a receiver that does not say exported',
    manifest(/(TpnsMessageReceiver")\s+android:exported="false"/, '$1'),
  ),
  fault('redirect-category', 'a filter without DEFAULT', inFilter(/\n[^\n]*category\.DEFAULT"[^\n]*/, '')),
  fault('redirect-action', 'View for VIEW', inFilter('action.VIEW', 'action.View')),
  fault('redirect-slash', 'a slash more in the filter', inFilter(`"${PATH}"`, `"${PATH}/"`)),
  fault('redirect-slash', 'a slash more in the console', consoles(PATH, `${PATH}/`)),
  fault('redirect-unresolved', 'another host in the filter', inFilter(HOST, `www.${HOST}`)),
  fault('redirect-unresolved', 'another path in the console', consoles(PATH, `${PATH}s`)),
  fault(
    'redirect-unresolved',
    'a capital in the scheme of the filter',
    inFilter(`"${SCHEME}"`, '"TpnsSurvey"'),
  ),
  fault('redirect-invalid', 'a space in the console', consoles(PATH, '/de tail')),
  fault('redirect-unknown', 'nothing from the console', consoles(/,\s*"redirect": "[^"]*"/, '')),
  fault(
    'redirect-cross-product',
    'a second link in the same filter',
    inFilter(
      /(\n[ \t]*)(<data[^>]*>)/,
      `$1$2$1<data android:scheme="${SCHEME}two" android:host="two.example.com" android:path="/two" />`,
    ),
  ),
  fault(
    'redirect-shared-filter',
    'the link in a launcher filter',
    inFilter(
      /(\n[ \t]*)(<data)/,
      '$1<action android:name="android.intent.action.MAIN" /><category android:name="android.intent.category.LAUNCHER" />$1$2',
    ),
  ),
  fault(
    'access-point-mismatch',
    'another access point',
    manifest('tpns.sh.tencent.com', 'tpns.sgp.tencent.com'),
  ),
  fault(
    'access-point-invalid',
    'an access point with its scheme',
    manifest('tpns.sh.tencent', 'https://tpns.sh.tencent'),
  ),
  fault('access-point-mismatch', 'no access point', manifest(SUFFIX, '')),
  fault('access-point-missing', 'no access point, nor a word of the console', project => {
    const console = consoles(/"accessPoint": "[^"]*",\s*/, '')(project);
    const without = manifest(SUFFIX, '')(project);
    return console === null || without === null ? null : new Map([...console, ...without]);
  }),
  fault('permission-foreign', "a permission with the sample's package", project =>
    project.init.applicationId === null
      ? null
      : manifest(
          '<application',
          '<uses-permission android:name="com.qq.xgdemo.permission.XGPUSH_RECEIVE" />\n    <application',
        )(project),
  ),
  fault('notifications-permission', 'no POST_NOTIFICATIONS', project =>
    project.targetSdk !== null &&
    project.init.files.some(({ edits }) => edits.some(({ what }) => what.includes('POST_NOTIFICATIONS')))
      ? manifest(/\n[^\n]*permission\.POST_NOTIFICATIONS"[^\n]*/, '')(project)
      : null,
  ),
  // apps for Android 8 and older have it by themselves
  fault('http-legacy-missing', 'no org.apache.http.legacy', project =>
    project.targetSdk !== null && project.targetSdk < 28
      ? null
      : manifest(/<uses-library\s+android:name="org\.apache\.http\.legacy"[^>]*>/, '')(project),
  ),
  fault('manifest-invalid', 'an element that is not closed', manifest('</application>', '')),
  fault(
    'components-relic',
    'an activity of the SDK before 1.2.0.2',
    manifest(
      '</application>',
      `<activity android:name="${TPUSH}.XGPushActivity" android:exported="false" /></application>`,
    ),
  ),
  fault(
    'component-duplicated',
    "the SDK's own service by hand",
    manifest(
      '</application>',
      `<service android:name="${TPUSH}.rpc.XGRemoteService" android:exported="false" /></application>`,
    ),
  ),
];

const gradleFaults = [
  fault(
    'placeholder-missing',
    'a slip in the name of the key',
    onlyIn('manual', gradle('XG_ACCESS_KEY', 'XG_ACESS_KEY')),
  ),
  fault(
    'placeholder-missing',
    "vivo's id under the name of Honor's kind",
    gradle('VIVO_APPID', 'VIVO_APP_ID'),
  ),
  fault('placeholder-dummy', 'a sample text for an id', gradle('"104400500"', '"xxxx"')),
  fault('sdk-version-drift', 'one artifact raised by itself', gradle(/(tpns:xiaomi:)[\d.]+/, '$11.4.3.9')),
  fault(
    'sdk-version-drift',
    'one library of the catalog raised by itself',
    catalog(/("com\.tencent\.tpns:xiaomi", version)\.ref = "[^"]*"/, '$1 = "1.4.3.9"'),
  ),
  fault('sdk-version-dynamic', 'the latest in the catalog', catalog(/^(tpns = ")[^"]*/m, '$1latest.release')),
  fault('sdk-version-dynamic', 'a plus for the version', gradle(ARTIFACT, '$1$2$3+')),
  fault('repository-insecure', 'http for https', gradle(HUAWEI, HUAWEI.replace('https', 'http'))),
  fault(
    'repository-missing',
    'no repository of Huawei',
    gradle(/^[^\n]*developer\.huawei\.com\/repo\/?['"][^\n]*\n/gm, ''),
  ),
  fault('vendor-incomplete', 'no com.huawei.hms:push', gradle(lineOf('com\\.huawei\\.hms:push:'), '')),
  fault(
    'vendor-orphan',
    'setters without the artifact',
    onlyIn('manual', gradle(lineOf('com\\.tencent\\.tpns:xiaomi:'), '')),
  ),
  fault('abi-filters', 'only 32 bits', project =>
    [...project.texts.values()].some(text => /abiFilters|splits/.test(text))
      ? null
      : gradle(
          /^([ \t]*)defaultConfig \{\n/m,
          "$&$1    ndk { abiFilters 'armeabi-v7a' }\n",
          /\.gradle$/,
        )(project),
  ),
  fault('gradle-invalid', 'a brace too many', gradle(/$(?![\s\S])/, '\n}\n')),
  fault(
    'integration-doubled',
    'the artifact beside the plugin',
    onlyIn('plugin', gradle(/^([^\n]*com\.tencent\.tpns:)huawei(:[^\n]*\n)/m, '$&$1tpns$2')),
  ),
  fault(
    'plugin-unresolvable',
    'no class path',
    onlyIn('plugin', gradle(/^[ \t]*classpath[^\n]*com\.tencent\.android\.tpns:tpnsplugin[^\n]*\n/m, '')),
  ),
];

const configFaults = [
  fault('config-invalid', 'half a file', config(/,\s*"debug"[\s\S]*/, '')),
  fault('config-debug', 'the verbose log', onlyIn('plugin', config('"debug": false', '"debug": true'))),
  fault(
    'config-upgrade-check',
    'the check for newer SDKs',
    onlyIn('plugin', config('"upgrade": false', '"upgrade": true')),
  ),
  fault('config-misplaced', 'a slip in the name of the file', ({ texts }) => {
    const [path, text] = [...texts].find(([each]) => each.endsWith('tpns-configs.json')) ?? [];
    return path === undefined
      ? null
      : new Map([
          [path, null],
          [path.replace(/s\.json$/, '.json'), text],
        ]);
  }),
  fault('package-mismatch', 'another package', project =>
    project.init.applicationId === null
      ? null
      : config(`"${project.init.applicationId}"`, '"com.example.another"')(project),
  ),
  fault(
    'credentials-disagree',
    'another AccessID in the file',
    onlyIn('manual', config(ACCESS_ID, '1580000002')),
  ),
  fault('access-id-format', 'half an AccessID', anywhere(ACCESS_ID, ACCESS_ID.slice(0, 5))),
  fault('access-key-format', 'an AccessKey with a dash', anywhere(ACCESS_KEY, 'AEXAMPLE-KEY')),
  fault('secret-key-exposed', 'the SecretKey for the AccessKey', anywhere(ACCESS_KEY, SECRET)),
];

const sourceFaults = [
  fault(
    'register-missing',
    'nobody registers',
    sources('XGPushManager.registerPush(', 'XGPushManager.unregisterPush('),
  ),
  fault(
    'register-order',
    'the vendors after registering',
    sources(/(\n\s+XGPushConfig\.enableOtherPush\(app, true\);?)([\s\S]*?\n {8}\}\);?)/, '$2$1'),
  ),
  fault(
    'vendor-disabled',
    'vendors switched off',
    onlyIn('manual', sources('enableOtherPush(app, true)', 'enableOtherPush(app, false)')),
  ),
  fault(
    'vendor-unset',
    "Xiaomi's id is never set",
    onlyIn('manual', sources(/\n[^\n]*setMiPushApp(?:Id|Key)\([^\n]*/g, '')),
  ),
  fault(
    'debug-on',
    'the log is on in every build',
    sources(/(\n\s+)(XGPushManager\.registerPush\()/, '$1XGPushConfig.enableDebug(app, true);$1$2'),
  ),
  fault('proguard-missing', 'no keep rules', rules(/^.*com\.tencent.*\n?/gm, '')),
];

export const faults = [...manifestFaults, ...gradleFaults, ...configFaults, ...sourceFaults];
