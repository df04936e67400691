/** What `doctor` says about each module beside its findings. */
import { textOf } from '../../android/value.ts';
import type { AppSubject, Mode } from '../../checks/subject.ts';
import { type RegionId, regionOfSuffix } from '../../tpns/regions.ts';

export interface ModuleSummary {
  readonly path: string;
  readonly applicationId: string | null;
  readonly mode: Mode | null;
  /** Where the app goes; null where nothing goes anywhere, or nobody can say where. */
  readonly region: RegionId | null;
  readonly sdkVersion: string | null;
  readonly targetSdk: number | null;
  readonly variants: readonly string[];
}

export function summaryOf(app: AppSubject): ModuleSummary {
  const { module, mode, sdkVersion, targetSdk, variants } = app;
  return {
    path: module,
    applicationId: variants.length > 0 ? textOf(app.picture.applicationId) : null,
    mode,
    region: regionIn(app),
    sdkVersion,
    targetSdk,
    variants: variants.map(({ name }) => name),
  };
}

function regionIn({ mode, suffix, serverInCode, wrapper, manifestsRead }: AppSubject): RegionId | null {
  if (suffix !== null) return suffix.text === null ? null : regionOfSuffix(suffix.text);
  const default_ = mode !== 'none' && mode !== null && !serverInCode && wrapper === null && manifestsRead;
  return default_ ? 'guangzhou' : null;
}
