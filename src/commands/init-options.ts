/** `init`'s own options, as the menu hands them over. */
export interface InitOptions {
  readonly module?: string;
  readonly mode?: 'manual' | 'plugin';
  readonly accessId?: string;
  readonly accessKey?: string;
  readonly region?: string;
  readonly package?: string;
  readonly sdkVersion?: string;
  /** Separated by commas. */
  readonly channels?: string;
  /** `<channel>.<field>=<value>`, each. */
  readonly set?: readonly string[];
  readonly redirect?: string;
  readonly redirectActivity?: string;
  readonly language?: 'java' | 'kotlin';
  readonly im?: boolean;
  readonly strict?: boolean;
  readonly dryRun?: boolean;
  readonly patch?: boolean;
  /** A file to write the plan to. */
  readonly plan?: string;
  /** A file with a plan to write. */
  readonly apply?: string;
}
