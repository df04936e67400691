/** `tpns emulator`: a local TPNS, until somebody stops it. */
import { note } from '../core/note.ts';
import { isAbsolute, join } from '../core/paths.ts';
import { type ImCredentials, inventCredentials, inventImCredentials } from '../emulator/invent.ts';
import { readScenario, type Scenario } from '../emulator/scenario.ts';
import { EmulatorFault, startEmulator } from '../emulator/start.ts';
import { Stop } from '../errors.ts';
import { isImSecretKey, isSdkAppId } from '../im/credentials.ts';
import type { World } from '../ports.ts';
import type { Settings } from '../settings.ts';
import { accessIdProblem, secretKeyProblem } from '../tpns/credentials.ts';
import { talk } from './context.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'local-ready': { url: string };
    'local-pair': { accessId: string; secretKey: string };
    'local-im-pair': { sdkAppId: string; secretKey: string; url: string };
    'local-half': Record<never, never>;
    'invalid-port': { value: string };
  }
}

export interface EmulatorCommandOptions {
  readonly host?: string;
  readonly port?: string;
  readonly accessId?: string;
  readonly secretKeyStdin?: boolean;
  readonly scenario?: string;
}

export async function emulator(
  world: World,
  settings: Settings,
  options: EmulatorCommandOptions,
): Promise<number> {
  const { say, tell } = talk(world, settings);
  const credentials = await pair(world, options);
  const scenario = scenarioOf(world, settings, options);
  const stopped = world.stopped();
  const im = imPair(world);
  const running = await start(world, settings, options, { ...credentials, im: im.pair }, scenario, text =>
    tell(text),
  );
  const { url } = running;
  const invented = {
    ...(credentials.invented ? { accessId: credentials.accessId, secretKey: credentials.secretKey } : {}),
    ...(im.invented ? { im: im.pair } : {}),
  };
  if (settings.json) world.screen.answer(JSON.stringify({ command: 'emulator', ok: true, url, ...invented }));
  else {
    // one line for scripts that wait for it; the pair is for people and goes with the conversation
    world.screen.answer(say(note('local-ready', { url })));
    if (credentials.invented) world.screen.say(say(note('local-pair', credentials)));
    if (im.invented) tell(note('local-im-pair', { ...im.pair, url }));
  }
  await stopped;
  await running.close();
  return 0;
}

/** The environment's, as `push --im-account` takes them; else a pair of nobody. */
function imPair(world: World): { readonly pair: ImCredentials; readonly invented: boolean } {
  const sdkAppId = world.env('TPNS_IM_SDK_APP_ID');
  const secretKey = world.env('TPNS_IM_SECRET_KEY');
  const admin = world.env('TPNS_IM_ADMIN') || 'administrator';
  if (sdkAppId && secretKey && isSdkAppId(sdkAppId) && isImSecretKey(secretKey)) {
    return { pair: { sdkAppId, secretKey, admin }, invented: false };
  }
  return { pair: inventImCredentials(), invented: true };
}

async function pair(
  world: World,
  options: EmulatorCommandOptions,
): Promise<{ accessId: string; secretKey: string; invented: boolean }> {
  const accessId = options.accessId;
  if ((accessId === undefined) !== (options.secretKeyStdin !== true)) {
    throw new Stop(2, 'usage', note('local-half', {}), {
      flag: accessId === undefined ? '--access-id' : '--secret-key-stdin',
    });
  }
  if (accessId === undefined) return { ...inventCredentials(), invented: true };
  const problem = accessIdProblem(accessId) === null ? null : accessIdProblem(accessId, 'ios');
  if (problem) {
    throw new Stop(2, 'invalid-value', note('credential-problem', { which: 'access-id', problem }), {
      flag: '--access-id',
    });
  }
  const secretKey = new TextDecoder().decode(await world.stdin()).replace(/[\r\n]+$/, '');
  const wrong = secretKeyProblem(secretKey);
  if (wrong === null) return { accessId, secretKey, invented: false };
  throw new Stop(2, 'invalid-value', note('credential-problem', { which: 'secret-key', problem: wrong }), {
    flag: '--secret-key-stdin',
  });
}

function scenarioOf(world: World, settings: Settings, { scenario }: EmulatorCommandOptions): Scenario | null {
  if (scenario === undefined) return null;
  const path = isAbsolute(scenario) ? scenario : join(settings.cwd, scenario);
  const bytes = world.files.read(path);
  if (!bytes)
    throw new Stop(2, 'missing-file', note('body-file-missing', { file: path }), {
      flag: '--scenario',
      file: path,
    });
  const read = readScenario(new TextDecoder().decode(bytes));
  if (read.state === 'scenario') return read.scenario;
  throw new Stop(2, 'invalid-value', read.why, { flag: '--scenario', file: path });
}

async function start(
  world: World,
  settings: Settings,
  options: EmulatorCommandOptions,
  { accessId, secretKey, im }: { accessId: string; secretKey: string; im: ImCredentials },
  scenario: Scenario | null,
  log: Parameters<typeof startEmulator>[0]['log'],
): ReturnType<typeof startEmulator> {
  const port = options.port ?? '0';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new Stop(2, 'invalid-value', note('invalid-port', { value: port }), { flag: '--port' });
  }
  try {
    return await startEmulator({
      accessId,
      secretKey,
      im,
      ...(options.host === undefined ? {} : { host: options.host, exposed: true }),
      port: Number(port),
      clock: () => world.now().getTime(),
      log,
      lang: settings.lang,
      ...(scenario === null ? {} : { scenario }),
    });
  } catch (error) {
    if (error instanceof EmulatorFault) throw new Stop(2, 'emulator', error.why, { flag: '--port' });
    throw error;
  }
}
