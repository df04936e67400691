/** Files with accounts or tokens that are uploaded first and pushed to by their id. */
import { fileIn } from './form.ts';
import { type Refusal, refusal } from './refusal.ts';

/** Of the file; what is around it is small. */
const largest = 100 * 1024 * 1024;
/** As much as is read of an upload. */
export const uploadLimit = largest + 64 * 1024;

export interface Package {
  readonly uploadId: number;
  /** null for an archive, which is not looked into. */
  readonly tokens: readonly string[] | null;
}

export interface Packages {
  take(file: Upload): Package;
  find(uploadId: unknown): Package | null;
  /** Has one of the files named it? */
  has(token: string): boolean;
}

export interface Upload {
  readonly tokens: readonly string[] | null;
}

export function packages(): Packages {
  const known = new Map<number, Package>();
  return {
    take({ tokens }) {
      const uploaded = { uploadId: known.size + 1, tokens };
      known.set(uploaded.uploadId, uploaded);
      return uploaded;
    },
    find: uploadId => (typeof uploadId === 'number' ? (known.get(uploadId) ?? null) : null),
    has: token => [...known.values()].some(({ tokens }) => tokens?.includes(token)),
  };
}

const missing = 1008002;
const wrongValue = 1008007;
const failed = 1008011;
const empty = 1008012;

const longestName = 100;
const tokenLine = /^.{36}$/;

/**
 * The member `file` of a form, by the documented rules: an archive, or a text with a token on each line.
 * @param bytes null where there were more than {@link uploadLimit}.
 */
export function readUpload(contentType: string, bytes: Uint8Array | null): Refusal | Upload {
  if (bytes === null) return refusal(failed, 'file is too large (at most 100 MB)');
  const file = fileIn(contentType, bytes, 'file');
  if (file === null) return refusal(missing, 'missing: file');
  const { name, content } = file;
  if (name === '' || name.length > longestName) {
    return refusal(wrongValue, `a file name has 1 to ${longestName} characters`);
  }
  if (content.length === 0) return refusal(empty, 'file is empty');
  if (content.length > largest) return refusal(failed, 'file is too large (at most 100 MB)');
  if (/\.zip$/i.test(name)) return archive(content);
  if (!/\.(?:txt|csv)$/i.test(name)) return refusal(failed, 'file is none of zip, txt, csv');
  const lines = new TextDecoder().decode(content).split(/\r\n|\n|\r/);
  const tokens = lines.map(line => line.trim()).filter(line => tokenLine.test(line));
  return tokens.length === 0 ? refusal(empty, 'file has no line of 36 characters') : { tokens };
}

function archive(content: Uint8Array): Refusal | Upload {
  const [p, k, third, fourth] = content.subarray(0, 4);
  if (p !== 0x50 || k !== 0x4b) return refusal(failed, 'file is no zip archive');
  // the end of the list of files comes first where there are none
  return third === 5 && fourth === 6 ? refusal(empty, 'archive is empty') : { tokens: null };
}
