/** Versions of TPNS's artifacts, as far as they can be compared. */
import { bare } from '../../android/version.ts';
import type { Place } from '../../core/finding.ts';
import { placeInJson } from '../../editors/json.ts';
import { isBefore, SDK_ARTIFACT } from '../../tpns/sdk.ts';
import { type AppSubject, at } from '../subject.ts';
import type { Artifact } from './build.ts';
import { textIn } from './json.ts';
import { usesPlugin } from './modules.ts';

export interface Versioned {
  /** Without `-release`. */
  readonly version: string;
  readonly place: Place;
  readonly of: 'build' | 'config';
}

/** `+`, `1.4.+`, `latest.release`, `[1.4,2)`: another one tomorrow. */
export const isDynamic = (version: string): boolean =>
  /\+$|^latest\b|^[[(\]].*,|,.*[\])]$/.test(version.trim());

const isNumbered = (version: string): boolean => /^\d+(?:\.\d+)+$/.test(bare(version));

/** One that numbers tell apart from others. */
export const numbered = ({ version }: Artifact): string | null =>
  version !== null && isNumbered(version) ? bare(version) : null;

/** The SDK's own artifact in the build: of several Gradle takes the newest. */
export function builtSdk({ build: { artifacts } }: AppSubject): Versioned | null {
  return artifacts
    .filter(({ artifact, sometimes }) => artifact === SDK_ARTIFACT && !sometimes)
    .flatMap((each): Versioned[] => {
      const version = numbered(each);
      return version === null ? [] : [{ version, place: each.versionPlace, of: 'build' }];
    })
    .reduce<Versioned | null>(
      (newest, each) => (newest && !isBefore(newest.version, each.version) ? newest : each),
      null,
    );
}

/** What `tpns-configs.json` says. */
export function configuredSdk({ config }: AppSubject): Versioned | null {
  const version = config === null ? null : textIn(config.json, 'version');
  if (config === null || version === null || !isNumbered(version)) return null;
  return {
    version: bare(version),
    place: at(config.path, placeInJson(config.text, ['version'])),
    of: 'config',
  };
}

/** What the app ends up with. */
export const effectiveSdk = (app: AppSubject): Versioned | null =>
  builtSdk(app) ?? (usesPlugin(app) ? configuredSdk(app) : null);
