/** Why the services don't know which token, which account and which vendor token belong together. */
import { beside, causesAt, codes, contrary, excludes, found, proof, some, strong } from './define.ts';

/** As the record of a push calls those to accounts. */
const accountPushes = ['account', 'account_list', 'package_account_push'];

export const bindingCauses = causesAt('binding', [
  {
    id: 'vendor-token-unbound',
    side: 'app',
    perChannel: true,
    predictions: [
      proof('vendor-bind-failed'),
      some('vendor-token'),
      strong('vendor-before-tpns'),
      excludes('vendor-bound'),
      contrary('vendor-token-empty'),
    ],
    decides: 'capture-log',
    source: 'https://www.tencentcloud.com/document/product/1024/37006',
    words: {
      en: {
        title: 'The vendor gave a token, and TPNS has not taken it',
        why: 'Only a bound vendor token is used for pushes while the app does not run.',
        remedy:
          'Start the app once more with the network on and wait for “bind OtherPushToken success” in the log; register with TPNS first where the vendor is faster.',
      },
      zh: {
        title: '厂商已下发 Token，但 TPNS 没有绑定',
        why: '应用未运行时的推送只会使用已绑定的厂商 Token。',
        remedy:
          '保持联网重启应用，等待日志出现 “bind OtherPushToken success”；若厂商 Token 先于 TPNS Token 返回，请在 TPNS 注册成功后重启一次应用。',
      },
    },
  },
  {
    id: 'token-gone',
    side: 'device',
    commonness: 'common',
    predictions: [
      proof('token-unknown'),
      proof('push-refused', codes('10110008', '1008006', '1008029')),
      some('push-not-planned'),
      excludes('token-known'),
    ],
    decides: 'ask-token',
    source: 'https://www.tencentcloud.com/document/product/1024/32624',
    words: {
      en: {
        title: 'The token is not valid any more, or is of another app',
        why: 'A token ends with an uninstall, after 90 days without contact, and with a change of AccessID or access point; a vendor’s token is not a TPNS token.',
        remedy:
          'Take the token that the app logs when it registers now, and have the server store it at each start.',
      },
      zh: {
        title: 'Token 已失效，或属于另一个应用',
        why: '卸载、连续 90 天未活跃、更换 AccessID 或接入点都会使 Token 失效；厂商 Token 不能当作 TPNS Token 使用。',
        remedy: '使用应用当前注册时打印的 Token，并在每次启动时更新服务端保存的 Token。',
      },
    },
  },
  {
    id: 'account-not-bound',
    side: 'app',
    commonness: 'common',
    predictions: [
      // IM pushes to a token, whatever accounts TPNS has
      strong('account-unknown'),
      beside(proof('account-unknown'), 'push-record', { type: accountPushes }),
      strong('account-devices', undefined, ({ args }) => args.count === 0),
      beside(
        proof('account-devices', undefined, ({ args }) => args.count === 0),
        'push-record',
        { type: accountPushes },
      ),
      strong('account-devices', { own: [false] }),
      some('token-without-account'),
      beside(strong('token-without-account'), 'push-record', { type: accountPushes }),
      found(strong, 'im-account-bind'),
      some('push-record', { type: accountPushes }),
      excludes('push-record', undefined, ({ args }) => !accountPushes.includes(args.type)),
      excludes('account-devices', { own: [true] }),
      excludes('push-arrived'),
      excludes('notification-shown'),
      excludes('click-reached'),
    ],
    decides: 'account-devices',
    source: 'https://cloud.tencent.com/document/product/548/39071',
    words: {
      en: {
        title: 'The account is not bound to this device',
        why: 'A push to an account goes to the devices bound to it, and under the same account type; a binding takes some ten seconds.',
        remedy:
          'Call upsertAccounts after each login, with the type that the push names (0 unless it says otherwise).',
      },
      zh: {
        title: '账号没有绑定到该设备',
        why: '账号推送只发给绑定了该账号的设备，且账号类型必须一致；绑定约需 10 秒生效。',
        remedy: '每次登录后调用 upsertAccounts，账号类型与推送时一致（未指定时为 0）。',
      },
    },
  },
  {
    id: 'account-left-bound',
    loose: true,
    side: 'app',
    predictions: [
      strong('token-accounts', undefined, ({ args }) => args.count > 1),
      found(strong, 'im-account-type', 'im-account-unbind'),
      excludes('token-without-account'),
      contrary('account-unknown'),
    ],
    decides: 'account-devices',
    source: 'https://cloud.tencent.com/document/product/548/36652',
    words: {
      en: {
        title: 'Earlier accounts are still bound to the device',
        why: 'delAccounts takes away only the account types it is given. Bound as UNKNOWN and taken away as CUSTOM, the former user keeps getting pushes, and by default an account’s push goes to its newest device only.',
        remedy:
          'Pass to delAccounts the very type that upsertAccounts was given, or call clearAccounts at logout.',
      },
      zh: {
        title: '设备上仍绑定着之前的账号',
        why: 'delAccounts 只解绑传入的账号类型。以 UNKNOWN 绑定、以 CUSTOM 解绑时，原用户会继续收到推送；而账号推送默认只发给最近绑定的设备。',
        remedy: '向 delAccounts 传入与 upsertAccounts 相同的类型，或在退出登录时调用 clearAccounts。',
      },
    },
  },
  {
    id: 'im-not-authorised',
    loose: true,
    side: 'console',
    commonness: 'common',
    predictions: [
      strong('im-token-refused', codes('22001')),
      some('im-token-refused', undefined, ({ args }) => !/^(?:6014|9\d{3})$/.test(args.code)),
      some('connection-failed'),
      excludes('im-token-reported'),
    ],
    decides: 'im-authorise',
    source: 'https://cloud.tencent.com/document/product/269/68721',
    words: {
      en: {
        title: 'The TPNS app is not authorised for the IM app',
        why: 'IM may use a token of TPNS only where the TPNS console has authorised this SDKAppID; else it finds no certificate for the push.',
        remedy:
          'Authorise the IM app in the TPNS console (third-party service authorisation), for the SDKAppID that the app uses.',
      },
      zh: {
        title: 'TPNS 应用没有授权给该 IM 应用',
        why: '只有在 TPNS 控制台授权了该 SDKAppID，IM 才能使用 TPNS 的 Token，否则找不到推送证书。',
        remedy: '在 TPNS 控制台的“第三方服务授权”中，为应用所用的 SDKAppID 授权。',
      },
    },
  },
  {
    id: 'im-token-not-reported',
    loose: true,
    side: 'app',
    predictions: [
      // handed over before anybody had logged in
      strong('im-token-refused', codes('6014')),
      found(strong, 'im-token', 'im-token-refresh', 'im-sdk-outdated'),
      some('im-state', { state: ['PushOnline'] }),
      excludes('im-token-reported'),
    ],
    decides: 'capture-log',
    source: 'https://cloud.tencent.com/document/product/269/68721',
    words: {
      en: {
        title: 'IM was never told the token',
        why: 'IM pushes to the token it was given after login; reported before the login, with isTPNSToken false or a businessID, it counts for nothing.',
        remedy:
          'After the IM login call setOfflinePushConfig with V2TIMOfflinePushConfig(0, token, true), and again in onRegisterResult.',
      },
      zh: {
        title: 'Token 没有上报给 IM',
        why: 'IM 向登录后上报的 Token 推送；在登录前上报、isTPNSToken 为 false 或填写了 businessID 都无效。',
        remedy:
          'IM 登录成功后以 V2TIMOfflinePushConfig(0, token, true) 调用 setOfflinePushConfig，并在 onRegisterResult 中再次上报。',
      },
    },
  },
]);
