/** SDKAppID, key, administrator and host for IM's REST API. */
import { note } from '../core/note.ts';
import { Stop, type StopDetails } from '../errors.ts';
import { centres, defaultCentre, imEndpointOf } from '../im/centres.ts';
import { type ImCredential, isImSecretKey, isSdkAppId } from '../im/credentials.ts';
import type { ImIdentity } from '../im/request.ts';
import type { World } from '../ports.ts';
import type { Settings } from '../settings.ts';
import { checkedEndpoint, secretOnStdin } from './credentials.ts';
import { type ImProfile, namedProfile, openVault } from './vault.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'im-missing': { which: ImCredential };
    'im-disagree': { asked: string; other: string; otherFrom: string };
    'im-centre-assumed': { centre: string };
    'im-centre-unknown': { value: string; known: readonly string[] };
  }
}

/** What the IM console calls the account that every new app has. */
const defaultAdmin = 'administrator';

const variables = {
  sdkAppId: 'TPNS_IM_SDK_APP_ID',
  secretKey: 'TPNS_IM_SECRET_KEY',
  admin: 'TPNS_IM_ADMIN',
  endpoint: 'TPNS_IM_ENDPOINT',
} as const;

export interface ImGiven {
  readonly identity: ImIdentity;
  /** The data centre was assumed: an app that is unknown there may live in another. */
  readonly assumedCentre: boolean;
}

/** stdin where it was asked for; then a profile that was named, the environment, the profile in use. */
export async function imCredentials(world: World, settings: Settings, keyOnStdin: boolean): Promise<ImGiven> {
  const named = await namedProfile(world, settings);
  const env = (key: keyof typeof variables): string | undefined => world.env(variables[key]) || undefined;
  const enough = env('sdkAppId') !== undefined && (keyOnStdin || env('secretKey') !== undefined);
  const kept = named?.profile.im ?? (named === null && !enough ? await keptIm(world) : undefined);
  const pick = (key: keyof ImProfile): string | undefined =>
    (named === null ? env(key) : undefined) ?? kept?.[key] ?? env(key);

  const sdkAppId = wanted(pick('sdkAppId'), 'sdk-app-id', { env: variables.sdkAppId });
  if (!isSdkAppId(sdkAppId)) throw wrong('sdk-app-id', { env: variables.sdkAppId });
  const fromKept = !keyOnStdin && pick('secretKey') === kept?.secretKey && kept !== undefined;
  if (fromKept && kept.sdkAppId !== sdkAppId) {
    const why = note('im-disagree', {
      asked: sdkAppId,
      other: kept.sdkAppId,
      otherFrom: named ? `--profile ${named.name}` : 'profile',
    });
    throw new Stop(2, 'credentials-disagree', why, { env: variables.sdkAppId });
  }
  const key = keyOnStdin ? await secretOnStdin(world) : pick('secretKey');
  const secretKey = wanted(key, 'im-secret-key', { env: variables.secretKey, flag: '--secret-key-stdin' });
  if (!isImSecretKey(secretKey)) throw wrong('im-secret-key', { env: variables.secretKey });
  const given = pick('endpoint');
  return {
    identity: {
      sdkAppId,
      secretKey,
      admin: pick('admin') ?? defaultAdmin,
      endpoint: imEndpoint(given ?? defaultCentre),
    },
    assumedCentre: given === undefined,
  };
}

async function keptIm(world: World): Promise<ImProfile | undefined> {
  const { profiles } = await openVault(world);
  return profiles.current === null ? undefined : profiles.all.get(profiles.current)?.im;
}

/** The name of a data centre, or a URL. @throws Stop */
export function imEndpoint(text: string): string {
  const endpoint = imEndpointOf(text);
  if (endpoint !== null) return endpoint;
  if (text.includes('://')) return checkedEndpoint(text, { env: variables.endpoint });
  const known = centres.map(({ id }) => id);
  throw new Stop(2, 'invalid-value', note('im-centre-unknown', { value: text, known }), {
    env: variables.endpoint,
  });
}

function wanted(value: string | undefined, which: ImCredential, details: StopDetails): string {
  if (value !== undefined && value !== '') return value;
  throw new Stop(2, 'missing-value', note('im-missing', { which }), details);
}

const wrong = (which: ImCredential, details: StopDetails): Stop =>
  new Stop(2, 'invalid-value', note('im-credential', { which }), details);
