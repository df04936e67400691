/** What the project's own code does for IM already: a class of ours beside it would do the same a second time. */
import type { Sources } from '../../android/sources/sources.ts';
import { IM_APP_STATE, IM_OFFLINE_PUSH, IM_PUSH, IM_TAP, type ImClass } from './im-classes.ts';

/** A call, and what has to stand in its brackets. */
interface Duty {
  readonly call: RegExp;
  readonly arguments?: (list: readonly string[]) => boolean;
}

/** All that a class is for. */
const DUTIES: Readonly<Record<ImClass, readonly Duty[]>> = {
  [IM_PUSH]: [
    // a vendor's token is no token of TPNS
    { call: /(?:^|\.)V2TIMOfflinePushConfig$/, arguments: list => list[2] === 'true' },
    { call: /(?:^|\.)upsertAccounts$/ },
    { call: /(?:^|\.)(?:delAccounts|clearAccounts)$/ },
  ],
  [IM_APP_STATE]: [{ call: /\.doBackground$/ }, { call: /\.doForeground$/ }],
  [IM_OFFLINE_PUSH]: [{ call: /(?:^|\.)V2TIMOfflinePushInfo$/ }],
  [IM_TAP]: [{ call: /(?:^|\.)getCustomContentFromIntent$/ }],
};

const OF_INTEREST = /V2TIM|XGPushManager/;

/** The files that do all of it; null where something is left for the class. */
export function doneIn(code: Sources, name: ImClass): string[] | null {
  const files = DUTIES[name].map(duty => fileDoing(code, duty));
  return files.every(file => file !== null) ? [...new Set(files)] : null;
}

function fileDoing(code: Sources, { call, arguments: fits = () => true }: Duty): string | null {
  const found = code.files.find(({ path }) => {
    if (!code.mentions(path, OF_INTEREST)) return false;
    const source = code.open(path);
    return source.calls.some(each => call.test(each.name) && fits(source.argumentsOf(each)));
  });
  return found?.path ?? null;
}
