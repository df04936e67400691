/** The command line itself, on a disk in memory: what it says when it is called wrongly, or for nothing. */
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../src/settings.ts';
import { call } from '../support/call.ts';
import { memoryFiles } from '../support/memory-files.ts';

const ask = (...argv: string[]) => call(memoryFiles(), argv);
const json = async (...argv: string[]): Promise<unknown> => {
  const { out, err, exit } = await ask(...argv, '--json');
  expect(err).toBe('');
  const document = JSON.parse(out) as { ok: boolean };
  expect(document.ok).toBe(exit === 0);
  return document;
};

describe('with --json, stdout is one document', () => {
  it('also without a command, and for the help and the version', async () => {
    expect(await json()).toMatchObject({ command: null, ok: false, error: { code: 'usage' } });
    expect(await json('--help')).toMatchObject({
      command: null,
      ok: true,
      text: expect.stringContaining('Usage: tpns'),
    });
    expect(await json('push', '--help')).toMatchObject({
      command: 'push',
      text: expect.stringContaining('--token'),
    });
    expect(await json('--version')).toMatchObject({
      ok: true,
      text: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    });
  });

  it('and without it the menu and the version are plain text', async () => {
    expect(await ask()).toMatchObject({ exit: 0, out: expect.stringMatching(/^Usage: tpns/) });
    expect(await ask('--version')).toMatchObject({
      exit: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });
});

describe('what is wrong on the command line', () => {
  it('is named without its value: it may be a secret', async () => {
    const secret = '0123456789abcdef0123456789abcdef';
    for (const option of ['--secret-key', '--secret-key-stdin', '--acces-key']) {
      for (const lang of ['en', 'zh-CN']) {
        const args = ['push', `${option}=${secret}`, '--lang', lang];
        const [text, document] = [await ask(...args), await ask(...args, '--json')];
        expect(text).toMatchObject({ exit: 2, err: expect.stringContaining(option) });
        expect([text.out, text.err, document.out, document.err].join()).not.toContain(secret);
      }
    }
  });

  it('gets a suggestion where one is near', async () => {
    expect((await ask('inti')).err).toContain('did you mean init?');
    expect((await ask('init', '--acces-id', '1')).err).toContain('did you mean --access-id?');
    expect((await ask('completely-else')).err).not.toContain('did you mean');
  });

  it('is said in Chinese to the last word', async () => {
    const { err } = await ask('--lang', 'zh-CN', 'init', '--mode', "a quoted 'mode'");
    expect(err).toMatch(/^tpns: --mode 不支持“a quoted 'mode'”，可选值为 manual, plugin\n/);
  });

  it('is a folder to work in that is none', async () => {
    const disk = memoryFiles({ '/file': '' });
    for (const folder of ['/nothing', '/file']) {
      const { exit, out } = await call(disk, ['explain', '10115', '--cwd', folder, '--json']);
      expect(exit).toBe(2);
      expect(JSON.parse(out)).toMatchObject({ error: { code: 'no-folder', flag: '--cwd' } });
    }
  });
});

describe('the global options', () => {
  const settings = (argv: string[], env: Record<string, string> = {}, startedIn = '/home') =>
    readSettings(argv, name => env[name], startedIn);

  it.each([
    [['--lang', 'zh-CN'], {}, 'zh'],
    [['--lang=zh_CN'], {}, 'zh'],
    [['--lang', 'en_US'], { LANG: 'zh_CN.UTF-8' }, 'en'],
    [[], { TPNS_LANG: 'zh' }, 'zh'],
    [[], { LC_ALL: 'zh_CN.UTF-8', LANG: 'C' }, 'zh'],
    [[], { LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }, 'en'],
    [[], { TPNS_LANG: '', LANG: 'zh_CN' }, 'zh'],
    [[], { LANG: 'zhuang' }, 'en'],
  ] as const)('%j with %j speaks %s', (argv, env, lang) => {
    expect(settings([...argv], env)).toMatchObject({ lang, unknownLang: null });
  });

  it('a language there is none of is refused by name', async () => {
    expect(await ask('--lang', 'fr', 'explain', '10115')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('“fr”'),
    });
  });

  it('are understood before and after the command, and letters together', () => {
    expect(settings(['-qy', 'undo'])).toMatchObject({ quiet: true, yes: true, command: 'undo' });
    expect(settings(['undo', '-y', '--quiet'])).toMatchObject({ quiet: true, yes: true });
    expect(settings(['undo'])).toMatchObject({ quiet: false, yes: false });
    expect(settings(['explain', '--', '-qy'])).toMatchObject({ quiet: false, yes: false });
  });

  it('a backslash in --cwd separates folders on Windows, and is part of a name elsewhere', () => {
    expect(settings(['--cwd', '..\\shop\\app'], {}, 'C:\\work').cwd).toBe('C:/shop/app');
    expect(settings(['--cwd', 'D:\\shop']).cwd).toBe('D:/shop');
    expect(settings(['--cwd', 'a\\b']).cwd).toBe('/home/a\\b');
  });
});

describe('explain', () => {
  it("knows doctor's checks by name", async () => {
    expect(await json('explain', 'redirect-slash')).toMatchObject({
      ok: true,
      matches: [
        {
          source: 'doctor',
          code: 'redirect-slash',
          remedy: expect.stringContaining('tpns doctor --only redirect-slash'),
        },
      ],
    });
    expect((await ask('explain', 'redirect-slash', '--lang', 'zh')).out).toContain('斜杠');
    expect(await json('explain', 'redirect-slashes')).toMatchObject({ ok: false, matches: [] });
  });
});
