/** Where the outer world may be touched, where the process may be ended, and what may be loaded at start. */
import { isBuiltin } from 'node:module';
import type { Breach, Law } from './law.ts';
import type { Import, Source } from './source.ts';

/** Modules of Node that only compute. Every other one reaches files, network, terminal, processes or the system. */
const PURE = [
  'assert',
  'buffer',
  'crypto',
  'events',
  'path',
  'stream',
  'string_decoder',
  'timers',
  'url',
  'util',
  'zlib',
];
const WORLDLY_PACKAGES = ['undici', 'inquirer', 'chalk', 'conf', 'ora'];
const COSTLY_PACKAGES = ['undici', 'inquirer', 'conf', 'ora', 'xml2js'];

const EXITS = ['exit', 'exitCode', 'abort', 'reallyExit'];

const packageOf = (specifier: string): string =>
  /^(@[^/]+\/[^/]+|[^/]+)/.exec(specifier)?.[0].replace(/^@inquirer\/.*/, 'inquirer') ?? specifier;

function worldly(source: Source, { specifier, kind }: Import): boolean {
  if (!isBuiltin(specifier)) return WORLDLY_PACKAGES.includes(packageOf(specifier));
  // a type of Node's own is a description, and no door
  if (kind === 'type') return false;
  const [module = ''] = specifier.replace(/^node:/, '').split('/');
  return !PURE.includes(module) && !(source.room === 'emulator' && module === 'http');
}

export const world: Law = {
  sentence:
    'Only adapters/ touches files, network, terminal, other processes and the environment (emulator/ its listening socket, ' +
    'and main.ts the process it is in). Everything else gets the world as an argument, so that it can be tested without ' +
    'one: ask for it in ports.ts.',
  breaches: sources =>
    sources
      .filter(source => source.room !== 'adapters')
      .flatMap(source => [
        ...source.imports
          .filter(each => each.target === null && worldly(source, each))
          .map(({ specifier, line }) => ({ path: source.path, line, what: `imports ${specifier}` })),
        ...source.globals
          // who ends the process where is the exit door's matter
          .filter(
            ({ name, member }) => !(name === 'process' && (isExit(member) || source.path === 'main.ts')),
          )
          .map(({ name, member, line }) => ({
            path: source.path,
            line,
            what: `uses ${member === null ? name : `${name}.${member}`}`,
          })),
      ]),
};

const isExit = (member: string | null): boolean => member !== null && EXITS.includes(member);

export const exitDoor: Law = {
  sentence:
    'main.ts is the one exit door: it alone sets the exit code, after every finally has run. A command returns its code; ' +
    'whatever can not go on throws a Stop.',
  breaches: sources =>
    sources
      .filter(({ path }) => path !== 'main.ts')
      .flatMap(({ path, globals }) =>
        globals
          .filter(({ name, member }) => name === 'process' && isExit(member))
          .map(({ member, line }) => ({ path, line, what: `uses process.${member}` })),
      ),
};

export const cheapStart: Law = {
  sentence:
    'undici, inquirer, conf, ora and xml2js cost more than all else at start. Nothing that main.ts imports statically may ' +
    'reach them: put an import() on the way, in cli.ts or where the adapter is made.',
  breaches: sources => {
    const byPath = new Map(sources.map(source => [source.path, source]));
    const seen = new Set<string>();
    const visit = (path: string, trail: readonly string[]): Breach[] => {
      const source = byPath.get(path);
      if (!source || seen.has(path)) return [];
      seen.add(path);
      return source.imports
        .filter(({ kind }) => kind === 'value')
        .flatMap(({ target, specifier, line }) => {
          if (target !== null) return visit(target, [...trail, path]);
          return COSTLY_PACKAGES.includes(packageOf(specifier))
            ? [{ path, line, what: `loads ${[...trail.slice(1), path, specifier].join(' → ')} at start` }]
            : [];
        });
    };
    return visit('main.ts', []);
  },
};
