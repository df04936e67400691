/** The catalogue of planted faults (`npm run survey:doctor`): that it says what it means, and touches nothing else. */
import { describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/index.ts';

type Texts = ReadonlyMap<string, string>;

interface Project {
  readonly texts: Texts;
  readonly init: {
    readonly mode: string;
    readonly applicationId: string | null;
    readonly files: readonly { readonly edits: readonly { readonly what: string }[] }[];
  };
  readonly targetSdk: number | null;
}

interface PlantedFault {
  readonly check: string;
  readonly name: string;
  readonly plant: (project: Project) => ReadonlyMap<string, string | null> | null;
}

interface Chance {
  readonly chance: (text: string) => () => number;
  readonly shuffled: <T>(things: readonly T[], random: () => number) => T[];
}

const scripts = (name: string): string =>
  new URL(`../../scripts/survey/doctor/${name}`, import.meta.url).href;
const { faults } = (await import(scripts('faults.mjs'))) as { readonly faults: readonly PlantedFault[] };
const { chance, shuffled } = (await import(scripts('chance.mjs'))) as Chance;

const MANIFEST = 'app/src/main/AndroidManifest.xml';
const filter = (scheme: string): string =>
  `<intent-filter>
        <action android:name="android.intent.action.VIEW" />
        <category android:name="android.intent.category.DEFAULT" />
        <data android:scheme="${scheme}" android:host="com.example.survey" android:path="/detail" />
      </intent-filter>`;
const own = filter('shop');
const manifest = `<manifest>\n  <application>\n    <activity>\n      ${own}\n      ${filter('tpnssurvey')}\n    </activity>\n  </application>\n</manifest>\n`;

const project = (texts: Record<string, string>, mode = 'manual'): Project => ({
  texts: new Map(Object.entries(texts)),
  init: { mode, applicationId: 'com.example.shop', files: [] },
  targetSdk: 34,
});
const named = (check: string): readonly PlantedFault[] => faults.filter(fault => fault.check === check);

describe('the faults that are planted', () => {
  it('are many, each once, and each names a check that there is', () => {
    const ids = new Set(checks.map(({ id }) => id));
    expect(faults.length).toBeGreaterThanOrEqual(25);
    expect(new Set(faults.map(({ check, name }) => `${check} ${name}`)).size).toBe(faults.length);
    expect(faults.filter(({ check }) => !ids.has(check))).toEqual([]);
  });

  it('find no place where there is nothing of what they change', () => {
    const empty = project({ [MANIFEST]: '<manifest/>', 'app/build.gradle.kts.txt': '' });
    expect(faults.filter(({ plant }) => plant(empty) !== null)).toEqual([]);
  });

  it("change only the filter of the survey's own link, and no other of the app", () => {
    for (const fault of [...named('redirect-category'), ...named('redirect-action')]) {
      const text = fault.plant(project({ [MANIFEST]: manifest }))?.get(MANIFEST) ?? '';
      expect(text).toContain(own);
      expect(text).not.toContain(filter('tpnssurvey'));
    }
    const slash = named('redirect-slash').map(({ plant }) => plant(project({ [MANIFEST]: manifest })));
    expect(slash.map(changed => changed?.get(MANIFEST)?.includes('"/detail/"') ?? null)).toEqual([
      true,
      null,
    ]);
  });

  it('keep to the mode in which they are faults', () => {
    const config = { 'app/tpns-configs.json': '{ "debug": false,\n "upgrade": false }' };
    const [upgrade] = named('config-upgrade-check');
    expect(upgrade?.plant(project(config, 'manual'))).toBeNull();
    expect(upgrade?.plant(project(config, 'plugin'))?.get('app/tpns-configs.json')).toContain(
      '"upgrade": true',
    );
  });

  it('come in an order that the seed alone decides', () => {
    const order = (seed: string): string[] => shuffled(faults, chance(seed)).map(({ name }) => name);
    expect(order('1 shop')).toEqual(order('1 shop'));
    expect(order('1 shop')).not.toEqual(order('2 shop'));
    expect([...order('1 shop')].sort()).toEqual(faults.map(({ name }) => name).sort());
  });
});
