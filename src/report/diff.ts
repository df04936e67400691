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
  const patch = createTwoFilesPatch('old', 'new', textOf(before), textOf(after), undefined, undefined, {
    context: 3,
    stripTrailingCr: false,
  });
  // only the hunks: the headers are git's own, and nothing in a line of the file may be taken for one
  const start = patch.indexOf('\n@@ ');
  const hunks = start < 0 ? '' : patch.slice(start + 1);
  const [old, now] = [spelled(`a/${name}`), spelled(`b/${name}`)];
  const mode =
    before === null ? 'new file mode 100644\n' : after === null ? 'deleted file mode 100644\n' : '';
  const from = `--- ${before === null ? '/dev/null' : ended(old)}\n`;
  const to = `+++ ${after === null ? '/dev/null' : ended(now)}\n`;
  return `diff --git ${old} ${now}\n${mode}${hunks === '' ? '' : from + to + hunks}`;
}

/** As git spells a path: in quotes, and bytes as octal numbers, where it is more than plain ASCII. */
function spelled(path: string): string {
  if (/^[ !#-[\]-~]*$/.test(path)) return path;
  const bytes = [...new TextEncoder().encode(path)];
  const octal = (byte: number): string => `\\${byte.toString(8).padStart(3, '0')}`;
  const plain = (byte: number): string =>
    byte === 0x22 || byte === 0x5c ? `\\${String.fromCharCode(byte)}` : String.fromCharCode(byte);
  return `"${bytes.map(byte => (byte < 0x20 || byte > 0x7e ? octal(byte) : plain(byte))).join('')}"`;
}

/** A tab says where a name with blanks ends. */
const ended = (path: string): string => (path.includes(' ') && !path.startsWith('"') ? `${path}\t` : path);

/** The same for the eyes: a line's carriage return is left out, and `mask` hides what is not to be read. */
export function shownDiff(
  changes: readonly FileChange[],
  name: (path: string) => string,
  mask: (text: string) => string,
): string {
  return mask(patchOf(changes, name).replace(/\r$/gm, ''));
}
