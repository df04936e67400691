/** Operations on the files beside the scripts: version catalogs, properties, keep rules, ignored files. */
import type { App } from '../../src/android/app.ts';
import type { Project } from '../../src/android/project.ts';
import { readText } from '../../src/android/source.ts';
import type { Facts, Operation } from '../../src/core/operation.ts';
import { join } from '../../src/core/paths.ts';
import { ensureIgnored } from '../../src/editors/ignore.ts';
import { ensureLines, lineFacts } from '../../src/editors/lines.ts';
import { proved } from '../../src/editors/proof.ts';
import { ensureProperty, propertiesIn, propertyFacts } from '../../src/editors/properties.ts';
import { tomlFacts } from '../../src/editors/toml/facts.ts';
import { ensureCatalogLibrary } from '../../src/editors/toml/library.ts';
import { setCatalogVersion } from '../../src/editors/toml/version.ts';
import type { Files } from '../../src/ports.ts';
import type { Trial } from './attempt.ts';
import { languageOf } from './claim.ts';
import { catalogIntent, linesIntent, propertyIntent } from './file-intents.ts';
import { type Intent, raisedIntent } from './intent.ts';
import { NEWER } from './invented.ts';
import { SDK } from './script-trials.ts';

function trial(
  files: Files,
  path: string,
  intent: Intent,
  operation: Operation,
  facts: Facts,
  name = intent.operation,
): Trial {
  return {
    operation: name,
    path,
    language: languageOf(path),
    text: readText(files, path)?.text ?? '',
    run: text => proved(text, operation, facts),
    intent,
  };
}

export function catalogTrials(files: Files, { catalogs }: Project): Trial[] {
  return catalogs.flatMap(({ path, libraries }) => {
    const versioned = [...libraries.values()].find(({ version }) => version !== null);
    const { group = '', name = '', version = null } = versioned ?? {};
    const newer = { group, name, version: NEWER };
    return [
      trial(
        files,
        path,
        catalogIntent(SDK),
        ensureCatalogLibrary({ ...SDK, words: ['tencent', 'tpns'] }),
        tomlFacts,
      ),
      ...(version === null
        ? []
        : [
            trial(
              files,
              path,
              raisedIntent('catalog version', [version], NEWER),
              setCatalogVersion(newer),
              tomlFacts,
            ),
          ]),
    ];
  });
}

/** A key that no project has, and, where there is one, a key of the project's own. */
export function propertyTrials(files: Files, { propertiesFile }: Project): Trial[] {
  if (files.kind(propertiesFile) !== 'file') return [];
  const own = propertiesIn(readText(files, propertiesFile)?.text ?? '').find(({ key }) =>
    /^[\w.-]+$/.test(key),
  );
  return ['tpns.survey', ...(own === undefined ? [] : [own.key])].map(key =>
    trial(
      files,
      propertiesFile,
      propertyIntent(key, 'surveyed'),
      ensureProperty(key, 'surveyed'),
      propertyFacts,
    ),
  );
}

export function ignoreTrials(files: Files, { root }: Project): Trial[] {
  const path = join(root, '.gitignore');
  return ['.tpns/', '/build'].map(pattern =>
    trial(files, path, linesIntent('.gitignore', [pattern]), ensureIgnored(pattern), lineFacts),
  );
}

export function keepRuleTrials(files: Files, { keepRules }: App, rules: readonly string[]): Trial[] {
  return keepRules
    .filter(path => files.kind(path) === 'file')
    .map(path => trial(files, path, linesIntent('keep rules', rules), ensureLines(rules), lineFacts));
}
