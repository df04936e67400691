/** The menu, on one page. Nothing costly is loaded before a command has been chosen. */
import { Command, CommanderError, Option } from 'commander';
import { nearest } from './core/nearest.ts';
import { type Note, note } from './core/note.ts';
import { Stop } from './errors.ts';
import type { World } from './ports.ts';
import { menu } from './report/words/menu.ts';
import type { Settings } from './settings.ts';
import { VERSION } from './version.ts';

declare module './core/note.ts' {
  interface NoteArgs {
    'usage-unknown-option': { option: string; suggestion: string | null };
    'usage-unknown-command': { command: string; suggestion: string | null };
    'usage-missing-argument': { name: string };
    'usage-excess-arguments': Record<never, never>;
    'usage-no-command': Record<never, never>;
    'usage-invalid-choice': { option: string; value: string; choices: string };
    'usage-invalid-value': { message: string };
    'usage-conflict': { message: string };
    'usage-help': { command: string };
    'unknown-lang': { lang: string };
    'no-folder': { named: string };
  }
}

export interface Outlet {
  readonly out: (text: string) => void;
  readonly columns: number;
}

/**
 * Runs one command.
 * @returns the exit code.
 * @throws Stop for everything that ends a command early; anything else is a bug.
 */
export async function run(
  argv: readonly string[],
  settings: Settings,
  outlet: Outlet,
  world: () => Promise<World>,
): Promise<number> {
  if (settings.unknownLang !== null) {
    throw new Stop(2, 'usage', note('unknown-lang', { lang: settings.unknownLang }), { flag: '--lang' });
  }
  let exit = 0;
  const program = build(settings, settings.json ? documented(settings, outlet) : outlet, async command => {
    const around = await world();
    if (around.files.kind(settings.cwd) !== 'folder') {
      throw new Stop(2, 'no-folder', note('no-folder', { named: settings.cwd }), { flag: '--cwd' });
    }
    exit = await command(around);
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    throw usage(error, settings.command, program);
  }
  return exit;
}

/** Help and version are an answer like any other: with `--json` they come as one document. */
const documented = ({ command }: Settings, { out, columns }: Outlet): Outlet => ({
  out: text => out(`${JSON.stringify({ command, ok: true, text: text.trimEnd() }, null, 2)}\n`),
  columns,
});

type Act = (command: (world: World) => Promise<number>) => Promise<void>;

function build(settings: Settings, outlet: Outlet, act: Act): Command {
  const words = menu[settings.lang];
  const titles: Readonly<Record<string, string>> = words.titles;
  const program = new Command('tpns')
    .description(words.about)
    .version(VERSION, '-V, --version', words.version)
    .helpOption('-h, --help', words.help)
    .helpCommand(false)
    .option('--cwd <dir>', words.cwd)
    .option('--json', words.json)
    .option('-y, --yes', words.yes)
    .option('--lang <lang>', words.lang)
    .option('--no-color', words.noColor)
    .option('-q, --quiet', words.quiet)
    .option('--verbose', words.verbose)
    .option('--profile <name>', words.profile)
    .exitOverride()
    .configureOutput({
      writeOut: outlet.out,
      writeErr: () => undefined,
      getOutHelpWidth: () => outlet.columns,
    })
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: title => titles[title] ?? title,
      // commander's own would add the choices in English; the descriptions name them
      optionDescription: ({ description }) => description,
    });

  program
    .command('init')
    .description(words.init)
    .option('--module <path>', words.module)
    .addOption(new Option('--mode <mode>', words.mode).choices(['manual', 'plugin']))
    .option('--access-id <id>', words.accessId)
    .option('--access-key <key>', words.accessKey)
    .option('--region <region>', words.region)
    .option('--package <applicationId>', words.package)
    .option('--sdk-version <version>', words.sdkVersion)
    .option('--channels <list>', words.channels)
    .option('--set <channel.field=value>', words.channelSet, collect, [])
    .option('--redirect <uri>', words.redirect)
    .option('--redirect-activity <class>', words.redirectActivity)
    .addOption(new Option('--language <language>', words.language).choices(['java', 'kotlin']))
    .option('--im', words.im)
    .option('--strict', words.strict)
    .option('--dry-run', words.dryRun)
    .option('--patch', words.patch)
    .option('--plan <file>', words.plan)
    .option('--apply <file>', words.apply)
    .action(async options => {
      const { init } = await import('./commands/init.ts');
      await act(world => init(world, settings, options));
    });

  program
    .command('doctor')
    .description(words.doctor)
    .option('--module <path>', words.doctorModule)
    .option('--only <checks>', words.only)
    .option('--skip <checks>', words.skip)
    .addOption(
      new Option('--fail-on <severity>', words.failOn)
        .choices(['error', 'warning', 'never'])
        .default('error'),
    )
    .addOption(
      new Option('--format <format>', words.format).choices(['text', 'json', 'html', 'sarif', 'github']),
    )
    .option('--redirect <uri>', words.doctorRedirect)
    .option('--variant <name>', words.variant)
    .option('--apk <file>', words.apk)
    .option('--merged-manifest <file>', words.mergedManifest)
    .option('--logcat <file>', words.logcat)
    .option('--device [serial]', words.device)
    .option('--online', words.online)
    .option('--token <token>', words.doctorToken)
    .option('--push-id <id>', words.pushId)
    .option('--im-account <account>', words.doctorImAccount)
    .option('--access-id <id>', words.loginAccessId)
    .option('--secret-key-stdin', words.secretKeyStdin)
    .option('--region <region>', words.region)
    .option('--endpoint <url>', words.endpoint)
    .option('--probe-regions', words.probeRegions)
    .option('--rehearse', words.rehearse)
    .option('--unmasked', words.unmasked)
    .option('--fix', words.fix)
    .option('--explain <check>', words.explainCheck)
    .option('--list', words.list)
    .action(async options => {
      const { doctor } = await import('./commands/doctor.ts');
      await act(world => doctor(world, settings, options));
    });

  program
    .command('undo')
    .description(words.undo)
    .option('--all', words.undoAll)
    .option('--dry-run', words.undoDryRun)
    .action(async options => {
      const { undoCommand } = await import('./commands/undo.ts');
      await act(world => undoCommand(world, settings, options));
    });

  program
    .command('push')
    .description(words.push)
    .option('--token <token>', words.token, collect, [])
    .option('--token-file <file>', words.tokenFile)
    .option('--account <account>', words.account, collect, [])
    .option('--tag <tag>', words.tag, collect, [])
    .option('--all', words.allDevices)
    .option('--im-account <account>', words.imAccount)
    .option('--title <text>', words.title)
    .option('--content <text>', words.content)
    .option('--redirect <uri>', words.pushRedirect)
    .option('--activity <class>', words.activity)
    .option('--url <url>', words.url)
    .option('--custom-content <json>', words.customContent)
    .option('--message', words.message)
    .addOption(new Option('--platform <platform>', words.platform).choices(['android', 'ios']))
    .addOption(new Option('--environment <environment>', words.environment).choices(['dev', 'product']))
    .option('--expire <seconds>', words.expire)
    .option('--send-time <time>', words.sendTime)
    .option('--channel <vendor>', words.channel)
    .option('--vendor-first', words.vendorFirst)
    .option('--set <path=value>', words.set, collect, [])
    .option('--payload <file>', words.payload)
    .option('--strict', words.pushStrict)
    .option('--dry-run', words.pushDryRun)
    .option('--timestamp <seconds>', words.timestamp)
    .option('--wait [seconds]', words.wait)
    .option('--concurrency <n>', words.concurrency)
    .option('--report <file>', words.report)
    .option('--resume', words.resume)
    .option('--access-id <id>', words.loginAccessId)
    .option('--secret-key-stdin', words.secretKeyStdin)
    .option('--region <region>', words.region)
    .option('--endpoint <url>', words.endpoint)
    .option('--module <path>', words.module)
    .action(async options => {
      const { push } = await import('./commands/push.ts');
      await act(world => push(world, settings, options));
    });

  program
    .command('emulator')
    .description(words.emulator)
    .option('--host <address>', words.host)
    .option('--port <n>', words.port)
    .option('--access-id <id>', words.loginAccessId)
    .option('--secret-key-stdin', words.secretKeyStdin)
    .option('--scenario <file>', words.scenario)
    .action(async options => {
      const { emulator } = await import('./commands/emulator.ts');
      await act(world => emulator(world, settings, options));
    });

  program
    .command('login')
    .description(words.login)
    .option('--access-id <id>', words.loginAccessId)
    .option('--secret-key-stdin', words.secretKeyStdin)
    .option('--region <region>', words.region)
    .option('--endpoint <url>', words.endpoint)
    .option('--offline', words.offline)
    .option('--im', words.loginIm)
    .action(async options => {
      const { login } = await import('./commands/login.ts');
      await act(world => login(world, settings, options));
    });

  program
    .command('logout')
    .description(words.logout)
    .option('--all', words.logoutAll)
    .action(async options => {
      const { logout } = await import('./commands/logout.ts');
      await act(world => logout(world, settings, options));
    });

  program
    .command('profiles')
    .description(words.profiles)
    .option('--use <name>', words.useProfile)
    .action(async options => {
      const { profiles } = await import('./commands/profiles.ts');
      await act(world => profiles(world, settings, options));
    });

  program
    .command('explain')
    .description(words.explain)
    .argument('<code...>', words.explainCode)
    .action(async query => {
      const { explain } = await import('./commands/explain.ts');
      await act(world => explain(world, settings, query));
    });

  // no command at all: the menu is the answer to a person, and no answer to a program
  program.action(() => {
    if (settings.json) {
      throw new Stop(2, 'usage', note('usage-no-command', {}), { help: note('usage-help', { command: '' }) });
    }
    outlet.out(program.helpInformation());
  });
  return program;
}

const collect = (value: string, before: string[]): string[] => [...before, value];

/** commander's complaints as notes; its messages are English only, so just the names are taken from them. */
function usage(error: CommanderError, command: string | null, program: Command): Stop {
  const [first, second] = [...error.message.matchAll(/'([^']*)'/g)].map(match => match[1] ?? '');
  const suggestion = /Did you mean (?:one of )?([^?]*)\?/.exec(error.message)?.[1] ?? null;
  const commands = program.commands.map(each => each.name());
  const why = (() => {
    switch (error.code) {
      case 'commander.unknownOption':
        return note('usage-unknown-option', { option: nameOf(first ?? ''), suggestion });
      case 'commander.unknownCommand':
        return note('usage-unknown-command', { command: first ?? '', suggestion });
      case 'commander.invalidArgument':
        return choice(error.message);
      case 'commander.optionMissingArgument':
      case 'commander.missingArgument':
        return note('usage-missing-argument', { name: first ?? '' });
      case 'commander.excessArguments':
        return command !== null && !commands.includes(command)
          ? note('usage-unknown-command', { command, suggestion: nearest(command, commands) })
          : note('usage-excess-arguments', {});
      case 'commander.conflictingOption':
        return note('usage-conflict', { message: [first, second].filter(Boolean).join(', ') });
      default:
        return note('usage-invalid-value', { message: error.message.replace(/^error: /, '') });
    }
  })();
  const flag = /--[a-z-]+/.exec(error.message)?.[0];
  return new Stop(2, 'usage', why, {
    help: note('usage-help', {
      command: command !== null && commands.includes(command) ? command : '',
    }),
    ...(flag === undefined ? {} : { flag }),
  });
}

/** `--secret-key=…` is no option of ours, and what stands behind the sign is nothing to repeat. */
const nameOf = (option: string): string => option.replace(/=.*$/s, '');

function choice(message: string): Note {
  const [, flags, value, choices] =
    /^error: option '(.*?)' argument '(.*)' is invalid\. Allowed choices are (.*)\.$/s.exec(message) ?? [];
  if (flags === undefined || value === undefined || choices === undefined) {
    return note('usage-invalid-value', { message: message.replace(/^error: /, '') });
  }
  return note('usage-invalid-choice', { option: flags.replace(/ .*$/, ''), value, choices });
}
