/** AccessID, SecretKey and endpoint for a command that talks to the service; first found wins, as the contract says. */
import { type Picture, readPicture } from '../android/picture.ts';
import { chooseModule, findProject } from '../android/project.ts';
import { type Note, note } from '../core/note.ts';
import { join } from '../core/paths.ts';
import { placeholderValue, suffixOf } from '../engine/traces.ts';
import { Stop, Unreadable } from '../errors.ts';
import type { Ask, World } from '../ports.ts';
import type { Settings } from '../settings.ts';
import { accessIdProblem, type Platform, secretKeyProblem } from '../tpns/credentials.ts';
import { endpointProblem } from '../tpns/endpoint.ts';
import { endpointOf, type RegionId, regionHint, regionOfSuffix } from '../tpns/regions.ts';
import { CONFIG_FILE } from '../tpns/sdk.ts';
import { jsonMember, jsonText, readProjectJson } from './project-json.ts';
import { namedRegion } from './region.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'secret-missing': Record<never, never>;
    'push-access-id-missing': Record<never, never>;
    'secret-of-other-id': { asked: string; other: string; from: string };
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

export interface ServiceCredentials {
  readonly accessId: string;
  readonly secretKey: string;
  readonly endpoint: string;
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

export async function serviceCredentials(
  world: World,
  picture: Picture | null,
  options: CredentialOptions,
  platform: Platform,
  ask: Ask | null,
  say: (text: Note) => string,
): Promise<ServiceCredentials> {
  const accessId = await idFor(world, picture, options, platform, ask, say);
  const secretKey = await secretFor(world, options, accessId, ask, say);
  const told: Note[] = [];
  const endpoint = endpointFor(world, picture, options, accessId, told);
  return { accessId, secretKey, endpoint, told };
}

async function idFor(
  world: World,
  picture: Picture | null,
  options: CredentialOptions,
  platform: Platform,
  ask: Ask | null,
  say: (text: Note) => string,
): Promise<string> {
  const env = world.env('TPNS_ACCESS_ID') || undefined;
  const chosen =
    options.accessId ?? env ?? (platform === 'android' && picture ? projectId(world, picture) : null);
  const problemOf = (text: string): Note | null => {
    const problem = accessIdProblem(text, platform);
    return problem === null ? null : note('credential-problem', { which: 'access-id', problem });
  };
  if (chosen !== null && chosen !== undefined) {
    const problem = problemOf(chosen);
    if (!problem) return chosen;
    const from =
      options.accessId !== undefined
        ? { flag: '--access-id' }
        : env !== undefined
          ? { env: 'TPNS_ACCESS_ID' }
          : {};
    throw new Stop(2, 'invalid-value', problem, from);
  }
  if (ask === null) {
    throw new Stop(2, 'missing-value', note('push-access-id-missing', {}), {
      flag: '--access-id',
      env: 'TPNS_ACCESS_ID',
    });
  }
  return ask.input({ message: say(note('ask-access-id', {})), check: text => asText(problemOf(text), say) });
}

const asText = (text: Note | null, say: (text: Note) => string): string | null =>
  text === null ? null : say(text);

function projectId(world: World, picture: Picture): string | null {
  const config = readProjectJson(world.files, join(picture.app.module.folder, CONFIG_FILE));
  return jsonText(jsonMember(config, 'tpns', 'access_id')) ?? placeholderValue(picture, 'id')?.value ?? null;
}

/** From stdin, the environment, or typed unseen; never from an argument, which every process list shows. */
async function secretFor(
  world: World,
  options: CredentialOptions,
  accessId: string,
  ask: Ask | null,
  say: (text: Note) => string,
): Promise<string> {
  if (options.secretKeyStdin) {
    const typed = new TextDecoder().decode(await world.stdin()).replace(/[\r\n]+$/, '');
    return checkedSecret(typed, { flag: '--secret-key-stdin' });
  }
  const env = world.env('TPNS_SECRET_KEY');
  if (env !== undefined && env !== '') {
    // the environment's pair belongs together: its key with another id would be refused as "wrong key"
    const partner = world.env('TPNS_ACCESS_ID');
    if (partner && partner !== accessId) {
      const why = note('secret-of-other-id', { asked: accessId, other: partner, from: 'TPNS_ACCESS_ID' });
      throw new Stop(2, 'credentials-disagree', why, { env: 'TPNS_SECRET_KEY' });
    }
    return checkedSecret(env, { env: 'TPNS_SECRET_KEY' });
  }
  if (ask === null) {
    throw new Stop(2, 'missing-value', note('secret-missing', {}), {
      flag: '--secret-key-stdin',
      env: 'TPNS_SECRET_KEY',
    });
  }
  return ask.secret({
    message: say(note('ask-secret-key', { accessId })),
    check: text => {
      const problem = secretKeyProblem(text);
      return problem === null ? null : say(note('credential-problem', { which: 'secret-key', problem }));
    },
  });
}

function checkedSecret(text: string, from: { flag: string } | { env: string }): string {
  const problem = secretKeyProblem(text);
  if (problem === null) return text;
  throw new Stop(2, 'invalid-value', note('credential-problem', { which: 'secret-key', problem }), from);
}

function endpointFor(
  world: World,
  picture: Picture | null,
  options: CredentialOptions,
  accessId: string,
  told: Note[],
): string {
  const given = options.endpoint ?? (world.env('TPNS_ENDPOINT') || undefined);
  if (given !== undefined) {
    const problem = endpointProblem(given);
    if (problem === null) return given;
    throw new Stop(
      2,
      'invalid-value',
      problem,
      options.endpoint === undefined ? { env: 'TPNS_ENDPOINT' } : { flag: '--endpoint' },
    );
  }
  const named = namedRegion(world, picture, options.region);
  if (named !== null) return endpointOf(named);
  const suffix = picture === null ? null : suffixOf(picture);
  const written = suffix === null ? null : regionOfSuffix(suffix);
  if (written !== null) return endpointOf(written);
  const hint = regionHint(accessId);
  told.push(note('region-assumed', { region: hint ?? 'guangzhou', why: hint === null ? 'default' : 'hint' }));
  return endpointOf(hint ?? 'guangzhou');
}
