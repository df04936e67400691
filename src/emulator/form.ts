/**
 * A file in a form (`multipart/form-data`). Node's own reader wants boundaries of 27 characters and more, and copies
 * what may be a hundred megabytes.
 */

export interface FormFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** The file that the form has under this name; null where it has none, or is no form. */
export function fileIn(contentType: string, body: Uint8Array, member: string): FormFile | null {
  const boundary = boundaryOf(contentType);
  if (boundary === null) return null;
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.length);
  const between = Buffer.from(`\r\n--${boundary}`);
  // the first has no line end before it
  let at = bytes.indexOf(between.subarray(2));
  while (at >= 0) {
    const head = at + between.length - 2;
    const headEnd = bytes.indexOf('\r\n\r\n', head);
    const end = headEnd < 0 ? -1 : bytes.indexOf(between, headEnd + 2);
    if (end < 0) return null;
    const disposition = /^content-disposition:(.*)$/im.exec(bytes.toString('utf8', head, headEnd))?.[1] ?? '';
    const name = parameter(disposition, 'filename');
    if (name !== null && parameter(disposition, 'name') === member) {
      // an empty file leaves the blank line and the boundary one line end
      return { name, content: bytes.subarray(Math.min(headEnd + 4, end), end) };
    }
    at = end + 2;
  }
  return null;
}

/** The documentation's own sample has a comma before it. */
const boundaryOf = (contentType: string): string | null =>
  /^multipart\/form-data\s*[;,].*?\bboundary=(?:"([^"]{1,70})"|([^\s";,]{1,70}))/i
    .exec(contentType)
    ?.slice(1)
    .find(text => text !== undefined) ?? null;

function parameter(disposition: string, name: string): string | null {
  const found = new RegExp(`;\\s*${name}="((?:[^"\\\\]|\\\\.)*)"`, 'i').exec(disposition);
  return found?.[1] ?? null;
}
