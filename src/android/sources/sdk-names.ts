/** Calls by one name, whether a class is written in full, imported, or imported under another name. */
import type { Imports } from './classes.ts';

/** `com.tencent.android.tpush.XGPushManager.registerPush`, `Push.registerPush`, `registerPush` → `XGPushManager.registerPush`. */
export function sdkName(name: string, { names, all }: Imports): string {
  const [, first = '', rest = ''] = /^([^.(]*)(.*)$/s.exec(name) ?? [];
  const imported = first === '' ? undefined : names.get(first);
  const full = imported === undefined ? name : `${imported}${rest}`;
  // from a class of which every static method is imported
  const statics = all.find(each => /\.XGPush\w+$/.test(each));
  const owned = imported === undefined && rest === '' && statics !== undefined && /^[a-z]/.test(first);
  return withoutPackage(owned ? `${statics}.${name}` : full);
}

const withoutPackage = (name: string): string => name.replace(/^(?:[a-z_]\w*\.)+(?=[A-Z])/, '');
