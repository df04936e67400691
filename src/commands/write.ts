/** Planned changes become files: all of them or none, with a record by which `tpns undo` takes them back. */
import { relative } from '../core/paths.ts';
import type { FileChange } from '../core/plan.ts';
import { commit, newFolders } from '../engine/journal/commit.ts';
import { nextRunId, type Run, recordedFile, runName, serialise } from '../engine/journal/record.ts';
import type { World } from '../ports.ts';

/**
 * @param command what the record names as its origin: `init`, `doctor --fix`.
 * @throws Stop with nothing changed, where a file is not any more what was planned on or can't be written.
 */
export function write(world: World, root: string, changes: readonly FileChange[], command: string): void {
  if (changes.length === 0) return;
  const { files } = world;
  const id = nextRunId(files, root);
  const folders = newFolders(files, root, changes);
  const run: Run = {
    version: 1,
    id,
    command,
    time: world.now().toISOString(),
    files: changes.map(change => recordedFile(change, relative(root, change.path))),
    folders,
  };
  commit(files, {
    root,
    changes,
    journal: [{ name: runName(id), bytes: serialise(run), fresh: true }],
    folders,
    emptied: [],
    process: world.processId,
  });
}
