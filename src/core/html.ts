/** Text becoming HTML. What a page shows was written by anybody: nothing of it gets there unescaped. */
import { visible } from './visible.ts';

declare const markup: unique symbol;

/** HTML, made by {@link html} only; a plain string is never taken for it. */
export interface Html {
  readonly [markup]: true;
  readonly text: string;
}

export type Part = string | number | Html | readonly Html[] | null;

const isHtml = (part: object): part is Html => 'text' in part;

/** For text and for values in quotes; what is left is also well-formed XML. */
export const escaped = (text: string): string =>
  visible(text).replace(/[&<>"'`]/g, character => `&#${character.charCodeAt(0)};`);

function written(part: Part): string {
  if (part === null) return '';
  if (typeof part !== 'object') return escaped(String(part));
  return isHtml(part) ? part.text : part.map(each => each.text).join('');
}

/** A tag for templates: values are escaped unless they are HTML already. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const text = texts.reduce((all, next, i) => all + written(parts[i - 1] ?? null) + next);
  return { text } as Html;
}
