/**
 * What is wrong with a credential, told by its looks alone. None of these needs the service; each is a mistake
 * that otherwise shows up much later as "authentication failed".
 */
export type Platform = 'android' | 'ios';

export type CredentialKind = 'access-id' | 'access-key' | 'secret-key';

export type CredentialProblem =
  | 'empty'
  | 'spaces'
  | 'placeholder'
  | 'not-ten-digits'
  | 'out-of-range'
  | 'looks-like-secret-key'
  | 'looks-like-access-key'
  | 'ios-key'
  | 'not-twelve'
  | 'bad-characters'
  | 'not-thirty-two-hex';

declare module '../core/note.ts' {
  interface NoteArgs {
    'credential-problem': { which: CredentialKind; problem: CredentialProblem };
  }
}

const hex32 = /^[0-9a-f]{32}$/i;
const clientKey = /^[AI][A-Z0-9]{11}$/;
/** `<…>`, `${…}`, `{{…}}`, "your …", and runs of x or * as sample files have them (`15XXXXXXXX`). */
const placeholder = /[<>{}$*]|x{4,}|your|access_?(?:id|key)|secret_?key/i;

function common(text: string): CredentialProblem | null {
  if (text === '') return 'empty';
  if (placeholder.test(text)) return 'placeholder';
  return /\s/.test(text) ? 'spaces' : null;
}

/** The ranges that the Android SDK itself checks; iOS ids begin with 16. */
const ranges: Record<Platform, readonly (readonly [number, number])[]> = {
  android: [
    [1_500_000_000, 1_599_999_999],
    [1_800_000_000, 1_899_999_999],
  ],
  ios: [[1_600_000_000, 1_699_999_999]],
};

export function accessIdProblem(text: string, platform: Platform = 'android'): CredentialProblem | null {
  const problem = common(text);
  if (problem) return problem;
  if (!/^\d{10}$/.test(text)) return 'not-ten-digits';
  const id = Number(text);
  return ranges[platform].some(([low, high]) => id >= low && id <= high) ? null : 'out-of-range';
}

/** The key of the Android client. */
export function accessKeyProblem(text: string): CredentialProblem | null {
  const problem = common(text);
  if (problem) return problem;
  if (hex32.test(text)) return 'looks-like-secret-key';
  if (text.length !== 12) return 'not-twelve';
  if (!/^[A-Z0-9]+$/.test(text)) return 'bad-characters';
  return text.startsWith('I') ? 'ios-key' : null;
}

export function secretKeyProblem(text: string): CredentialProblem | null {
  const problem = common(text);
  if (problem) return problem;
  if (clientKey.test(text)) return 'looks-like-access-key';
  return hex32.test(text) ? null : 'not-thirty-two-hex';
}

/** How a key that ships in the APK is shown: enough to recognise, too little to use. */
export function maskKey(text: string): string {
  if (text.length < 6) return '*'.repeat(text.length);
  return text.slice(0, 2) + '*'.repeat(text.length - 3) + text.slice(-1);
}
