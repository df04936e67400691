import { describe, expect, it } from 'vitest';
import { CHAT, calling, chatty, enabling, vendored } from './app-cases.ts';
import {
  broken,
  CONFIG,
  diagnosed,
  GRADLE,
  healthy,
  MANIFEST,
  RECEIVER,
  SHOP,
  type World,
  without,
  withPlugin,
} from './support.ts';

const CONFIG_CALL = 'com.tencent.android.tpush.XGPushConfig.';
const checksOf = (world: World): string[] =>
  diagnosed(world).map(line => line.replace(/^\w+ ([\w-]+).*$/, '$1'));
const shop = (code: string, file = SHOP): World => ({ ...without(vendored, SHOP), [file]: code });
const KOTLIN = SHOP.replace('.java', '.kt');

const java = (body: string, more = ''): World =>
  shop(`package com.example.shop;
import com.tencent.android.tpush.*;
public class Shop extends android.app.Application {
    public void onCreate() {
${body}
    }
    void setters() {
        XGPushConfig.setMiPushAppId(this, ID); XGPushConfig.setMiPushAppKey(this, KEY);
        XGPushConfig.setOppoPushAppId(this, K); XGPushConfig.setOppoPushAppKey(this, S);
        XGPushConfig.enableOtherPush(this, true);
    }
${more}
}
`);

describe('register-order', () => {
  it.each([
    ['above', 'setters(); XGPushManager.registerPush(this);'],
    [
      'in the other branch',
      'if (a) { XGPushManager.registerPush(this); } else { setters(); XGPushManager.registerPush(this); }',
    ],
    ['after an early return', 'if (a) { XGPushManager.registerPush(this); return; } setters(); go();'],
    ['in the callback of something else', 'XGPushManager.registerPush(this); later(() -> { setters(); });'],
    [
      'once more, to be changed',
      'setters(); XGPushManager.registerPush(this); XGPushConfig.enableOtherPush(this, true);',
    ],
    [
      'for the next registration',
      'XGPushManager.registerPush(this); setters(); XGPushManager.registerPush(this);',
    ],
    [
      'switched off',
      'setters(); XGPushManager.registerPush(this); XGPushConfig.enableOtherPush(this, false);',
    ],
    [
      'in a comment',
      'setters(); XGPushManager.registerPush(this); // XGPushConfig.enableOtherPush(this, true);',
    ],
  ])('is silent where the vendors are set up %s', (_, body) => {
    expect(checksOf(java(body))).not.toContain('register-order');
  });

  it.each([
    ['in the same body', 'XGPushManager.registerPush(this); XGPushConfig.enableOtherPush(this, true);'],
    ['in a helper', 'XGPushManager.registerPush(this); setters();'],
    ['behind a helper that registers', 'register(); setters();'],
    ['behind a helper of another class', 'Gateway.register(this); setters();'],
    ['on a condition', 'XGPushManager.registerPush(this); if (huawei) { setters(); }'],
    ['in the same branch', 'if (a) { XGPushManager.registerPush(this); setters(); }'],
    ['within try', 'try { XGPushManager.registerPush(this); } finally { } setters();'],
  ])('speaks where they come after it: %s', (_, body) => {
    const world = {
      ...java(body, '    void register() { XGPushManager.registerPush(this, null); }'),
      'app/src/main/java/com/example/shop/Gateway.java':
        'package com.example.shop;\nimport com.tencent.android.tpush.*;\nclass Gateway { static void register(Context c) { XGPushManager.registerPush(c); } }\n',
    };
    expect(checksOf(world).filter(each => each === 'register-order')).toEqual(['register-order']);
  });

  it('is read in Kotlin as well, aliases and templates included', () => {
    const code = (body: string): World =>
      shop(
        `package com.example.shop\nimport com.tencent.android.tpush.XGPushConfig as C\nimport com.tencent.android.tpush.XGPushManager.registerPush\nclass Shop : android.app.Application() {\n  override fun onCreate() {\n${body}\n  }\n  private fun more() { C.setMiPushAppId(this, "a"); C.setMiPushAppKey(this, "b"); C.setOppoPushAppId(this, "k"); C.setOppoPushAppKey(this, "s") }\n}\n`,
        KOTLIN,
      );
    expect(checksOf(code('more()\nC.enableOtherPush(this, true)\nlog("$x")\nregisterPush(this)'))).toEqual(
      [],
    );
    expect(checksOf(code('more()\nregisterPush(this)\nC.enableOtherPush(this, true)'))).toEqual([
      'register-order',
    ]);
  });
});

describe('vendor-disabled', () => {
  const off = broken(vendored, SHOP, 'enableOtherPush(this, true)', 'enableOtherPush(this, false)');

  it('is silent where the value is computed, or the manifest has the switch', () => {
    expect(
      checksOf(broken(vendored, SHOP, 'enableOtherPush(this, true)', 'enableOtherPush(this, wanted())')),
    ).toEqual([]);
    expect(
      checksOf(
        broken(
          off,
          MANIFEST,
          '<uses-library',
          '<meta-data android:name="ENABLE_OTHER_PUSH" android:value="true" />\n<uses-library',
        ),
      ),
    ).toEqual([]);
  });

  it('looks into the configuration in plugin mode only, for nobody else reads it', () => {
    const dependencies = `${withPlugin[GRADLE]}\ndependencies {\n    implementation 'com.tencent.tpns:xiaomi:1.4.4.5-release'\n}\n`;
    const plugin = { ...withPlugin, [GRADLE]: dependencies };
    const enabled = (world: World): World => broken(world, CONFIG, '"enable": false', '"enable": true');
    expect(checksOf(plugin)).toEqual(['vendor-disabled']);
    expect(checksOf(enabled(plugin))).toEqual([]);
    expect(checksOf(enabled(off))).toEqual(['vendor-disabled']);
  });

  it('is silent where nobody registers: that is the fault to tell', () => {
    expect(checksOf(broken(off, SHOP, 'XGPushManager.registerPush(this);', ''))).toEqual([
      'register-missing',
    ]);
  });
});

describe('vendor-unset', () => {
  it('is silent where the manifest has what the plugin would write', () => {
    const unset = broken(
      broken(vendored, SHOP, `${CONFIG_CALL}setMiPushAppId(this, MI_ID);`, ''),
      SHOP,
      `${CONFIG_CALL}setMiPushAppKey(this, MI_KEY);`,
      '',
    );
    expect(checksOf(unset)).toEqual(['vendor-unset']);
    expect(
      checksOf(
        broken(
          unset,
          MANIFEST,
          '<uses-library',
          '<meta-data android:name="com.xiaomi.push.api_id" android:value="api_1" />\n<uses-library',
        ),
      ),
    ).toEqual([]);
  });
});

describe('oppo-swapped', () => {
  const given = (id: string, key: string): string[] =>
    checksOf(
      broken(
        broken(vendored, SHOP, 'AppId(this, OPPO_APP_KEY)', `AppId(this, ${id})`),
        SHOP,
        'AppKey(this, OPPO_APP_SECRET)',
        `AppKey(this, ${key})`,
      ),
    );

  it.each([
    ['OPPO_APP_ID', 'OPPO_APP_KEY'],
    ['"0123456789abcdef"', '"fedcba9876543210"'],
    ['oppo.getAppKey()', 'oppo.getAppSecret()'],
    ['a', 'b'],
  ])('is silent for %s and %s', (id, key) => {
    expect(given(id, key)).toEqual([]);
  });

  it.each([
    ['OPPO_APP_SECRET', 'OPPO_APP_KEY', 2],
    ['oppo.appSecret', 'x', 1],
    ['"3012345"', 'OPPO_APP_SECRET', 1],
  ])('speaks for %s and %s', (id, key, times) => {
    expect(given(id, key)).toEqual(Array(times).fill('oppo-swapped'));
  });
});

describe('debug-on', () => {
  it.each([
    ['enableDebug(this, BuildConfig.DEBUG);', ''],
    ['enableDebug(this, false);', ''],
    ['enableDebug(this, flag);', ''],
  ])('is silent for %s', call => {
    expect(checksOf(calling(healthy, CONFIG_CALL + call))).toEqual([]);
  });

  it.each([
    'if (BuildConfig.DEBUG) X;',
    'if (BuildConfig.DEBUG) { X; }',
    'if (!BuildConfig.DEBUG) { return; } X;',
    'if (release) { a(); } else { X; }',
    'boolean on = debug && X;',
  ])('is silent behind a guard: %s', code => {
    expect(checksOf(calling(healthy, code.replace('X', `${CONFIG_CALL}enableDebug(this, true)`)))).toEqual(
      [],
    );
  });

  it('follows a method that only guarded code calls, and constants', () => {
    const world = (call: string, value: string): World =>
      java(
        `setters(); ${call} XGPushManager.registerPush(this);`,
        `    static final boolean ON = ${value};\n    void logs() { XGPushConfig.enableDebug(this, ON); }`,
      );
    expect(checksOf(world('if (BuildConfig.DEBUG) logs();', 'true'))).toEqual([]);
    expect(checksOf(world('logs();', 'BuildConfig.DEBUG'))).toEqual([]);
    expect(checksOf(world('logs();', 'true'))).toEqual(['debug-on']);
  });

  it('is silent in the sources of a debug build', () => {
    const debug = SHOP.replace('/main/', '/debug/').replace('Shop', 'Logs');
    expect(
      checksOf({ ...healthy, [debug]: `class Logs { void a() { ${CONFIG_CALL}enableDebug(c, true); } }` }),
    ).toEqual([]);
  });
});

describe('im-token', () => {
  const token = (to: string, more = ''): string[] =>
    checksOf({
      ...broken(chatty, CHAT, 'new V2TIMOfflinePushConfig(0, token, true)', to),
      'app/src/main/java/com/example/shop/C.java': `package com.example.shop;\nclass C { static final long ID = 0L; static final boolean TPNS = true; static final int OTHER = 7; ${more} }\n`,
    });

  it.each([
    'new V2TIMOfflinePushConfig(C.ID, token, C.TPNS)',
    'new V2TIMOfflinePushConfig(id(), token, true)',
    'tpns ? new V2TIMOfflinePushConfig(0, token, true) : new V2TIMOfflinePushConfig(7, token)',
    'new com.tencent.imsdk.v2.V2TIMOfflinePushConfig(0, token, true)',
  ])('is silent for %s', call => {
    expect(token(call)).toEqual([]);
  });

  it.each([
    'new V2TIMOfflinePushConfig(C.OTHER, token, true)',
    'new V2TIMOfflinePushConfig(0, token, false)',
    'new V2TIMOfflinePushConfig(0, token)',
    'null /* new V2TIMOfflinePushConfig(0, token, true) */',
  ])('speaks for %s', call => {
    expect(token(call)).toEqual(['im-token']);
  });

  it('is silent beside a kit that pushes by itself, without IM, and where TPNS is not registered for', () => {
    const wrong = broken(chatty, CHAT, '(0, token, true)', '(7, token, true)');
    const kit = broken(
      wrong,
      GRADLE,
      "    implementation 'com.tencent.imsdk",
      "    implementation 'com.tencent.timpush:timpush:8.0.1'\n    implementation 'com.tencent.imsdk",
    );
    expect(checksOf(kit).filter(each => each.startsWith('im-'))).toEqual([]);
    expect(
      checksOf(broken(wrong, GRADLE, "    implementation 'com.tencent.imsdk:imsdk-plus:7.0.3754'\n", '')),
    ).toEqual([]);
  });
});

describe('the other checks on IM', () => {
  it('an old IM SDK is the one fault to tell', () => {
    const old = broken(broken(chatty, GRADLE, '7.0.3754', '5.0.6'), CHAT, 'upsertAccounts', 'nothing');
    expect(checksOf(old)).toEqual(['im-sdk-outdated']);
  });

  it('types are compared by name and number, and clearAccounts covers all', () => {
    const numbers = (bound: string, unbound: string): string[] =>
      checksOf(
        broken(
          broken(
            chatty,
            CHAT,
            'AccountInfo(XGPushManager.AccountType.CUSTOM.getValue()',
            `AccountInfo(${bound}`,
          ),
          CHAT,
          'types.add(XGPushManager.AccountType.CUSTOM.getValue())',
          `types.add(${unbound})`,
        ),
      );
    expect(numbers('1', 'XGPushManager.AccountType.CUSTOM.getValue()')).toEqual([]);
    expect(numbers('0', '1')).toEqual(['im-account-type']);
    expect(numbers('someType()', '1')).toEqual([]);
    const clear = broken(
      broken(
        chatty,
        CHAT,
        'AccountInfo(XGPushManager.AccountType.CUSTOM',
        'AccountInfo(XGPushManager.AccountType.UNKNOWN',
      ),
      CHAT,
      'XGPushManager.delAccounts(',
      'XGPushManager.clearAccounts(context, callback); XGPushManager.delAccounts(',
    );
    expect(checksOf(clear)).toEqual([]);
  });

  it('a token that onRegisterResult hands to anything is taken for reported; no override at all is not', () => {
    const result = (code: string): string[] =>
      checksOf(broken(chatty, RECEIVER, 'new Chat().report(message.getToken());', code));
    expect(result('EventBus.getDefault().post(new TokenEvent(message.getToken()));')).toEqual([]);
    expect(result('report();')).toEqual(['im-token-refresh']);
    expect(checksOf({ ...chatty, [RECEIVER]: healthy[RECEIVER] ?? '' })).toEqual(['im-token-refresh']);
  });

  it('a custom message that goes to nobody offline needs no desc, nor one whose info is made elsewhere', () => {
    const silent = broken(chatty, CHAT, 'info.setDesc("An order");', '');
    expect(checksOf(broken(silent, CHAT, '0, false, info', '0, true, info'))).toEqual([]);
    expect(checksOf(broken(silent, CHAT, '0, false, info', '0, false, null'))).toEqual([]);
    expect(checksOf(broken(silent, CHAT, 'info.setExt', 'fill(info); info.setExt'))).toEqual([]);
    expect(checksOf(broken(silent, CHAT, 'createCustomMessage(data)', 'createTextMessage("a")'))).toEqual([]);
  });

  it('an ext that is computed may be JSON', () => {
    expect(
      checksOf(broken(chatty, CHAT, '"{\\"page\\":\\"order\\"}".getBytes()', 'order.toJson().getBytes()')),
    ).toEqual([]);
    expect(checksOf(broken(chatty, CHAT, '"{\\"page\\":\\"order\\"}".getBytes()', '"3".getBytes()'))).toEqual(
      ['im-ext-json'],
    );
  });
});

describe('register-missing', () => {
  it('is silent where only placeholders are given: a library may bring the SDK and register', () => {
    const library = broken(
      without(healthy, SHOP, RECEIVER),
      GRADLE,
      'com.tencent.tpns:tpns:1.4.4.5-release',
      'com.example:push-bundle:1.0',
    );
    expect(
      checksOf(
        broken(
          library,
          MANIFEST,
          /<receiver[\s\S]*<\/receiver>/.exec(library[MANIFEST] ?? '')?.[0] ?? '',
          '',
        ),
      ),
    ).toEqual([]);
  });
});

describe('through a wrapper', () => {
  const inside = (world: World): World =>
    Object.fromEntries(Object.entries(world).map(([name, text]) => [`android/${name}`, text]));
  const bare = inside(
    broken(
      without(vendored, SHOP, RECEIVER),
      MANIFEST,
      /<receiver[\s\S]*<\/receiver>/.exec(vendored[MANIFEST] ?? '')?.[0] ?? '',
      '',
    ),
  );
  const flutter = (dart: string): World => ({
    ...bare,
    'pubspec.yaml':
      'name: shop\ndependencies:\n  flutter:\n    sdk: flutter\n  tpns_flutter_plugin: ^1.3.5\n',
    'lib/main.dart': dart,
  });
  const native = (dart: string, more = ''): World => ({
    ...bare,
    'package.json': `{"dependencies":{"react-native":"0.72.0","react-native-tpns":"1.0.0"${more}}}`,
    'App.tsx': dart,
  });
  const mine = (world: World): string[] =>
    checksOf(world).filter(each => /^(?:register|receiver|vendor-(?:dis|un)|debug|oppo)/.test(each));

  it('Flutter registers in Dart: no receiver, no setters, no registration is asked for', () => {
    expect(
      mine(
        flutter(
          "import 'package:tpns_flutter_plugin/tpns_flutter_plugin.dart';\nvoid main() { XgFlutterPlugin().startXg('1500000001', 'AEXAMPLEKEY1'); }\n",
        ),
      ),
    ).toEqual([]);
  });

  it('React Native registers in JavaScript, in words of its own', () => {
    expect(
      mine(native("import { XG } from 'react-native-tpns';\nexport default () => { XG.begin(); };\n")),
    ).toEqual([]);
    expect(mine(native("import { registerPush } from 'react-native-tpns';\nregisterPush();\n"))).toEqual([]);
  });

  it('one that nothing starts is a warning where it is asked for', () => {
    expect(
      diagnosed(flutter('void main() { runApp(App()); }\n')).filter(each => each.includes('register')),
    ).toEqual(['warning register-missing pubspec.yaml:5:3 (app)']);
    expect(
      mine(
        flutter(
          "import 'package:tpns_flutter_plugin/tpns_flutter_plugin.dart';\n// XgFlutterPlugin().startXg('1', 'A');\n",
        ),
      ),
    ).toEqual(['register-missing']);
    expect(mine(native('export default () => null;\n'))).toEqual(['register-missing']);
  });

  it('may be started in a package beside the host', () => {
    expect(mine(native('export default () => null;\n', ',"core":"file:../core"'))).toEqual([]);
  });

  it('is read for order and logging like the SDK', () => {
    const dart = (body: string): World =>
      flutter(`class Push {\n  Future<void> begin() async {\n${body}\n  }\n}\n`);
    const start = "XgFlutterPlugin().startXg('1500000001', 'AEXAMPLEKEY1');";
    const on = 'XgFlutterPlugin.xgApi.enableOtherPush();';
    expect(mine(dart(`    ${on}\n    ${start}`))).toEqual([]);
    expect(mine(dart(`    ${start}\n    ${on}`))).toEqual(['register-order']);
    expect(mine(dart(`    XgFlutterPlugin().setEnableDebug(true);\n    ${start}`))).toEqual(['debug-on']);
    expect(mine(dart(`    if (kDebugMode) XgFlutterPlugin().setEnableDebug(true);\n    ${start}`))).toEqual(
      [],
    );
  });
});

describe('a vendor set up in one place', () => {
  it('may be enabled before anything else', () => {
    expect(checksOf(enabling(healthy))).toEqual([]);
  });
});
