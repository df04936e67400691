/** The operations on scripts, as the parsers of Groovy and of Kotlin list what comes of them. */
import type { WantedRepository } from '../../src/editors/gradle/repository.ts';
import { adding, type Intent, type Pattern } from './intent.ts';

const matching =
  (expression: RegExp): Pattern =>
  row =>
    expression.test(row);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Not under a condition, where the parsers say so. */
const always = (row: string): boolean => !/(?:^|\/)(?:if|else|for|try|\{\})\//.test(row.split('\t')[0] ?? '');

export interface Artifact {
  readonly group: string;
  readonly name: string;
  readonly version: string;
}

/** `accessors` stand for the artifact in some catalog. */
export function dependencyIntent(
  { group, name, version }: Artifact,
  accessors: readonly string[] = [],
): Intent {
  const aliases = accessors.map(escaped).join('|') || '$^';
  const literal = `["']${escaped(`${group}:${name}:${version}`)}["']`;
  const added = new RegExp(
    `^dependencies\\/"?(?:implementation|compile|api)"?\\t\\((?:${literal}|${aliases})\\)$`,
  );
  const declared = new RegExp(
    `dependencies(?:\\/|\\.|["(])[^\\t]*\\t.*(?:["']${escaped(`${group}:${name}`)}(?:[:"'@])|\\b(?:${aliases})\\b|['"]?group['"]?\\s*[:=]\\s*["']${escaped(group)}["'],\\s*['"]?name['"]?\\s*[:=]\\s*["']${escaped(name)}["'])`,
  );
  return adding(
    'dependency',
    [[matching(added)]],
    rows => rows.some(row => always(row) && declared.test(row)),
    matching(/^dependencies\t/),
  );
}

export function pluginIntent(id: string, version: string | null, accessors: readonly string[] = []): Intent {
  const name = `["']${escaped(id)}["']`;
  const number = version === null ? '' : `["']${escaped(version)}["']`;
  const groovy =
    version === null
      ? [matching(new RegExp(`^plugins\\/id\\t\\(${name}\\)$`))]
      : [
          matching(new RegExp(`^plugins\\/\\.version\\t\\(${number}\\)$`)),
          matching(new RegExp(`^plugins\\/\\.version<-\\/id\\t\\(${name}\\)$`)),
        ];
  const kotlin = matching(new RegExp(`^plugins\\/id\\(${name}\\) version\\t${number}$`));
  const applied = matching(
    new RegExp(`^apply\\t\\((?:\\[["']?plugin["']?:\\s*${name}\\]|plugin\\s*=\\s*${name})\\)$`),
  );
  const aliases = accessors.map(escaped).join('|') || '$^';
  const there = new RegExp(
    `(?:^|\\/)(?:plugins\\/.*|(?:plugins\\.|pluginManager\\.|project\\.)?apply\\t.*|apply\\/plugin\\t.*)(?:${name}|\\b(?:${aliases})\\b)`,
  );
  return adding(
    'plugin',
    [groovy, [kotlin], [applied]],
    rows => rows.some(row => there.test(row)),
    matching(/^plugins\t/),
  );
}

/** Of the root's own build, or of every project's, as Unity's exports have it. */
export type ClassPath = 'buildscript' | `${'allprojects' | 'subprojects'}.buildscript`;

export function classpathIntent({ group, name, version }: Artifact, of: ClassPath = 'buildscript'): Intent {
  const scope = of.replace('.', '/');
  const inside = `^${escaped(scope)}\\/dependencies\\/`;
  const added = new RegExp(`${inside}classpath\\t\\(["']${escaped(`${group}:${name}:${version}`)}["']\\)$`);
  const there = new RegExp(`${inside}"?classpath"?\\t.*${escaped(`${group}:${name}`)}`);
  return adding(
    'classpath',
    [[matching(added)]],
    rows => rows.some(row => there.test(row)),
    blockOf(scope, 'dependencies'),
  );
}

/** The row of this block, or of one that it stands in. */
function blockOf(scope: string, last: string): Pattern {
  const names = [...scope.split('/').filter(Boolean), last];
  const paths = names.map((_, i) => escaped(names.slice(0, i + 1).join('/')));
  return matching(new RegExp(`^(?:${paths.join('|')})\\t`));
}

export function mappingIntent(id: string, module: string): Intent {
  const inside = '^pluginManagement\\/resolutionStrategy\\/eachPlugin\\/';
  const used = matching(new RegExp(`${inside}.*useModule\\t\\(["']${escaped(module)}["']\\)$`));
  const asked = matching(new RegExp(`${inside}.*requested\\.id\\.id ==\\t["']${escaped(id)}["']$`));
  return adding(
    'plugin mapping',
    [[used, asked], [used]],
    rows => rows.some(used) && (rows.some(asked) || !rows.some(row => / ==\t/.test(row))),
    matching(/^pluginManagement(?:\/resolutionStrategy(?:\/eachPlugin)?)?\t/),
  );
}

export type Place = WantedRepository['scope'];

const CENTRAL = /repo1\.maven\.org\/maven2|repo\.maven\.apache\.org\/maven2/;

/** `url` null is Maven Central by its name. */
export function repositoryIntent(place: Place, url: string | null): Intent {
  const scope = place === 'project' ? '' : `${place.replace('.', '/')}/`;
  const inside = `^${escaped(`${scope}repositories`)}\\/`;
  const blocks = blockOf(scope, 'repositories');
  // the first repository of `pluginManagement` switches off the default, which then has to be said as well
  const portal = matching(/^pluginManagement\/repositories\/gradlePluginPortal\t\(\)$/);
  const around: Pattern = row => blocks(row) || (place === 'pluginManagement' && portal(row));
  const operation = `repository in ${place === 'project' ? 'the module' : place}`;
  const central = matching(new RegExp(`${inside}mavenCentral\\t\\(\\)(?: \\{\\})?$`));
  const loose = new RegExp(`^${escaped(scope)}repositories[\\/.]`);
  const there = (rows: readonly string[]): boolean =>
    rows.some(
      row =>
        loose.test(row) &&
        always(row) &&
        (url === null ? /mavenCentral\b/.test(row) || CENTRAL.test(row) : row.includes(plain(url))),
    );
  if (url === null) return adding(operation, [[central]], there, around);
  const address = `["']${escaped(url)}["']`;
  const outer = matching(new RegExp(`${inside}maven\\t(?:\\(\\{\\}\\)| \\{\\})$`));
  const inner = matching(
    new RegExp(`${inside}maven\\/(?:url ?=?|setUrl)\\t\\(?(?:uri\\()?${address}\\)?\\)?$`),
  );
  const direct = matching(
    new RegExp(`${inside}maven\\t\\((?:\\[?["']?url["']?\\s*[:=]\\s*)?(?:uri\\()?${address}\\)?\\]?\\)$`),
  );
  return adding(operation, [[outer, inner], [direct]], there, around);
}

const plain = (url: string): string => url.replace(/^https?:\/\//, '').replace(/\/+$/, '');

/** Every entry in `manifestPlaceholders` of `defaultConfig`, alone or beside others, in whichever notation. */
export function placeholdersIntent(entries: ReadonlyMap<string, string>): Intent {
  const keys = [...entries.keys()];
  const names = keys.map(escaped).join('|');
  const literal = `(?:"(?:[^"\\\\]|\\\\.)*"|'(?:[^'\\\\]|\\\\.)*'|\\w+)`;
  const entry = new RegExp(`,?\\s*["']?(?:${names})["']?\\s*(?::|\\bto\\b|,)\\s*${literal}`, 'g');
  const indexed = new RegExp(`(?:\\[["'](?:${names})["']\\]|\\.(?:${names}))(\\s*=\\t).*$`);
  const bare = (row: string): string =>
    (/XG_|manifestPlaceholders/i.test(row) || keys.some(key => row.includes(key))
      ? row.replace(indexed, '$1').replace(entry, '')
      : row
    )
      .replace(/\s+/g, '')
      .replace(/([[(]),/g, '$1')
      .replace(/,([\])])/g, '$1')
      .replace(/\[:\]/g, '[]');
  const owner =
    /^(?:android|configure|extensions)\b.*\bdefaultConfig[/.](?:\w+\/)?(?:add|set)?manifestPlaceholders/i;
  const says = (row: string, key: string): boolean =>
    new RegExp(
      `["'.[]?${escaped(key)}["']?\\]?\\s*(?::|\\bto\\b|,|=\\t|)\\s*["']${escaped(entries.get(key) ?? '')}["']`,
    ).test(row);
  const only =
    (wanted: readonly string[]): Pattern =>
    row =>
      owner.test(row) &&
      keys.every(key => says(row, key) === wanted.includes(key)) &&
      /manifestPlaceholders(?:\.put|\.putAll|\.set)?\+?=?(?:\(?(?:mutableMapOf|hashMapOf|mapOf)?\(?\[?\]?\)?\)?)?$/i.test(
        bare(row),
      );
  const subsets = keys.flatMap((key, i) => [[key], keys.slice(i)]);
  return {
    operation: 'placeholders',
    adds: [keys.map(key => only([key])), ...subsets.map(wanted => [only(wanted)])],
    around: matching(/^(?:android|configure)\b(?:\/defaultConfig)?\t/),
    removes: () => false,
    bare,
    there: rows => keys.every(key => rows.some(row => says(row, key))),
  };
}
