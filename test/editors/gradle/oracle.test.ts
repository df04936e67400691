/** The languages' own parsers agree with our tree; their run times agree with our edits. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { positionAt } from '../../../src/core/text.ts';
import { ensureDependency } from '../../../src/editors/gradle/dependency.ts';
import { parseScript } from '../../../src/editors/gradle/parse.ts';
import { ensurePlaceholders } from '../../../src/editors/gradle/placeholders.ts';
import { ensureRepository } from '../../../src/editors/gradle/repository.ts';
import type { Block, Call, Dialect, Script } from '../../../src/editors/gradle/tree.ts';
import { describeOracle, oracle } from '../../support/oracle.ts';
import { scratch } from '../../support/scratch.ts';
import { template, templateNames } from '../../support/templates.ts';
import { changed, dialectOf, run, SCRIPTS } from './support.ts';

interface Row {
  readonly path: string;
  readonly args: string;
  readonly line: number;
}

/** Calls and assignments as `path@line`; the paths are written as the oracle writes them. */
function ours({ body, text, dialect }: Script): string[] {
  const found: string[] = [];
  const say = (path: string, at: number): void => {
    found.push(`${path}@${positionAt(text, at).line}`);
  };
  const join = (path: string, name: string): string => (path === '' ? name : `${path}/${name}`);
  const read = (block: Block, path: string): void => {
    for (const statement of block.statements) {
      if (statement.kind === 'assignment' && !statement.target.includes('(')) {
        const { index, operator, target } = statement;
        const key = index ? text.slice(index.start, index.end) : '';
        const written = dialect === 'groovy' ? key.replace(/^"(.*)"$/, "'$1'") : key;
        say(
          join(path, `${target}${key && `[${written}]`}${dialect === 'kotlin' ? ' ' : ''}${operator}`),
          statement.start,
        );
      } else if (statement.kind === 'call' && isPlain(statement, dialect)) {
        const name = join(path, nameOf(statement, text, dialect));
        say(name, statement.start);
        if (statement.block) read(statement.block, name);
      } else if (statement.kind === 'opaque') {
        const bodies =
          statement.word === 'try' && dialect === 'groovy' ? statement.blocks.slice(0, 1) : statement.blocks;
        if (/^(if|for|try)$/.test(statement.word)) for (const inner of bodies) read(inner, path);
      }
    }
  };
  read(body, '');
  return found.sort();
}

/** Chained calls are told in another order by the parsers. */
function isPlain({ chain }: Call, dialect: Dialect): boolean {
  return chain.length === 0 || (dialect === 'kotlin' && chain[0]?.parens !== null);
}

function nameOf(call: Call, text: string, dialect: Dialect): string {
  if (dialect === 'groovy') return call.name;
  const name = call.quoted ? `"${call.name}"` : call.name;
  return call.block && call.parens ? name + text.slice(call.parens.start, call.parens.end) : name;
}

function theirs(rows: readonly Row[], script: Script): string[] {
  const { dialect } = script;
  const foreign = foreignLines(script);
  return rows
    .filter(({ line }) => !foreign.some(({ from, to }) => from <= line && line <= to))
    .filter(({ path, args }) => {
      if (/<-|\{\}|def |val |fun |\)\.|}\.|\/\./.test(path) || path.startsWith('.')) return false;
      if (/(^|[^=!<>])=$/.test(path)) return true;
      return dialect === 'groovy' ? args.startsWith('(') : args.startsWith('(') || args === ' {}';
    })
    .map(({ path, line }) => `${path.replace(/(^|\/)((if|else|for|try)(\/|$))+/g, '$1')}@${line}`)
    .sort();
}

/** The scripts of the templates that people start with, beside our own. */
function templateScripts(dialect: Dialect): { file: string; text: string }[] {
  return templateNames.flatMap(name => {
    const project = template(name);
    return readdirSync(project, { recursive: true, encoding: 'utf8' })
      .filter(path => /\.gradle(\.kts)?$/.test(path) && dialectOf(path) === dialect)
      .map(path => ({ file: join(project, path), text: readFileSync(join(project, path), 'utf8') }));
  });
}

describeOracle('the languages themselves', () => {
  for (const dialect of ['groovy', 'kotlin'] as const) {
    const scripts = SCRIPTS.filter(script => script.dialect === dialect);
    const astScript = dialect === 'groovy' ? 'groovy-ast' : 'kts-psi';
    const evalScript = dialect === 'groovy' ? 'groovy-eval' : 'kts-eval';

    it(`read ${dialect} scripts as the same calls and assignments in the same blocks`, () => {
      const all = [...scripts, ...templateScripts(dialect)];
      expect(all.length - scripts.length).toBeGreaterThanOrEqual(dialect === 'groovy' ? 9 : 0);
      const { stdout } = oracle(astScript, ['--json', ...all.map(script => script.file)]);
      const { files } = JSON.parse(stdout) as { files: { file: string; ok: boolean; rows: Row[] }[] };
      expect(files).toHaveLength(all.length);
      for (const { file, ok, rows } of files) {
        const script = all.find(one => one.file === file);
        const parsed = parseScript(script?.text ?? '', dialect);
        expect({ file, ok }).toEqual({ file, ok: true });
        expect({ file, found: ours(parsed) }).toEqual({
          file,
          found: theirs(rows, parsed),
        });
      }
    });

    it(`run edited ${dialect} scripts to the wanted placeholders, dependency and repository, and lose none`, () => {
      const folder = scratch();
      const url = 'https://developer.huawei.com/repo/';
      const entries = [
        { key: 'XG_ACCESS_ID', value: '1500000001' },
        { key: 'XG_ACCESS_KEY', value: 'AEXAMPLEKEY1' },
        { key: 'ODD', value: 'a$b"c\\d\'e' },
      ];
      const placeholders = ensurePlaceholders(dialect, { entries });
      const configured = scripts.filter(({ text }) => run(text, dialect, placeholders).state === 'change');
      expect(configured.length).toBeGreaterThan(6);
      const steps = [
        placeholders,
        ensureDependency(dialect, {
          group: 'com.tencent.tpns',
          name: 'tpns',
          version: '1.4.4.6-release',
          configuration: 'implementation',
          raise: true,
        }),
        ensureRepository(dialect, { scope: 'project', repository: { kind: 'maven', url } }),
        ensureRepository(dialect, { scope: 'project', repository: { kind: 'mavenCentral' } }),
      ];
      const files = configured.map(({ name, text, file }) => {
        const edited = join(folder, name);
        writeFileSync(
          edited,
          steps.reduce((now, step) => changed(now, dialect, step), text),
        );
        return { before: file, after: edited };
      });
      const judged = (list: readonly string[]): Model[] => {
        const { stdout } = oracle(evalScript, ['--json', '--preset', 'applicationName=x', ...list]);
        return (JSON.parse(stdout.slice(stdout.indexOf('{\n'))) as { files: Model[] }).files;
      };
      const before = judged(files.map(file => file.before));
      const after = judged(files.map(file => file.after));
      after.forEach((model, i) => {
        const old = before[i];
        const config = model.manifestPlaceholders['android.defaultConfig'];
        expect(model).toMatchObject({ ok: true });
        expect(config).toEqual({
          ...old?.manifestPlaceholders['android.defaultConfig'],
          ...Object.fromEntries(entries.map(({ key, value }) => [key, value])),
        });
        const artifacts = model.dependencies.filter(
          ({ scope, notation }) =>
            scope === 'project' && notation === 'com.tencent.tpns:tpns:1.4.4.6-release',
        );
        expect(artifacts).toHaveLength(1);
        expect(model.dependencies.length - (old?.dependencies.length ?? 0)).toBeLessThanOrEqual(1);
        expect(
          model.repositories.filter(repository => repository.scope === 'project' && repository.url === url),
        ).toHaveLength(1);
      });
    });
  }
});

/** Lines of what we do not read as calls: functions, `when`, expressions. */
function foreignLines({ body, text }: Script): { from: number; to: number }[] {
  return body.statements
    .filter(statement => statement.kind === 'opaque' && !/^(if|for|try)$/.test(statement.word))
    .map(({ start, end }) => ({ from: positionAt(text, start).line, to: positionAt(text, end).line }));
}

interface Model {
  readonly ok: boolean;
  readonly manifestPlaceholders: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly dependencies: readonly { scope: string; notation: string }[];
  readonly repositories: readonly { scope: string; url: string }[];
}
