/** Unified diffs of a plan: one for people, with keys masked, and one for `git apply`, byte for byte. */
import { createTwoFilesPatch } from 'diff';
import type { FileChange } from '../core/plan.ts';
import { decode } from '../core/text.ts';

const BOM = '\uFEFF';

const textOf = (bytes: Uint8Array | null): string => {
  const source = bytes === null ? null : decode(bytes);
  return source === null ? '' : source.bom ? BOM + source.text : source.text;
};

/**
 * A patch that `git apply` accepts. `name` gives each file's path from the git top level.
 * CRLF lines and a missing last line end come through, for the hunks are made from the bytes themselves.
 */
export function patchOf(changes: readonly FileChange[], name: (path: string) => string): string {
  return changes.map(change => onePatch(change, name(change.path))).join('');
}

function onePatch({ before, after }: FileChange, name: string): string {
  const from = before === null ? '/dev/null' : `a/${name}`;
  const to = after === null ? '/dev/null' : `b/${name}`;
  const patch = createTwoFilesPatch(from, to, textOf(before), textOf(after), undefined, undefined, {
    context: 3,
    stripTrailingCr: false,
  });
  const body = patch.slice(patch.indexOf('--- '));
  const mode =
    before === null ? 'new file mode 100644\n' : after === null ? 'deleted file mode 100644\n' : '';
  return `diff --git a/${name} b/${name}\n${mode}${body.replace(/^(---|\+\+\+) ([^\t\n]*)\t?$/gm, '$1 $2')}`;
}

/** The same for the eyes: a line's carriage return is left out, and `mask` hides what is not to be read. */
export function shownDiff(
  changes: readonly FileChange[],
  name: (path: string) => string,
  mask: (text: string) => string,
): string {
  return mask(patchOf(changes, name).replace(/\r$/gm, ''));
}
