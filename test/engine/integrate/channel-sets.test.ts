/**
 * Each channel, all of them, and sets drawn by lot, in both modes and both languages: what was written comes, for the languages
 * themselves, to exactly what was wanted; once more changes nothing, and undo gives back every byte.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { call } from '../../support/call.ts';
import type { MemoryDisk } from '../../support/memory-files.ts';
import { describeOracle, oracle } from '../../support/oracle.ts';
import { scratch } from '../../support/scratch.ts';
import { channelArgs, groovy, IDS, known, kotlin, ROOT, VERSION, type World } from './channel-worlds.ts';

const PAIR = ['--access-id', '1500000001', '--access-key', 'AEXAMPLEKEY1', '--region', 'guangzhou'];

interface Case {
  readonly ids: readonly string[];
  readonly mode: 'manual' | 'plugin';
  /** Which vendors' files are there. */
  readonly files: boolean;
  readonly world: World;
}

/** By lot, but the same every day; `npm run fuzz` draws others. */
const drawn = fc.sample(
  fc.record({
    ids: fc.subarray(IDS, { minLength: 1 }),
    files: fc.boolean(),
  }),
  { numRuns: 50, ...(process.env.TPNS_FUZZ === undefined ? { seed: 20_260_101 } : {}) },
);

const sets = [...IDS.map(id => ({ ids: [id], files: true })), { ids: IDS, files: true }, ...drawn];
const casesOf = (world: World): readonly Case[] =>
  (['manual', 'plugin'] as const).flatMap(mode => sets.map(each => ({ ...each, mode, world })));

const told = ({ ids, mode, files }: Case): string => `${mode} ${ids.join(',')}${files ? ' with files' : ''}`;

function diskOf({ ids, files, world }: Case): MemoryDisk {
  const disk = world.disk();
  for (const id of ids) {
    const { plugin } = known(id);
    if (files && plugin) disk.put(`${ROOT}/app/${plugin.file}`, '{}\n');
  }
  return disk;
}

const init = (disk: MemoryDisk, { ids, mode }: Case) =>
  call(disk, ['init', ...PAIR, '--mode', mode, ...channelArgs(ids), '--json', '--cwd', ROOT]);

/** The disk after it, with everything judged that needs no other language. */
async function done(each: Case): Promise<MemoryDisk> {
  const disk = diskOf(each);
  const before = disk.tree();
  const first = await init(disk, each);
  expect({ case: told(each), exit: first.exit, err: first.err }).toEqual({
    case: told(each),
    exit: 0,
    err: '',
  });
  const after = disk.copy();
  const config = JSON.parse(disk.text(`${ROOT}/app/tpns-configs.json`) ?? '') as Record<string, unknown>;
  expect(config[each.world.applicationId]).toEqual({
    channel: {
      enable: true,
      ...Object.fromEntries(
        each.ids.flatMap(id => (known(id).config === null ? [] : [[id, known(id).config]])),
      ),
    },
  });
  const rules = (disk.text(`${ROOT}/app/proguard-rules.pro`) ?? '').split('\n');
  for (const id of each.ids) {
    for (const rule of known(id).rules) expect(rules.filter(line => line === rule)).toHaveLength(1);
  }
  const again = await init(disk, each);
  expect(again.exit).toBe(0);
  expect(disk.tree()).toEqual(after.tree());
  const undone = await call(disk, ['undo', '--json', '--cwd', ROOT]);
  expect({ case: told(each), exit: undone.exit }).toEqual({ case: told(each), exit: 0 });
  expect(disk.tree()).toEqual(before);
  return after;
}

const SETTER = /XGPushConfig\.(\w+)\(app, (?:"([^"]*)"|true)\)/g;

function registrationIn(disk: MemoryDisk): string {
  const path = Object.keys(disk.tree()).find(name => /TpnsRegistration\.(?:java|kt)$/.test(name)) ?? '';
  return disk.text(path) ?? '';
}

/** The stand-in for Kotlin's DSL has no words for a plugin's mapping. */
const withoutMapping = (text: string): string =>
  text.replace(/^ {4}resolutionStrategy \{[\s\S]*?^ {4}\}\n/m, '');

/** Kotlin's compiler needs half a second for each script: by day it sees some of what was drawn, Groovy's all. */
const seen = ({ world }: Case, i: number): boolean =>
  world === groovy || process.env.TPNS_FUZZ !== undefined || i % sets.length < IDS.length + 1 + 4;

const adapterManifest = (name: string, keys: readonly string[]): string =>
  [
    `<manifest xmlns:android="http://schemas.android.com/apk/res/android" package="com.tencent.${name}">`,
    '    <application>',
    ...keys.map(key => `        <meta-data android:name="${name}.${key}" android:value="\${${key}}" />`),
    '    </application>\n</manifest>\n',
  ].join('\n');

interface Model {
  readonly errors: readonly string[];
  readonly manifestPlaceholders: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly dependencies: readonly { scope: string; configuration: string; notation: string }[];
  readonly repositories: readonly { scope: string; name: string; url: string }[];
  readonly plugins: readonly { scope: string; id: string; version: string | null }[];
}

/** What scripts come to: one call for all of them, and equal texts once. */
function models(world: World, texts: readonly string[], name: string): Model[] {
  const distinct = [...new Set(texts)];
  const folder = scratch('models');
  const files = distinct.map((text, i) => {
    mkdirSync(join(folder, `${i}`));
    const file = join(folder, `${i}`, name);
    writeFileSync(file, text);
    return file;
  });
  const { stdout } = oracle(world.dialect === 'groovy' ? 'groovy-eval' : 'kts-eval', ['--json', ...files]);
  const found = (JSON.parse(stdout.slice(stdout.indexOf('{\n'))) as { files: Model[] }).files;
  return texts.map(text => found[distinct.indexOf(text)] as Model);
}

describe.each([groovy, kotlin])('channels in $name', world => {
  const cases = casesOf(world);
  const results = new Map<Case, MemoryDisk>();

  it.each(['manual', 'plugin'] as const)(
    'are wired in %s mode, alone, together and by lot; once more changes nothing, undo gives every byte back',
    async mode => {
      for (const each of cases.filter(one => one.mode === mode)) results.set(each, await done(each));
    },
  );

  it('get their setters in manual mode, OPPO’s key and secret where TPNS wants them, and are opened in both', () => {
    for (const each of cases) {
      const code = registrationIn(results.get(each) as MemoryDisk);
      const calls = [...code.matchAll(SETTER)].map(([, method, value]) => [method, value]);
      const setters = each.mode === 'plugin' ? [] : each.ids.flatMap(id => known(id).setters);
      expect([told(each), calls]).toEqual([told(each), [...setters, ['enableOtherPush', undefined]]]);
      expect(code.indexOf('enableOtherPush')).toBeLessThan(code.indexOf('registerPush('));
    }
  });

  describeOracle('before the language itself', () => {
    const judged = cases.filter(seen);
    const text = (each: Case, path: string): string => withoutMapping(results.get(each)?.text(path) ?? '');
    const name = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
    let evaluated: readonly Model[] | null = null;
    /** What the app's script comes to, of each that is judged. */
    const apps = (): readonly Model[] => {
      evaluated ??= models(
        world,
        judged.map(each => text(each, world.app)),
        name(world.app),
      );
      return evaluated;
    };

    it('are accepted by its parser, every script of every set', () => {
      const folder = scratch('parsed');
      const texts = new Set(
        cases.flatMap(each =>
          [world.app, world.settings, world.root].map(
            path => `${path.slice(path.lastIndexOf('/') + 1)}\n${results.get(each)?.text(path) ?? ''}`,
          ),
        ),
      );
      const files = [...texts].map((each, i) => {
        const end = each.indexOf('\n');
        mkdirSync(join(folder, `${i}`));
        const file = join(folder, `${i}`, each.slice(0, end));
        writeFileSync(file, each.slice(end + 1));
        return file;
      });
      const { stdout } = oracle(world.dialect === 'groovy' ? 'groovy-ast' : 'kts-psi', [
        '--verdict',
        ...files,
      ]);
      expect(stdout.split('\n').filter(line => line.startsWith('FAIL'))).toEqual([]);
      expect(stdout.split('\n').filter(line => line.startsWith('PASS'))).toHaveLength(files.length);
    });

    it('merge: whatever an adapter’s manifest asks the build for has its value', () => {
      const folder = scratch('merged');
      const asked = {
        vivo: ['VIVO_APPID', 'VIVO_APPKEY'],
        honor: ['HONOR_APPID'],
        tpns: ['XG_ACCESS_ID', 'XG_ACCESS_KEY'],
      };
      for (const [name, keys] of Object.entries(asked))
        writeFileSync(join(folder, `${name}.xml`), adapterManifest(name, keys));
      const distinct = new Map<string, number>();
      judged.forEach((each, i) => {
        distinct.set(`${each.mode} ${each.ids.filter(id => id in asked)}`, i);
      });
      for (const i of distinct.values()) {
        const each = judged[i] as Case;
        const { ids, mode } = each;
        const model = apps()[i] as Model;
        const main = join(folder, 'main.xml');
        writeFileSync(main, results.get(each)?.text(`${ROOT}/app/src/main/AndroidManifest.xml`) ?? '');
        const given = Object.entries(model.manifestPlaceholders['android.defaultConfig'] ?? {});
        const libraries = [...(mode === 'manual' ? ['tpns'] : []), ...ids.filter(id => id in asked)];
        const out = join(folder, 'out.xml');
        const { code, stderr } = oracle('manifest-merge', [
          ...[main, out, '--package', each.world.applicationId, '--min-sdk', '23', '--target-sdk', '34'],
          ...libraries.flatMap(name => ['-l', join(folder, `${name}.xml`)]),
          ...given.flatMap(([key, value]) => ['-p', `${key}=${value}`]),
        ]);
        expect([told(each), code, stderr]).toEqual([told(each), 0, expect.anything()]);
        const merged = readFileSync(out, 'utf8');
        for (const id of ids) {
          for (const value of Object.values(known(id).placeholders)) expect(merged).toContain(`"${value}"`);
        }
      }
    });

    it('come to exactly the dependencies, placeholders, plugins and repositories that were wanted', () => {
      const hosts = world === groovy ? world.root : world.settings;
      const others = models(
        world,
        judged.map(each => text(each, hosts)),
        name(hosts),
      );
      const [bare] = models(world, [world.disk().text(world.app) ?? ''], name(world.app)) as [Model];
      judged.forEach((each, i) => {
        const [app, other] = [apps()[i] as Model, others[i] as Model];
        const { ids, mode, files } = each;
        expect([told(each), app.errors, other.errors]).toEqual([told(each), bare.errors, []]);
        // the old project has a newer gson, which stays
        const wanted = ids
          .flatMap(id => known(id).dependencies)
          .filter(one => world !== groovy || !one.includes(':gson:'));
        const added = app.dependencies.filter(
          ({ notation }) => !bare.dependencies.some(was => was.notation === notation),
        );
        expect([told(each), added.map(({ notation }) => notation).sort()]).toEqual([
          told(each),
          [...(mode === 'manual' ? [`com.tencent.tpns:tpns:${VERSION}`] : []), ...wanted].sort(),
        ]);
        expect(added.every(({ configuration }) => configuration === 'implementation')).toBe(true);
        expect([told(each), app.manifestPlaceholders['android.defaultConfig'] ?? {}]).toEqual([
          told(each),
          {
            ...bare.manifestPlaceholders['android.defaultConfig'],
            ...(mode === 'manual' ? { XG_ACCESS_ID: '1500000001', XG_ACCESS_KEY: 'AEXAMPLEKEY1' } : {}),
            ...Object.assign({}, ...ids.map(id => known(id).placeholders)),
          },
        ]);
        const plugins = ids.flatMap(id => (files ? (known(id).plugin?.id ?? []) : []));
        const applied = app.plugins.map(({ id }) => id).slice(bare.plugins.length);
        expect([told(each), applied.sort()]).toEqual([
          told(each),
          [...plugins, ...(mode === 'plugin' ? ['com.tencent.android.tpns'] : [])].sort(),
        ]);
        const urls = (scope: string): string[] =>
          other.repositories.filter(found => found.scope === scope).map(({ url }) => url);
        const vendors = ids.flatMap(id => known(id).repository ?? []);
        const [own, build] =
          world === groovy
            ? ['allprojects', 'buildscript']
            : ['dependencyResolutionManagement', 'pluginManagement'];
        for (const url of vendors) {
          expect([told(each), urls(own).filter(one => one === url)]).toEqual([told(each), [url]]);
          expect([told(each), urls(build).filter(one => one === url)]).toEqual([
            told(each),
            files ? [url] : [],
          ]);
        }
        if (vendors.length === 0) expect(urls(own).filter(url => /huawei/.test(url))).toEqual([]);
      });
    });
  });
});
