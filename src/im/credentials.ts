/** What is wrong with IM's credentials, told by their looks. */
export type ImCredential = 'sdk-app-id' | 'im-secret-key';

declare module '../core/note.ts' {
  interface NoteArgs {
    'im-credential': { which: ImCredential };
  }
}

/** SDKAppIDs have ten digits and begin with 1 or 2; older ones are shorter. */
export const isSdkAppId = (text: string): boolean => /^[1-9]\d{5,10}$/.test(text);

export const isImSecretKey = (text: string): boolean => /^[0-9a-f]{64}$/i.test(text);
