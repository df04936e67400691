/** `init`'s own options, as the menu hands them over. */
export interface InitOptions {
  readonly module?: string;
  readonly mode?: 'manual' | 'plugin';
  readonly accessId?: string;
  readonly accessKey?: string;
  readonly region?: string;
  readonly package?: string;
  readonly sdkVersion?: string;
  readonly redirect?: string;
  readonly redirectActivity?: string;
  readonly language?: 'java' | 'kotlin';
  readonly strict?: boolean;
  readonly dryRun?: boolean;
  readonly patch?: boolean;
}
