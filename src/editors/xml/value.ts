/** Attribute values: from the text between the quotes to what XML says it means, and back. */

const PREDEFINED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Blanks normalised, predefined and numeric references decoded; any other reference stays as written. */
export function decodeValue(raw: string): string {
  return raw
    .replace(/\r\n|[\r\n\t]/g, ' ')
    .replace(/&(?:#x([0-9a-fA-F]+)|#([0-9]+)|(amp|lt|gt|quot|apos));/g, (all, hex, decimal, name) => {
      if (name !== undefined) return PREDEFINED[name] ?? all;
      const code = hex === undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    });
}

const OWN_ENTITY = /&(?!#|(?:amp|lt|gt|quot|apos);)/;

/** A reference that only the file's own DOCTYPE can resolve. */
export function hasOwnEntity(raw: string): boolean {
  return OWN_ENTITY.test(raw);
}

/**
 * The text to write between quotes of this kind. `ascii` writes everything else as numeric references: right
 * in a file whose declaration names another encoding than the one its bytes are edited in.
 */
export function encodeValue(value: string, quote: '"' | "'", ascii = false): string {
  const escaped = value
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/[\n\r\t]/g, c => `&#${c.charCodeAt(0)};`)
    .replaceAll(quote, quote === '"' ? '&quot;' : '&apos;');
  return ascii ? escaped.replace(/[^\0-\x7f]/gu, c => `&#x${c.codePointAt(0)?.toString(16)};`) : escaped;
}
