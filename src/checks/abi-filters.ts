import { type AbiFilters, abiFiltersOf } from '../android/abi-filters.ts';
import type { Origin } from '../android/value.ts';
import { define } from './shared/define.ts';
import { inModules } from './shared/modules.ts';
import { released } from './shared/releases.ts';
import { resolvesSdk } from './shared/repositories.ts';

interface Args {
  readonly names: readonly string[];
}

const WANTED = 'arm64-v8a';

export const abiFilters = define<Args>({
  id: 'abi-filters',
  severity: 'warning',
  fixable: false,
  before: [],
  source: 'https://cloud.tencent.com/document/product/548/36652',
  words: {
    en: {
      title: `the app holds no libraries for ${WANTED}`,
      message: ({ names }) =>
        `abiFilters lists ${names.join(', ')}, and not ${WANTED}. Current phones run 64-bit code, many of them nothing else: there the SDK finds no library (code 10004), or the app can't be installed.`,
      help: () => `Add '${WANTED}'.`,
    },
    zh: {
      title: `应用不含 ${WANTED} 的 so 库`,
      message: ({ names }) =>
        `abiFilters 中只有 ${names.join('、')}，没有 ${WANTED}。新机型以 64 位为主，不少已不支持 32 位：SDK 会找不到 so 库（错误码 10004），或应用无法安装。`,
      help: () => `请加入 '${WANTED}'。`,
    },
  },
  run: subject =>
    inModules(subject, app => {
      if (!resolvesSdk(app)) return null;
      const found = released(app.variants).map(variant => abiFiltersOf(app.picture.app, variant));
      const known = found.filter(each => each !== null);
      if (known.length === 0 || known.length < found.length) return null;
      // one archive for each architecture: as long as one is there for it, nobody is left out
      if (known.some(isWide)) return [];
      const [first] = known;
      const place: Origin | undefined = first?.from[0];
      if (first === undefined || place === undefined) return [];
      return [{ args: { names: first.names }, side: 'app', place: { file: place.file, range: place.range } }];
    }),
});

const isWide = ({ names }: AbiFilters): boolean => names.length === 0 || names.includes(WANTED);
