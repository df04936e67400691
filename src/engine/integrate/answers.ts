import type { Language } from '../../android/code.ts';
import type { RegionId } from '../../tpns/regions.ts';
import type { Mode } from '../traces.ts';

/** A redirect as the console has it, taken apart. `path` is '' where the URI has none. */
export interface RedirectTarget {
  readonly uri: string;
  readonly scheme: string;
  readonly host: string;
  readonly port: number | null;
  readonly path: string;
}

/** Everything `init` has to know beyond the project itself. */
export interface Answers {
  readonly mode: Mode;
  readonly accessId: string;
  readonly accessKey: string;
  /** null: the project names an access point that is not one of the four, and nobody asked to change it. */
  readonly region: RegionId | null;
  /** The region was only guessed from the AccessID's first digits. */
  readonly regionGuessed: boolean;
  readonly packageName: string;
  /** Asked for; null leaves a version that is there, and takes the default where none is. */
  readonly sdkVersion: string | null;
  readonly redirect: RedirectTarget | null;
  /** Full class name; null takes the launcher activity. */
  readonly redirectActivity: string | null;
  /** null follows the module's sources. */
  readonly language: Language | null;
}
