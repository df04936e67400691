import { parseArgs } from 'node:util';

export interface Options {
  readonly folder: string;
  readonly oracle: string | null;
  /** Operations whose names hold this; null is all. */
  readonly only: string | null;
  readonly json: boolean;
  readonly verbose: boolean;
}

export const USAGE = 'npm run survey -- <dir> [--only <operation>] [--oracle <dir>] [--json] [--verbose]';

/** Null where they make no sense. */
export function readOptions(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Options | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        oracle: { type: 'string' },
        only: { type: 'string' },
        json: { type: 'boolean', default: false },
        verbose: { type: 'boolean', default: false },
      },
    });
    const [folder, second] = positionals;
    if (folder === undefined || second !== undefined) return null;
    const { json, verbose } = values;
    return {
      folder,
      oracle: values.oracle || env.TPNS_ORACLE || null,
      only: values.only ?? null,
      json,
      verbose,
    };
  } catch {
    return null;
  }
}
