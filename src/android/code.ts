/** What of a source is code: neither comment nor string. */
import type { Files } from '../ports.ts';
import { packageIn } from './sources/classes.ts';
import { sourceText } from './sources/files.ts';
import { type CodeLanguage, languageOf } from './sources/language.ts';
import { lex } from './sources/lexer.ts';

export { type CodeFile, codeFiles, type Language } from './sources/files.ts';

/** The code of a file: see {@link codeIn}. */
export const codeOf = (files: Files, path: string): string =>
  codeIn(sourceText(files, path), languageOf(path) ?? 'java');

/** The text with comments and strings blanked out but for the opening quotes, offsets unchanged. */
export function codeIn(text: string, language: CodeLanguage): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { kind, start, end } of lex(text, language)) {
    pieces.push(blank(text.slice(at, start)));
    if (kind === 'string' && end > start) pieces.push('"', blank(text.slice(start + 1, end)));
    else pieces.push(kind === 'text' ? blank(text.slice(start, end)) : text.slice(start, end));
    at = end;
  }
  return pieces.join('') + blank(text.slice(at));
}

const blank = (text: string): string => text.replace(/[^\n\r]/g, ' ');

export const packageOf = (code: string): string => packageIn(lex(code, 'kotlin'));
