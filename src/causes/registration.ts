/** Why the app gets no token from TPNS. */
import { beside, causesAt, codes, contrary, excludes, found, proof, some, strong } from './define.ts';

const ERRORS = 'https://cloud.tencent.com/document/product/548/36660';
const SETUP = 'https://cloud.tencent.com/document/product/548/36652';
const FAQ = 'https://www.tencentcloud.com/document/product/1024/32624';

export const registrationCauses = causesAt('registration', [
  {
    id: 'access-point-wrong',
    side: 'app',
    commonness: 'common',
    predictions: [
      proof('registration-failed', codes('10030009')),
      strong('registration-failed', codes('-502', '1008003', '1008035')),
      some('registration-failed', codes('-5', '-11', '20002')),
      strong('connection-failed'),
      strong('old-server-entry'),
      some('token-renewed'),
      some('app-differs', { what: ['suffix'] }),
      some('im-token-refused', codes('22001')),
      found(strong, 'access-point-mismatch', 'access-point-invalid'),
      found(strong, 'access-point-missing'),
      strong('service-knows-no-app'),
      strong('app-lives-elsewhere'),
      contrary('registration-failed', codes('20', '10006', '10004', '10115', '10002')),
      contrary('token-known'),
    ],
    decides: 'access-point',
    source: SETUP,
    words: {
      en: {
        title: 'The app talks to another access point than the one it lives in',
        why: 'Each access point knows its own apps only, and the one that is asked for the token does not know this app.',
        remedy:
          "Put the access point's host into the manifest as XG_SERVER_SUFFIX, directly below <application> (for Guangzhou: no entry at all), and reinstall the app.",
      },
      zh: {
        title: '应用连接的服务接入点与所属接入点不一致',
        why: '各接入点数据相互隔离，应用在非所属接入点注册时，服务端查不到该应用。',
        remedy:
          '在清单的 <application> 下以 XG_SERVER_SUFFIX 填写所属接入点的域名（广州无需配置，已有的请删除），并卸载重装应用。',
      },
    },
  },
  {
    id: 'keys-wrong',
    side: 'app',
    commonness: 'common',
    predictions: [
      proof('registration-failed', codes('10030002')),
      strong('registration-failed', codes('20', '1008003', '10111')),
      some('registration-failed', codes('-5')),
      some('app-differs', { what: ['access-id', 'access-key'] }),
      found(strong, 'credentials-disagree', 'placeholder-dummy'),
      contrary('registration-failed', codes('-502', '10030009', '10006', '10004')),
      contrary('token-known'),
    ],
    decides: 'compare-keys',
    source: ERRORS,
    words: {
      en: {
        title: "AccessID and AccessKey are not this app's",
        why: 'TPNS refuses the device: no app has this pair of AccessID and AccessKey.',
        remedy:
          'Copy both from the console page of this very app (Android, not iOS) into the app, and reinstall it: values once set by code outlive an update.',
      },
      zh: {
        title: 'AccessID、AccessKey 与该应用不匹配',
        why: 'TPNS 中没有与这组 AccessID、AccessKey 对应的应用，因此拒绝注册。',
        remedy:
          '从控制台中该应用（Android 而非 iOS）的页面重新复制两者写入应用，并卸载重装：代码设置过的值在覆盖安装后仍会保留。',
      },
    },
  },
  {
    id: 'app-too-new',
    side: 'service',
    commonness: 'rare',
    predictions: [
      strong('registration-failed', codes('20')),
      some('service-ended', codes('1010001')),
      beside(some('service-knows-app'), 'registration-failed', codes('20')),
      // who has pushed or been pushed to is not new
      excludes('push-record'),
      excludes('push-planned'),
      found(contrary, 'credentials-disagree', 'placeholder-dummy'),
      contrary('token-known'),
    ],
    decides: 'wait-a-minute',
    source: FAQ,
    words: {
      en: {
        title: 'The app was only just created in the console',
        why: 'A new app is known everywhere after about a minute, a new plan after about half an hour; until then devices are refused.',
        remedy: 'Wait, then start the app again. If the code stays, it is not this.',
      },
      zh: {
        title: '应用刚在控制台创建',
        why: '新建应用约需 1 分钟、新开通套餐约需 30 分钟才会同步生效，在此之前设备会被拒绝。',
        remedy: '稍候片刻后重启应用。如果返回码不变，则不是这个原因。',
      },
    },
  },
  {
    id: 'keys-malformed',
    side: 'app',
    predictions: [
      proof('credentials-malformed'),
      proof('registration-failed', codes('10006')),
      found(strong, 'access-id-format', 'access-key-format', 'placeholder-dummy'),
      contrary('token-known'),
    ],
    decides: 'compare-keys',
    source: ERRORS,
    words: {
      en: {
        title: 'AccessID or AccessKey is mistyped',
        why: 'The SDK checks the form of both before it asks anybody, and this one it refuses: it is too long, too short, has a blank, or is the SecretKey.',
        remedy:
          'Copy AccessID (10 digits) and AccessKey (12 characters, beginning with A) from the console once more.',
      },
      zh: {
        title: 'AccessID 或 AccessKey 填写有误',
        why: 'SDK 在联网之前会先检查两者的格式，这里未通过：长度不对、含有空格，或误填了 SecretKey。',
        remedy: '重新从控制台复制 AccessID（10 位数字）和 AccessKey（12 位，以 A 开头）。',
      },
    },
  },
  {
    id: 'keys-absent',
    side: 'app',
    predictions: [
      proof('credentials-absent'),
      strong('finding', { check: ['placeholder-missing'], about: ['XG_ACCESS_ID', 'XG_ACCESS_KEY'] }),
      found(strong, 'placeholder-clobbered', 'config-missing', 'config-misplaced'),
      some('configuration-refused'),
      some('registration-failed', codes('10400', '10001')),
      contrary('token-known'),
    ],
    decides: 'ask-apk',
    source: SETUP,
    words: {
      en: {
        title: 'The built app holds no AccessID or AccessKey',
        why: 'Neither placeholders nor the Gradle plugin have put them into the manifest, so the SDK has nothing to register with.',
        remedy:
          'Set XG_ACCESS_ID and XG_ACCESS_KEY as manifest placeholders (or apply the plugin), build, and look at the APK with --apk.',
      },
      zh: {
        title: '构建出的应用中没有 AccessID 或 AccessKey',
        why: '占位符和 Gradle 插件都没有把它们写进清单，SDK 无从注册。',
        remedy:
          '在 manifestPlaceholders 中配置 XG_ACCESS_ID、XG_ACCESS_KEY（或应用 TPNS Gradle 插件），重新构建后用 --apk 检查安装包。',
      },
    },
  },
  {
    id: 'network-of-device',
    side: 'device',
    commonness: 'common',
    predictions: [
      strong(
        'registration-failed',
        codes(
          '-2',
          '-7',
          '-701',
          '-702',
          '-1101',
          '-1102',
          '-1103',
          '10100',
          '10101',
          '10103',
          '10105',
          '10106',
          '10107',
          '10109',
        ),
      ),
      strong('registration-failed', codes('-11', '20002', '10102', '10104', '10108', '10110')),
      some('connection-failed'),
      some('registration-failed', codes('-5', '-502')),
      excludes('device-offline'),
      contrary('token-known'),
    ],
    decides: 'another-network',
    source: ERRORS,
    words: {
      en: {
        title: "The device doesn't get through to TPNS",
        why: 'The request fails on its way: no network, a proxy or firewall in between, or a name that does not resolve there.',
        remedy:
          'Try over mobile data without a proxy or VPN; in a company network, let the access point’s hosts through.',
      },
      zh: {
        title: '设备连不上 TPNS',
        why: '请求在途中失败：没有网络、被代理或防火墙拦截，或域名无法解析。',
        remedy: '关闭代理和 VPN，改用移动数据重试；在公司网络中需放行接入点的域名。',
      },
    },
  },
  {
    id: 'library-absent',
    side: 'app',
    predictions: [
      proof('library-missing'),
      proof('registration-failed', codes('10004')),
      found(some, 'abi-filters'),
      contrary('token-known'),
    ],
    decides: 'apk-libraries',
    source: ERRORS,
    words: {
      en: {
        title: "The SDK's native library for this device's ABI is missing",
        why: 'Without its .so the SDK cannot start at all.',
        remedy:
          "Add the device's ABI to ndk.abiFilters (arm64-v8a and armeabi-v7a at least), and build again.",
      },
      zh: {
        title: '缺少该设备 ABI 对应的 so 库',
        why: '没有 so 库，SDK 无法启动。',
        remedy: '在 ndk.abiFilters 中加入设备的 ABI（至少 arm64-v8a 与 armeabi-v7a），重新构建。',
      },
    },
  },
  {
    id: 'sdk-switched-off',
    side: 'app',
    predictions: [
      proof('sdk-disabled'),
      proof('registration-failed', codes('10007')),
      contrary('token-known'),
    ],
    decides: 'capture-log',
    source: ERRORS,
    words: {
      en: {
        title: 'The SDK was switched off, or unregistered, and never registered again',
        why: 'After unregisterPush the SDK stays off, over restarts too, until registerPush is called.',
        remedy:
          'Call registerPush after the login that follows, and unregisterPush only where the user wants no more pushes.',
      },
      zh: {
        title: 'SDK 被禁用或已反注册，之后没有重新注册',
        why: '调用 unregisterPush 之后 SDK 一直处于关闭状态，重启也不会恢复，直到再次调用 registerPush。',
        remedy: '用户再次登录后调用 registerPush；只有用户不再需要推送时才调用 unregisterPush。',
      },
    },
  },
  {
    id: 'registered-too-often',
    side: 'app',
    predictions: [
      strong('registration-failed', codes('10115', '10002')),
      contrary('registered'),
      found(some, 'register-order'),
    ],
    decides: 'capture-log',
    source: ERRORS,
    words: {
      en: {
        title: 'registerPush is called several times in a row',
        why: 'A call that comes while another is under way, or right behind it, is refused.',
        remedy: 'Call it once, in the main process only, and not from each activity.',
      },
      zh: {
        title: '短时间内多次调用 registerPush',
        why: '前一次注册尚未结束或刚刚结束时再次调用会被拒绝。',
        remedy: '只在主进程中调用一次，不要在每个 Activity 中调用。',
      },
    },
  },
  {
    id: 'components-wrong',
    side: 'app',
    predictions: [
      proof('registration-failed', codes('10005', '-10005', '10008', '10009')),
      strong('registration-failed', codes('10003')),
      strong('configuration-refused'),
      found(
        strong,
        'components-missing',
        'components-relic',
        'component-duplicated',
        'permission-foreign',
        'proguard-missing',
      ),
      contrary('token-known'),
    ],
    decides: 'ask-apk',
    source: ERRORS,
    words: {
      en: {
        title: "The SDK's own components are missing or misdeclared in the built app",
        why: 'A service or provider that the SDK relies on is not there, carries another package name, or was renamed by the shrinker.',
        remedy:
          "Take out hand-written copies of the SDK's components (the AAR brings them), keep its classes from the shrinker, and look at the APK with --apk.",
      },
      zh: {
        title: '构建出的应用中 SDK 组件缺失或声明有误',
        why: 'SDK 依赖的 Service 或 Provider 不存在、包名不对，或被混淆改名。',
        remedy: '删除手写的 SDK 组件（AAR 已自带），为其配置 keep 规则，并用 --apk 检查 APK。',
      },
    },
  },
  {
    id: 'service-over',
    side: 'service',
    predictions: [
      proof('registration-failed', codes('-3', '10030006', '1008030', '1008031', '1010001')),
      proof('service-ended'),
      excludes('service-knows-app'),
      contrary('token-known'),
    ],
    decides: 'renew-service',
    source: ERRORS,
    words: {
      en: {
        title: "The app's plan has ended, or was never bought",
        why: 'Without a plan the service keeps no resources for the app: devices are refused, and so are pushes.',
        remedy:
          'Renew the plan; after code -3 ship a build with a higher versionCode as well. TPNS is no longer sold to new customers: without an old plan, look at its successor.',
      },
      zh: {
        title: '应用的套餐已到期或从未开通',
        why: '没有套餐时服务端不为应用保留资源，设备注册和推送都会被拒绝。',
        remedy:
          '续费套餐；若返回码为 -3，续费后还需发布 versionCode 更高的版本。TPNS 已停止售卖，没有旧套餐的应用请考虑替代产品 TIMPush。',
      },
    },
  },
  {
    id: 'connections-exhausted',
    side: 'service',
    commonness: 'rare',
    predictions: [proof('registration-failed', codes('-4')), contrary('token-known')],
    decides: 'renew-service',
    source: ERRORS,
    words: {
      en: {
        title: 'More devices are connected than the plan allows',
        why: 'Above the quota connections are turned away at random.',
        remedy: 'Move to a larger plan.',
      },
      zh: {
        title: '连接设备数超过套餐上限',
        why: '超出配额后连接会被随机拒绝。',
        remedy: '升级套餐。',
      },
    },
  },
  {
    id: 'never-registered',
    side: 'app',
    commonness: 'common',
    predictions: [
      strong('callback-null'),
      some('start-held-back'),
      some('log-silent'),
      found(strong, 'register-missing', 'register-uncalled'),
      excludes('registered'),
      contrary('registration-failed'),
      contrary('vendor-token'),
      contrary('token-known'),
    ],
    decides: 'log-louder',
    source: 'https://www.tencentcloud.com/document/product/1024/30715',
    words: {
      en: {
        title: 'The app never gets to registerPush',
        why: 'Without the call there is no token: it is missing, waits for a consent, stands in code that is not run, or throws because its callback is null.',
        remedy:
          'Call XGPushManager.registerPush in the main process once the user has agreed to the privacy policy, with a callback that is not null.',
      },
      zh: {
        title: '应用没有执行到 registerPush',
        why: '没有调用就没有 Token：可能缺少调用、在等待用户同意、代码未被执行，或因回调为 null 而抛出异常。',
        remedy: '在用户同意隐私政策之后，于主进程调用 XGPushManager.registerPush，并传入非 null 的回调。',
      },
    },
  },
  {
    id: 'app-crashes',
    loose: true,
    side: 'app',
    predictions: [
      strong('app-crashed'),
      some('callback-null'),
      contrary('token-known'),
      contrary('registered'),
    ],
    decides: 'capture-log',
    source: 'https://developer.android.com/topic/performance/vitals/crash',
    words: {
      en: {
        title: 'The app crashes before push gets anywhere',
        why: 'A process that ended registers nothing and shows nothing.',
        remedy: 'Mend the crash that the log shows, then look again.',
      },
      zh: {
        title: '应用在推送就绪之前崩溃',
        why: '进程已退出，无法注册也无法展示通知。',
        remedy: '先修复日志中的崩溃，再重新检查。',
      },
    },
  },
  {
    id: 'app-not-there',
    loose: true,
    side: 'device',
    predictions: [proof('app-absent'), some('log-foreign'), excludes('app-installed')],
    decides: 'ask-device',
    source: 'https://developer.android.com/tools/adb',
    words: {
      en: {
        title: 'The device that was looked at has another app, or another build, on it',
        why: 'The package of this project is not what runs there, so nothing of it can be seen.',
        remedy: 'Install this build (mind suffixes such as .debug), or look at the right device.',
      },
      zh: {
        title: '所查设备上没有本应用，或安装的是另一个构建',
        why: '设备上的应用包名与本工程不一致，因此看不到相关信息。',
        remedy: '安装该构建（注意 .debug 之类的后缀），或换用正确的设备再查。',
      },
    },
  },
  {
    id: 'another-build-installed',
    loose: true,
    side: 'device',
    predictions: [
      strong('app-differs', { what: ['version', 'target-sdk', 'package', 'certificate'] }),
      strong('app-differs', { what: ['suffix', 'access-id', 'access-key'] }),
      some('token-renewed'),
      excludes('app-absent'),
    ],
    decides: 'reinstall',
    source: SETUP,
    words: {
      en: {
        title: 'The installed app was not built from these sources',
        why: 'Everything mended since that build was made is not in it.',
        remedy: 'Uninstall the app, install the build of these sources, and look again.',
      },
      zh: {
        title: '设备上安装的包不是由当前源码构建的',
        why: '该构建之后的修改都不在其中。',
        remedy: '卸载应用，安装由当前源码构建的版本，再重新检查。',
      },
    },
  },
  {
    id: 'build-broken',
    loose: true,
    side: 'app',
    predictions: [proof('build-stopped')],
    decides: 'build-output',
    source: 'https://cloud.tencent.com/document/product/548/43211',
    words: {
      en: {
        title: 'The build stops, so the device still has an older app',
        why: 'What is not built cannot be installed.',
        remedy:
          'Mend what the message names: checkTPNS wants "upgrade": false in tpns-configs.json or the newer version; a missing placeholder its value; a component with an intent-filter its android:exported.',
      },
      zh: {
        title: '构建中断，设备上仍是旧版本',
        why: '没有构建产物就无法安装。',
        remedy:
          '按提示修改：checkTPNS 失败时在 tpns-configs.json 中设置 "upgrade": false 或升级版本；缺少占位符时补上其值；带 intent-filter 的组件需要声明 android:exported。',
      },
    },
  },
]);
