import { describe, expect, it } from 'vitest';
import { note } from '../../src/core/note.ts';
import { Stop, Unreadable } from '../../src/errors.ts';
import { FileFault, Interrupted } from '../../src/ports.ts';
import { type Failure, failure } from '../../src/report/failure.ts';
import { readSettings } from '../../src/settings.ts';

const host = { version: 'v20.19.0', platform: 'linux' };

const settingsFor = (...argv: string[]) =>
  readSettings(['init', ...argv, '--cwd', '/dev/shop'], () => undefined, '/');
const told = (error: unknown, ...argv: string[]): Failure => failure(error, settingsFor(...argv), host);
const json = (error: unknown, ...argv: string[]): unknown => JSON.parse(told(error, '--json', ...argv).out);

const missing = new Stop(
  2,
  'missing-value',
  note('missing-value', {
    what: 'access-id',
    flag: '--access-id',
    env: 'TPNS_ACCESS_ID',
    file: '/dev/shop/app/tpns-configs.json',
  }),
  {
    flag: '--access-id',
    env: 'TPNS_ACCESS_ID',
    help: note('missing-values-help', { also: '--access-key (TPNS_ACCESS_KEY)' }),
  },
);
const unreadable = new Unreadable(
  '/dev/shop/app/build.gradle',
  note('json-invalid', { reason: '}' }),
  'a\nb }',
  4,
);

describe('a failure in words', () => {
  it('goes to stderr, names the flag and the next step', () => {
    const { out, err, exit } = told(missing);
    expect([out, exit]).toEqual(['', 2]);
    expect(err).toMatch(/^tpns: .*--access-id.*TPNS_ACCESS_ID.*app\/tpns-configs\.json/);
    expect(err.split('\n')[1]).toContain('--access-key');
    expect(err).not.toContain('/dev/shop');
  });

  it('names the file with line and column', () => {
    expect(told(unreadable)).toMatchObject({
      exit: 2,
      err: expect.stringMatching(/^tpns: app\/build\.gradle:2:3: /),
    });
    expect(
      told(new Unreadable('/dev/shop/x', note('json-invalid', { reason: '}' }), null, null)).err,
    ).toMatch(/^tpns: x: /);
  });

  it('names a file only once', () => {
    expect(told(new FileFault('/dev/shop/app/x', 'denied'))).toEqual({
      out: '',
      err: 'tpns: app/x: permission denied\n',
      exit: 2,
    });
  });

  it('names a line without a column where only that is known', () => {
    const stop = new Stop(1, 'x', note('no-launcher', {}), { file: '/dev/shop/some.xml', line: 3 });
    expect(told(stop).err).toMatch(/^tpns: some\.xml:3: /);
  });

  it('speaks Chinese', () => {
    expect(told(new FileFault('/dev/shop/app/x', 'full'), '--lang', 'zh-CN').err).toBe(
      'tpns: app/x：磁盘空间不足\n',
    );
  });

  it.each([
    ['Ctrl-C at a question', new Interrupted()],
    ['a signal', null],
  ])('ends with 130 after %s', (_, error) => {
    expect(told(error)).toMatchObject({ out: '', exit: 130, err: expect.stringContaining('tpns: ') });
  });

  it.each<[string, unknown]>([
    ['an error', new TypeError('x is not a function')],
    ['an error without a stack', Object.assign(new Error('x is not a function'), { stack: undefined })],
    ['a thrown text', 'x is not a function'],
  ])('is a bug of ours for anything else, with what a report needs: %s', (_, error) => {
    const { out, err, exit } = told(error);
    expect([out, exit]).toEqual(['', 3]);
    expect(err).toContain('x is not a function');
    expect(err).toContain('Node.js v20.19.0, linux');
    expect(err).toMatch(/https:\/\/|report/i);
  });
});

describe('a failure in JSON', () => {
  it('holds exactly the members that apply', () => {
    expect(json(missing)).toEqual({
      command: 'init',
      ok: false,
      error: {
        code: 'missing-value',
        message: expect.stringContaining('AccessID'),
        help: expect.stringContaining('--access-key'),
        flag: '--access-id',
        env: 'TPNS_ACCESS_ID',
      },
    });
    expect(json(unreadable)).toEqual({
      command: 'init',
      ok: false,
      error: {
        code: 'unreadable-file',
        message: expect.any(String),
        file: 'app/build.gradle',
        line: 2,
        column: 3,
      },
    });
    expect(json(new FileFault('/dev/elsewhere/x', 'read-only'))).toMatchObject({
      error: { code: 'file-access', file: '../elsewhere/x' },
    });
  });

  it('F66: is one document on stdout; only a bug says more, on stderr', () => {
    expect(told(missing, '--json')).toMatchObject({ exit: 2, err: '' });
    expect(told(null, '--json')).toMatchObject({ exit: 130, err: '' });
    expect(json(null)).toMatchObject({ ok: false, error: { code: 'interrupted' } });
    const bug = told(new Error('oh'), '--json');
    expect(JSON.parse(bug.out)).toMatchObject({
      ok: false,
      error: { code: 'bug', help: expect.any(String) },
    });
    expect(bug.err).toContain('Error: oh');
    expect(bug.exit).toBe(3);
  });

  it('has no command where none was given', () => {
    const settings = readSettings(['--json'], () => undefined, '/');
    expect(JSON.parse(failure(missing, settings, host).out)).toMatchObject({ command: null });
  });
});
