/** Our merge before the oracle's. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type ManifestSource, type MergeInput, mergeManifests } from '../../../src/android/merge/index.ts';
import { runBeside } from '../../support/process.ts';
import { scratch } from '../../support/scratch.ts';
import { canonical } from './canonical.ts';
import { DIFFERENCES } from './differences.ts';

export type Judgement =
  | { readonly verdict: 'equal'; readonly refused: boolean }
  | { readonly verdict: 'not compared'; readonly why: string }
  | { readonly verdict: 'differs'; readonly theirs: string; readonly ours: string };

export async function judge(input: MergeInput): Promise<Judgement> {
  const { stderr, text } = await askOracle(input);
  const difference = DIFFERENCES.find(each => each.applies(input, stderr));
  if (difference !== undefined) return { verdict: 'not compared', why: difference.why };
  const { root, conflicts, unresolved } = mergeManifests(input);
  const refused = conflicts.length + unresolved.length > 0;
  if (text === null || refused) {
    if (text === null && refused) return { verdict: 'equal', refused };
    const ours = refused ? JSON.stringify({ conflicts, unresolved }) : 'merges';
    return { verdict: 'differs', theirs: text === null ? stderr : 'merges', ours };
  }
  const both = canonical(text, root);
  return both.theirs === both.ours ? { verdict: 'equal', refused } : { verdict: 'differs', ...both };
}

async function askOracle(input: MergeInput): Promise<{ stderr: string; text: string | null }> {
  const folder = scratch('merge');
  const args = [put(folder, 'main', input.main), join(folder, 'out.xml')];
  input.libraries.forEach((source, i) => void args.push('-l', put(folder, `library${i}`, source)));
  input.overlays.forEach((source, i) => void args.push('-o', put(folder, `overlay${i}`, source)));
  for (const [name, value] of input.placeholders) args.push('-p', `${name}=${value}`);
  if (input.applicationId !== null) args.push('-p', `applicationId=${input.applicationId}`);
  if (input.namespace !== null) args.push('--package', input.namespace);
  if (input.minSdk !== null) args.push('--min-sdk', String(input.minSdk));
  if (input.targetSdk !== null) args.push('--target-sdk', String(input.targetSdk));
  const script = join(process.env.TPNS_ORACLE ?? '', 'manifest-merge.sh');
  const { code, stderr } = await runBeside('bash', [script, ...args]);
  if (code !== 0 && code !== 1) throw new Error(`the oracle could not merge: ${stderr}`);
  const out = join(folder, 'out.xml');
  return { stderr, text: code === 0 && existsSync(out) ? readFileSync(out, 'utf8') : null };
}

function put(folder: string, name: string, source: ManifestSource): string {
  mkdirSync(join(folder, name));
  const file = join(folder, name, 'AndroidManifest.xml');
  writeFileSync(file, source.text);
  return file;
}

/** As many at a time as there are processors. */
export async function inParallel<T, R>(all: readonly T[], task: (each: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const queue = all.entries();
  const worker = async (): Promise<void> => {
    for (const [i, each] of queue) results[i] = await task(each);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return results;
}
