/** The classes `init` adds: new files made from `templates/`, in the language, package and folder of the module. */
import type { Language } from '../../android/code.ts';
import type { Picture } from '../../android/picture.ts';
import { note } from '../../core/note.ts';
import type { Outcome } from '../../core/operation.ts';
import { join } from '../../core/paths.ts';
import { lineEndAt } from '../../core/text.ts';
import type { Step } from '../workspace.ts';
import type { Answers } from './answers.ts';

declare module '../../core/note.ts' {
  interface NoteArgs {
    'what-class': { name: string };
    'class-file-taken': { file: string };
  }
}

export const RECEIVER_CLASS = 'TpnsMessageReceiver';
export const REGISTRATION_CLASS = 'TpnsRegistration';
/** Our classes get a package of their own under the app's, so that they are found, and removed, together. */
const PACKAGE = 'tpns';
/** The package that the templates are written in. */
const TEMPLATE_PACKAGE = 'com.example.app.tpns';

export interface NewClass {
  readonly className: string;
  readonly path: string;
  readonly content: string;
}

export function newClass(
  { sources, app }: Picture,
  answers: Answers,
  namespace: string,
  simpleName: string,
  template: (name: string) => string,
): NewClass {
  const language: Language = answers.language ?? sources.language;
  const ending = language === 'kotlin' ? 'kt' : 'java';
  const home = `${namespace}.${PACKAGE}`;
  // javac never looks into a `kotlin` folder; the Kotlin compiler looks into both
  const javaFolder = join(app.module.folder, 'src/main/java');
  const folder = language === 'java' && !sources.folder.endsWith('/java') ? javaFolder : sources.folder;
  return {
    className: `${home}.${simpleName}`,
    path: join(folder, ...home.split('.'), `${simpleName}.${ending}`),
    content: template(`${language}/${simpleName}.${ending}`)
      .replace(`package ${TEMPLATE_PACKAGE}`, `package ${language === 'kotlin' ? quoted(home) : home}`)
      .replace(/\n/g, lineEndAt(app.script.script.text, 0)),
  };
}

/** Words that Kotlin keeps for itself and that do turn up in package names (`com.example.in`). */
const KEYWORDS =
  /^(?:as|break|class|continue|do|else|false|for|fun|if|in|interface|is|null|object|package|return|super|this|throw|true|try|typealias|typeof|val|var|when|while)$/;
const quoted = (name: string): string =>
  name.replace(/[^.]+/g, part => (KEYWORDS.test(part) ? `\`${part}\`` : part));

/** A new file; one that is there already stays, whatever it holds, for it is somebody's work. */
export function classStep({ className, path, content }: NewClass): Step {
  return {
    path,
    run: (text): Outcome => {
      const simpleName = className.slice(className.lastIndexOf('.') + 1);
      if (text === '') {
        const what = note('what-class', { name: className });
        return { state: 'change', edits: [{ start: 0, end: 0, text: content, what }], adds: [], removes: [] };
      }
      if (new RegExp(`\\b(?:class|object)\\s+${simpleName}\\b`).test(text))
        return { state: 'present', at: 0 };
      return { state: 'refused', why: note('class-file-taken', { file: path }), at: 0, snippet: content };
    },
  };
}
