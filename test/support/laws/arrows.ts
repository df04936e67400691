/** Who may import whom. */
import type { Breach, Law } from './law.ts';
import type { Import, Source } from './source.ts';

/** The nouns of the house and what it asks of the world: for every room but `core` and `editors`. */
const NOUNS = ['core', 'ports', 'errors', 'version'];
const SERVICES = ['tpns', 'im'];
const KNOWLEDGE = ['android', ...SERVICES, 'editors', ...NOUNS];

const ARROWS: Readonly<Record<string, readonly string[]>> = {
  core: [],
  ports: ['core'],
  errors: ['core'],
  version: [],
  editors: ['core'],
  android: ['editors', ...NOUNS],
  tpns: NOUNS,
  im: NOUNS,
  channels: KNOWLEDGE,
  checks: KNOWLEDGE,
  causes: ['tpns', 'core'],
  engine: ['channels', 'checks', 'causes', ...KNOWLEDGE],
  report: ['settings', ...SERVICES, ...NOUNS],
  emulator: [...SERVICES, ...NOUNS],
  settings: ['report', ...NOUNS],
  commands: ['settings', 'engine', 'report', 'emulator', 'channels', 'checks', 'causes', ...KNOWLEDGE],
  adapters: ['settings', ...NOUNS],
  cli: ['settings', 'commands', 'adapters', 'report', ...NOUNS],
  main: ['settings', 'cli', 'adapters', 'report', ...NOUNS],
};

const roomOf = (path: string): string =>
  path.includes('/') ? path.slice(0, path.indexOf('/')) : path.replace(/\.ts$/, '');

/** A room may state beside itself what it asks of the world; an adapter then keeps that promise. */
const isPort = (path: string): boolean => /(^|[/-])ports?\.ts$/.test(path);

function allowed(from: Source, target: string): boolean {
  const room = roomOf(target);
  if (room === from.room || ARROWS[from.room]?.includes(room)) return true;
  return from.room === 'adapters' && isPort(target);
}

function breachOf(from: Source, { target, specifier, line }: Import): Breach[] {
  if (target === null) {
    return from.room === 'core' ? [{ path: from.path, line, what: `core imports ${specifier}` }] : [];
  }
  return allowed(from, target)
    ? []
    : [{ path: from.path, line, what: `${from.room} imports ${roomOf(target)} (${specifier})` }];
}

export const arrows: Law = {
  sentence:
    'Arrows point one way: main → cli → commands → engine → checks, channels, causes → android, tpns, im → editors → core, ' +
    'with report and emulator beside engine; core imports nothing, and only main and cli import adapters. What both ' +
    'sides need is a noun for core; what the lower side needs from the world is a port.',
  breaches: sources =>
    sources.flatMap(source => {
      if (!(source.room in ARROWS)) {
        return [{ path: source.path, line: 1, what: `${source.room} is no room of the house yet` }];
      }
      return source.imports.flatMap(each => breachOf(source, each));
    }),
};

export const laziness: Law = {
  sentence:
    'cli.ts is the menu: it names commands and adapters only through import(), so that --version and --help pay for none.',
  breaches: sources =>
    sources
      .filter(source => source.room === 'cli')
      .flatMap(({ path, imports }) =>
        imports.flatMap(({ target, specifier, kind, line }) =>
          kind === 'value' && target !== null && ['commands', 'adapters'].includes(roomOf(target))
            ? { path, line, what: `imports ${specifier} at the top` }
            : [],
        ),
      ),
};

export const acyclic: Law = {
  sentence:
    'Files that import each other in a circle can only be understood, and moved, together. Put what they share into a ' +
    'third file that both import.',
  breaches: sources => {
    const byPath = new Map(sources.map(source => [source.path, source]));
    const done = new Set<string>();
    const breaches: Breach[] = [];
    const visit = (path: string, trail: readonly string[], line: number): void => {
      const from = trail.indexOf(path);
      if (from >= 0) {
        const circle = [...trail.slice(from), path].join(' → ');
        breaches.push({ path: trail.at(-1) ?? path, line, what: `closes the circle ${circle}` });
      }
      if (from >= 0 || done.has(path)) return;
      for (const each of byPath.get(path)?.imports ?? []) {
        if (each.target !== null) visit(each.target, [...trail, path], each.line);
      }
      done.add(path);
    };
    for (const { path } of sources) visit(path, [], 1);
    return breaches;
  },
};
