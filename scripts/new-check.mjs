/**
 * Plants the next check of doctor: its file with the sentences of both languages, its test with a world where it speaks and a
 * twin where it is silent, and its place in the list. What is planted works, and passes everything; then make it yours.
 *
 *     npm run new check <id>
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const index = join(root, 'src/checks/index.ts');
const LAST = 'checkCrashed';

/** `redirect-slash` is `redirectSlash` in code. */
const camel = id => id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

const checkText = id => `/** Why it matters to people, in a sentence; what the code does, it says itself. */
import type { Found } from '../core/check.ts';
import { define, inApps, isUsed } from './shared/define.ts';
import { rangeOf } from './shared/redirect.ts';
import { type AppSubject, at } from './subject.ts';

interface Args {
  readonly name: string;
}

const NAME = 'com.example.${id}';

export const ${camel(id)} = define<Args>({
  id: '${id}',
  severity: 'warning',
  fixable: false,
  before: [],
  source: 'https://developer.android.com/guide/topics/manifest/meta-data-element',
  words: {
    en: {
      title: 'an entry of the example is in the manifest',
      message: ({ name }) => \`The manifest declares \${name}, which only an example needs.\`,
      help: ({ name }) => \`Take \${name} out of the manifest.\`,
    },
    zh: {
      title: '清单中有示例条目',
      message: ({ name }) => \`清单声明了 \${name}，它仅供示例使用。\`,
      help: ({ name }) => \`请从清单中删除 \${name}。\`,
    },
  },
  run: subject =>
    inApps(subject, app => (isUsed(app) && app.manifestsRead ? app.manifests.flatMap(entries) : null)),
});

function entries({ path, manifest }: AppSubject['manifests'][number]): Found<Args>[] {
  return manifest.metaData.flatMap(({ name }): Found<Args>[] =>
    name?.text === NAME ? [{ args: { name: NAME }, side: 'app', place: at(path, rangeOf(name)) }] : [],
  );
}
`;

const testText = id => `import { expect, it } from 'vitest';
import { declaring } from './app-cases.ts';
import { diagnosed, examined, healthy, MANIFEST, placeOf } from './support.ts';

const ill = declaring(healthy, '<meta-data android:name="com.example.${id}" android:value="1" />');
const place = placeOf(ill, MANIFEST, 'com.example.${id}');

it('${id} speaks alone, at its place', () => {
  expect(diagnosed(ill)).toEqual([\`warning ${id} \${place} (app)\`]);
});

it('${id} is silent in the healthy twin', () => {
  expect(diagnosed(healthy, { only: ['${id}'] })).toEqual([]);
});

it('${id} says what is wrong and what to do, in both languages', () => {
  const said = (['en', 'zh'] as const).flatMap(lang =>
    examined(ill, { lang }).flatMap(({ message, help }) => [message, help]),
  );
  expect(said).toEqual([
    'The manifest declares com.example.${id}, which only an example needs.',
    'Take com.example.${id} out of the manifest.',
    '清单声明了 com.example.${id}，它仅供示例使用。',
    '请从清单中删除 com.example.${id}。',
  ]);
});
`;

/** Behind the last check of the same family (`redirect-…`), else in front of the one for crashes, which stays last. */
function listed(text, id) {
  const [head, list, tail] = text.split(/(?<=AnyCheck\[\] = \[\n)|(?=^\];$)/m);
  if (tail === undefined) throw new Error('src/checks/index.ts: no list of checks');
  const names = list.split('\n').filter(Boolean);
  const family = `  ${camel(`${id.split('-')[0]}-x`).slice(0, -1)}`;
  const last = names.findLastIndex(name => new RegExp(`^${family}[A-Z]`).test(name));
  const at = last < 0 ? names.indexOf(`  ${LAST},`) : last + 1;
  names.splice(at < 0 ? names.length : at, 0, `  ${camel(id)},`);
  const line = `import { ${camel(id)} } from './${id}.ts';\n`;
  return `${head.replace(/^import /m, `${line}import `) + names.join('\n')}\n${tail}`;
}

function refusal(id) {
  if (id === undefined) return 'Which check? npm run new check <id>';
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/.test(id)) {
    return `"${id}" is no id: two words or more in small letters, with hyphens between them, as in redirect-slash.`;
  }
  const taken = [`src/checks/${id}.ts`, `test/checks/${id}.test.ts`].find(path =>
    existsSync(join(root, path)),
  );
  return taken === undefined ? null : `There is a check "${id}" already: ${taken}`;
}

const [kind, ...rest] = process.argv.slice(2);
const [id] = kind === 'check' ? rest : [undefined];
const why = refusal(id);
if (why !== null) {
  console.error(why);
  process.exit(2);
}
const planted = [`src/checks/${id}.ts`, `test/checks/${id}.test.ts`];
const before = readFileSync(index, 'utf8');
const after = listed(before, id);
writeFileSync(join(root, planted[0]), checkText(id));
writeFileSync(join(root, planted[1]), testText(id));
writeFileSync(index, after);
const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
const tidied = spawnSync(process.execPath, [biome, 'check', '--write', 'src/checks/index.ts', ...planted], {
  cwd: root,
  stdio: ['ignore', 'ignore', 'inherit'],
});
if (tidied.status !== 0) process.exit(1);
console.log([...planted, 'src/checks/index.ts'].join('\n'));
