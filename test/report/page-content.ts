/** A diagnosis as doctor would tell it: invented, and complete. */
import { stages } from '../../src/core/push-path.ts';
import type { StageTold } from '../../src/report/diagnosis-told.ts';
import type { PageContent } from '../../src/report/html/content.ts';
import { diagnosisWords } from '../../src/report/words/diagnosis.ts';
import type { Lang } from '../../src/report/words/types.ts';

type Pair = readonly [en: string, zh: string];

const evidence: Readonly<Record<string, readonly Pair[]>> = {
  registration: [
    [
      'The app registered with TPNS and got the token 0a6d…34d9.',
      '应用已在 TPNS 注册成功，Token 为 0a6d…34d9。',
    ],
    ['TPNS knows the token and has sent it 12 pushes.', 'TPNS 已记录该 Token，累计下发 12 条推送。'],
  ],
  'vendor-token': [
    ["The vendor's SDK answered with code 907135000.", '厂商 SDK 返回错误码 907135000。'],
    ['The vendor handed out an empty token.', '厂商下发的 Token 为空。'],
  ],
  plan: [['The push finds one device among its targets.', '推送命中 1 台设备。']],
};

const LONG = `${'01-14 09:31:07.120  4711  4742 E HMSSDK_HmsClient: connect failed, '.repeat(60)}end`;

export function sampleStages(lang: Lang): readonly StageTold[] {
  const at = lang === 'en' ? 0 : 1;
  return stages.map(id => ({
    id,
    name: diagnosisWords[lang].stages[id],
    state: id === 'registration' || id === 'plan' ? 'proven' : id === 'vendor-token' ? 'broken' : 'unknown',
    channel: id === 'vendor-token' ? 'huawei' : null,
    evidence: (evidence[id] ?? []).map(pair => pair[at]),
  }));
}

export function sampleContent(lang: Lang): PageContent {
  const say = (en: string, zh: string): string => (lang === 'en' ? en : zh);
  const words = diagnosisWords[lang];
  return {
    project: {
      name: 'shop-android',
      path: 'apps/shop',
      applicationId: 'com.example.shop',
      sdkVersion: '1.4.4.5',
      region: 'shanghai',
    },
    generated: '2026-03-01 14:05 UTC+8',
    tpnsVersion: '1.0.0',
    masked: true,
    verdict: {
      verdict: 'likely',
      text: say(
        'The push stops on the device: its vendor channel never gets a token, most likely because the certificate the app is signed with is not the one in the vendor’s console.',
        '推送中断在设备端：厂商通道一直拿不到 Token，最可能的原因是应用的签名证书与厂商控制台登记的不一致。',
      ),
    },
    stages: sampleStages(lang),
    suspects: [
      {
        title: say(
          'The signing certificate is not registered with the vendor',
          '厂商控制台未登记当前签名证书的指纹',
        ),
        why: say(
          'The vendor’s push service hands out a token only to an app whose package name and certificate fingerprint it knows. A debug build is signed with another certificate than a release.',
          '厂商推送服务只向包名和证书指纹都已登记的应用下发 Token。Debug 包与 Release 包使用的签名证书不同。',
        ),
        remedy: say(
          'Add the SHA-256 fingerprint of the certificate to the app in the vendor’s console, and install the app again.',
          '在厂商控制台的应用信息中添加该证书的 SHA-256 指纹，然后重新安装应用。',
        ),
        confidence: 'high',
        confidenceText: words.confidence.high,
        channel: 'huawei',
        supports: [
          say('The vendor’s SDK answered with code 907135000.', '厂商 SDK 返回错误码 907135000。'),
          say('The installed app is signed with a debug certificate.', '已安装的应用使用 Debug 证书签名。'),
        ],
        contradicts: [
          say('A push arrived over this channel three days ago.', '三天前曾有推送经该通道到达。'),
        ],
      },
      {
        title: say('Push Kit is not switched on for the app', '尚未为该应用开通推送服务'),
        why: say(
          'Without it the vendor knows the app and gives it no token all the same.',
          '未开通时，厂商能识别应用，但不会下发 Token。',
        ),
        remedy: say(
          'Switch the push service on in the vendor’s console and wait five minutes.',
          '在厂商控制台开通推送服务，约 5 分钟后生效。',
        ),
        confidence: 'low',
        confidenceText: words.confidence.low,
        channel: 'huawei',
        supports: [say('The vendor handed out an empty token.', '厂商下发的 Token 为空。')],
        contradicts: [],
      },
    ],
    next: {
      text: say(
        'Compare the fingerprint of the installed app with the one in the vendor’s console.',
        '对比已安装应用的证书指纹与厂商控制台登记的指纹。',
      ),
      command: 'keytool -printcert -jarfile app/build/outputs/apk/debug/app-debug.apk',
    },
    findings: [
      {
        severity: 'warning',
        severityText: say('warning', '警告'),
        check: 'debug-on',
        title: say('debug output is always on', '始终开启调试日志'),
        message: say(
          'XGPushConfig.enableDebug(this, true) runs in every build.',
          '所有构建都会执行 XGPushConfig.enableDebug(this, true)。',
        ),
        help: say('Make it depend on BuildConfig.DEBUG.', '请改为根据 BuildConfig.DEBUG 决定。'),
        place: 'app/src/main/java/com/example/shop/App.kt:31:9',
        module: null,
        variants: null,
      },
      {
        severity: 'error',
        severityText: say('error', '错误'),
        check: 'redirect-slash',
        title: say('only the trailing slash differs', '仅末尾斜杠不同'),
        message: say(
          'The console opens myscheme://com.example.shop/detail/, the activity takes myscheme://com.example.shop/detail.\nAndroid compares the two letter by letter.',
          '控制台配置为 myscheme://com.example.shop/detail/，而 Activity 声明的是 myscheme://com.example.shop/detail。\nAndroid 会逐字符比较。',
        ),
        help: say(
          'Write both the same way; the app is the quicker one to change.',
          '请将两处改为一致，修改应用更快。',
        ),
        place: 'app/src/main/AndroidManifest.xml:31:13',
        module: ':app',
        variants: ['huaweiRelease', 'huaweiDebug'],
      },
      {
        severity: 'info',
        severityText: say('info', '提示'),
        check: 'redirect-unknown',
        title: say('nothing says what the console has', '不清楚控制台配置了什么'),
        message: say('The redirect of the console is not recorded.', '未记录控制台中的跳转地址。'),
        help: say(
          'Give it with --redirect or in tpns.console.json.',
          '请通过 --redirect 或 tpns.console.json 提供。',
        ),
        place: null,
        module: null,
        variants: null,
      },
    ],
    ignored: [
      {
        check: 'config-debug',
        message: say('The plugin logs verbosely.', '插件会输出详细日志。'),
        reason: 'internal build',
        place: 'app/tpns-configs.json:4:3',
      },
    ],
    evidence: [
      {
        source: 'logcat',
        text: say('The vendor’s SDK answered with code 907135000.', '厂商 SDK 返回错误码 907135000。'),
        quote:
          '01-14 09:31:07.120  4711  4742 E TPush   : [OtherPush] get huawei token failed, errCode:907135000, account:a…',
        line: 1204,
      },
      {
        source: 'device',
        text: say(
          'The installed app is signed with a debug certificate.',
          '已安装的应用使用 Debug 证书签名。',
        ),
        quote: null,
        line: null,
      },
      {
        source: 'logcat',
        text: say('The vendor’s service could not be reached.', '无法连接厂商服务。'),
        quote: LONG,
        line: 1188,
      },
    ],
    modules: [
      {
        path: ':app',
        applicationId: 'com.example.shop',
        mode: 'plugin',
        region: 'shanghai',
        sdkVersion: '1.4.4.5',
        variants: ['huaweiDebug', 'huaweiRelease', 'playDebug', 'playRelease'],
      },
    ],
    summary: { error: 1, warning: 1, info: 1, passed: 41, skipped: 7 },
    notes: [
      say(
        'The log begins after the app had started; what came before it is unknown.',
        '日志从应用启动之后才开始，此前的情况未知。',
      ),
    ],
  };
}
