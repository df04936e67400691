/** The code of the builds that make plugins, as far as others ask about it. */
import type { Files } from '../../ports.ts';
import { dialectOf, type GradleFile, openGradle, textAt } from '../source.ts';
import { type Known, known } from '../value.ts';
import { constantIn } from './constants.ts';
import { tolerant } from './workshop.ts';

export interface Code {
  /** `Versions.MIN_SDK`; without a dot what the file itself holds under that name. Null where nothing is certain. */
  constant(name: string, file: string): Known | null;
  /** Names of all functions. */
  functions(): ReadonlySet<string>;
  /** The first file in which the word stands. */
  mentioning(word: RegExp): string | null;
}

const FUNCTION = /\bfun\s+(?:<[^>]*>\s*)?(?:[\w.]+(?:<[^>]*>)?\.)?(\w+)\s*\(/g;

export function codeOfHouse(files: Files, paths: readonly string[]): Code {
  const texts = new Map<string, string>();
  const textOf = (path: string): string => {
    const text = texts.get(path) ?? textAt(files, path) ?? '';
    texts.set(path, text);
    return text;
  };
  const open = (path: string): GradleFile | null => tolerant(() => openGradle(files, path, dialectOf(path)));
  const holding = (name: string, file: string): readonly string[] => {
    const [first, more] = name.split('.');
    if (more === undefined) return paths.includes(file) ? [file] : [];
    const type = new RegExp(`\\b(?:object|class|interface)\\s+${first}\\b`);
    return paths.filter(path => type.test(textOf(path)));
  };
  const constants = new Map<string, Known | null>();
  const read = (name: string, file: string): Known | null => {
    const found = holding(name, file).flatMap(path => {
      const source = open(path);
      const value = source === null ? null : constantIn(source.script, name);
      if (value === null || !('value' in value) || value.value === null) return [];
      const { start, end } = value;
      return [known(value.value, { file: path, range: { start, end } }, { start, end })];
    });
    const [first = null] = found;
    // two types of one name in two packages
    return found.every(each => each.value === first?.value) ? first : null;
  };
  let functions: ReadonlySet<string> | null = null;
  return {
    constant: (name, file) => {
      if (!CONSTANT.test(name)) return null;
      const key = name.includes('.') ? name : `${file} ${name}`;
      const before = constants.get(key);
      if (before !== undefined) return before;
      const value = read(name, file);
      constants.set(key, value);
      return value;
    },
    functions: () => {
      functions ??= new Set(
        paths.flatMap(path => [...textOf(path).matchAll(FUNCTION)].flatMap(([, name]) => name ?? [])),
      );
      return functions;
    },
    mentioning: word => paths.find(path => word.test(textOf(path))) ?? null,
  };
}

const CONSTANT = /^[A-Z]\w*(?:\.\w+)*$/;
