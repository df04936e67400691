/** Who says the number. One number means different things in different mouths, so a code is always both. */
export const sources = [
  'server',
  'android-sdk',
  'android-vendor-state',
  'ios-sdk',
  'harmony-sdk',
  'huawei',
  'honor',
  'xiaomi',
  'meizu',
  'oppo',
  'vivo',
  'fcm',
  'push-time',
  'im',
  'im-client',
  'legacy-java-server-sdk',
] as const;

export type CodeSource = (typeof sources)[number];

/** How the meaning is known: written in a vendor's page, read in the SDK's own code, or seen in public code. */
export type Confidence = 'documented' | 'decompiled' | 'observed';

export interface Text {
  readonly en: string;
  readonly zh: string;
}

export interface Code {
  readonly source: CodeSource;
  /** As it is reported. A few are no numbers: a log text, a thrown exception, `vivo:10096`. */
  readonly code: string;
  /** The constant's name in the SDK, its spelling included. */
  readonly name?: string;
  readonly meaning: Text;
  readonly remedy: Text;
  readonly doc?: string;
  readonly confidence: Confidence;
}

/** A row says only what differs from its source; `doc: null` means that no page has it. */
interface Row extends Omit<Code, 'source' | 'doc' | 'confidence'> {
  readonly doc?: string | null;
  readonly confidence?: Confidence;
}

export function codesOf(source: CodeSource, page: string, rows: readonly Row[]): Code[] {
  return rows.map(({ doc = page, confidence = 'documented', ...row }) => ({
    source,
    ...row,
    ...(doc === null ? {} : { doc }),
    confidence,
  }));
}
