/**
 * `pathPattern`: Android's "simple glob". It looks like a regular expression and is none: it runs from left to
 * right once, `.*` stops at the first occurrence of the character after it, and an escaped dot still matches
 * any character. People's filters are judged by what Android does, so all of that is kept.
 */
export function matchGlob(pattern: string, text: string): boolean {
  let p = 0;
  let t = 0;
  while (p < pattern.length && t < text.length) {
    const escaped = pattern[p] === '\\';
    const unit = unitAt(pattern, escaped ? p + 1 : p);
    p += escaped ? 2 : 1;
    if (pattern[p] !== '*') {
      if (unit !== '.' && unit !== text[t]) return false;
      t++;
    } else if (unit !== '.' || escaped) {
      while (text[t] === unit) t++;
      p++;
    } else {
      p++;
      if (p >= pattern.length) return true;
      if (pattern[p] === '\\') p++;
      const found = text.indexOf(unitAt(pattern, p), t);
      if (found < 0) return false;
      // The character found is spent; a star after it is the next literal, not a repetition.
      p++;
      t = found + 1;
    }
  }
  if (t < text.length) return false;
  return p >= pattern.length || pattern.slice(p) === '.*';
}

/** Past the end of the pattern Android reads a NUL, so a backslash left over at the end stands for that. */
function unitAt(pattern: string, at: number): string {
  return pattern[at] ?? '\0';
}
