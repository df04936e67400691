/** The answers `init` needs: flag, environment, what is written down in the project, a person; first found wins. */

import { parseRedirect } from '../android/intent/redirect.ts';
import type { Picture } from '../android/picture.ts';
import { textOf } from '../android/value.ts';
import { variantsOf } from '../android/variants.ts';
import { type Note, note } from '../core/note.ts';
import { join } from '../core/paths.ts';
import type { Json } from '../editors/json.ts';
import type { Answers, RedirectTarget } from '../engine/integrate/answers.ts';
import { type Mode, placeholderValue, suffixOf } from '../engine/traces.ts';
import { Stop } from '../errors.ts';
import type { Ask, World } from '../ports.ts';
import { accessIdProblem, accessKeyProblem, type CredentialProblem, maskKey } from '../tpns/credentials.ts';
import { type RegionId, regionHint, regionOfSuffix, regions } from '../tpns/regions.ts';
import { CONFIG_FILE, CONSOLE_FILE } from '../tpns/sdk.ts';
import type { InitOptions } from './init-options.ts';
import { jsonMember, jsonText, readProjectJson } from './project-json.ts';
import { namedRegion } from './region.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'missing-value': { what: 'access-id' | 'access-key'; flag: string; env: string; file: string };
    'missing-values-help': { also: string };
    'missing-confirmation': Record<never, never>;
    'invalid-redirect': { value: string; problem: string; column: number };
    'invalid-sdk-version': { value: string };
    'invalid-package': { value: string };
    'no-application-id': Record<never, never>;
    'several-application-ids': { ids: readonly string[] };
    'ask-access-id': Record<never, never>;
    'ask-access-key': Record<never, never>;
    'ask-region': Record<never, never>;
    'ask-region-hint': { region: RegionId };
  }
}

/** Raised where nobody can be asked; the first missing value is named in full, the others in the help. */
interface Missing {
  readonly what: 'access-id' | 'access-key';
  readonly flag: string;
  readonly env: string;
}

const ID: Missing = { what: 'access-id', flag: '--access-id', env: 'TPNS_ACCESS_ID' };
const KEY: Missing = { what: 'access-key', flag: '--access-key', env: 'TPNS_ACCESS_KEY' };

export async function gather(
  world: World,
  picture: Picture,
  options: InitOptions,
  mode: Mode,
  ask: Ask | null,
  say: (text: Note) => string,
): Promise<Answers> {
  const file = join(picture.app.module.folder, CONFIG_FILE);
  const config = readProjectJson(world.files, file);
  const consoleFile = join(picture.project.root, CONSOLE_FILE);
  const console_ = readProjectJson(world.files, consoleFile);
  const projectId =
    jsonText(jsonMember(config, 'tpns', 'access_id')) ?? placeholderValue(picture, 'id')?.value ?? null;
  const projectKey =
    jsonText(jsonMember(config, 'tpns', 'access_key')) ?? placeholderValue(picture, 'key')?.value ?? null;
  const accessId = await credential(ID, given(options.accessId, world.env(ID.env)), projectId, {
    check: accessIdProblem,
    question: note('ask-access-id', {}),
    file,
    ask,
    say,
    also: projectKey === null && !options.accessKey && !world.env(KEY.env) ? [KEY] : [],
  });
  // a key belongs to its id: another id than the project's asks for another key as well
  const ownKey = projectId === null || projectId === accessId ? projectKey : null;
  const accessKey = await credential(KEY, given(options.accessKey, world.env(KEY.env)), ownKey, {
    check: accessKeyProblem,
    question: note('ask-access-key', {}),
    file,
    ask,
    say,
    also: [],
  });
  const { region, guessed } = await regionFor(world, picture, options, accessId, ask, say);
  return {
    mode,
    accessId,
    accessKey,
    region,
    regionGuessed: guessed,
    packageName: packageFor(picture, options, console_),
    sdkVersion: versionFor(options),
    redirect: redirectFor(options, console_, consoleFile),
    redirectActivity: options.redirectActivity ?? null,
    language: options.language ?? null,
  };
}

interface Given {
  readonly value: string;
  readonly flag: boolean;
}

function given(flag: string | undefined, env: string | undefined): Given | null {
  if (flag !== undefined) return { value: flag, flag: true };
  return env !== undefined && env !== '' ? { value: env, flag: false } : null;
}

interface Asking {
  readonly check: (text: string) => CredentialProblem | null;
  readonly question: Note;
  /** The configuration file that would supply it. */
  readonly file: string;
  readonly ask: Ask | null;
  readonly say: (text: Note) => string;
  readonly also: readonly Missing[];
}

async function credential(
  wanted: Missing,
  chosen: Given | null,
  project: string | null,
  { check, question, file, ask, say, also }: Asking,
): Promise<string> {
  const problemOf = (text: string): Note | null => {
    const problem = check(text);
    return problem === null ? null : note('credential-problem', { which: wanted.what, problem });
  };
  if (chosen) {
    const problem = problemOf(chosen.value);
    if (!problem) return chosen.value;
    throw new Stop(2, 'invalid-value', problem, chosen.flag ? { flag: wanted.flag } : { env: wanted.env });
  }
  if (project !== null && check(project) === null) return project;
  if (ask === null) {
    // a value that is there and is wrong says more than one that is missing
    const wrong = project === null ? null : problemOf(project);
    const why =
      wrong ?? note('missing-value', { what: wanted.what, flag: wanted.flag, env: wanted.env, file });
    throw new Stop(2, wrong ? 'invalid-value' : 'missing-value', why, {
      flag: wanted.flag,
      env: wanted.env,
      file,
      ...(also.length === 0
        ? {}
        : {
            help: note('missing-values-help', {
              also: also.map(each => `${each.flag} (${each.env})`).join(', '),
            }),
          }),
    });
  }
  return ask.input({
    message: say(question),
    ...(wanted === KEY ? { settled: maskKey } : {}),
    check: text => {
      const problem = problemOf(text);
      return problem === null ? null : say(problem);
    },
  });
}

async function regionFor(
  world: World,
  picture: Picture,
  options: InitOptions,
  accessId: string,
  ask: Ask | null,
  say: (text: Note) => string,
): Promise<{ region: RegionId | null; guessed: boolean }> {
  const named = namedRegion(world, picture, options.region);
  if (named !== null) return { region: named, guessed: false };
  const suffix = suffixOf(picture);
  if (suffix !== null) return { region: regionOfSuffix(suffix), guessed: false };
  const hint = regionHint(accessId);
  if (ask) {
    const ordered = [...regions].sort((a, b) => Number(b.id === hint) - Number(a.id === hint));
    const message = say(hint === null ? note('ask-region', {}) : note('ask-region-hint', { region: hint }));
    const chosen = await ask.choose({
      message,
      choices: ordered.map(each => ({ value: each.id, name: each.id })),
    });
    return { region: chosen as RegionId, guessed: false };
  }
  return { region: hint ?? 'guangzhou', guessed: true };
}

/**
 * The application id, as long as a release has it. Where every flavor extends it, it is nobody's: then the one id that all
 * releases share, and with several of them nobody guesses.
 */
function releasedId(picture: Picture): string | null {
  const base = textOf(picture.applicationId);
  const released = variantsOf(picture.app, picture.applicationId)
    .filter(({ buildType }) => buildType === 'release')
    .map(({ applicationId }) => textOf(applicationId));
  if (released.includes(base) || released.includes(null)) return base;
  const ids = [...new Set(released.filter(id => id !== null))];
  const [only, second] = ids;
  if (second === undefined) return only ?? base;
  throw new Stop(2, 'missing-value', note('several-application-ids', { ids }), {
    flag: '--package',
    file: picture.app.script.path,
  });
}

function packageFor(picture: Picture, options: InitOptions, console_: Json): string {
  const named = options.package ?? jsonText(jsonMember(console_, 'packageName')) ?? releasedId(picture);
  if (named === null) {
    const file = picture.app.script.path;
    throw new Stop(2, 'missing-value', note('no-application-id', {}), { flag: '--package', file });
  }
  if (/^[A-Za-z]\w*(?:\.[A-Za-z]\w*)+$/.test(named)) return named;
  throw new Stop(2, 'invalid-value', note('invalid-package', { value: named }), { flag: '--package' });
}

function versionFor({ sdkVersion }: InitOptions): string | null {
  if (sdkVersion === undefined) return null;
  if (/^\d+(?:\.\d+){2,3}(?:-[A-Za-z0-9.]+)?$/.test(sdkVersion)) return sdkVersion;
  throw new Stop(2, 'invalid-value', note('invalid-sdk-version', { value: sdkVersion }), {
    flag: '--sdk-version',
  });
}

function redirectFor(options: InitOptions, console_: Json, consoleFile: string): RedirectTarget | null {
  const uri = options.redirect ?? jsonText(jsonMember(console_, 'redirect'));
  if (uri === null || uri === undefined) return null;
  const parsed = parseRedirect(uri);
  if (!parsed.ok) {
    const first = parsed.problems[0] ?? { problem: 'empty', at: 0 };
    const why = note('invalid-redirect', { value: uri, problem: first.problem, column: first.at + 1 });
    throw new Stop(
      2,
      'invalid-value',
      why,
      options.redirect === undefined ? { file: consoleFile } : { flag: '--redirect' },
    );
  }
  const { scheme, host, port, path } = parsed.redirect;
  return { uri, scheme, host, port, path };
}
