/** Worlds for the checks on manifests, redirects and sources: each broken in one place, told by exactly one check. */
import {
  broken,
  CONSOLE,
  GRADLE,
  healthy,
  MANIFEST,
  placeOf,
  RECEIVER,
  REDIRECT,
  SHOP,
  type World,
} from './support.ts';

export const CHAT = 'app/src/main/java/com/example/shop/Chat.java';
export const DETAIL = 'app/src/main/java/com/example/shop/Detail.java';

const SDK = "    implementation 'com.tencent.tpns:tpns:1.4.4.5-release'\n";
const CALL = 'XGPushManager.registerPush(this);';
const data = '<data android:scheme="shop" android:host="com.example.shop" android:path="/detail" />';

/** Something more in the application of the manifest, behind everything else. */
export const declaring = (world: World, xml: string): World =>
  broken(world, MANIFEST, '    </application>', `        ${xml}\n    </application>`);

/** Something more in the sources, before or behind the registration. */
export const calling = (world: World, before: string, after = ''): World =>
  broken(world, SHOP, CALL, [before, CALL, after].filter(line => line !== '').join('\n        '));

/** The vendors' channels switched on. */
export const enabling = (world: World, ...setters: readonly string[]): World =>
  calling(
    world,
    [...setters, 'enableOtherPush(this, true)']
      .map(call => `com.tencent.android.tpush.XGPushConfig.${call};`)
      .join('\n        '),
  );

/** With two vendors' adapters, as their guides want them. */
export const vendored: World = enabling(
  broken(
    healthy,
    GRADLE,
    SDK,
    `${SDK}    implementation 'com.tencent.tpns:xiaomi:1.4.4.5-release'\n    implementation 'com.tencent.tpns:oppo:1.4.4.5-release'\n    implementation 'com.google.code.gson:gson:2.6.2'\n    implementation 'commons-codec:commons-codec:1.15'\n`,
  ),
  'setMiPushAppId(this, MI_ID)',
  'setMiPushAppKey(this, MI_KEY)',
  'setOppoPushAppId(this, OPPO_APP_KEY)',
  'setOppoPushAppKey(this, OPPO_APP_SECRET)',
);

/** With Tencent's IM, whose offline push goes through TPNS. */
export const chatty: World = {
  ...broken(vendored, GRADLE, SDK, `${SDK}    implementation 'com.tencent.imsdk:imsdk-plus:7.0.3754'\n`),
  [CHAT]: `package com.example.shop;

import com.tencent.android.tpush.XGPushManager;
import com.tencent.imsdk.v2.*;

class Chat {
    void loggedIn(String token, String user) {
        report(token);
        List<XGPushManager.AccountInfo> accounts = new ArrayList<>();
        accounts.add(new XGPushManager.AccountInfo(XGPushManager.AccountType.CUSTOM.getValue(), user));
        XGPushManager.upsertAccounts(context, accounts, callback);
    }

    void report(String token) {
        V2TIMManager.getOfflinePushManager().setOfflinePushConfig(new V2TIMOfflinePushConfig(0, token, true), null);
    }

    void loggedOut() {
        Set<Integer> types = new HashSet<>();
        types.add(XGPushManager.AccountType.CUSTOM.getValue());
        XGPushManager.delAccounts(context, types, callback);
    }

    void send(byte[] data) {
        V2TIMMessage message = V2TIMManager.getMessageManager().createCustomMessage(data);
        V2TIMOfflinePushInfo info = new V2TIMOfflinePushInfo();
        info.setDesc("An order");
        info.setExt("{\\"page\\":\\"order\\"}".getBytes());
        info.setAndroidOPPOChannelID("orders");
        V2TIMManager.getMessageManager().sendMessage(message, "a", null, 0, false, info, callback);
    }

    void stopped() {
        V2TIMManager.getOfflinePushManager().doBackground(1, callback);
    }

    void started() {
        V2TIMManager.getOfflinePushManager().doForeground(callback);
    }
}
`,
  [RECEIVER]: `package com.example.shop;

import com.tencent.android.tpush.XGPushBaseReceiver;

public class Receiver extends XGPushBaseReceiver {
    public void onRegisterResult(Context context, int code, XGPushRegisterResult message) {
        new Chat().report(message.getToken());
    }
}
`,
};

/** The activity of the redirect with its class. */
export const single = (body: string): World => ({
  ...broken(
    healthy,
    MANIFEST,
    '".Detail" android:exported="true"',
    '".Detail" android:exported="true" android:launchMode="singleTask"',
  ),
  [DETAIL]: `package com.example.shop;\n\nimport android.app.Activity;\n\npublic class Detail extends Activity {\n${body}}\n`,
});

interface Case {
  readonly world: World;
  readonly speaks: readonly string[];
}

const told = (severity: string, check: string, place: string, side = 'app'): string =>
  `${severity} ${check} ${place} (${side})`;
/** The finding is where the text stands in the broken file. */
const at = (
  severity: string,
  check: string,
  world: World,
  file: string,
  text: string,
  side = 'app',
): Case => ({
  world,
  speaks: [told(severity, check, placeOf(world, file, text), side)],
});
const line = (world: World, file: string, text: string): string => placeOf(world, file, text);

const push = 'com.tencent.android.xg.vip.action.PUSH_MESSAGE';
const oldAction = 'com.tencent.android.tpush.action.PUSH_MESSAGE';
const vendorReceiver =
  '<receiver android:name=".Mi" android:exported="false"><intent-filter><action android:name="com.xiaomi.mipush.RECEIVE_MESSAGE" /></intent-filter></receiver>';
const noClass = broken(healthy, MANIFEST, '".Receiver"', '".Reciever"');
const exported = broken(
  healthy,
  MANIFEST,
  '".Receiver" android:exported="false"',
  '".Receiver" android:exported="true"',
);
const secondFilter = `<activity android:name=".Other" android:exported="true">
            <intent-filter>
                <action android:name="android.intent.action.VIEW" />
                <category android:name="android.intent.category.DEFAULT" />
                <category android:name="android.intent.category.BROWSABLE" />
                ${data}
            </intent-filter>
        </activity>`;
const more = (xml: string): World => broken(healthy, MANIFEST, data, `${data}\n                ${xml}`);
const generic = broken(
  broken(healthy, MANIFEST, data, '<data android:scheme="push" android:host="detail" android:path="/x" />'),
  CONSOLE,
  REDIRECT,
  'push://detail/x',
);
const vendorConsole = (uri: string): World =>
  broken(
    healthy,
    CONSOLE,
    `"redirect": "${REDIRECT}"`,
    `"redirect": "${REDIRECT}",\n    "channels": { "huawei": { "redirect": "${uri}" } }`,
  );
const late = calling(
  broken(vendored, SHOP, '        com.tencent.android.tpush.XGPushConfig.enableOtherPush(this, true);\n', ''),
  '',
  'com.tencent.android.tpush.XGPushConfig.enableOtherPush(this, true);',
);
const jar: World = {
  ...declaring(
    broken(
      broken(healthy, GRADLE, SDK, "    implementation files('libs/tpns-core-sdk-1.4.4.5.jar')\n"),
      GRADLE,
      'manifestPlaceholders = [',
      'resValues = [',
    ),
    '<service android:name="com.tencent.android.tpush.service.XGVipPushService" android:exported="false" />',
  ),
  'app/libs/tpns-core-sdk-1.4.4.5.jar': 'PK',
};

export const appCases: Readonly<Record<string, Case>> = {
  'receiver-actions': at(
    'error',
    'receiver-actions',
    broken(healthy, MANIFEST, push, oldAction),
    MANIFEST,
    oldAction,
  ),
  'receiver-class': at('error', 'receiver-class', noClass, MANIFEST, '.Reciever'),
  'receiver-exported': {
    world: exported,
    speaks: [told('warning', 'receiver-exported', `${MANIFEST}:17:62`)],
  },
  'access-point-invalid': at(
    'error',
    'access-point-invalid',
    declaring(
      healthy,
      '<meta-data android:name="XG_SERVER_SUFFIX" android:value="https://tpns.sh.tencent.com" />',
    ),
    MANIFEST,
    'https://tpns',
  ),
  'components-missing': at('error', 'components-missing', jar, MANIFEST, '<application'),
  'components-relic': at(
    'warning',
    'components-relic',
    declaring(
      healthy,
      '<activity android:name="com.tencent.android.tpush.XGPushActivity" android:exported="true" />',
    ),
    MANIFEST,
    'com.tencent.android.tpush.XGPushActivity',
  ),
  'component-duplicated': at(
    'warning',
    'component-duplicated',
    declaring(vendored, vendorReceiver),
    MANIFEST,
    '<receiver android:name=".Mi"',
  ),
  'keep-alive-conflict': at(
    'info',
    'keep-alive-conflict',
    declaring(healthy, '<meta-data android:name="XG_SERVICE_PULL_UP_OFF" android:value="off" />'),
    MANIFEST,
    'off" />',
  ),
  'permission-foreign': at(
    'warning',
    'permission-foreign',
    broken(
      healthy,
      MANIFEST,
      '    <uses-permission',
      '    <uses-permission android:name="com.example.store.permission.XGPUSH_RECEIVE" />\n    <uses-permission',
    ),
    MANIFEST,
    'com.example.store.permission',
  ),
  'notifications-permission': {
    world: broken(healthy, MANIFEST, 'android.permission.POST_NOTIFICATIONS', 'android.permission.VIBRATE'),
    speaks: [told('warning', 'notifications-permission', `${MANIFEST}:1:1`)],
  },
  'http-legacy-missing': {
    world: broken(healthy, MANIFEST, 'org.apache.http.legacy', 'org.apache.http'),
    speaks: [told('info', 'http-legacy-missing', `${MANIFEST}:2:5`)],
  },
  'redirect-ambiguous': {
    world: declaring(healthy, secondFilter),
    speaks: [told('warning', 'redirect-ambiguous', `${MANIFEST}:25:13`)],
  },
  'redirect-no-data': {
    world: declaring(
      healthy,
      '<activity android:name=".Open" android:exported="true"><intent-filter><action android:name="android.intent.action.VIEW" /></intent-filter></activity>',
    ),
    speaks: [told('info', 'redirect-no-data', `${MANIFEST}:24:64`)],
  },
  'redirect-cross-product': at(
    'warning',
    'redirect-cross-product',
    more('<data android:scheme="store" android:host="com.example.store" />'),
    MANIFEST,
    '<data android:scheme="store"',
  ),
  'redirect-shared-filter': {
    world: more('<data android:scheme="https" />'),
    speaks: [told('warning', 'redirect-shared-filter', `${MANIFEST}:10:13`)],
  },
  'redirect-generic': at('warning', 'redirect-generic', generic, MANIFEST, 'push" android:host'),
  'redirect-vendor': at(
    'error',
    'redirect-vendor',
    vendorConsole('shop://com.example.shop/order'),
    CONSOLE,
    '"shop://com.example.shop/order"',
    'console',
  ),
  'redirect-stale-intent': {
    world: single('    void onCreate(Bundle state) { show(getIntent().getData()); }\n'),
    speaks: [told('info', 'redirect-stale-intent', `${MANIFEST}:9:9`)],
  },
  'register-order': at(
    'error',
    'register-order',
    late,
    SHOP,
    'com.tencent.android.tpush.XGPushConfig.enableOtherPush',
  ),
  'vendor-disabled': at(
    'error',
    'vendor-disabled',
    broken(vendored, SHOP, 'enableOtherPush(this, true)', 'enableOtherPush(this, false)'),
    GRADLE,
    "implementation 'com.tencent.tpns:xiaomi",
  ),
  'vendor-unset': at(
    'error',
    'vendor-unset',
    broken(vendored, SHOP, 'com.tencent.android.tpush.XGPushConfig.setMiPushAppKey(this, MI_KEY);', ''),
    GRADLE,
    "implementation 'com.tencent.tpns:xiaomi",
  ),
  'oppo-swapped': {
    world: broken(
      broken(vendored, SHOP, 'setOppoPushAppId(this, OPPO_APP_KEY)', 'setOppoPushAppId(this, OPPO_SECRET)'),
      SHOP,
      'OPPO_APP_SECRET',
      'someValue()',
    ),
    speaks: [
      told(
        'warning',
        'oppo-swapped',
        line(vendored, SHOP, 'com.tencent.android.tpush.XGPushConfig.setOppoPushAppId'),
      ),
    ],
  },
  'debug-on': at(
    'warning',
    'debug-on',
    calling(healthy, 'com.tencent.android.tpush.XGPushConfig.enableDebug(this, true);'),
    SHOP,
    'com.tencent.android.tpush.XGPushConfig.enableDebug',
  ),
  'im-token': at(
    'error',
    'im-token',
    broken(chatty, CHAT, '(0, token, true)', '(12345, token, true)'),
    CHAT,
    'V2TIMOfflinePushConfig(12345',
  ),
  'im-sdk-outdated': at(
    'error',
    'im-sdk-outdated',
    broken(chatty, GRADLE, '7.0.3754', '5.4.666'),
    GRADLE,
    "implementation 'com.tencent.imsdk",
  ),
  'im-account-type': at(
    'warning',
    'im-account-type',
    broken(
      chatty,
      CHAT,
      'new XGPushManager.AccountInfo(XGPushManager.AccountType.CUSTOM',
      'new XGPushManager.AccountInfo(XGPushManager.AccountType.UNKNOWN',
    ),
    CHAT,
    'XGPushManager.delAccounts',
  ),
  'im-token-refresh': at(
    'warning',
    'im-token-refresh',
    broken(chatty, RECEIVER, 'new Chat().report(message.getToken());', 'Log.i("shop", message.getToken());'),
    RECEIVER,
    '{\n        Log.i',
  ),
  'im-account-bind': {
    world: broken(chatty, CHAT, 'XGPushManager.upsertAccounts(context, accounts, callback);', ''),
    speaks: [told('warning', 'im-account-bind', line(vendored, SHOP, CALL))],
  },
  'im-account-unbind': at(
    'warning',
    'im-account-unbind',
    broken(chatty, CHAT, 'XGPushManager.delAccounts(context, types, callback);', ''),
    CHAT,
    'XGPushManager.upsertAccounts',
  ),
  'im-app-state': at(
    'warning',
    'im-app-state',
    broken(chatty, CHAT, 'V2TIMManager.getOfflinePushManager().doBackground(1, callback);', ''),
    GRADLE,
    "implementation 'com.tencent.imsdk",
  ),
  'im-oppo-channel': at(
    'warning',
    'im-oppo-channel',
    broken(chatty, CHAT, 'info.setAndroidOPPOChannelID("orders");', ''),
    CHAT,
    'V2TIMOfflinePushInfo()',
  ),
  'im-custom-desc': at(
    'warning',
    'im-custom-desc',
    broken(chatty, CHAT, 'info.setDesc("An order");', ''),
    CHAT,
    'V2TIMManager.getMessageManager().sendMessage',
  ),
  'im-ext-json': at(
    'warning',
    'im-ext-json',
    broken(chatty, CHAT, '"{\\"page\\":\\"order\\"}"', '"page=order"'),
    CHAT,
    'info.setExt',
  ),
};
