/** The small healthy project of the checks, with vendors' channels and with IM. */
import {
  broken,
  CONFIG,
  CONSOLE,
  GRADLE,
  healthy,
  MANIFEST,
  RECEIVER,
  ROOT_GRADLE,
  SHOP,
  type World,
  without,
  withPlugin,
} from '../checks/support.ts';

export {
  broken,
  CONFIG,
  CONSOLE,
  GRADLE,
  healthy,
  MANIFEST,
  RECEIVER,
  ROOT_GRADLE,
  SHOP,
  type World,
  without,
  withPlugin,
};

export type Vendor = 'huawei' | 'xiaomi' | 'oppo' | 'vivo' | 'meizu' | 'honor' | 'fcm';

const SDK = '1.4.4.5-release';
const coordinates: Readonly<Record<Vendor, readonly string[]>> = {
  huawei: [`com.tencent.tpns:huawei:${SDK}`, 'com.huawei.hms:push:6.12.0.300'],
  xiaomi: [`com.tencent.tpns:xiaomi:${SDK}`],
  oppo: [
    `com.tencent.tpns:oppo:${SDK}`,
    'com.google.code.gson:gson:2.6.2',
    'commons-codec:commons-codec:1.15',
  ],
  vivo: [`com.tencent.tpns:vivo:${SDK}`],
  meizu: [`com.tencent.tpns:meizu:${SDK}`],
  honor: [`com.tencent.tpns:honor:${SDK}`],
  fcm: [`com.tencent.tpns:fcm:${SDK}`, 'com.google.firebase:firebase-messaging:20.2.3'],
};
const placeholders: Readonly<Partial<Record<Vendor, readonly string[]>>> = {
  vivo: ["VIVO_APPID: '105000001'", "VIVO_APPKEY: '0123456789abcdef0123456789abcde0'"],
  honor: ["HONOR_APPID: '104000002'"],
};
const setters: Readonly<Partial<Record<Vendor, readonly string[]>>> = {
  xiaomi: ['setMiPushAppId(this, "2882303761500000001")', 'setMiPushAppKey(this, "5300000000001")'],
  oppo: [
    'setOppoPushAppId(this, "0123456789abcdef0123456789abcde1")',
    'setOppoPushAppKey(this, "0123456789abcdef0123456789abcde2")',
  ],
  meizu: ['setMzPushAppId(this, "140001")', 'setMzPushAppKey(this, "0123456789abcdef0123456789abcdef")'],
};

export interface Shape {
  /** The vendors' setters stand behind `registerPush`, as people write it. */
  readonly late?: boolean;
  /** `enableOtherPush` is called nowhere. */
  readonly off?: boolean;
}

const file = (world: World, name: string): string => world[name] ?? '';

/** Everything in place for these channels, in manual mode. */
export function shopWith(vendors: readonly Vendor[], { late = false, off = false }: Shape = {}): World {
  const lines = vendors.flatMap(vendor => coordinates[vendor]).map(each => `    implementation '${each}'\n`);
  const held = vendors.flatMap(vendor => placeholders[vendor] ?? []);
  const calls = [
    ...vendors.flatMap(vendor => setters[vendor] ?? []),
    ...(off ? [] : ['enableOtherPush(this, true)']),
  ].map(call => `        XGPushConfig.${call};\n`);
  const register = '        XGPushManager.registerPush(this);\n';
  let gradle = file(healthy, GRADLE)
    .replace(`    implementation 'com.tencent.tpns:tpns:${SDK}'\n`, line => line + lines.join(''))
    .replace("'AEXAMPLEKEY1'\n", found =>
      held.length === 0 ? found : `'AEXAMPLEKEY1',\n${held.map(each => `            ${each}`).join(',\n')}\n`,
    );
  let root = file(healthy, ROOT_GRADLE);
  const files: Record<string, string> = {};
  if (vendors.includes('huawei')) {
    const repository = "        maven { url = 'https://developer.huawei.com/repo/' }\n";
    root = root
      .replaceAll('        mavenCentral()\n', line => line + repository)
      .replace("gradle:8.2.0'\n", line => `${line}        classpath 'com.huawei.agconnect:agcp:1.9.1.301'\n`);
    gradle = gradle.replace('\n', "\napply plugin: 'com.huawei.agconnect'\n");
    files['app/agconnect-services.json'] =
      '{"client":{"app_id":"104000001","package_name":"com.example.shop"},"app_info":{"package_name":"com.example.shop"}}\n';
  }
  if (vendors.includes('fcm')) {
    root = root.replace(
      "gradle:8.2.0'\n",
      line => `${line}        classpath 'com.google.gms:google-services:4.4.2'\n`,
    );
    gradle += "\napply plugin: 'com.google.gms.google-services'\n";
    files['app/google-services.json'] =
      '{"project_info":{"project_number":"100000000001","project_id":"shop-demo"},"client":[{"client_info":{"mobilesdk_app_id":"1:100000000001:android:0000000000000001","android_client_info":{"package_name":"com.example.shop"}},"api_key":[{"current_key":"AIzaExampleExampleExampleExampleExample0"}]}],"configuration_version":"1"}\n';
  }
  return {
    ...healthy,
    ...files,
    [ROOT_GRADLE]: root,
    [GRADLE]: gradle,
    [CONFIG]: file(healthy, CONFIG).replace('"enable": false', `"enable": ${vendors.length > 0 && !off}`),
    [SHOP]: file(healthy, SHOP)
      .replace('import com.tencent.android.tpush.XGPushManager;', found =>
        calls.length === 0 ? found : `import com.tencent.android.tpush.XGPushConfig;\n${found}`,
      )
      .replace(register, late ? register + calls.join('') : calls.join('') + register),
  };
}

/** `world` in another access point: AccessID, manifest and console all say so. */
export function inRegion(world: World, region: 'shanghai' | 'singapore', id: string): World {
  const suffix = region === 'shanghai' ? 'tpns.sh.tencent.com' : 'tpns.sgp.tencent.com';
  const moved = Object.fromEntries(
    Object.entries(world).map(([name, text]) => [
      name,
      text.replaceAll('1500000001', id).replace('"accessPoint": "guangzhou"', `"accessPoint": "${region}"`),
    ]),
  );
  return {
    ...moved,
    [MANIFEST]: file(moved, MANIFEST).replace(
      '<application android:name=".Shop">\n',
      line => `${line}        <meta-data android:name="XG_SERVER_SUFFIX" android:value="${suffix}" />\n`,
    ),
  };
}

/** With a version of its own in the script, so that an older build can be told. */
export const withVersion = (world: World, name: string, code: number): World =>
  broken(
    world,
    GRADLE,
    '        targetSdkVersion 34\n',
    `        targetSdkVersion 34\n        versionCode ${code}\n        versionName '${name}'\n`,
  );

const CHAT = 'app/src/main/java/com/example/shop/Chat.java';

export { CHAT };

/** The shop with IM: reports the token, binds and unbinds the user, tells the background, names OPPO's channel. */
export function withIm(world: World): World {
  return {
    ...world,
    [GRADLE]: file(world, GRADLE).replace(
      'dependencies {\n',
      line => `${line}    implementation 'com.tencent.imsdk:imsdk-plus:7.9.5668'\n`,
    ),
    [RECEIVER]: `package com.example.shop;

import android.content.Context;
import com.tencent.android.tpush.XGPushBaseReceiver;
import com.tencent.android.tpush.XGPushRegisterResult;

public class Receiver extends XGPushBaseReceiver {
    @Override
    public void onRegisterResult(Context context, int errorCode, XGPushRegisterResult result) {
        if (errorCode == 0) Chat.report(result.getToken());
    }
}
`,
    [CHAT]: `package com.example.shop;

import android.content.Context;
import com.tencent.android.tpush.XGPushConfig;
import com.tencent.android.tpush.XGPushManager;
import com.tencent.imsdk.v2.V2TIMManager;
import com.tencent.imsdk.v2.V2TIMOfflinePushConfig;
import com.tencent.imsdk.v2.V2TIMOfflinePushInfo;
import java.util.Collections;

public class Chat {
    static final int TYPE = XGPushManager.AccountType.UNKNOWN.getValue();

    static void report(String token) {
        V2TIMManager.getOfflinePushManager().setOfflinePushConfig(new V2TIMOfflinePushConfig(0, token, true), null);
    }

    static void login(Context context, String user) {
        report(XGPushConfig.getToken(context));
        XGPushManager.upsertAccounts(context, Collections.singletonList(new XGPushManager.AccountInfo(TYPE, user)), null);
    }

    static void logout(Context context) {
        XGPushManager.delAccounts(context, Collections.singleton(TYPE), null);
    }

    static void background(int unread) {
        V2TIMManager.getOfflinePushManager().doBackground(unread, null);
    }

    static void foreground() {
        V2TIMManager.getOfflinePushManager().doForeground(null);
    }

    static V2TIMOfflinePushInfo info(String text) {
        V2TIMOfflinePushInfo info = new V2TIMOfflinePushInfo();
        info.setTitle("Message");
        info.setDesc(text);
        info.setAndroidOPPOChannelID("chat");
        return info;
    }
}
`,
  };
}
