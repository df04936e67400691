/** The projects of test/worlds/fixtures, each variant that has a manifest of its own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { ManifestSource } from '../../../src/android/merge/index.ts';
import { type FixtureName, fixture } from '../../support/fixture.ts';
import { describeOracle } from '../../support/oracle.ts';
import { judge } from './judge.ts';

interface Variant {
  readonly project: FixtureName;
  readonly namespace: string;
  readonly overlays: readonly string[];
  readonly libraries: Readonly<Record<string, string>>;
}

const APP: Readonly<Record<FixtureName, string>> = {
  'old-groovy': 'app/src',
  'kotlin-catalog': 'app/src',
  flutter: 'android/app/src',
};

const VARIANTS: readonly Variant[] = [
  { project: 'old-groovy', namespace: 'com.example.oldshop', overlays: [], libraries: {} },
  {
    project: 'kotlin-catalog',
    namespace: 'com.example.catalog',
    overlays: [],
    libraries: { 'core/src/main': 'com.example.catalog.core' },
  },
  { project: 'flutter', namespace: 'com.example.parcels', overlays: [], libraries: {} },
  { project: 'flutter', namespace: 'com.example.parcels', overlays: ['debug'], libraries: {} },
  { project: 'flutter', namespace: 'com.example.parcels', overlays: ['profile'], libraries: {} },
];

describeOracle('a merge of a project’s manifests', () => {
  it.each(VARIANTS)('equals the oracle’s: $project $overlays', async variant => {
    for (const lineEnds of ['lf', 'crlf'] as const) {
      const root = fixture(variant.project, lineEnds);
      const source = (folder: string, of: ManifestSource['of'], namespace: string | null): ManifestSource => {
        const file = `${folder}/AndroidManifest.xml`;
        return { file, text: readFileSync(join(root, file), 'utf8'), of, namespace };
      };
      const app = APP[variant.project];
      const input = {
        main: source(`${app}/main`, 'main', null),
        overlays: variant.overlays.map(name => source(`${app}/${name}`, 'variant', null)),
        libraries: Object.entries(variant.libraries).map(([folder, name]) => source(folder, 'library', name)),
        placeholders: new Map([
          ['applicationName', 'android.app.Application'],
          ['JPUSH_PKGNAME', variant.namespace],
          ['JPUSH_APPKEY', '0123456789abcdef01234567'],
          ['JPUSH_CHANNEL', 'developer-default'],
        ]),
        applicationId: variant.namespace,
        namespace: variant.namespace,
        minSdk: 24,
        targetSdk: 34,
      };
      expect(await judge(input)).toEqual({ verdict: 'equal', refused: false });
    }
  });
});
