/** The IM SDK beside TPNS: whether the app's own sources use it, and how calls to it are read. */
import type { SdkCall } from '../../android/registration.ts';
import { isBefore } from '../../tpns/sdk.ts';
import type { AppSubject, ImPackage } from '../subject.ts';
import { isWired } from './modules.ts';

const IM_GROUP = /^com\.tencent\.imsdk:/;

/** Of the native SDK; the packages of a host have versions of their own. */
export const nativeIm = ({ im }: AppSubject): readonly ImPackage[] =>
  im.filter(({ name }) => IM_GROUP.test(name));

/** The first IM SDK whose offline push takes TPNS's tokens. */
export const IM_NEEDED = '6.0.1975';

export const isOutdated = ({ version }: ImPackage): boolean =>
  version !== null && /^\d+(?:\.\d+)+$/.test(version) && isBefore(version, IM_NEEDED);

/** With an SDK that can't do it, all else is for later. */
export const usesIm = (app: AppSubject): boolean =>
  nativeIm(app).length > 0 && !nativeIm(app).some(isOutdated);

/**
 * The native IM SDK is in the app, TPNS is registered for in its sources, and no kit of Tencent's pushes on its own: then what
 * the sources do not do, nobody does.
 */
export function chats(app: AppSubject): boolean {
  const kit = app.im.some(({ name }) => /timpush|^com\.tencent\.liteav\.tuikit:tuiofflinepush/.test(name));
  return usesIm(app) && !kit && isWired(app) && app.wrapper === null && app.registrations.length > 0;
}

export const imCalls = ({ imCalls: calls }: AppSubject, method: RegExp): SdkCall[] =>
  calls.filter(({ name }) => method.test(name.replace(/^.*\./, '')));

export const sdkCalls = ({ calls }: AppSubject, method: RegExp): SdkCall[] =>
  calls.filter(({ name }) => method.test(name.replace(/^.*\./, '')));

/** Told to the IM SDK: which push service a token is of. */
export const CONFIG_CALL = /^(?:V2TIM)?OfflinePushConfig$/;
export const INFO_CALL = /^(?:V2TIM)?OfflinePushInfo$/;

/** Where the app asks for the SDK. */
export const imPlace = (app: AppSubject): ImPackage['place'] | null => nativeIm(app)[0]?.place ?? null;
