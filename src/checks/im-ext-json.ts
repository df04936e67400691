import { literalOf } from '../android/sources/constants.ts';
import type { Found } from '../core/check.ts';
import { define } from './shared/define.ts';
import { imCalls, usesIm } from './shared/im.ts';
import { inModules } from './shared/modules.ts';
import { type AppSubject, at } from './subject.ts';

interface Args {
  readonly have: string;
}

export const imExtJson = define<Args>({
  id: 'im-ext-json',
  severity: 'warning',
  fixable: false,
  before: [],
  source: 'https://cloud.tencent.com/document/product/269/44516',
  words: {
    en: {
      title: 'the ext of an IM push is not JSON',
      message: ({ have }) =>
        `The offline push info is given the ext “${have}”, which is no JSON object. One of the vendors hands it on as JSON, and drops the push that is not.`,
      help: () => 'Give it an object as text, for example {"page":"detail"}.',
    },
    zh: {
      title: 'IM 离线推送的 ext 不是 JSON',
      message: ({ have }) =>
        `离线推送信息的 ext 是“${have}”，不是 JSON 对象。部分厂商会按 JSON 解析并透传，解析失败的推送会被丢弃。`,
      help: () => '请传入 JSON 对象的文本，例如 {"page":"detail"}。',
    },
  },
  run: subject =>
    inModules(subject, app => {
      const calls = imCalls(app, /^setExt$/);
      if (calls.length === 0 || !usesIm(app)) return null;
      return calls.flatMap(({ file, start, end, arguments: given }): Found<Args>[] => {
        const have = textOf(app, file, given[0] ?? '');
        return have === null || isObject(have)
          ? []
          : [{ args: { have }, side: 'app', place: at(file, { start, end }) }];
      });
    }),
});

/** `"…".getBytes()`, `EXT.toByteArray()`. */
function textOf({ picture }: AppSubject, file: string, argument: string): string | null {
  const text = argument.replace(/\s*\.\s*(?:getBytes|toByteArray|encodeToByteArray)\s*\([^()]*\)$/s, '');
  const value = text === argument ? null : literalOf(picture.code, file, text);
  return typeof value === 'string' ? value : null;
}

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null;
  } catch {
    return false;
  }
}
