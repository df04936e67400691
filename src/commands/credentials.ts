/** AccessID, SecretKey and endpoint for a command that talks to the service; first found wins, as the contract says. */
import { type Picture, readPicture } from '../android/picture.ts';
import { chooseModule, findProject } from '../android/project.ts';
import { type Note, note } from '../core/note.ts';
import { join } from '../core/paths.ts';
import { placeholderValue, suffixOf } from '../engine/traces.ts';
import { Stop, type StopDetails, Unreadable } from '../errors.ts';
import type { Ask, World } from '../ports.ts';
import type { Settings } from '../settings.ts';
import type { Identity } from '../tpns/call.ts';
import { accessIdProblem, type Platform, secretKeyProblem } from '../tpns/credentials.ts';
import { endpointProblem } from '../tpns/endpoint.ts';
import { endpointOf, isRegionId, type RegionId, regionHint, regionOfSuffix } from '../tpns/regions.ts';
import { CONFIG_FILE } from '../tpns/sdk.ts';
import { jsonMember, jsonText, readProjectJson } from './project-json.ts';
import { namedRegion } from './region.ts';
import { fallback, type Named, namedProfile, openVault } from './vault.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'secret-missing': Record<never, never>;
    'push-access-id-missing': Record<never, never>;
    'secret-of-other-id': { asked: string; askedFrom: string; other: string; otherFrom: string };
    'ask-secret-key': { accessId: string };
    'region-assumed': { region: RegionId; why: 'hint' | 'default' };
    'stdin-twice': { first: string; second: string };
  }
}

export interface CredentialOptions {
  readonly accessId?: string;
  readonly region?: string;
  readonly endpoint?: string;
  readonly secretKeyStdin?: boolean;
  readonly module?: string;
}

export interface ServiceCredentials extends Identity {
  /** Something was assumed that the user should know. */
  readonly told: readonly Note[];
}

/** The Android project around, where there is one that can be read; commands of the service do without as well. */
export function projectAround(world: World, settings: Settings, module?: string): Picture | null {
  try {
    const project = findProject(world.files, settings.cwd);
    return readPicture(world.files, project, chooseModule(project, module ?? null));
  } catch (error) {
    if ((error instanceof Stop || error instanceof Unreadable) && module === undefined) return null;
    throw error;
  }
}

/** Where credentials are wanted, and by whom. */
export interface Wanted {
  readonly world: World;
  readonly settings: Settings;
  readonly picture: Picture | null;
  readonly options: CredentialOptions;
  readonly platform: Platform;
  /** null where nobody can be asked. */
  readonly ask: Ask | null;
  readonly say: (text: Note) => string;
}

/** A value, and where it comes from, for the one who has to change it. */
interface Found {
  readonly value: string;
  readonly from: string;
  readonly details: StopDetails;
}

interface FoundSecret extends Found {
  /** The AccessID that stands beside it. */
  readonly partner: string | null;
}

export async function serviceCredentials(wanted: Wanted): Promise<ServiceCredentials> {
  const named = await namedProfile(wanted.world, wanted.settings);
  const given = foundId(wanted, named);
  const stored = await storedFor(wanted, named, given);
  const accessId = await idFor(wanted, given ?? (stored === null ? null : ofProfile(stored, 'accessId')));
  const secretKey = await secretFor(wanted, accessId, named, stored);
  const told: Note[] = [];
  const own = stored?.profile.accessId === accessId.value ? stored : null;
  const endpoint = endpointFor(wanted, accessId.value, named, own, told);
  return { accessId: accessId.value, secretKey, endpoint, told };
}

const ofProfile = ({ name, profile }: Named, key: 'accessId' | 'secretKey'): Found => ({
  value: profile[key],
  from: `--profile ${name}`,
  details: { flag: '--profile' },
});

/** What is stored is looked at only where it is needed: a build machine has no such file, and perhaps no home. */
async function storedFor(
  { world, options }: Wanted,
  named: Named | null,
  id: Found | null,
): Promise<Named | null> {
  if (named !== null) return named;
  const secretGiven = options.secretKeyStdin || (world.env('TPNS_SECRET_KEY') ?? '') !== '';
  if (id !== null && secretGiven) return null;
  const { profiles } = await openVault(world);
  return fallback(profiles, id?.value ?? null);
}

function foundId({ world, picture, options, platform }: Wanted, named: Named | null): Found | null {
  const { accessId } = options;
  if (accessId !== undefined)
    return { value: accessId, from: '--access-id', details: { flag: '--access-id' } };
  if (named !== null) return ofProfile(named, 'accessId');
  const env = world.env('TPNS_ACCESS_ID');
  if (env) return { value: env, from: 'TPNS_ACCESS_ID', details: { env: 'TPNS_ACCESS_ID' } };
  // what an Android project holds is the Android app's
  const written = platform === 'android' && picture ? projectId(world, picture) : null;
  return written === null ? null : { value: written, from: CONFIG_FILE, details: {} };
}

async function idFor({ platform, ask, say }: Wanted, found: Found | null): Promise<Found> {
  const problemOf = (text: string): Note | null => {
    const problem = accessIdProblem(text, platform);
    return problem === null ? null : note('credential-problem', { which: 'access-id', problem });
  };
  if (found !== null) {
    const problem = problemOf(found.value);
    if (!problem) return found;
    throw new Stop(2, 'invalid-value', problem, found.details);
  }
  if (ask === null) {
    throw new Stop(2, 'missing-value', note('push-access-id-missing', {}), {
      flag: '--access-id',
      env: 'TPNS_ACCESS_ID',
    });
  }
  const value = await ask.input({
    message: say(note('ask-access-id', {})),
    check: text => asText(problemOf(text), say),
  });
  return { value, from: '--access-id', details: {} };
}

const asText = (text: Note | null, say: (text: Note) => string): string | null =>
  text === null ? null : say(text);

function projectId(world: World, picture: Picture): string | null {
  const config = readProjectJson(world.files, join(picture.app.module.folder, CONFIG_FILE));
  return jsonText(jsonMember(config, 'tpns', 'access_id')) ?? placeholderValue(picture, 'id')?.value ?? null;
}

/** From stdin, a profile, the environment, or typed unseen; never from an argument, which every process list shows. */
async function secretFor(
  wanted: Wanted,
  accessId: Found,
  named: Named | null,
  stored: Named | null,
): Promise<string> {
  const { ask, say } = wanted;
  const found = await foundSecret(wanted, named, stored);
  if (found !== null) {
    // the two belong together: a key with another's id is refused as "wrong key", far from its cause
    if (found.partner !== null && found.partner !== accessId.value) {
      const why = note('secret-of-other-id', {
        asked: accessId.value,
        askedFrom: accessId.from,
        other: found.partner,
        otherFrom: found.from,
      });
      throw new Stop(2, 'credentials-disagree', why, found.details);
    }
    const problem = secretKeyProblem(found.value);
    if (problem === null) return found.value;
    throw new Stop(
      2,
      'invalid-value',
      note('credential-problem', { which: 'secret-key', problem }),
      found.details,
    );
  }
  if (ask === null) {
    throw new Stop(2, 'missing-value', note('secret-missing', {}), {
      flag: '--secret-key-stdin',
      env: 'TPNS_SECRET_KEY',
    });
  }
  return askSecret(ask, say, accessId.value);
}

export const askSecret = (ask: Ask, say: (text: Note) => string, accessId: string): Promise<string> =>
  ask.secret({
    message: say(note('ask-secret-key', { accessId })),
    check: text => {
      const problem = secretKeyProblem(text);
      return problem === null ? null : say(note('credential-problem', { which: 'secret-key', problem }));
    },
  });

async function foundSecret(
  { world, options }: Wanted,
  named: Named | null,
  stored: Named | null,
): Promise<FoundSecret | null> {
  if (options.secretKeyStdin) {
    const from = '--secret-key-stdin';
    return { value: await secretOnStdin(world), from, details: { flag: from }, partner: null };
  }
  const kept = (profile: Named): FoundSecret => ({
    ...ofProfile(profile, 'secretKey'),
    partner: profile.profile.accessId,
  });
  if (named !== null) return kept(named);
  const env = world.env('TPNS_SECRET_KEY');
  if (env) {
    const details = { env: 'TPNS_SECRET_KEY' };
    return { value: env, from: 'TPNS_SECRET_KEY', details, partner: world.env('TPNS_ACCESS_ID') || null };
  }
  return stored === null ? null : kept(stored);
}

export async function secretOnStdin(world: World): Promise<string> {
  return new TextDecoder().decode(await world.stdin()).replace(/[\r\n]+$/, '');
}

function endpointFor(
  { world, picture, options }: Wanted,
  accessId: string,
  named: Named | null,
  stored: Named | null,
  told: Note[],
): string {
  const given = firstOf([
    { value: options.endpoint, details: { flag: '--endpoint' } },
    { value: named?.profile.endpoint, details: { flag: '--profile' } },
    { value: world.env('TPNS_ENDPOINT') || undefined, details: { env: 'TPNS_ENDPOINT' } },
  ]);
  if (given !== null) return checkedEndpoint(given.value, given.details);
  const region = namedRegion(world, picture, options.region ?? named?.profile.region);
  if (region !== null) return endpointOf(region);
  const suffix = picture === null ? null : suffixOf(picture);
  const written = suffix === null ? null : regionOfSuffix(suffix);
  if (written !== null) return endpointOf(written);
  const { endpoint, region: kept } = stored?.profile ?? {};
  if (endpoint !== undefined) return checkedEndpoint(endpoint, { flag: '--endpoint' });
  if (kept !== undefined && isRegionId(kept)) return endpointOf(kept);
  const hint = regionHint(accessId);
  told.push(note('region-assumed', { region: hint ?? 'guangzhou', why: hint === null ? 'default' : 'hint' }));
  return endpointOf(hint ?? 'guangzhou');
}

const firstOf = (
  choices: readonly { readonly value: string | undefined; readonly details: StopDetails }[],
): { readonly value: string; readonly details: StopDetails } | null => {
  for (const { value, details } of choices) if (value !== undefined) return { value, details };
  return null;
};

export function checkedEndpoint(endpoint: string, details: StopDetails): string {
  const problem = endpointProblem(endpoint);
  if (problem === null) return endpoint;
  throw new Stop(2, 'invalid-value', problem, details);
}
