/** `doctor`'s own options, as the menu hands them over. */
import { note } from '../core/note.ts';
import { Stop } from '../errors.ts';
import type { CredentialOptions } from './credentials.ts';

export type Format = 'text' | 'json' | 'sarif' | 'github' | 'html';

export interface DoctorOptions extends CredentialOptions {
  readonly module?: string;
  readonly only?: string;
  readonly skip?: string;
  readonly failOn: 'error' | 'warning' | 'never';
  readonly format?: Format;
  readonly list?: boolean;
  /** A check, to be explained. */
  readonly explain?: string;
  readonly fix?: boolean;
  readonly redirect?: string;
  readonly variant?: string;
  readonly apk?: string;
  readonly mergedManifest?: string;
  /** A file, `-` for stdin. */
  readonly logcat?: string;
  /** A serial; true for the one that is there. */
  readonly device?: string | true;
  readonly online?: boolean;
  readonly token?: string;
  readonly pushId?: string;
  readonly imAccount?: string;
  /** Asks the other access points too, where the app's own does not know it. */
  readonly probeRegions?: boolean;
  readonly rehearse?: boolean;
  readonly unmasked?: boolean;
}

declare module '../core/note.ts' {
  interface NoteArgs {
    'doctor-needs-online': { option: string };
    'doctor-needs-online-help': Record<never, never>;
  }
}

/** Somebody beside the project is asked. */
export const asksWitnesses = ({ logcat, device, online, imAccount, rehearse }: DoctorOptions): boolean =>
  logcat !== undefined ||
  device !== undefined ||
  online === true ||
  imAccount !== undefined ||
  rehearse === true;

/** @throws Stop where options do not go together. */
export function checkWitnesses(options: DoctorOptions): void {
  const { logcat, online, token, pushId, probeRegions, secretKeyStdin, imAccount } = options;
  // the network is asked only where that was said in so many words
  const asking = { '--token': token, '--push-id': pushId, '--probe-regions': probeRegions };
  const lonely = Object.entries(asking).find(([, given]) => online !== true && given !== undefined)?.[0];
  if (lonely !== undefined) {
    throw new Stop(2, 'usage', note('doctor-needs-online', { option: lonely }), {
      flag: lonely,
      help: note('doctor-needs-online-help', {}),
    });
  }
  if (logcat === '-' && secretKeyStdin === true) {
    const flags = { first: '--logcat -', second: '--secret-key-stdin' };
    throw new Stop(2, 'usage', note('stdin-twice', flags), { flag: '--logcat' });
  }
  if (secretKeyStdin === true && online === true && imAccount !== undefined) {
    // one key is read; which of the two it is, nobody could tell
    const flags = { first: '--secret-key-stdin (--online)', second: '--secret-key-stdin (--im-account)' };
    throw new Stop(2, 'usage', note('stdin-twice', flags), { flag: '--secret-key-stdin' });
  }
}
