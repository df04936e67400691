/** The classes `init` adds: new files made from `templates/`, in the language, package and folder of the module. */
import { codeIn, type Language } from '../../android/code.ts';
import type { Picture } from '../../android/picture.ts';
import { note } from '../../core/note.ts';
import { join } from '../../core/paths.ts';
import { type LineEnd, lineEndAt } from '../../core/text.ts';
import { type Hole, newFile, type Template, templateFacts } from '../../editors/new-file.ts';
import { proved } from '../../editors/proof.ts';
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
  readonly template: Template;
  readonly eol: LineEnd;
}

export function newClass(
  { sources, app }: Picture,
  answers: Answers,
  namespace: string,
  simpleName: string,
  template: (name: string) => string,
  more: (language: Language) => readonly Hole[] = () => [],
): NewClass {
  const language: Language = answers.language ?? sources.language;
  const home = `${namespace}.${PACKAGE}`;
  // javac never looks into a `kotlin` folder; the Kotlin compiler looks into both
  const javaFolder = join(app.module.folder, 'src/main/java');
  const folder = language === 'java' && !sources.folder.endsWith('/java') ? javaFolder : sources.folder;
  return {
    className: `${home}.${simpleName}`,
    path: join(folder, ...home.split('.'), `${simpleName}.${ENDINGS[language]}`),
    template: classTemplate(template, language, home, simpleName, more(language)),
    eol: lineEndAt(app.script.script.text, 0),
  };
}

const ENDINGS: Readonly<Record<Language, string>> = { java: 'java', kotlin: 'kt' };

/** One of the classes in `templates/`, for this package. */
export function classTemplate(
  template: (name: string) => string,
  language: Language,
  home: string,
  simpleName: string,
  more: readonly Hole[],
): Template {
  const stands = `package ${TEMPLATE_PACKAGE}`;
  const becomes = `package ${language === 'kotlin' ? inKotlin(home) : home}`;
  return {
    text: template(`${language}/${simpleName}.${ENDINGS[language]}`),
    holes: [{ stands, becomes }, ...more],
  };
}

/** Words that Kotlin keeps for itself and that do turn up in package names (`com.example.in`). */
const KEYWORDS =
  /^(?:as|break|class|continue|do|else|false|for|fun|if|in|interface|is|null|object|package|return|super|this|throw|true|try|typealias|typeof|val|var|when|while)$/;
export const inKotlin = (name: string): string =>
  name.replace(/[^.]+/g, part => (KEYWORDS.test(part) ? `\`${part}\`` : part));

export function classStep({ className, path, template, eol }: NewClass): Step {
  const simpleName = className.slice(className.lastIndexOf('.') + 1);
  const declared = new RegExp(`\\b(?:class|object)\\s+${simpleName}\\b`);
  const operation = newFile(
    template,
    eol,
    text => declared.test(codeIn(text, path.endsWith('.kt') ? 'kotlin' : 'java')),
    {
      what: note('what-class', { name: className }),
      taken: note('class-file-taken', { file: path }),
    },
  );
  return { path, run: text => proved(text, operation, templateFacts(template)) };
}
