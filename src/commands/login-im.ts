/** `tpns login --im`: IM's credentials beside those of TPNS. */
import { type Note, note } from '../core/note.ts';
import { Stop } from '../errors.ts';
import { type ImCredential, isImSecretKey, isSdkAppId } from '../im/credentials.ts';
import type { Ask, World } from '../ports.ts';
import { imEndpoint } from './im-credentials.ts';
import type { ImProfile } from './vault.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'ask-sdk-app-id': Record<never, never>;
    'ask-im-secret-key': Record<never, never>;
  }
}

export async function imToKeep(
  world: World,
  ask: Ask | null,
  say: (text: Note) => string,
): Promise<ImProfile> {
  const sdkAppId = await value(world, ask, say, {
    which: 'sdk-app-id',
    env: 'TPNS_IM_SDK_APP_ID',
    fits: isSdkAppId,
    question: note('ask-sdk-app-id', {}),
  });
  const secretKey = await value(world, ask, say, {
    which: 'im-secret-key',
    env: 'TPNS_IM_SECRET_KEY',
    fits: isImSecretKey,
    question: note('ask-im-secret-key', {}),
  });
  const admin = world.env('TPNS_IM_ADMIN') || undefined;
  const endpoint = world.env('TPNS_IM_ENDPOINT') || undefined;
  if (endpoint !== undefined) imEndpoint(endpoint);
  return {
    sdkAppId,
    secretKey,
    ...(admin === undefined ? {} : { admin }),
    ...(endpoint === undefined ? {} : { endpoint }),
  };
}

interface Wanted {
  readonly which: ImCredential;
  readonly env: string;
  readonly fits: (text: string) => boolean;
  readonly question: Note;
}

async function value(
  world: World,
  ask: Ask | null,
  say: (text: Note) => string,
  { which, env, fits, question }: Wanted,
): Promise<string> {
  const given = world.env(env) || undefined;
  if (given !== undefined) {
    if (fits(given)) return given;
    throw new Stop(2, 'invalid-value', note('im-credential', { which }), { env });
  }
  if (ask === null) throw new Stop(2, 'missing-value', note('im-missing', { which }), { env });
  const check = (text: string): string | null => (fits(text) ? null : say(note('im-credential', { which })));
  const message = say(question);
  return which === 'im-secret-key' ? ask.secret({ message, check }) : ask.input({ message, check });
}
