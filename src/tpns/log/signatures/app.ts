/** Lines of the app itself: of the classes that tpns writes into it, and about handing the token to IM. */
import { type Signature, shown, signaturesOf } from '../signature.ts';

const NOTHING = { en: 'There is nothing to do.', zh: '无需处理。' };
const CODE = {
  en: 'Look the code up with `npx tpns explain`.',
  zh: '用 `npx tpns explain` 查询该错误码。',
};
const zero = (code: string): boolean => /^-?0+$/.test(code);

/** What Android itself says of an app: https://android.googlesource.com/platform/frameworks/base, NotificationManagerService. */
const systems: readonly Signature[] = signaturesOf('NotificationService', [
  {
    id: 'notification-suppressed',
    needles: ['Suppressing notification from package'],
    pattern: /Suppressing notification from package (?<app>[A-Za-z][\w.]{2,200}) by user request/i,
    family: 'any',
    verdict: 'fail',
    meaning: {
      en: 'Android was given a notification and does not show it: the user has switched them off.',
      zh: '系统收到了通知但不展示：用户已关闭该应用的通知。',
    },
    remedy: {
      en: "Switch notifications on in the app's settings on the device.",
      zh: '在设备的应用设置中开启通知。',
    },
    sample: 'Suppressing notification from package com.example.shop by user request.',
    confidence: 'observed',
    shows: () => shown('notifications-allowed', { allowed: false }),
  },
]);

/** Answers of the services, as a server of the app's owner may have logged them. */
const servers: readonly Signature[] = signaturesOf(null, [
  {
    id: 'server-refused-push',
    needles: ['ret_code', 'retCode'],
    pattern: /\bret_?code["'\\]{0,3}\s{0,4}[:=]\s{0,4}["'\\]{0,3}(?<code>10\d{5,6})\b/i,
    family: 'any',
    verdict: 'fail',
    meaning: {
      en: 'The TPNS API refused a request of the server.',
      zh: 'TPNS 接口拒绝了服务端的请求。',
    },
    remedy: CODE,
    sample: '{"seq":0,"environment":"product","ret_code":1008019,"err_msg":"content blocked"}',
    shows: ({ code = '' }) => shown('push-refused', { code }),
  },
  {
    id: 'server-refused-im',
    needles: ['"ActionStatus"'],
    pattern: /"ActionStatus":\s?"FAIL"[^{}]{0,200}"ErrorCode":\s?(?<code>\d{4,6})\b/,
    family: 'any',
    verdict: 'fail',
    meaning: { en: 'IM refused a message of the server.', zh: 'IM 拒绝了服务端发送的消息。' },
    remedy: CODE,
    sample: '{"ActionStatus":"FAIL","ErrorInfo":"no such account","ErrorCode":90048}',
    shows: ({ code = '' }) => shown('im-push-refused', { code }),
  },
]);

const ours: readonly Signature[] = signaturesOf('Tpns', [
  {
    id: 'ours-registered',
    needles: ['registered, token'],
    pattern: /^registered, token (?<token>[0-9a-fA-F]{32,64})?/i,
    family: 'ours',
    verdict: 'ok',
    meaning: {
      en: "The app's registration class (or its receiver) was given the TPNS token.",
      zh: '应用的注册类（或接收器）拿到了 TPNS Token。',
    },
    remedy: NOTHING,
    sample: 'registered, token 0102030405060708090a0b0c0d0e0f101112',
    shows: ({ token = null }) => shown('registered', { token }),
  },
  {
    id: 'ours-registration-failed',
    needles: ['registration failed, code'],
    pattern: /^registration failed, code (?<code>-?\d{1,10})/i,
    family: 'ours',
    verdict: 'fail',
    meaning: {
      en: "The app's registration class (or its receiver) was told that TPNS did not register the device.",
      zh: '应用的注册类（或接收器）收到 TPNS 注册失败的回调。',
    },
    remedy: CODE,
    sample: 'registration failed, code 10115: no network (npx tpns explain 10115)',
    shows: ({ code = '' }) =>
      zero(code) ? shown('registered', { token: null }) : shown('registration-failed', { code }),
  },
  {
    id: 'ours-token-reported',
    needles: ['token reported to IM'],
    pattern: /^token reported to IM/i,
    family: 'ours',
    verdict: 'ok',
    meaning: { en: 'IM has taken the TPNS token.', zh: 'TPNS Token 已上报给 IM。' },
    remedy: NOTHING,
    sample: 'token reported to IM',
    shows: () => shown('im-token-reported', {}),
  },
  {
    id: 'ours-token-refused',
    needles: ['token not reported to IM'],
    pattern: /^token not reported to IM, code (?<code>-?\d{1,10})/i,
    family: 'ours',
    verdict: 'fail',
    meaning: {
      en: 'IM did not take the TPNS token: it would push to nobody.',
      zh: 'TPNS Token 未能上报给 IM，离线推送不会下发到该设备。',
    },
    remedy: CODE,
    sample: 'token not reported to IM, code 22001: no certificate (npx tpns explain 22001)',
    shows: ({ code = '' }) => shown('im-token-refused', { code }),
  },
  {
    id: 'ours-message',
    needles: ['message received'],
    pattern: /^message received\s*$/i,
    family: 'ours',
    ambiguous: true,
    verdict: 'ok',
    meaning: {
      en: 'A message for the app itself has come in.',
      zh: '应用收到了应用内消息。',
    },
    remedy: NOTHING,
    sample: 'message received',
    shows: () => shown('message-received', {}),
  },
  {
    id: 'ours-notification',
    needles: ['notification shown'],
    pattern: /^notification shown\s*$/i,
    family: 'ours',
    ambiguous: true,
    verdict: 'ok',
    meaning: {
      en: 'A notification has come in and TPNS has put it up.',
      zh: '收到通知并已由 TPNS 展示。',
    },
    remedy: NOTHING,
    sample: 'notification shown',
    shows: () => shown('notification-shown', {}),
  },
]);

/** Apps and demos word this as they like, so only the call, a word and a number are looked for. */
const im: readonly Signature[] = signaturesOf(null, [
  {
    id: 'im-token-reported',
    needles: ['setOfflinePush'],
    pattern: /setOfflinePush(?:Config|Token)\b(?:(?!fail|err|code)[^\n]){0,60}\bsuc(?:c|ess)/i,
    family: 'any',
    verdict: 'ok',
    meaning: { en: 'IM has taken the token.', zh: 'IM 已接受该 Token。' },
    remedy: NOTHING,
    sample: 'setOfflinePushToken success',
    confidence: 'observed',
    shows: () => shown('im-token-reported', {}),
  },
  {
    id: 'im-token-refused',
    needles: ['setOfflinePush'],
    pattern:
      /setOfflinePush(?:Config|Token)\b[^\n]{0,60}?(?:code|err(?:or)?(?:no)?|fail(?:ed|ure)?)\b[^\d\n-]{0,20}(?<code>-?\d{1,10})/i,
    family: 'any',
    verdict: 'fail',
    meaning: {
      en: 'IM answered to the token with a code; any but 0 means that it was not taken.',
      zh: 'IM 对上报 Token 的返回码；非 0 表示未被接受。',
    },
    remedy: CODE,
    sample: 'setOfflinePushConfig failed, code = 22001, desc = no certificate',
    confidence: 'observed',
    shows: ({ code = '' }) =>
      zero(code) ? shown('im-token-reported', {}) : shown('im-token-refused', { code }),
  },
]);

export const appSignatures: readonly Signature[] = [...ours, ...im, ...systems, ...servers];
