/** `gradle.properties` and its like: Java properties, read only for simple keys and values. */

export function readProperties(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const line of text.replace(/\\(?:\r\n|\n|\r)[ \t]*/g, '').split(/\r\n|\n|\r/)) {
    const match = /^[ \t]*([^#!\s:=][^:=\s]*)[ \t]*[:=]?[ \t]*(.*?)[ \t]*$/.exec(line);
    if (match?.[1] !== undefined) found.set(unescaped(match[1]), unescaped(match[2] ?? ''));
  }
  return found;
}

const unescaped = (text: string): string =>
  text.replace(/\\(u[0-9a-fA-F]{4}|.)/g, (_, code: string) =>
    code.length === 5
      ? String.fromCharCode(Number.parseInt(code.slice(1), 16))
      : ({ n: '\n', t: '\t', r: '\r' }[code] ?? code),
  );
