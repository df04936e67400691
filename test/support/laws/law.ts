import type { Source } from './source.ts';

export interface Law {
  /** For the one who breaks it: why it is so, and where the thing belongs instead. */
  readonly sentence: string;
  readonly breaches: (sources: readonly Source[]) => readonly Breach[];
}

export interface Breach {
  readonly path: string;
  readonly line: number;
  readonly what: string;
}

/** What a test prints: every breach with its place, then the law's sentence. */
export function told(law: Law, breaches: readonly Breach[]): string {
  return [...breaches.map(({ path, line, what }) => `src/${path}:${line} ${what}`), law.sentence].join('\n');
}
