/** Everybody has a token; nobody has told the right one to somebody else. */
import { busyPhone, capture, illNeighbour, started, wrappedAt } from './capture.ts';
import type { Situation } from './harness.ts';
import { broken, CHAT, healthy, shopWith, withIm } from './projects.ts';
import { paths, pushed, refusing, token } from './service.ts';

const registered = `
  app I TPush: [XGPushManager] TPNS register push success with token : ${token}
`;
const chat = withIm(shopWith(['huawei', 'oppo']));
const asked = ['--token', token];

export const binding: readonly Situation[] = [
  {
    name: 'the vendor gave a token, and the server refuses to bind it; copied from a window of 80 columns',
    root: 'vendor-token-unbound',
    channel: 'huawei',
    project: shopWith(['huawei']),
    log: wrappedAt(
      80,
      capture(
        'threadtime',
        `${busyPhone}${started}${registered}
      app I TPush: [OtherPushHuaWeiImpl] other push huawei onConnect code:0
      app E TPush: [OtherPushClient] get otherpush errcode: errCode : 0 , errMsg : success
      app I TPush: [OtherPushClient] handleUpdateToken other push token is : IQAAAACy0kYwAADYy1lk8PqWn0x2ab3c other push type: huawei
      app I TPush: [XGPushMessage] bind OtherPushToken success ack with [accId = 1500000001 , rsp = 1008029]  token = ${token} otherPushType = huawei`,
      ),
    ),
  },
  {
    name: 'the vendor was faster than TPNS, and its token was forgotten',
    root: 'vendor-token-unbound',
    channel: 'vivo',
    project: shopWith(['vivo', 'xiaomi']),
    log: capture(
      'threadtime',
      `${started}
      app I TPush: [OtherPushVivoImpl] vivoPush Register or UnRegister success, code = 0
      app I TPush: [OtherPushClient] handleUpdateToken other push token is : 16412345678901234567890 other push type: vivo
      app W TPush: [OtherPushClient] updateToken: TPNS Token has not registered
      ${registered}
      # 300
      app D Shop: catalogue loaded, 20 items`,
    ),
    service: { answers: pushed({ figures: { xg: [1, 0, 0, 0] } }) },
    options: [...asked, '--push-id', '3895624686'],
  },
  {
    name: 'the server pushes to the token from before the app was installed anew',
    root: 'token-gone',
    service: { scenario: { invalidTokens: [token] } },
    options: asked,
    log: capture(
      'threadtime',
      `${started}
      app I TPush: [XGPushManager] TPNS register push success with token : 0b77e1d8e7b6a5948372615040f1e2d3cafe`,
    ),
  },
  {
    name: 'a token of the iOS app in the list for Android',
    root: 'token-gone',
    service: {
      answers: { ...pushed({ today: [] }), [paths.today]: { retCode: 1008029, errMsg: 'token is illegal' } },
    },
    options: asked,
    device: { app: { running: true } },
  },
  {
    name: 'the push went to an account that nobody has bound to the phone',
    root: 'account-not-bound',
    project: broken(
      chat,
      CHAT,
      '        XGPushManager.upsertAccounts(context, Collections.singletonList(new XGPushManager.AccountInfo(TYPE, user)), null);\n',
      '',
    ),
    service: {
      answers: {
        ...pushed({ today: [] }),
        [paths.accounts]: {
          retCode: 0,
          errMsg: 'NO_ERROR',
          result: ['10110008'],
          account_tokens: [],
          token_accounts: [],
        },
      },
    },
    im: 'u-2213',
    options: ['--online', ...asked],
  },
  {
    name: 'the account lives on the old phone, not on this one',
    root: 'account-not-bound',
    project: healthy,
    service: {
      scenario: {
        accounts: { 'u-2213': ['0c11e1d8e7b6a5948372615040f1e2d3beef'] },
        imAccounts: { 'u-2213': 'PushOnline' },
      },
    },
    im: 'u-2213',
    options: ['--online', ...asked],
  },
  {
    name: 'logged out under the wrong type: the former users are still bound',
    root: 'account-left-bound',
    project: broken(
      broken(
        chat,
        CHAT,
        'new XGPushManager.AccountInfo(TYPE, user)',
        'new XGPushManager.AccountInfo(XGPushManager.AccountType.UNKNOWN.getValue(), user)',
      ),
      CHAT,
      'XGPushManager.delAccounts(context, Collections.singleton(TYPE), null);',
      'XGPushManager.delAccounts(context, Collections.singleton(XGPushManager.AccountType.CUSTOM.getValue()), null);',
    ),
    service: { scenario: { accounts: { 'u-2213': [token], 'u-0007': [token], 'u-0815': [token] } } },
    options: asked,
  },
  {
    name: 'TPNS may not be used by the IM app: nobody has authorised it',
    root: 'im-not-authorised',
    project: chat,
    service: { scenario: { imAccounts: { 'u-2213': 'PushOnline' } } },
    im: 'u-2213',
    log: capture(
      'studio',
      `app I ThirdPush: tpush register success token: ${token}
      app I TPush: [OtherPushClient] Already bind OtherPush succeed
      app I imsdk: [I/TXIM] login succeeded
      app D ThirdPushTokenMgr: setOfflinePushToken err code = 22001
      # 30
      app D ThirdPushTokenMgr: setOfflinePushToken err code = 22001`,
    ),
  },
  {
    name: 'the same, said by the class that init wrote',
    root: 'im-not-authorised',
    project: chat,
    log: capture(
      'threadtime',
      `${busyPhone}${started}
      app I Tpns: registered, token ${token}
      app I Tpns: account bound
      app W Tpns: token not reported to IM, code 22001: no offline push certificate (npx tpns explain 22001)
      ${illNeighbour}`,
    ),
  },
  {
    name: 'an app of IM that never tells IM the token',
    root: 'im-token-not-reported',
    project: broken(
      chat,
      CHAT,
      'V2TIMManager.getOfflinePushManager().setOfflinePushConfig(new V2TIMOfflinePushConfig(0, token, true), null);',
      'android.util.Log.i("Chat", "token " + token);',
    ),
    service: { scenario: { imAccounts: { 'u-2213': 'PushOnline' } } },
    im: 'u-2213',
    log: capture(
      'threadtime',
      `${started}${registered}
      app I Chat: token ${token}
      app I TPush: [XGPushMessage] bind OtherPushToken success ack with [accId = 1500000001 , rsp = 0]  token = ${token} otherPushType = oppo`,
    ),
  },
  {
    name: 'the token is reported before the login, refused, and never again',
    root: 'im-token-not-reported',
    project: chat,
    log: capture(
      'time',
      `${started}
      app I ThirdPush: tpush register success token: ${token}
      app D ThirdPushTokenMgr: setOfflinePushToken err code = 6014
      # 4
      app I imsdk: [I/TXIM] login succeeded
      app D Chat: conversation list, 4 items`,
    ),
  },
  {
    name: 'the service has never heard of the token that the support ticket names',
    root: 'token-gone',
    service: { answers: refusing(1008006, 'token is invalid') },
    options: asked,
    device: { brand: 'OPPO', model: 'PGJM10', packages: ['com.heytap.mcs'], app: { running: true } },
    project: shopWith(['oppo']),
  },
];
