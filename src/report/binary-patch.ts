/** The part of a git patch that holds a whole file's old and new bytes in plain ASCII, as `git diff --binary` makes it. */
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

/** `null` is no file. The names of both states come first: git wants to be sure which bytes it replaces. */
export function binaryHunks(
  before: Uint8Array | null,
  after: Uint8Array | null,
): { headed: false; text: string } {
  const index = `index ${blobName(before)}..${blobName(after)}\n`;
  return { headed: false, text: `${index}GIT binary patch\n${literal(after)}${literal(before)}` };
}

/** What git calls these bytes. */
function blobName(bytes: Uint8Array | null): string {
  if (bytes === null) return '0'.repeat(40);
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

const BYTES_IN_A_LINE = 52;

function literal(bytes: Uint8Array | null): string {
  const content = bytes ?? new Uint8Array();
  const packed = deflateSync(content);
  let lines = '';
  for (let at = 0; at < packed.length; at += BYTES_IN_A_LINE) {
    const line = packed.subarray(at, at + BYTES_IN_A_LINE);
    lines += `${lengthLetter(line.length)}${base85(line)}\n`;
  }
  return `literal ${content.length}\n${lines}\n`;
}

/** A–Z for 1–26 bytes, a–z for the rest. */
const lengthLetter = (length: number): string =>
  String.fromCharCode(length <= 26 ? 0x40 + length : 0x60 + length - 26);

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~';

/** Five digits for four bytes, the last ones filled up with zeros. */
function base85(bytes: Uint8Array): string {
  let out = '';
  for (let at = 0; at < bytes.length; at += 4) {
    const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(at, at + 4);
    let number = ((a * 256 + b) * 256 + c) * 256 + d;
    let digits = '';
    for (let i = 0; i < 5; i++) {
      digits = (DIGITS[number % 85] ?? '') + digits;
      number = Math.floor(number / 85);
    }
    out += digits;
  }
  return out;
}
