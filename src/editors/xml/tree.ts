/** The shape of an XML file with offsets for everything an editor may touch. Nothing is expanded or normalised. */
import type { Range } from '../../core/edit.ts';
import type { Token } from './tokenize.ts';

export interface XmlDocument {
  readonly text: string;
  readonly root: XmlElement;
  /** Everything the file holds, comments and blanks included: joined, the tokens are the text. */
  readonly tokens: readonly Token[];
}

export interface XmlElement extends Range {
  /** As written, prefix included. */
  readonly name: string;
  readonly local: string;
  /** Namespace URI of the element; '' for none. */
  readonly namespace: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlElement[];
  readonly parent: XmlElement | null;
  /** From `<` to after `>` of the start tag. */
  readonly startTag: Range;
  /** `</name>`; null where the start tag ends in `/>`. */
  readonly endTag: Range | null;
}

export interface XmlAttribute extends Range {
  /** As written, prefix included. `xmlns` declarations are attributes too. */
  readonly name: string;
  readonly local: string;
  /** '' where there is no prefix (XML: the default namespace does not apply to attributes). */
  readonly namespace: string;
  readonly nameRange: Range;
  /** Between the quotes. */
  readonly valueRange: Range;
  readonly quote: '"' | "'";
  /**
   * Predefined and numeric references decoded, line breaks and tabs turned into spaces as XML demands; a
   * reference to any other entity stays as written, for entities are never expanded.
   */
  readonly value: string;
}

export const ANDROID = 'http://schemas.android.com/apk/res/android';
export const TOOLS = 'http://schemas.android.com/tools';
/** What the reserved prefixes `xml` and `xmlns` stand for. */
export const XML = 'http://www.w3.org/XML/1998/namespace';
export const XMLNS = 'http://www.w3.org/2000/xmlns/';
