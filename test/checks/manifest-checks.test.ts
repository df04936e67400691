import { describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import { readManifest } from '../../src/editors/manifest/read.ts';
import { diagnose } from '../../src/engine/diagnose/diagnose.ts';
import { gatherSubject } from '../../src/engine/diagnose/gather.ts';
import { calling, declaring, vendored } from './app-cases.ts';
import {
  broken,
  CONFIG,
  CONSOLE,
  diagnosed,
  examined,
  filesOf,
  GRADLE,
  healthy,
  MANIFEST,
  RECEIVER,
  SHOP,
  type World,
  withPlugin,
} from './support.ts';

const checksOf = (world: World): string[] =>
  diagnosed(world).map(line => line.replace(/^\w+ ([\w-]+).*$/, '$1'));
const receiver = /<receiver[\s\S]*<\/receiver>/.exec(healthy[MANIFEST] ?? '')?.[0] ?? '';
const VIP = 'com.tencent.android.xg.vip.action.';
const listening = (...actions: readonly string[]): World =>
  broken(
    healthy,
    MANIFEST,
    receiver,
    `<receiver android:name=".Receiver" android:exported="false"><intent-filter>${actions.map(name => `<action android:name="${name}" />`).join('')}</intent-filter></receiver>`,
  );

describe('receiver-actions', () => {
  it.each([
    [
      'old ones',
      'com.tencent.android.tpush.action.PUSH_MESSAGE',
      'com.tencent.android.tpush.action.FEEDBACK',
    ],
    ['a typing error', `${VIP}PUSH_MESAGE`, `${VIP}FEEDBACK`],
    ['the wrong case', `${VIP}push_message`, `${VIP}FEEDBACK`],
    ['a blank', `${VIP}PUSH_MESSAGE `, `${VIP}FEEDBACK`],
    ['one of the two', `${VIP}FEEDBACK`],
  ])('speaks for %s, in place of receiver-missing', (_, ...actions) => {
    expect(checksOf(listening(...actions))).toEqual(['receiver-actions']);
  });

  it('is silent where both are there, the old ones beside them, or each in a receiver of its own', () => {
    expect(
      checksOf(
        listening(`${VIP}PUSH_MESSAGE`, `${VIP}FEEDBACK`, 'com.tencent.android.tpush.action.FEEDBACK'),
      ),
    ).toEqual([]);
    const two = declaring(
      listening(`${VIP}PUSH_MESSAGE`),
      `<receiver android:name=".Receiver2" android:exported="false"><intent-filter><action android:name="${VIP}FEEDBACK" /></intent-filter></receiver>`,
    );
    const java = RECEIVER.replace('Receiver.java', 'Receiver2.java');
    expect(
      checksOf({ ...two, [java]: (healthy[RECEIVER] ?? '').replace('class Receiver', 'class Receiver2') }),
    ).toEqual([]);
  });

  it("leaves the SDK's own receiver alone, whose actions are its own", () => {
    const own = `<receiver android:name="com.tencent.android.tpush.XGPushReceiver" android:exported="false" tools:node="merge" xmlns:tools="http://schemas.android.com/tools"><intent-filter><action android:name="${VIP}SDK" /><action android:name="${VIP}INTERNAL_PUSH_MESSAGE" /></intent-filter></receiver>`;
    expect(checksOf(declaring(healthy, own))).toEqual([]);
  });
});

describe('receiver-class', () => {
  const extending = (text: string, more: World = {}): string[] =>
    checksOf({ ...healthy, ...more, [RECEIVER]: `package com.example.shop;\n${text}\n` });

  it.each([
    'public class Receiver extends com.tencent.android.tpush.XGPushBaseReceiver {}',
    'import com.tencent.android.tpush.*; public class Receiver extends XGPushBaseReceiver {}',
    'public class Receiver extends com.example.library.LibraryReceiver {}',
    'import com.example.library.*; public class Receiver extends LibraryReceiver {}',
  ])('is silent for %s', text => {
    expect(extending(text)).toEqual([]);
  });

  it('follows ancestors within the project', () => {
    const base = RECEIVER.replace('Receiver.java', 'Base.java');
    const derived = 'public class Receiver extends Base {}';
    expect(
      extending(derived, {
        [base]:
          'package com.example.shop;\nabstract class Base extends com.tencent.android.tpush.XGPushBaseReceiver {}\n',
      }),
    ).toEqual([]);
    expect(
      extending(derived, {
        [base]:
          'package com.example.shop;\nimport android.content.BroadcastReceiver;\nclass Base extends BroadcastReceiver {}\n',
      }),
    ).toEqual(['receiver-class']);
    expect(
      extending(derived, {
        [base]: 'package com.example.shop;\nclass Base extends org.somewhere.Thing {}\n',
      }),
    ).toEqual([]);
  });

  it('speaks for another base, none at all, and what nobody can make an object of', () => {
    expect(
      extending(
        'import android.content.BroadcastReceiver; public class Receiver extends BroadcastReceiver {}',
      ),
    ).toEqual(['receiver-class']);
    expect(extending('public class Receiver {}')).toEqual(['receiver-class']);
    expect(
      extending('public abstract class Receiver extends com.tencent.android.tpush.XGPushBaseReceiver {}'),
    ).toEqual(['receiver-class']);
  });

  it('knows nothing of a class in a package of others', () => {
    expect(checksOf(broken(healthy, MANIFEST, '".Receiver"', '"org.somewhere.push.Receiver"'))).toEqual([]);
  });

  it('names the class that may be meant', () => {
    const [told] = examined(broken(healthy, MANIFEST, '".Receiver"', '".push.Receiver"'));
    expect(told?.finding.check).toBe('receiver-class');
    expect(told?.help).toContain('com.example.shop.Receiver may be meant');
  });
});

describe('access-point-invalid', () => {
  const said = (value: string): World =>
    declaring(healthy, `<meta-data android:name="XG_SERVER_SUFFIX" android:value="${value}" />`);

  it.each([
    'https://tpns.hk.tencent.com',
    'tpns.hk.tencent.com/',
    ' tpns.hk.tencent.com',
    'hk.tencent.com',
    'tpns.hk.tencent.com:443',
  ])('speaks for %j alone, whatever the region', value => {
    expect(checksOf(said(value))).toEqual(['access-point-invalid']);
  });

  it('is silent for the four, in any case, and for what the build fills in', () => {
    expect(checksOf(said('tpns.tencent.com'))).toEqual([]);
    expect(checksOf(said('TPNS.tencent.com'))).toEqual([]);
    expect(checksOf(said('@string/suffix'))).toEqual([]);
  });

  it('speaks where the entry stands in a component', () => {
    const inside = broken(
      healthy,
      MANIFEST,
      '</receiver>',
      '<meta-data android:name="XG_SERVER_SUFFIX" android:value="tpns.tencent.com" /></receiver>',
    );
    expect(checksOf(inside)).toEqual(['access-point-invalid']);
  });

  it('shows the entry that is meant', () => {
    const [told] = examined(said('https://api.tpns.sgp.tencent.com/v3'));
    expect(told?.help).toContain('android:value="tpns.sgp.tencent.com"');
  });
});

describe('components of the SDK', () => {
  const own =
    '<service android:name="com.tencent.android.tpush.service.XGVipPushService" android:exported="false" ';

  it('written by hand on top of the AAR are told, unless tools: says that they are meant', () => {
    expect(checksOf(declaring(healthy, `${own}/>`))).toEqual(['component-duplicated']);
    expect(
      checksOf(
        declaring(
          healthy,
          `${own}tools:replace="android:exported" xmlns:tools="http://schemas.android.com/tools" />`,
        ),
      ),
    ).toEqual([]);
    expect(
      checksOf(
        declaring(healthy, `${own}tools:node="remove" xmlns:tools="http://schemas.android.com/tools" />`),
      ),
    ).toEqual([]);
  });

  it('of an old SDK are right with it, and unknown where its version is', () => {
    const relic =
      '<activity android:name="com.tencent.android.tpush.XGPushActivity" android:exported="true" />';
    const at = (version: string): string[] =>
      checksOf(
        broken(
          broken(declaring(healthy, relic), GRADLE, '1.4.4.5-release', version),
          CONFIG,
          '1.4.4.5-release',
          version,
        ),
      ).filter(each => each.startsWith('component'));
    expect(at('1.2.0.1-release')).toEqual([]);
    expect(at('1.2.0.2-release')).toEqual(['components-relic']);
    expect(at('latest.release')).toEqual([]);
  });

  it('two receivers of one vendor are told, one of them alone is none too many', () => {
    const mi = (name: string): string =>
      `<receiver android:name="${name}" android:exported="true"><intent-filter><action android:name="com.xiaomi.mipush.RECEIVE_MESSAGE" /></intent-filter></receiver>`;
    expect(checksOf(declaring(healthy, mi('org.a.Mi')))).toEqual([]);
    expect(checksOf(declaring(declaring(healthy, mi('org.a.Mi')), mi('org.b.Mi')))).toEqual([
      'component-duplicated',
    ]);
    expect(
      checksOf(
        declaring(vendored, mi('org.a.Mi').replace('<receiver ', '<receiver android:enabled="false" ')),
      ),
    ).toEqual([]);
  });

  it('that a build has not merged in are missing, by name', () => {
    const files = filesOf(healthy);
    const of = (xml: string): string[] => {
      const manifest = readManifest(
        `<manifest xmlns:android="http://schemas.android.com/apk/res/android" package="com.example.shop">${xml}</manifest>`,
        { namespace: null },
      );
      const evidence = {
        file: '/project/merged.xml',
        manifest,
        of: 'merged-manifest',
        packageName: 'com.example.shop',
        targetSdk: 34,
        built: null,
      } as const;
      const subject = gatherSubject(files, '/project', { module: null, redirect: null, evidence });
      return diagnose(subject, checks)
        .findings.filter(({ check }) => check === 'components-missing')
        .flatMap(({ args }) =>
          (args as { missing: { name: string }[] }).missing.map(({ name }) => name.replace(/^.*\./, '')),
        );
    };
    expect(of('<application />')).toContain('InnerTpnsActivity');
    const all = [
      ['activity', 'com.tencent.android.tpush.TpnsActivity'],
      ['activity', 'com.tencent.android.tpush.InnerTpnsActivity'],
      ['receiver', 'com.tencent.android.tpush.XGPushReceiver'],
      ['service', 'com.tencent.android.tpush.service.XGVipPushService'],
      ['service', 'com.tencent.android.tpush.rpc.XGRemoteService'],
      ['provider', 'com.tencent.android.tpush.XGPushProvider'],
      ['provider', 'com.tencent.android.tpush.SettingsContentProvider'],
      ['service', 'com.tencent.tpns.mqttchannel.services.MqttService'],
      ['provider', 'com.tencent.tpns.baseapi.base.SettingsContentProvider'],
    ].map(([tag, name]) => `<${tag} android:name="${name}" android:exported="false" />`);
    expect(of(`<application>${all.join('')}</application>`)).toEqual([]);
    expect(of(`<application>${all.filter(each => !each.includes('Mqtt')).join('')}</application>`)).toEqual([
      'MqttService',
    ]);
  });
});

describe('keep-alive-conflict', () => {
  const call = (value: string): string =>
    `com.tencent.android.tpush.XGPushConfig.enablePullUpOtherApp(this, ${value});`;
  const provider = (authority: string): string =>
    `<provider android:name="com.tencent.android.tpush.XGPushProvider" android:authorities="${authority}" android:exported="true" tools:replace="android:authorities" xmlns:tools="http://schemas.android.com/tools" />`;
  const ID = '$' + '{applicationId}';

  it('speaks for on and off at once, and for off where it is off anyway', () => {
    expect(
      checksOf(calling(declaring(healthy, provider(`${ID}.none.XGVIP_PUSH_AUTH`)), call('true'))),
    ).toEqual(['keep-alive-conflict']);
    expect(checksOf(calling(healthy, call('false')))).toEqual(['keep-alive-conflict']);
    expect(checksOf(declaring(healthy, provider('com.example.shop.none.XGVIP_PUSH_AUTH')))).toEqual([
      'keep-alive-conflict',
    ]);
  });

  it('is silent for on alone, a computed value, and an SDK that has it on', () => {
    expect(checksOf(calling(healthy, call('true')))).toEqual([]);
    expect(checksOf(calling(healthy, call('wanted()')))).toEqual([]);
    expect(checksOf(declaring(healthy, provider(`${ID}.XGVIP_PUSH_AUTH`)))).toEqual([]);
    const old = broken(
      broken(calling(healthy, call('false')), GRADLE, '1.4.4.5', '1.2.5.4'),
      CONFIG,
      '1.4.4.5',
      '1.2.5.4',
    );
    expect(checksOf(old)).toEqual(['sdk-outdated']);
  });

  it('speaks for a switch that nobody reads where it stands', () => {
    const data = (value: string): string =>
      `<meta-data android:name="XG_SERVICE_PULL_UP_OFF" android:value="${value}" />`;
    expect(checksOf(declaring(healthy, data('true')))).toEqual([]);
    expect(checksOf(declaring(healthy, data('yes')))).toEqual(['keep-alive-conflict']);
    expect(checksOf(broken(healthy, MANIFEST, '</receiver>', `${data('true')}</receiver>`))).toEqual([
      'keep-alive-conflict',
    ]);
  });
});

describe('permission-foreign', () => {
  const asking = (name: string): World =>
    broken(
      healthy,
      MANIFEST,
      '    <uses-permission',
      `    <permission android:name="${name}.permission.XGPUSH_RECEIVE" android:protectionLevel="signature" />\n    <uses-permission`,
    );

  it("is silent for the app's own, spelled out or filled in", () => {
    expect(checksOf(asking('com.example.shop'))).toEqual([]);
    expect(checksOf(asking('$' + '{applicationId}'))).toEqual([]);
  });

  it("is silent for the id of one of the variants, and where the app's own is not known", () => {
    const suffix = "android {\n    buildTypes {\n        debug { applicationIdSuffix '.debug' }\n    }\n";
    expect(checksOf(broken(asking('com.example.shop.debug'), GRADLE, 'android {\n', suffix))).toEqual([
      'package-mismatch',
    ]);
    expect(
      checksOf(
        broken(
          asking('com.example.store'),
          GRADLE,
          "applicationId 'com.example.shop'",
          'applicationId idOf(project)',
        ),
      ),
    ).not.toContain('permission-foreign');
  });
});

describe('exported-missing', () => {
  const receiver = (name: string): string =>
    `<receiver android:name="${name}"><intent-filter><action android:name="a.B" /></intent-filter></receiver>`;
  const written = (name: string): string[] =>
    checksOf(broken(healthy, MANIFEST, '</application>', `${receiver(name)}</application>`));

  it("is silent about the SDK's own component, of which its AAR may say it", () => {
    expect(written('com.tencent.android.tpush.XGPushReceiver')).toEqual(['component-duplicated']);
    expect(written('com.tencent.android.tpush.XGPushActivity')).toEqual(['components-relic']);
    expect(written('com.tencent.android.tpush.Another')).toEqual(['exported-missing']);
  });
});

describe('notifications-permission', () => {
  const POST = '<uses-permission android:name="android.permission.POST_NOTIFICATIONS" />';

  it('is silent below targetSdk 33 and where it is unknown', () => {
    const none = broken(healthy, MANIFEST, POST, '');
    expect(checksOf(broken(none, GRADLE, 'targetSdkVersion 34', 'targetSdkVersion 32'))).toEqual([]);
    expect(checksOf(broken(none, GRADLE, 'targetSdkVersion 34', 'targetSdkVersion current()'))).toEqual([]);
    expect(checksOf(none)).toEqual(['notifications-permission']);
  });

  it('speaks where the permission is limited to what does not need it', () => {
    expect(
      checksOf(broken(healthy, MANIFEST, POST, POST.replace(' />', ' android:maxSdkVersion="32" />'))),
    ).toEqual(['notifications-permission']);
    expect(
      checksOf(broken(healthy, MANIFEST, POST, POST.replace(' />', ' android:maxSdkVersion="40" />'))),
    ).toEqual([]);
  });

  it('counts what an overlay of a variant asks for, and names the others', () => {
    const overlay = `<manifest xmlns:android="http://schemas.android.com/apk/res/android">${POST}</manifest>`;
    expect(
      diagnosed({ ...broken(healthy, MANIFEST, POST, ''), 'app/src/debug/AndroidManifest.xml': overlay }),
    ).toEqual([`warning notifications-permission ${MANIFEST}:1:1 (app) in release`]);
  });
});

describe('in plugin mode', () => {
  it('the manifest is looked at all the same', () => {
    expect(checksOf(broken(withPlugin, MANIFEST, '".Receiver"', '".Reciever"'))).toEqual(['receiver-class']);
    expect(checksOf(broken(withPlugin, MANIFEST, 'org.apache.http.legacy', 'x'))).toEqual([
      'http-legacy-missing',
    ]);
    expect(CONSOLE in withPlugin && SHOP in withPlugin).toBe(true);
  });
});
