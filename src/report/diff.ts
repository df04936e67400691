/** A plan's changes as a diff: one for people, with keys masked, and one for `git apply`, byte for byte. */
import { createTwoFilesPatch } from 'diff';
import { type Encoding, encodeText, LATIN_1, UTF_8 } from '../core/charset.ts';
import type { FileChange } from '../core/plan.ts';
import { decode } from '../core/text.ts';
import { binaryHunks } from './binary-patch.ts';

const BOM = '\uFEFF';

/** null where the bytes are not of that encoding. */
function textOf(bytes: Uint8Array | null, encoding?: Encoding): string | null {
  if (bytes === null) return '';
  const source = decode(bytes, encoding);
  return source && (source.bom ? BOM + source.text : source.text);
}

/**
 * A patch that `git apply` accepts. `name` gives each file's path from the git top level.
 * CRLF lines and a missing last line end come through, for the hunks are made from the bytes themselves, one character
 * for each: whatever encoding a file is in, its lines are in the patch as they are in the file.
 */
export function patchOf(changes: readonly FileChange[], name: (path: string) => string): Uint8Array {
  return encodeText(patched(changes, name, LATIN_1), LATIN_1);
}

/** The same as text, for JSON, which is UTF-8: a file in another encoding goes as one of git's binary patches. */
export function patchText(changes: readonly FileChange[], name: (path: string) => string): string {
  return patched(changes, name, UTF_8);
}

function patched(changes: readonly FileChange[], name: (path: string) => string, encoding: Encoding): string {
  return changes
    .map(change => {
      const { path, before, after } = change;
      const [old, now] = [textOf(before, encoding), textOf(after, encoding)];
      // a NUL, as UTF-16 has them, makes a file binary to git
      const lines = old !== null && now !== null && !`${old}${now}`.includes('\0');
      return onePatch(change, name(path), lines ? linesChanged(old, now) : binaryHunks(before, after));
    })
    .join('');
}

interface Hunks {
  readonly headed: boolean;
  readonly text: string;
}

/** Only the hunks: the headers are git's own, and nothing in a line of the file may be taken for one. */
function linesChanged(old: string, now: string): Hunks {
  const patch = createTwoFilesPatch('old', 'new', old, now, undefined, undefined, {
    context: 3,
    stripTrailingCr: false,
  });
  const start = patch.indexOf('\n@@ ');
  return { headed: start >= 0, text: start < 0 ? '' : patch.slice(start + 1) };
}

function onePatch({ before, after }: FileChange, name: string, { headed, text }: Hunks): string {
  const [old, now] = [spelled(`a/${name}`), spelled(`b/${name}`)];
  const mode =
    before === null ? 'new file mode 100644\n' : after === null ? 'deleted file mode 100644\n' : '';
  const from = `--- ${before === null ? '/dev/null' : ended(old)}\n`;
  const to = `+++ ${after === null ? '/dev/null' : ended(now)}\n`;
  return `diff --git ${old} ${now}\n${mode}${headed ? from + to : ''}${text}`;
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

/** The same for the eyes: in characters, without a line's carriage return, and `mask` hides what is not to be read. */
export function shownDiff(
  changes: readonly FileChange[],
  name: (path: string) => string,
  mask: (text: string) => string,
): string {
  const diff = changes.map(change => {
    const { path, before, after, encoding } = change;
    const [old, now] = [textOf(before, encoding) ?? '', textOf(after, encoding) ?? ''];
    return onePatch(change, name(path), linesChanged(old, now));
  });
  return mask(diff.join('').replace(/\r$/gm, ''));
}
