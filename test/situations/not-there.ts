/** The app never comes as far as asking TPNS: not built, not installed, crashed, or never told to. */
import { busyPhone, capture, started, wrappedAt } from './capture.ts';
import type { Situation } from './harness.ts';
import {
  broken,
  GRADLE,
  healthy,
  inRegion,
  MANIFEST,
  SHOP,
  shopWith,
  withPlugin,
  withVersion,
} from './projects.ts';

export const notThere: readonly Situation[] = [
  {
    name: 'the class that registers is named by nobody',
    root: 'never-registered',
    project: {
      ...broken(
        healthy,
        SHOP,
        '        XGPushManager.registerPush(this);\n',
        '        android.util.Log.i("Shop", "up");\n',
      ),
      'app/src/main/java/com/example/shop/PushSetup.java': `package com.example.shop;

import android.content.Context;
import com.tencent.android.tpush.XGPushManager;

public class PushSetup {
    static void start(Context context) {
        XGPushManager.registerPush(context);
    }
}
`,
    },
    log: capture(
      'threadtime',
      `${busyPhone}
      sys I ActivityManager: Start proc 12345:com.example.shop/u0a234 for top-activity {com.example.shop/com.example.shop.Home}
      app I Shop: up
      app D OkHttp: --> GET https://api.shop.example/v1/home
      app D OkHttp: <-- 200 https://api.shop.example/v1/home (212ms)
      app I Choreographer: Skipped 34 frames!  The application may be doing too much work on its main thread.
      # 40
      app D Shop: catalogue loaded, 20 items
      app D Shop: cart: 2 items`,
    ),
  },
  {
    name: 'the privacy dialog holds the SDK back, and nothing lets it go after the consent',
    root: 'never-registered',
    project: {
      ...broken(
        healthy,
        SHOP,
        '        XGPushManager.registerPush(this);\n',
        '        android.util.Log.i("Shop", "up");\n',
      ),
      [MANIFEST]: (healthy[MANIFEST] ?? '').replace(
        '<application android:name=".Shop">\n',
        '<application android:name=".Shop">\n        <meta-data android:name="XG_SERVICE_PULL_UP_OFF" android:value="true" />\n',
      ),
    },
    log: capture(
      'studio-old',
      `app I Shop: consent: asked
      app I TPush: [ServiceUtil] startService abolish, XG_SERVICE_PULL_UP_OFF on manifest and never called by user
      # 9
      app I Shop: consent: given
      app D Shop: catalogue loaded, 20 items
      app I TPush: [ServiceUtil] startService abolish, XG_SERVICE_PULL_UP_OFF on manifest and never called by user`,
    ),
  },
  {
    name: 'a WebView in the second process takes the whole app down',
    root: 'app-crashes',
    log: capture(
      'threadtime',
      `${busyPhone}
      sys I ActivityManager: Start proc 12345:com.example.shop/u0a234 for top-activity {com.example.shop/com.example.shop.Home}
      app I Shop: onCreate, process com.example.shop
      app D AndroidRuntime: Shutting down VM
      app E AndroidRuntime: FATAL EXCEPTION: main
      | Process: com.example.shop, PID: 12345
      | java.lang.RuntimeException: Unable to create application com.example.shop.Shop: java.lang.RuntimeException: Using WebView from more than one process at once with the same data directory is not supported. https://crbug.com/558377 : Current process com.example.shop (pid 12345), lock owner com.example.shop:xg_vip_service (pid 12388)
      | 	at android.app.ActivityThread.handleBindApplication(ActivityThread.java:7157)
      | 	at android.os.Handler.dispatchMessage(Handler.java:106)
      sys I ActivityManager: Process com.example.shop (pid 12345) has died: fg  TOP`,
    ),
  },
  {
    name: 'registerPush with null where a callback belongs',
    root: 'app-crashes',
    alsoFirst: ['never-registered'],
    because: 'It crashes in the very call that would register.',
    log: capture(
      'studio',
      `app I Shop: onCreate, process com.example.shop
      app E AndroidRuntime: FATAL EXCEPTION: main
      | Process: com.example.shop, PID: 12345
      | java.lang.IllegalArgumentException: The callback parameter can not be null!
      | 	at com.tencent.android.tpush.XGPushManager.registerPush(XGPushManager.java:412)
      | 	at com.example.shop.Shop.onCreate(Shop.java:9)`,
    ),
  },
  {
    name: 'the phone on the desk never had the app',
    root: 'app-not-there',
    device: { brand: 'HONOR', model: 'ANN-AN00', app: null },
  },
  {
    name: 'the app is in the work profile, and the phone shows the other user',
    root: 'app-not-there',
    device: {
      answers: {
        'dumpsys package com.example.shop':
          'Packages:\n  Package [com.example.shop] (8f3a2b1):\n    userId=10234\n    versionCode=12 minSdk=21 targetSdk=34\n    versionName=1.2.0\n    User 0: ceDataInode=0 installed=false hidden=false suspended=false distractionFlags=0 stopped=true notLaunched=true enabled=0 instant=false virtual=false\n    User 10: ceDataInode=1442281 installed=true hidden=false suspended=false distractionFlags=0 stopped=false notLaunched=false enabled=0 instant=false virtual=false\n',
      },
    },
  },
  {
    name: 'the sources were mended for Singapore yesterday, and the phone still has the build of last week',
    root: 'another-build-installed',
    project: withVersion(inRegion(shopWith(['fcm']), 'singapore', '1520000001'), '1.3.0', 13),
    device: { app: { versionName: '1.2.0', versionCode: 12 }, built: { accessId: '1520000001' } },
    log: capture(
      'threadtime',
      `${started}
      app E TPush: [XGPushManager] TPNS register push failed with token : null, errCode : -502 , msg : get guid error`,
    ),
  },
  {
    name: 'the pipeline put the build of the test environment into the store',
    root: 'another-build-installed',
    project: withVersion(healthy, '2.0.0', 200),
    apk: { versionName: '1.9.9', versionCode: 199, accessId: '1500000077', accessKey: 'ATESTAPPKEY7' },
    log: capture(
      'threadtime',
      `${started}
      app I TPush: [XGPushManager] TPNS register push success with token : 0aa1b2c3d4e5f60718293a4b5c6d7e8f9001`,
    ),
  },
  {
    name: 'the plugin ends the build because there is a newer SDK',
    root: 'build-broken',
    project: withPlugin,
    log: `> Task :app:checkTPNS FAILED
tpns-plugin--W--: [TpnsPlugin] huawei is null
tpns-plugin--W--: [TpnsPlugin] vivo is null
tpns-plugin--W--: [TpnsPlugin] no configs for productFlavors: Cannot get property 'name' on null object

FAILURE: Build failed with an exception.

* What went wrong:
Execution failed for task ':app:checkTPNS'.
> java.lang.Exception (no error message)

* Try:
> Run with --stacktrace option to get the stack trace.

BUILD FAILED in 14s
`,
  },
  {
    name: 'a flavor without placeholders stops the merge; copied from a window of 120 columns',
    root: 'build-broken',
    project: broken(healthy, GRADLE, "            XG_ACCESS_ID : '1500000001',\n", ''),
    log: wrappedAt(
      120,
      `> Task :app:processReleaseMainManifest FAILED
/builds/shop/app/src/main/AndroidManifest.xml Error:
	Attribute meta-data#XG_V2_ACCESS_ID@value at AndroidManifest.xml requires a placeholder substitution but no value for <XG_ACCESS_ID> is provided.

FAILURE: Build failed with an exception.

* What went wrong:
Execution failed for task ':app:processReleaseMainManifest'.
> Manifest merger failed with multiple errors, see logs
`,
    ),
  },
];
