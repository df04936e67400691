/** `tpns-configs.json` and `tpns.console.json`: plain JSON, of the shape their readers expect. */
import type { Found } from '../core/check.ts';
import type { Note } from '../core/note.ts';
import { type Json, placeInJson } from '../editors/json.ts';
import { isRegionId, regions } from '../tpns/regions.ts';
import { define } from './shared/define.ts';
import { memberOf, objectOf, packagesIn } from './shared/json.ts';
import { orUnused, unreadable } from './shared/unreadable.ts';
import { at, type JsonFile } from './subject.ts';

type Kind = 'object' | 'string' | 'id' | 'boolean' | 'list' | 'region' | 'ignored';

type Args =
  | { readonly why: Note }
  | { readonly member: string; readonly wanted: Kind; readonly missing: boolean };

const REGIONS = regions.map(({ id }) => id).join(', ');

const EN: Readonly<Record<Kind, string>> = {
  object: 'an object ({ … })',
  string: 'a text in quotes',
  id: 'ten digits in quotes',
  boolean: 'true or false',
  list: 'a list ([ … ])',
  region: `one of ${REGIONS}`,
  ignored: 'an object with a check and a reason',
};
const ZH: Readonly<Record<Kind, string>> = {
  object: '对象（{ … }）',
  string: '带引号的字符串',
  id: '带引号的 10 位数字',
  boolean: 'true 或 false',
  list: '数组（[ … ]）',
  region: `${REGIONS} 之一`,
  ignored: '含有 check 和 reason 的对象',
};

export const configInvalid = define<Args>({
  id: 'config-invalid',
  severity: 'error',
  fixable: false,
  before: [],
  source: 'https://cloud.tencent.com/document/product/548/43211',
  words: {
    en: {
      title: 'a configuration file is not valid',
      message: (args, quote) => {
        if ('why' in args) return `This file can't be read: ${quote(args.why)}.`;
        return args.missing
          ? `“${args.member}” is missing; it has to be ${EN[args.wanted]}.`
          : `“${args.member}” has to be ${EN[args.wanted]}.`;
      },
      help: args =>
        'why' in args
          ? 'Write plain JSON: no comments, no comma behind the last member.'
          : 'Correct the member, or download the file again from the TPNS console.',
    },
    zh: {
      title: '配置文件无效',
      message: (args, quote) => {
        if ('why' in args) return `无法读取该文件：${quote(args.why)}。`;
        return args.missing
          ? `缺少“${args.member}”，其值应为${ZH[args.wanted]}。`
          : `“${args.member}”的值应为${ZH[args.wanted]}。`;
      },
      help: args =>
        'why' in args
          ? '请使用标准 JSON：不能有注释，最后一个成员之后不能有逗号。'
          : '请更正该成员，或从 TPNS 控制台重新下载该文件。',
    },
  },
  run: subject => {
    const read = subject.apps.flatMap(({ module, config }) =>
      config === null ? [] : shapeOf(config, configShape).map(found => ({ module, ...found })),
    );
    const consoleFile = subject.consoleFile === null ? [] : shapeOf(subject.consoleFile, consoleShape);
    const files = subject.consoleFile !== null || subject.apps.some(app => app.config !== null);
    return orUnused<Args>([...unreadable(subject, 'config'), ...read, ...consoleFile], files);
  },
});

interface Expected {
  readonly path: readonly (string | number)[];
  readonly kind: Kind;
  readonly needed?: boolean;
}

const configShape = (json: Json): Expected[] => [
  { path: ['tpns'], kind: 'object', needed: true },
  ...(objectOf(memberOf(json, 'tpns')) === null
    ? []
    : ([
        { path: ['tpns', 'access_id'], kind: 'id', needed: true },
        { path: ['tpns', 'access_key'], kind: 'string', needed: true },
      ] as const)),
  { path: ['debug'], kind: 'boolean' },
  { path: ['version'], kind: 'string' },
  { path: ['upgrade'], kind: 'boolean' },
  ...packagesIn(json).map(name => ({ path: [name, 'channel'], kind: 'object' }) as const),
  ...packagesIn(json).map(name => ({ path: [name, 'channel', 'enable'], kind: 'boolean' }) as const),
];

const consoleShape = (json: Json): Expected[] => {
  const ignored = memberOf(json, 'ignore');
  return [
    { path: ['accessPoint'], kind: 'region' },
    { path: ['packageName'], kind: 'string' },
    { path: ['redirect'], kind: 'string' },
    { path: ['channels'], kind: 'object' },
    { path: ['ignore'], kind: 'list' },
    ...(Array.isArray(ignored)
      ? ignored.map((_, i) => ({ path: ['ignore', i], kind: 'ignored' }) as const)
      : []),
  ];
};

function shapeOf({ path: file, text, json }: JsonFile, shape: (json: Json) => Expected[]): Found<Args>[] {
  if (json === null && text.trim() !== 'null') return [];
  if (objectOf(json) === null) {
    const args = { member: '{ … }', wanted: 'object', missing: false } as const;
    return [{ args, side: 'app', place: at(file, { start: 0, end: text.length }) }];
  }
  return shape(json).flatMap(({ path, kind, needed = false }): Found<Args>[] => {
    const value = valueAt(json, path);
    if (value === undefined ? !needed : isOf(kind, value)) return [];
    const range = placeInJson(text, value === undefined ? path.slice(0, -1) : path);
    const args = { member: path.join(' › '), wanted: kind, missing: value === undefined };
    return [{ args, side: 'app', place: at(file, range) }];
  });
}

function valueAt(json: Json, path: readonly (string | number)[]): Json | undefined {
  let value: Json | undefined = json;
  for (const key of path) {
    value = typeof key === 'number' && Array.isArray(value) ? value[key] : objectOf(value)?.[key];
  }
  return value;
}

function isOf(kind: Kind, value: Json): boolean {
  switch (kind) {
    case 'object':
      return objectOf(value) !== null;
    case 'list':
      return Array.isArray(value);
    case 'id':
      return typeof value === 'string' || typeof value === 'number';
    case 'region':
      return typeof value === 'string' && isRegionId(value);
    case 'ignored':
      return [memberOf(value, 'check'), memberOf(value, 'reason')].every(
        member => typeof member === 'string' && member.trim() !== '',
      );
    default:
      return typeof value === kind;
  }
}
