/** The answers `init` needs: flag, environment, what is written down in the project, a person; first found wins. */
import type { Picture } from '../android/picture.ts';
import { channels } from '../channels/index.ts';
import { type Note, note } from '../core/note.ts';
import { join } from '../core/paths.ts';
import type { Json } from '../editors/json.ts';
import { imPackages } from '../engine/im-usage.ts';
import type { Answers } from '../engine/integrate/answers.ts';
import { leftMode } from '../engine/integrate/mode.ts';
import { type Mode, modeInUse, placeholderValue, pluginApplied } from '../engine/traces.ts';
import { Stop } from '../errors.ts';
import type { Ask, World } from '../ports.ts';
import { accessIdProblem, accessKeyProblem } from '../tpns/credentials.ts';
import { sdkVersion as asPublished, CONFIG_FILE, CONSOLE_FILE } from '../tpns/sdk.ts';
import { chosenChannels } from './channel-answers.ts';
import { credential, given, ID, KEY } from './credential-answer.ts';
import type { InitOptions } from './init-options.ts';
import { packageFor } from './package-answer.ts';
import { storedProfile } from './profile-answer.ts';
import { jsonMember, jsonText, readProjectJson } from './project-json.ts';
import { redirectFor } from './redirect-answer.ts';
import { regionFor } from './region-answer.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'missing-confirmation': Record<never, never>;
    'invalid-sdk-version': { value: string };
    'ask-access-id': Record<never, never>;
    'ask-access-key': Record<never, never>;
    'ask-im': Record<never, never>;
  }
}

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
  const idGiven = given(options.accessId, world.env(ID.env));
  const storedId =
    idGiven === null && projectId === null ? ((await storedProfile(world, null))?.accessId ?? null) : null;
  // a person is shown it, and may want another one here
  const idAround = projectId ?? (ask === null ? storedId : null);
  const accessId = await credential(ID, idGiven, idAround, {
    check: accessIdProblem,
    question: note('ask-access-id', {}),
    file,
    ask,
    say,
    ...(storedId === null ? {} : { initial: storedId }),
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
  const packageName = await packageFor(picture, options, console_, ask, say);
  const sdkVersion = versionFor(options);
  // what may be left out is offered once: where there is an integration already, it was left out
  const first = modeInUse(picture) === 'none' ? ask : null;
  const { redirect, activity } = await redirectFor(picture, options, console_, consoleFile, first, say);
  const im = options.im ?? (await wantsIm(world, picture, first, say));
  const builtIn = jsonText(jsonMember(config, 'version'));
  const answers: Answers = {
    mode,
    leaves: leftMode(picture, options.mode ?? null),
    pluginVersion:
      builtIn !== null && isVersion(builtIn) && pluginApplied(picture) ? asPublished(builtIn) : null,
    accessId,
    accessKey,
    region,
    regionGuessed: guessed,
    packageName,
    packageAsked: options.package !== undefined,
    sdkVersion,
    redirect,
    redirectActivity: activity,
    language: options.language ?? null,
    im: im ? { channelId: imChannelId(console_) } : null,
    channels: [],
  };
  const asking = { ask, first: first !== null, say };
  return { ...answers, channels: await chosenChannels(world, picture, options, answers, config, asking) };
}

/** Asked only where the app chats. */
async function wantsIm(
  { files }: World,
  picture: Picture,
  ask: Ask | null,
  say: (text: Note) => string,
): Promise<boolean> {
  if (ask === null || imPackages(files, picture).length === 0) return false;
  return ask.confirm({ message: say(note('ask-im', {})), initial: true });
}

/** Of the vendor that wants one with each message. */
function imChannelId(console_: Json): string | null {
  const asking = channels.find(({ imChannel }) => imChannel === true);
  return asking ? jsonText(jsonMember(console_, 'channels', asking.id, 'channelId')) : null;
}

const isVersion = (text: string): boolean => /^\d+(?:\.\d+){2,3}(?:-[A-Za-z0-9.]+)?$/.test(text);

function versionFor({ sdkVersion }: InitOptions): string | null {
  if (sdkVersion === undefined) return null;
  if (isVersion(sdkVersion)) return sdkVersion;
  throw new Stop(2, 'invalid-value', note('invalid-sdk-version', { value: sdkVersion }), {
    flag: '--sdk-version',
  });
}
