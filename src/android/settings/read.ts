/** What a settings script declares: its modules and where they lie, and the builds it includes. */
import type { Files } from '../../ports.ts';
import type { GradleFile } from '../source.ts';
import { invoke } from './calls.ts';
import { evaluate } from './expression.ts';
import { namesWithin } from './machine.ts';
import { type Listing, registryOf } from './registry.ts';
import { runBlock } from './run.ts';

export function readSettings(files: Files, root: string, settings: GradleFile | null): Listing {
  const registry = registryOf(root);
  if (settings === null) return registry.listing();
  runBlock(
    {
      files,
      root,
      registry,
      file: settings.path,
      script: settings.script,
      names: namesWithin(null),
      does: { evaluate, invoke, runBlock },
      run: { steps: 0, depth: 0, unsure: 0, opened: new Set([settings.path]), parsed: new Map() },
    },
    settings.script.body,
  );
  return registry.listing();
}
