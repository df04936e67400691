/** What the sources do around the registration, in order: natively, or through a wrapper in Dart or JavaScript. */
import type { SdkCall } from '../../android/registration.ts';
import { literalOf } from '../../android/sources/constants.ts';
import type { AppSubject } from '../subject.ts';

/** `XGPushConfig.setMiPushAppId` → `setMiPushAppId`; a wrapper's own spelling keeps the method's name. */
export const methodOf = ({ name }: Pick<SdkCall, 'name'>): string => name.replace(/^.*\./, '');

export const isSetter = ({ build }: AppSubject, call: SdkCall): boolean =>
  build.channels.some(({ channel }) => channel.setters.some(({ method }) => method === methodOf(call)));

/** Of a call with a context in front, natively; a wrapper's has only the value. */
export const lastArgument = ({ arguments: given }: SdkCall): string | null => given.at(-1) ?? null;

/** Switches the vendors' channels on, or may: the value is computed, or a wrapper's call has none. */
export function enables(app: AppSubject, call: SdkCall): boolean {
  if (!/^(?:set)?enableOtherPush\d*$/i.test(methodOf(call))) return false;
  const value = lastArgument(call);
  return value === null || literalOf(app.picture.code, call.file, value) !== false;
}

export const registers = (call: SdkCall): boolean =>
  'registers' in call ? call.registers === true : call.name === 'XGPushManager.registerPush';

/** All of the SDK that is called, in whichever language. */
export const allCalls = ({ calls, wrapperCalls }: AppSubject): readonly SdkCall[] => [
  ...calls,
  ...wrapperCalls,
];

/** The build itself brings the SDK in; with placeholders alone, a library may, and do all the rest as well. */
export const bringsSdk = ({ mode, build }: AppSubject): boolean =>
  mode === 'plugin' || mode === 'both' || (mode === 'manual' && build.artifacts.length > 0);
