/** An app as it was built, however it was looked at: its archive (`BuiltApp` has all of it), or what a device says about it. */
import type { InstalledPackage } from '../../../android/device/package.ts';

/** What is not known is null, and differs from nothing. */
export interface BuiltFacts {
  readonly packageName: string | null;
  readonly versionName: string | null;
  readonly versionCode: string | null;
  readonly targetSdk: number | null;
  /** `<meta-data>` of the application, value by name; what is not in it, is not in the app. */
  readonly metaData: ReadonlyMap<string, string> | null;
  readonly certificates: readonly { readonly sha256: string; readonly subject: string | null }[] | null;
}

/** Of an app whose archive was not pulled: what the package manager has of it. */
export const factsOfPackage = (
  packageName: string,
  { versionName, versionCode, targetSdk }: InstalledPackage,
): BuiltFacts => ({ packageName, versionName, versionCode, targetSdk, metaData: null, certificates: null });
