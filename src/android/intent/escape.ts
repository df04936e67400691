/**
 * A string attribute as the resource compiler leaves it: `\n`, `\t` and `\uXXXX` mean that character, any other
 * escaped character means itself, a backslash at the very end vanishes. Quotes and blanks stay. For source
 * manifests only: a binary manifest has been through this, and a second time would eat backslashes.
 */
export function unescapeAndroid(raw: string): string {
  return raw.replace(/\\(?:u([0-9a-fA-F]{4})|(.)|$)/gs, (_, hex?: string, character?: string) => {
    if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
    if (character === 'n') return '\n';
    if (character === 't') return '\t';
    return character ?? '';
  });
}
