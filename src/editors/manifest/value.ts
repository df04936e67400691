/**
 * Values of a source manifest pass two decoders: XML's, then the resource compiler's, which gives the
 * backslash a meaning of its own. Spaces and quotes are kept by both.
 */
import type { Range } from '../../core/edit.ts';
import type { XmlAttribute, XmlElement } from '../xml/tree.ts';
import { ANDROID } from '../xml/tree.ts';
import { attributeOf } from '../xml/walk.ts';

export interface Value extends Range {
  /** After XML, before the resource compiler; the range is that of the text between the quotes. */
  readonly raw: string;
  /** What the app sees; `${…}` and `@…` references are still there, for only a build can fill them in. */
  readonly text: string;
}

/** True, false, absent, or the text of a placeholder or resource reference that the build decides. */
export type Flag = boolean | string | null;

const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|([\s\S]?))/g;

/** The resource compiler's escapes decoded. Only for source manifests: a binary one has been through it. */
export function androidValue(raw: string): string {
  return raw.replace(ESCAPE, (_all, unicode: string | undefined, char: string | undefined) => {
    if (unicode !== undefined) return String.fromCharCode(Number.parseInt(unicode, 16));
    if (char === 'n') return '\n';
    if (char === 't') return '\t';
    return char ?? '';
  });
}

/** The inverse: what to write so that the app sees `value`, literally. */
export function androidRaw(value: string): string {
  return value
    .replaceAll('\\', '\\\\')
    .replaceAll('\n', '\\n')
    .replaceAll('\t', '\\t')
    .replace(/^[@?]/, '\\$&');
}

/** `@string/x`, `?attr/x`: what it stands for is elsewhere. `\@` is a literal. */
export function isReference(value: Value): boolean {
  return /^[@?]/.test(value.raw);
}

/** `${name}`: filled in by the build; or `&name;`: filled in by an entity, which is never expanded here. */
export function hasPlaceholder(value: Value): boolean {
  return value.raw.includes('${') || /&[^\s&;]+;/.test(value.raw);
}

export function androidAttribute(element: XmlElement, local: string): Value | null {
  return toValue(attributeOf(element, ANDROID, local));
}

export function toValue(attribute: XmlAttribute | null): Value | null {
  if (attribute === null) return null;
  return { raw: attribute.value, text: androidValue(attribute.value), ...attribute.valueRange };
}

/** The spellings that the resource compiler takes for a boolean; anything else is left as text. */
export function flagOf(value: Value | null): Flag {
  if (value === null) return null;
  const text = value.text.trim();
  if (/^(?:true|TRUE|True)$/.test(text)) return true;
  if (/^(?:false|FALSE|False)$/.test(text)) return false;
  return value.text;
}
