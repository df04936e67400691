/** The package name that the console knows the app by: as given, else what Gradle makes of it, else a person's. */
import type { Picture } from '../android/picture.ts';
import { textOf } from '../android/value.ts';
import { variantsOf } from '../android/variants.ts';
import { type Note, note } from '../core/note.ts';
import type { Json } from '../editors/json.ts';
import { Stop } from '../errors.ts';
import type { Ask } from '../ports.ts';
import type { InitOptions } from './init-options.ts';
import { jsonMember, jsonText } from './project-json.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'invalid-package': { value: string };
    'no-application-id': Record<never, never>;
    'several-application-ids': { ids: readonly string[] };
    'ask-package': Record<never, never>;
    'ask-package-of': Record<never, never>;
  }
}

export async function packageFor(
  picture: Picture,
  options: InitOptions,
  console_: Json,
  ask: Ask | null,
  say: (text: Note) => string,
): Promise<string> {
  const given = options.package ?? jsonText(jsonMember(console_, 'packageName'));
  if (given !== null) {
    if (isPackage(given)) return given;
    throw invalid(given);
  }
  const ids = releasedIds(picture);
  const [only, second] = ids;
  if (only !== undefined && second === undefined && isPackage(only)) return only;
  if (ask !== null) return asked(ask, say, ids.filter(isPackage));
  if (only !== undefined && second === undefined) throw invalid(only);
  const why = only === undefined ? note('no-application-id', {}) : note('several-application-ids', { ids });
  throw new Stop(2, 'missing-value', why, { flag: '--package', file: picture.app.script.path });
}

function asked(ask: Ask, say: (text: Note) => string, ids: readonly string[]): Promise<string> {
  if (ids.length > 1) {
    const choices = ids.map(id => ({ value: id, name: id }));
    return ask.choose({ message: say(note('ask-package-of', {})), choices });
  }
  return ask.input({
    message: say(note('ask-package', {})),
    check: text => (isPackage(text) ? null : say(note('invalid-package', { value: text }))),
  });
}

const invalid = (value: string): Stop =>
  new Stop(2, 'invalid-value', note('invalid-package', { value }), { flag: '--package' });

const isPackage = (text: string): boolean => /^[A-Za-z]\w*(?:\.[A-Za-z]\w*)+$/.test(text);

/**
 * The application id, as long as a release has it. Where every flavor extends it, it is nobody's: then the ids that the
 * releases have, and with several of them nobody guesses. None where it is unknown.
 */
function releasedIds(picture: Picture): string[] {
  const base = textOf(picture.applicationId);
  const released = variantsOf(picture.app, picture.applicationId)
    .filter(({ buildType }) => buildType === 'release')
    .map(({ applicationId }) => textOf(applicationId));
  const ids = [...new Set(released.filter(id => id !== null))];
  if (released.includes(base) || released.includes(null) || ids.length === 0)
    return base === null ? [] : [base];
  return ids;
}
