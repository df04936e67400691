/** The documentation is held to what the program says of itself. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { channels } from '../src/channels/index.ts';
import { checks } from '../src/checks/index.ts';
import { call } from './support/call.ts';
import { memoryFiles } from './support/memory-files.ts';
import { repository } from './support/repository.ts';

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(repository, 'docs'))
    .filter(name => name.endsWith('.md'))
    .map(name => `docs/${name}`),
];

const read = (page: string): string => readFileSync(join(repository, page), 'utf8');

const optionsOf = async (command: string): Promise<Set<string>> => {
  const { out, exit } = await call(memoryFiles(), [command, '--help']);
  expect(exit, command).toBe(0);
  return new Set([...out.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map(([, option]) => option ?? ''));
};

/** `tpns push …` in a block of code, one command each, its continued lines joined. */
function commandsOf(page: string): string[] {
  const blocks = [...read(page).matchAll(/^```sh\n(.*?)^```/gms)].map(([, code]) => code ?? '');
  return blocks
    .flatMap(code => code.replaceAll(/\\\n\s*/g, '').split('\n'))
    .flatMap(line => [...line.replace(/(?:^|\s)#.*$/, '').matchAll(/\btpns ([a-z]+)([^|>&]*)/g)])
    .map(([whole]) => whole.trim());
}

describe('the documentation', () => {
  it('shows no option that its command does not have', async () => {
    const shown = pages.flatMap(page => commandsOf(page).map(line => ({ page, line })));
    expect(shown.length).toBeGreaterThan(30);
    for (const { page, line } of shown) {
      const [, command = '', rest = ''] = /^tpns ([a-z]+)(.*)$/s.exec(line) ?? [];
      const known = await optionsOf(command);
      const unquoted = rest.replaceAll(/"[^"]*"|'[^']*'/g, '');
      for (const [option] of unquoted.matchAll(/--[a-z-]+/g)) {
        expect(known, `${page}: ${line}`).toContain(option);
      }
    }
  });

  it.each([
    ['init', 'docs/init.md'],
    ['undo', 'docs/init.md'],
    ['doctor', 'docs/doctor.md'],
    ['push', 'docs/push.md'],
    ['login', 'docs/push.md'],
    ['logout', 'docs/push.md'],
    ['profiles', 'docs/push.md'],
  ])('names every option of %s', async (command, page) => {
    const everywhere = await optionsOf('explain');
    const text = read(page);
    for (const option of await optionsOf(command)) {
      if (!everywhere.has(option)) expect(text, `${page} on ${option}`).toMatch(new RegExp(`${option}\\b`));
    }
  });

  it('names every vendor channel with its fields', () => {
    const lines = read('docs/init.md').split('\n');
    for (const { id, fields } of channels) {
      const row = lines.find(line => line.startsWith(`| \`${id}\` |`)) ?? '';
      const named = [...row.matchAll(/`\w+\.(\w+)`/g)].map(([, name]) => name);
      expect(named, id).toEqual(expect.arrayContaining(fields.map(({ name }) => name)));
      expect(row, id).not.toBe('');
    }
  });

  it('links to files and headings that exist', () => {
    const slug = (heading: string): string =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replaceAll(' ', '-');
    const broken = pages.flatMap(page =>
      [...read(page).matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g)].flatMap(
        ([link, path, anchor]) => {
          const target = path ? join(page, '..', path) : page;
          try {
            const headings = [...read(target).matchAll(/^#+ (.*)$/gm)].map(([, text]) => slug(text ?? ''));
            return anchor === undefined || headings.includes(decodeURIComponent(anchor))
              ? []
              : [`${page}: ${link}`];
          } catch {
            return [`${page}: ${link}`];
          }
        },
      ),
    );
    expect(broken).toEqual([]);
  });

  /** To be made anew after a check has come or gone: `npx vitest run test/docs.test.ts --update`. */
  it('lists every check of doctor as it is', async () => {
    const rows = checks.map(
      ({ id, severity, words, fixable }) =>
        `| \`${id}\` | ${severity} | ${words.en.title} | ${words.zh.title} | ${fixable ? 'yes' : ''} |`,
    );
    const text = [
      "# doctor's checks",
      '',
      '`tpns doctor --explain <check>` says more about each. The severity is the gravest that a check can report; `--fix` mends',
      'what is certain of a finding that it can mend. How to use them: [doctor.md](doctor.md).',
      '',
      '| check | severity | speaks when | 何时报告 | `--fix` |',
      '| --- | --- | --- | --- | --- |',
      ...rows,
      '',
    ].join('\n');
    await expect(text).toMatchFileSnapshot(join(repository, 'docs/checks.md'));
  });
});
