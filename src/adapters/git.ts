/** The one thing that is asked of git, where there is one. */
import { execFile } from 'node:child_process';

const PATIENCE_MS = 3000;

/**
 * Those of `paths` (from the top of the work tree) with changes that are not committed, new files among them. None where
 * git is not installed, does not answer in time or does not want to: nothing hangs on the answer.
 */
export function uncommitted(top: string, paths: readonly string[]): Promise<readonly string[]> {
  if (paths.length === 0) return Promise.resolve([]);
  const args = ['-c', 'core.fsmonitor=false', 'status', '--porcelain=v1', '-z', '--no-renames'];
  return new Promise(resolve => {
    execFile(
      'git',
      ['-C', top, ...args, '--untracked-files=all', '--', ...paths],
      {
        timeout: PATIENCE_MS,
        maxBuffer: 1024 * 1024,
        encoding: 'utf8',
        // names are no patterns, and whoever only looks leaves the index alone
        env: { ...process.env, GIT_LITERAL_PATHSPECS: '1', GIT_OPTIONAL_LOCKS: '0' },
      },
      (error, out) => resolve(error ? [] : out.split('\0').flatMap(line => line.slice(3) || [])),
    );
  });
}
