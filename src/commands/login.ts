/** `tpns login`: keeps credentials under a name, after the service was asked whether they are right. */
import { type Note, note } from '../core/note.ts';
import { Stop } from '../errors.ts';
import type { Ask, World } from '../ports.ts';
import { loginText, refusedLogin } from '../report/login.ts';
import type { Settings } from '../settings.ts';
import { advice } from '../tpns/advice.ts';
import type { Identity } from '../tpns/call.ts';
import { accessIdProblem, secretKeyProblem } from '../tpns/credentials.ts';
import { HttpFault } from '../tpns/http-port.ts';
import { probed, probeRequest } from '../tpns/probe.ts';
import { send } from '../tpns/push.ts';
import { endpointOf, isRegionId, type RegionId, regionHint, regions } from '../tpns/regions.ts';
import { mayAsk, talk } from './context.ts';
import { askSecret, type CredentialOptions, checkedEndpoint, secretOnStdin } from './credentials.ts';
import { imToKeep } from './login-im.ts';
import { namedRegion } from './region.ts';
import { checkedName, keep, openVault, type Profile } from './vault.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'login-checking': { endpoint: string };
    'login-offline-help': Record<never, never>;
    'login-declined': Record<never, never>;
    'ask-region': Record<never, never>;
    'ask-region-choice': { region: RegionId };
    'ask-replace-profile': { name: string; accessId: string };
  }
}

export interface LoginOptions extends CredentialOptions {
  readonly offline?: boolean;
  readonly im?: boolean;
}

/** The profile of those who need only one. */
export const defaultName = 'default';

export async function login(world: World, settings: Settings, options: LoginOptions): Promise<number> {
  const { say, tell } = talk(world, settings);
  const name = checkedName(settings.profile ?? defaultName);
  const { vault, profiles } = await openVault(world);
  const ask = mayAsk(world, settings) ? await world.ask() : null;
  const accessId = await accessIdFor(world, options, ask, say);
  const before = profiles.all.get(name);
  if (before && before.accessId !== accessId && ask !== null) {
    const message = say(note('ask-replace-profile', { name, accessId: before.accessId }));
    if (!(await ask.confirm({ message, initial: false }))) {
      tell(note('login-declined', {}), true);
      return 1;
    }
  }
  const secretKey = await secretFor(world, options, accessId, ask, say);
  const place = await placeFor(world, options, accessId, ask, say);
  const identity = {
    accessId,
    secretKey,
    endpoint: place.endpoint ?? endpointOf(place.region ?? 'guangzhou'),
  };
  if (!options.offline && !(await welcome(world, settings, identity))) return 1;

  const im = options.im
    ? await imToKeep(world, ask, say)
    : before?.accessId === accessId
      ? before.im
      : undefined;
  const profile: Profile = { accessId, secretKey, ...place, ...(im === undefined ? {} : { im }) };
  keep(vault, { current: name, all: new Map([...profiles.all, [name, profile]]) });
  const kept = { name, accessId, region: place.region ?? null, endpoint: place.endpoint ?? null };
  if (settings.json) {
    const document = {
      command: 'login',
      ok: true,
      profile: { ...kept, im: im !== undefined },
      checked: !options.offline,
    };
    world.screen.answer(JSON.stringify(document, null, 2));
  } else {
    world.screen.answer(
      loginText(name, accessId, !options.offline, settings.lang, world.screen.paint.answer),
    );
  }
  return 0;
}

async function accessIdFor(
  world: World,
  options: LoginOptions,
  ask: Ask | null,
  say: (text: Note) => string,
): Promise<string> {
  // either platform's: what a profile is for is decided where it is used
  const problemOf = (text: string): Note | null => {
    const problem = accessIdProblem(text);
    if (problem === null || accessIdProblem(text, 'ios') === null) return null;
    return note('credential-problem', { which: 'access-id', problem });
  };
  const env = world.env('TPNS_ACCESS_ID') || undefined;
  const given = options.accessId ?? env;
  if (given !== undefined) {
    const problem = problemOf(given);
    if (problem === null) return given;
    const details = options.accessId === undefined ? { env: 'TPNS_ACCESS_ID' } : { flag: '--access-id' };
    throw new Stop(2, 'invalid-value', problem, details);
  }
  if (ask === null) {
    throw new Stop(2, 'missing-value', note('push-access-id-missing', {}), {
      flag: '--access-id',
      env: 'TPNS_ACCESS_ID',
    });
  }
  return ask.input({
    message: say(note('ask-access-id', {})),
    check: text => {
      const problem = problemOf(text);
      return problem === null ? null : say(problem);
    },
  });
}

async function secretFor(
  world: World,
  { secretKeyStdin }: LoginOptions,
  accessId: string,
  ask: Ask | null,
  say: (text: Note) => string,
): Promise<string> {
  const env = world.env('TPNS_SECRET_KEY') || undefined;
  const partner = world.env('TPNS_ACCESS_ID') || undefined;
  if (!secretKeyStdin && env !== undefined && partner !== undefined && partner !== accessId) {
    const why = note('secret-of-other-id', {
      asked: accessId,
      askedFrom: '--access-id',
      other: partner,
      otherFrom: 'TPNS_SECRET_KEY',
    });
    throw new Stop(2, 'credentials-disagree', why, { env: 'TPNS_SECRET_KEY' });
  }
  const given = secretKeyStdin ? await secretOnStdin(world) : env;
  if (given !== undefined) {
    const problem = secretKeyProblem(given);
    if (problem === null) return given;
    const details = secretKeyStdin ? { flag: '--secret-key-stdin' } : { env: 'TPNS_SECRET_KEY' };
    throw new Stop(2, 'invalid-value', note('credential-problem', { which: 'secret-key', problem }), details);
  }
  if (ask !== null) return askSecret(ask, say, accessId);
  throw new Stop(2, 'missing-value', note('secret-missing', {}), {
    flag: '--secret-key-stdin',
    env: 'TPNS_SECRET_KEY',
  });
}

type Place = Pick<Profile, 'region' | 'endpoint'> & { readonly region?: RegionId };

/** Where the app lives: a profile says it for good, so that nobody has to guess it again. */
async function placeFor(
  world: World,
  options: LoginOptions,
  accessId: string,
  ask: Ask | null,
  say: (text: Note) => string,
): Promise<Place> {
  const endpoint = options.endpoint ?? (world.env('TPNS_ENDPOINT') || undefined);
  const details = options.endpoint === undefined ? { env: 'TPNS_ENDPOINT' } : { flag: '--endpoint' };
  const region = namedRegion(world, null, options.region);
  if (endpoint !== undefined) {
    return { endpoint: checkedEndpoint(endpoint, details), ...(region === null ? {} : { region }) };
  }
  if (region !== null) return { region };
  const hint = regionHint(accessId) ?? 'guangzhou';
  if (ask === null) return { region: hint };
  const chosen = await ask.choose({
    message: say(note('ask-region', {})),
    choices: [hint, ...regions.map(each => each.id).filter(id => id !== hint)].map(id => ({
      value: id,
      name: say(note('ask-region-choice', { region: id })),
    })),
  });
  return { region: isRegionId(chosen) ? chosen : hint };
}

/** Asks the service something that changes nothing. Tells where it says that it does not know us. */
async function welcome(world: World, settings: Settings, identity: Identity): Promise<boolean> {
  const { say } = talk(world, settings);
  const http = await world.http();
  const busy = await world.busy(say(note('login-checking', { endpoint: identity.endpoint })));
  const help = note('login-offline-help', {});
  try {
    const timestamp = Math.floor(world.now().getTime() / 1000);
    const answer = await send(http, probeRequest(identity, timestamp));
    if (answer.state === 'unreadable') throw new Stop(2, 'unreadable-answer', answer.why, { help });
    if (probed(answer) !== 'stranger') return true;
    const { accessId, endpoint } = identity;
    const hints = advice(answer, { accessId, endpoint, timestamp });
    const told = refusedLogin(answer, hints, settings.lang, say, world.screen.paint.answer);
    world.screen.answer(settings.json ? JSON.stringify(told.document, null, 2) : told.text);
    return false;
  } catch (error) {
    if (!(error instanceof HttpFault)) throw error;
    const { kind, host, at, code } = error;
    throw new Stop(2, 'network', note('http-fault', { kind, host, at, code }), { help });
  } finally {
    busy.done();
    await http.close();
  }
}
