/** A finding as people and programs read it: its sentences in their language, its place as line and column. */
import type { CheckWords } from '../core/check.ts';
import type { Finding } from '../core/finding.ts';
import { type NoteArgs, note } from '../core/note.ts';
import { type Position, positionAt } from '../core/text.ts';
import { keyless } from './mask.ts';
import type { Say } from './say.ts';

export interface Told {
  readonly finding: Finding;
  readonly title: string;
  readonly message: string;
  readonly help: string;
  /** As the user reads it. */
  readonly file: string | null;
  readonly position: Position | null;
  /** Where what is meant ends. */
  readonly end: Position | null;
  /** `--fix` would mend it. */
  readonly fixable: boolean;
}

export interface Telling {
  readonly say: Say;
  readonly path: (absolute: string) => string;
  /** The text a place points into; null where it can't be read. */
  readonly text: (file: string) => string | null;
  /** A file that was judged in place of the sources. */
  readonly evidence?: NoteArgs['finding-evidence'] | null;
  readonly fixable?: (finding: Finding) => boolean;
}

export function tellFinding(
  finding: Finding,
  words: CheckWords<unknown>,
  { say, path, text, evidence = null, fixable = () => false }: Telling,
): Told {
  const { place, args } = finding;
  // a sentence that quotes a piece of a broken file may quote a key with it
  const source = place?.range ? text(place.file) : null;
  const judged =
    evidence !== null && place?.file === evidence.file ? `\n${say(note('finding-evidence', evidence))}` : '';
  return {
    finding,
    title: words.title,
    message: keyless(words.message(args, say)),
    help: keyless(words.help(args, say) + judged),
    file: place === null ? null : path(place.file),
    position: place?.range && source !== null ? positionAt(source, place.range.start) : null,
    end: place?.range && source !== null ? positionAt(source, place.range.end) : null,
    fixable: fixable(finding),
  };
}
