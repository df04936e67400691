/** What properties and methods of files, texts and lists come to. Anything not listed here is unknown. */
import { baseName, join, parent } from '../../core/paths.ts';
import type { Files } from '../../ports.ts';
import { entered } from '../root.ts';
import {
  type Datum,
  type FilePath,
  isLambda,
  isList,
  isPath,
  type Lambda,
  pathFrom,
  truthOf,
  UNKNOWN,
} from './data.ts';

/** `receiver.name`, `receiver.name(args)`: to the caller there is no difference between `isFile` and `isFile()`. */
export function member(files: Files, receiver: Datum, name: string, args: readonly Datum[]): Datum {
  if (receiver === UNKNOWN) return unsure(args);
  // `?.` makes nothing of nothing
  if (receiver === null) return name === 'orEmpty' ? [] : null;
  if (['let', 'also', 'apply', 'run', 'with'].includes(name)) return handed(receiver, name, args);
  if (isPath(receiver)) return ofPath(files, receiver, name, args);
  if (typeof receiver === 'string') return ofText(receiver, name, args);
  if (isList(receiver)) return ofList(receiver, name, args);
  return unsure(args);
}

function handed(receiver: Datum, name: string, args: readonly Datum[]): Datum {
  const [lambda] = args;
  if (lambda === undefined || !isLambda(lambda)) return UNKNOWN;
  const value = lambda.call([receiver]);
  return name === 'also' || name === 'apply' ? receiver : value;
}

/** What is not understood may still call what it is handed. */
function unsure(args: readonly Datum[]): Datum {
  for (const each of args) if (isLambda(each)) each.call([UNKNOWN, UNKNOWN]);
  return UNKNOWN;
}

const PLAIN = /^(?:get|is)(?=[A-Z])/;

function ofPath(files: Files, file: FilePath, name: string, args: readonly Datum[]): Datum {
  const { path } = file;
  const [first] = args;
  const below = (): FilePath[] => files.list(path).map(each => pathFrom(path, each));
  const folders = (): FilePath[] => below().filter(each => files.kind(each.path) === 'folder');
  const each = (found: readonly FilePath[]): Datum => ofList(found, 'each', args.filter(isLambda));
  switch (name.replace(PLAIN, '').replace(/^[A-Z]/, letter => letter.toLowerCase())) {
    case 'name':
      return baseName(path);
    case 'nameWithoutExtension':
      return baseName(path).replace(/\.[^.]*$/, '');
    case 'path':
    case 'absolutePath':
    case 'canonicalPath':
    case 'invariantSeparatorsPath':
      return path;
    case 'absoluteFile':
    case 'canonicalFile':
    case 'toFile':
    case 'toPath':
    case 'asFile':
    case 'toString':
    case 'normalize':
      return file;
    case 'parentFile':
    case 'parent':
      return pathFrom('/', parent(path));
    case 'exists':
      return files.kind(path) !== null;
    case 'directory':
      return files.kind(path) === 'folder';
    case 'file':
      return files.kind(path) === 'file';
    case 'hidden':
      return baseName(path).startsWith('.');
    case 'resolve':
      return typeof first === 'string' ? pathFrom(path, first) : UNKNOWN;
    case 'list':
      return [...files.list(path)];
    case 'listFiles':
      if (files.kind(path) !== 'folder') return null;
      return first === undefined ? below() : ofList(below(), 'filter', args);
    case 'eachFile':
      // the type asked for, where there is one, is that of folders: nobody includes files
      return each(args.length > 1 ? folders() : below());
    case 'eachDir':
      return each(folders());
    case 'eachDirRecurse':
      return each(walked(files, path).filter(({ path: at }) => at !== path));
    case 'walk':
    case 'walkTopDown':
      return args.length === 0 ? walked(files, path) : UNKNOWN;
    default:
      return unsure(args);
  }
}

/** The folders below, itself first, and the scripts in them: nothing else of a walk leads to a module. */
function walked(files: Files, folder: string, depth = 0): FilePath[] {
  const own: FilePath[] = [{ kind: 'path', path: folder, depth }];
  if (depth > DEEPEST_WALK) return own;
  for (const name of files.list(folder)) {
    const path = join(folder, name);
    if (/\.gradle(?:\.kts)?$/.test(name) && files.kind(path) === 'file')
      own.push({ kind: 'path', path, depth: depth + 1 });
    else if (entered(files, path)) own.push(...walked(files, path, depth + 1));
  }
  return own;
}

const DEEPEST_WALK = 6;

function ofText(text: string, name: string, args: readonly Datum[]): Datum {
  const [first, second] = args;
  const word = typeof first === 'string' ? first : null;
  switch (name) {
    case 'startsWith':
      return word === null ? UNKNOWN : text.startsWith(word);
    case 'endsWith':
      return word === null ? UNKNOWN : text.endsWith(word);
    case 'contains':
      return word === null ? UNKNOWN : text.includes(word);
    case 'removePrefix':
      return word === null ? UNKNOWN : text.startsWith(word) ? text.slice(word.length) : text;
    case 'removeSuffix':
      return word === null ? UNKNOWN : text.endsWith(word) ? text.slice(0, -word.length || undefined) : text;
    case 'replace':
      return word === null || typeof second !== 'string' ? UNKNOWN : text.replaceAll(word, second);
    case 'substring':
    case 'drop':
      return typeof first === 'number' && (second === undefined || typeof second === 'number')
        ? text.slice(first, second)
        : UNKNOWN;
    case 'split':
    case 'tokenize':
      // Java's takes a pattern; of one plain character both are the same
      return word !== null && /^[\s:,/-]$/.test(word) ? text.split(word).filter(Boolean) : UNKNOWN;
    case 'trim':
      return text.trim();
    case 'toString':
      return text;
    case 'toLowerCase':
    case 'lowercase':
      return text.toLowerCase();
    case 'isEmpty':
      return text === '';
    case 'isNotEmpty':
      return text !== '';
    default:
      return unsure(args);
  }
}

function ofList(list: readonly Datum[], name: string, args: readonly Datum[]): Datum {
  const lambda = args.find(isLambda);
  const tests = (call: Lambda['call']): (boolean | typeof UNKNOWN)[] =>
    list.map(each => truthOf(call([each])));
  switch (name) {
    case 'each':
    case 'forEach':
    case 'onEach':
      for (const each of list) lambda?.call([each]);
      return list;
    case 'eachWithIndex':
      for (const [index, each] of list.entries()) lambda?.call([each, index]);
      return list;
    case 'forEachIndexed':
      for (const [index, each] of list.entries()) lambda?.call([index, each]);
      return list;
    case 'map':
    case 'collect':
      return lambda ? list.map(each => lambda.call([each])) : UNKNOWN;
    case 'filter':
    case 'findAll':
    case 'filterNot': {
      if (!lambda) return UNKNOWN;
      const kept = tests(lambda.call);
      return kept.includes(UNKNOWN) ? UNKNOWN : list.filter((_, i) => kept[i] === (name !== 'filterNot'));
    }
    case 'any':
    case 'all':
    case 'every':
    case 'none': {
      if (!lambda) return name === 'any' ? list.length > 0 : UNKNOWN;
      const told = tests(lambda.call);
      if (told.includes(UNKNOWN)) return UNKNOWN;
      return name === 'any'
        ? told.includes(true)
        : name === 'none'
          ? !told.includes(true)
          : !told.includes(false);
    }
    case 'contains':
      return list.includes(UNKNOWN) || typeof args[0] !== 'string' ? UNKNOWN : list.includes(args[0]);
    case 'maxDepth': {
      const [deepest] = args;
      return typeof deepest === 'number'
        ? list.filter(each => isPath(each) && (each.depth ?? 0) <= deepest)
        : UNKNOWN;
    }
    case 'filterNotNull':
      return list.filter(each => each !== null);
    // their order is nothing to us
    case 'sort':
    case 'sorted':
    case 'sortedBy':
    case 'sortBy':
    case 'orEmpty':
    case 'toList':
    case 'toSet':
    case 'toTypedArray':
    case 'asList':
    case 'asSequence':
    case 'asIterable':
    case 'distinct':
    case 'unique':
      return list;
    case 'size':
      return list.length;
    case 'isEmpty':
      return list.length === 0;
    default:
      for (const each of list) lambda?.call([each]);
      return UNKNOWN;
  }
}
