const REPLACEMENT = '\uFFFD';

/**
 * Percent-decoding as `android.net.Uri` does it, broken input included, for a filter is compared with exactly
 * this. Neighbouring escapes are UTF-8 together; a `+` stays a `+`.
 */
export function percentDecode(text: string): string {
  if (!text.includes('%')) return text;
  let out = '';
  let bytes: number[] = [];
  const flush = () => {
    if (bytes.length > 0) out += utf8(bytes);
    bytes = [];
  };
  for (let i = 0; i < text.length; ) {
    if (text[i] !== '%') {
      flush();
      out += text[i++];
      continue;
    }
    i++;
    let byte = 0;
    for (let digits = 0; digits < 2; digits++) {
      if (i >= text.length) {
        flush();
        return out + REPLACEMENT;
      }
      const digit = hexDigit(text.charCodeAt(i++));
      if (digit === null) {
        // The bad character is swallowed, and what was read of the byte so far is kept all the same.
        flush();
        out += REPLACEMENT;
        break;
      }
      byte = byte * 16 + digit;
    }
    bytes.push(byte);
  }
  flush();
  return out;
}

/** Bad bytes become U+FFFD; a byte-order mark is a character like any other. */
function utf8(bytes: readonly number[]): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(bytes));
}

function hexDigit(code: number): number | null {
  if (code >= 48 && code <= 57) return code - 48;
  const lower = code | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : null;
}
