/** `doctor`'s own options, as the menu hands them over. */
export type Format = 'text' | 'json' | 'sarif' | 'github';

export interface DoctorOptions {
  readonly module?: string;
  readonly only?: string;
  readonly skip?: string;
  readonly failOn: 'error' | 'warning' | 'never';
  readonly format?: Format;
  readonly list?: boolean;
  /** A check, to be explained. */
  readonly explain?: string;
  readonly fix?: boolean;
  readonly redirect?: string;
  readonly variant?: string;
  readonly apk?: string;
  readonly mergedManifest?: string;
}
