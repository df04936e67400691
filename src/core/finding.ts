/** A finding is data; its words are made in `report/` from the check's own sentences. */
import type { Range } from './edit.ts';

export type Severity = 'error' | 'warning' | 'info';
/** Who has to change something. */
export type Side = 'app' | 'console' | 'device' | 'service';

export interface Place {
  /** Absolute path. */
  readonly file: string;
  /** Offsets in the file's text; null where the finding is about the file as a whole. */
  readonly range: Range | null;
}

export interface Finding<A = unknown> {
  readonly check: string;
  readonly severity: Severity;
  readonly side: Side;
  /** Gradle path of the module (`:app`), or null for the whole project. */
  readonly module: string | null;
  /** The component, credential or channel it is about, where the module has several. */
  readonly about: string | null;
  /** Only where it concerns some variants and not all. */
  readonly variants: readonly string[] | null;
  readonly place: Place | null;
  readonly args: A;
}
