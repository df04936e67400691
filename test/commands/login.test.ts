/** `tpns login`, `logout` and `profiles`: what is kept, who may read it, and which of several sources counts. */
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Ask } from '../../src/ports.ts';
import { fixture } from '../support/fixture.ts';
import { ACCESS_ID, IM, SECRET, type Service, service, TOKEN } from '../support/service.ts';

const json = (text: string): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>;
const nothing = { TPNS_ACCESS_ID: undefined, TPNS_SECRET_KEY: undefined };
const OTHER = '1500000002';

async function serving(): Promise<Service> {
  const running = await service();
  onTestFinished(() => running.close());
  return running;
}

const LOGIN = ['login', '--access-id', ACCESS_ID, '--secret-key-stdin', '--json'];
const kept = (home: string): string => join(home, 'profiles.json');

describe('login', () => {
  it('asks the service and keeps the pair where only this user can read it', async () => {
    const running = await serving();
    const { exit, out } = await running.call([...LOGIN, '--profile', 'shop'], {
      env: nothing,
      stdin: `${SECRET}\n`,
    });
    expect(exit).toBe(0);
    expect(json(out)).toMatchObject({
      command: 'login',
      ok: true,
      checked: true,
      profile: { name: 'shop', accessId: ACCESS_ID, im: false },
    });
    expect(out).not.toContain(SECRET);
    const file = kept(running.home);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8')).toContain(SECRET);
    const push = await running.call(['push', '--token', TOKEN], { env: nothing });
    expect(push.exit).toBe(0);
  });

  it('keeps a file that others could read to this user again', async () => {
    const running = await serving();
    await running.call(LOGIN, { env: nothing, stdin: SECRET });
    chmodSync(kept(running.home), 0o644);
    await running.call([...LOGIN, '--profile', 'two'], { env: nothing, stdin: SECRET });
    expect(statSync(kept(running.home)).mode & 0o777).toBe(0o600);
  });

  it('makes a folder of its own that nobody else looks into', async () => {
    const running = await serving();
    const folder = join(running.home, 'a', 'b');
    const env = { ...nothing, TPNS_CONFIG_DIR: folder };
    expect((await running.call(LOGIN, { env, stdin: SECRET })).exit).toBe(0);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it('keeps nothing that the service does not know, and says why', async () => {
    const running = await serving();
    const wrong = await running.call(LOGIN, { env: nothing, stdin: 'f'.repeat(32) });
    expect(wrong.exit).toBe(1);
    expect(json(wrong.out)).toMatchObject({
      ok: false,
      retCode: 1008003,
      remedy: expect.stringContaining('SecretKey'),
    });
    const text = await running.call(['login', '--access-id', OTHER, '--secret-key-stdin'], {
      env: nothing,
      stdin: SECRET,
    });
    expect(text).toMatchObject({ exit: 1 });
    expect(text.out).toContain('1008035');
    expect(existsSync(kept(running.home))).toBe(false);
  });

  it('keeps nothing where nobody answers, and --offline does not ask', async () => {
    const running = await serving();
    const env = { ...nothing, TPNS_ENDPOINT: 'http://127.0.0.1:1' };
    const lost = await running.call(LOGIN, { env, stdin: SECRET });
    expect(lost.exit).toBe(2);
    expect(json(lost.out)).toMatchObject({
      error: { code: 'network', help: expect.stringContaining('--offline') },
    });
    expect(existsSync(kept(running.home))).toBe(false);
    const offline = await running.call([...LOGIN, '--offline'], { env, stdin: SECRET });
    expect(json(offline.out)).toMatchObject({ ok: true, checked: false });
  });

  it.each<[string, string[], Record<string, string | undefined>, string, object]>([
    ['no AccessID', ['login', '--json'], nothing, '', { code: 'missing-value', flag: '--access-id' }],
    [
      'no SecretKey',
      ['login', '--access-id', ACCESS_ID, '--json'],
      nothing,
      '',
      { code: 'missing-value', flag: '--secret-key-stdin' },
    ],
    [
      'an AccessID that is none',
      ['login', '--access-id', '12', '--json'],
      nothing,
      '',
      { code: 'invalid-value', flag: '--access-id' },
    ],
    ['an AccessKey', LOGIN, nothing, 'AEXAMPLEKEY1', { code: 'invalid-value', flag: '--secret-key-stdin' }],
    [
      'a SecretKey of another',
      ['login', '--access-id', OTHER, '--json'],
      {},
      '',
      { code: 'credentials-disagree' },
    ],
    [
      'a name that is none',
      [...LOGIN, '--profile', '../x'],
      nothing,
      SECRET,
      { code: 'invalid-value', flag: '--profile' },
    ],
    [
      'no key of IM',
      [...LOGIN, '--im', '--offline'],
      nothing,
      SECRET,
      { code: 'missing-value', env: 'TPNS_IM_SDK_APP_ID' },
    ],
    [
      'a bad key of IM',
      [...LOGIN, '--im', '--offline'],
      { ...nothing, TPNS_IM_SDK_APP_ID: IM.sdkAppId, TPNS_IM_SECRET_KEY: 'x' },
      SECRET,
      { code: 'invalid-value' },
    ],
  ])('%s ends with 2', async (_, args, env, stdin, error) => {
    const running = await serving();
    const { exit, out } = await running.call(args, { env, stdin });
    expect(exit).toBe(2);
    expect(json(out)).toMatchObject({ error });
    expect(existsSync(kept(running.home))).toBe(false);
  });

  it('asks a person for what is missing, the SecretKey unseen', async () => {
    const running = await serving();
    const asked: string[] = [];
    const ask = {
      input: async ({ message, check }) => {
        asked.push(`input ${message}`);
        expect(check('15')).not.toBeNull();
        expect(check(ACCESS_ID)).toBeNull();
        return ACCESS_ID;
      },
      secret: async ({ message, check }) => {
        asked.push(`secret ${message}`);
        expect(check('x')).not.toBeNull();
        expect(check(SECRET)).toBeNull();
        return SECRET;
      },
      choose: async ({ choices }) => choices[0]?.value ?? '',
      confirm: async () => true,
    } as Partial<Ask> as Ask;
    const { exit, out } = await running.call(['login'], { env: nothing, ask });
    expect(exit).toBe(0);
    expect(asked.map(each => each.split(' ')[0])).toEqual(['input', 'secret']);
    expect(out).toContain('default');
    // another app under the same name is asked about first
    const no = { ...ask, confirm: async () => false };
    const declined = await running.call(['login', '--access-id', OTHER, '--offline'], {
      env: nothing,
      ask: no,
    });
    expect(declined.exit).toBe(1);
    expect(readFileSync(kept(running.home), 'utf8')).not.toContain(OTHER);
  });

  it('asks for the access point where nothing names it', async () => {
    const running = await serving();
    const ask = { choose: async () => 'shanghai' } as Partial<Ask> as Ask;
    const env = { ...nothing, TPNS_ENDPOINT: undefined, TPNS_SECRET_KEY: SECRET };
    await running.call(['login', '--access-id', ACCESS_ID, '--offline'], { env, ask });
    const { out } = await running.call(['profiles', '--json']);
    expect(json(out).profiles).toMatchObject([{ region: 'shanghai', endpoint: null }]);
  });
});

describe('profiles and logout', () => {
  const loginAs = async (running: Service, name: string, accessId: string): Promise<void> => {
    const args = ['login', '--access-id', accessId, '--secret-key-stdin', '--offline', '--profile', name];
    expect((await running.call(args, { env: nothing, stdin: SECRET })).exit).toBe(0);
  };

  it('lists names and ids, never a secret, and changes which one counts', async () => {
    const running = await serving();
    expect((await running.call(['profiles'])).out).toContain('No credentials');
    await loginAs(running, 'shop', ACCESS_ID);
    await loginAs(running, 'blog', OTHER);
    const list = await running.call(['profiles']);
    expect(list.out).toContain(`* blog  ${OTHER}`);
    expect(list.out).not.toContain(SECRET);
    expect((await running.call(['profiles', '--use', 'shop'])).out).toContain('* shop');
    expect((await running.call(['profiles', '--use', 'shap'])).err).toContain('did you mean shop');
    const { out } = await running.call(['profiles', '--json']);
    expect(out).not.toContain(SECRET);
    expect(json(out).profiles).toMatchObject([
      { name: 'shop', current: true, sdkAppId: null },
      { name: 'blog', current: false },
    ]);
  });

  it('forgets one, the current one, or all', async () => {
    const running = await serving();
    expect((await running.call(['logout'])).exit).toBe(0);
    for (const [name, id] of [
      ['a', ACCESS_ID],
      ['b', OTHER],
      ['c', '1500000003'],
    ] as const)
      await loginAs(running, name, id);
    expect(json((await running.call(['logout', '--json'])).out)).toMatchObject({ profiles: ['c'] });
    expect((await running.call(['logout', '--json'])).exit).toBe(2);
    expect((await running.call(['logout', '--profile', 'x'])).exit).toBe(2);
    expect((await running.call(['logout', '--profile', 'a', '--all'])).exit).toBe(2);
    expect(json((await running.call(['logout', '--profile', 'a', '--json'])).out)).toMatchObject({
      profiles: ['a'],
    });
    expect((await running.call(['logout', '--all'])).out).toContain('b');
    expect(readFileSync(kept(running.home), 'utf8')).not.toContain(SECRET);
  });

  it.each([
    ['no JSON', '{ "profiles": '],
    ['a list', '[]'],
    ['an empty file', ''],
    ['a profile without a key', '{"profiles":{"a":{"accessId":"1500000001"}}}'],
    ['profiles that are none', '{"profiles":[1]}'],
    [
      'IM without a key',
      `{"profiles":{"a":{"accessId":"1500000001","secretKey":"${SECRET}","im":{"sdkAppId":"1"}}}}`,
    ],
  ])('a file with %s is told, left alone and not repeated', async (_, text) => {
    const running = await serving();
    mkdirSync(running.home, { recursive: true });
    writeFileSync(kept(running.home), text);
    for (const args of [['profiles'], ['logout', '--all'], LOGIN, ['push', '--token', TOKEN]]) {
      const { exit, out, err } = await running.call(args, { env: nothing, stdin: SECRET });
      expect(exit).toBe(2);
      expect(out + err).toContain('profiles.json');
      expect(out + err).not.toContain(SECRET);
    }
    expect(readFileSync(kept(running.home), 'utf8')).toBe(text);
    // whoever brings both in the environment needs no file
    expect((await running.call(['push', '--token', TOKEN])).exit).toBe(0);
  });
});

describe('which credentials count', () => {
  it('a named profile ranks as a flag; one that is not named comes last', async () => {
    const running = await serving();
    await running.call([...LOGIN, '--profile', 'shop'], { env: nothing, stdin: SECRET });
    const wrong = { TPNS_ACCESS_ID: OTHER, TPNS_SECRET_KEY: 'f'.repeat(32) };
    const push = ['push', '--token', TOKEN, '--json'];
    expect((await running.call([...push, '--profile', 'shop'], { env: wrong })).exit).toBe(0);
    expect(json((await running.call(push, { env: wrong })).out)).toMatchObject({
      requests: [{ retCode: 1008035 }],
    });
    // an id from elsewhere finds the profile that has it, and no other
    expect((await running.call(push, { env: { ...nothing, TPNS_ACCESS_ID: ACCESS_ID } })).exit).toBe(0);
    const other = await running.call(push, { env: { ...nothing, TPNS_ACCESS_ID: OTHER } });
    expect(other.exit).toBe(2);
    const { error } = json(other.out) as { error: { code: string; message: string } };
    expect(error.code).toBe('credentials-disagree');
    for (const part of [OTHER, 'TPNS_ACCESS_ID', ACCESS_ID, '--profile shop'])
      expect(error.message).toContain(part);
    const flag = await running.call([...push, '--profile', 'shop', '--access-id', OTHER], { env: nothing });
    expect(json(flag.out)).toMatchObject({ error: { code: 'credentials-disagree' } });
  });

  it("the project's AccessID finds its profile", async () => {
    const running = await serving();
    const project = fixture('old-groovy');
    const init = ['init', '--access-id', ACCESS_ID, '--access-key', 'AEXAMPLEKEY1', '--json'];
    expect((await running.call(init, { cwd: project, env: nothing })).exit).toBe(0);
    await running.call([...LOGIN, '--profile', 'shop'], { env: nothing, stdin: SECRET });
    const args = ['login', '--access-id', OTHER, '--secret-key-stdin', '--offline', '--profile', 'newer'];
    await running.call(args, { env: nothing, stdin: 'f'.repeat(32) });
    expect((await running.call(['push', '--token', TOKEN], { cwd: project, env: nothing })).exit).toBe(0);
  });
});

describe('--im-account', () => {
  const env = {
    ...nothing,
    TPNS_IM_SDK_APP_ID: IM.sdkAppId,
    TPNS_IM_SECRET_KEY: IM.secretKey,
  };
  const push = ['push', '--im-account', 'anna', '--json'];

  it.each([
    ['PushOnline', 0, [], 'PushOnline'],
    ['Online', 0, [/no offline push/], 'Online'],
    ['Offline', 0, [/no offline push/], 'Offline'],
    ['Missing', 1, [/not known/], 'missing'],
  ] as const)('asks first: %s', async (state, exit, warnings, shown) => {
    const running = await service({ imAccounts: { anna: state } });
    onTestFinished(() => running.close());
    const sent = await running.call(push, { env: { ...env, TPNS_IM_ENDPOINT: running.url } });
    expect(sent.exit).toBe(exit);
    const document = json(sent.out) as { warnings: string[]; loginState: string };
    expect(document.loginState).toBe(shown);
    expect(document.warnings).toHaveLength(warnings.length);
    for (const [i, says] of warnings.entries()) expect(document.warnings[i]).toMatch(says);
    const asked = running.log
      .filter(({ id }) => id === 'emulator-im')
      .map(({ args }) => (args as { path: string }).path);
    expect(asked).toEqual([
      '/v4/openim/query_online_status',
      ...(state === 'Missing' ? [] : ['/v4/openim/sendmsg']),
    ]);
    const strict = await running.call([...push, '--strict'], {
      env: { ...env, TPNS_IM_ENDPOINT: running.url },
    });
    expect(strict.exit).toBe(state === 'PushOnline' ? 0 : 2);
    const text = await running.call(push.slice(0, -1), { env: { ...env, TPNS_IM_ENDPOINT: running.url } });
    expect(text.exit).toBe(exit);
  });

  it.each([60010, 70001, 70009, 90012, 90048, 91000])('a refusal with %i is explained', async imCode => {
    const running = await service({ imCode });
    onTestFinished(() => running.close());
    const { exit, out } = await running.call(push, { env: { ...env, TPNS_IM_ENDPOINT: running.url } });
    expect(exit).toBe(1);
    expect(json(out)).toMatchObject({
      ok: false,
      requests: [{ retCode: imCode, meaning: expect.any(String), remedy: expect.any(String) }],
    });
  });

  it.each<[string, Record<string, string | undefined>, string[], object]>([
    [
      'no SDKAppID',
      { TPNS_IM_SDK_APP_ID: undefined },
      [],
      { code: 'missing-value', env: 'TPNS_IM_SDK_APP_ID' },
    ],
    ['no key', { TPNS_IM_SECRET_KEY: undefined }, [], { code: 'missing-value', env: 'TPNS_IM_SECRET_KEY' }],
    ['a bad id', { TPNS_IM_SDK_APP_ID: 'x' }, [], { code: 'invalid-value' }],
    ['a bad key', { TPNS_IM_SECRET_KEY: 'x' }, [], { code: 'invalid-value' }],
    [
      'a data centre that is none',
      { TPNS_IM_ENDPOINT: 'mars' },
      [],
      { code: 'invalid-value', env: 'TPNS_IM_ENDPOINT' },
    ],
    ['plain http', { TPNS_IM_ENDPOINT: 'http://im.example.com' }, [], { code: 'invalid-value' }],
    ['nobody there', { TPNS_IM_ENDPOINT: 'http://127.0.0.1:1' }, [], { code: 'network' }],
    ['half a text', {}, ['--title', 'a'], { code: 'missing-value', flag: '--content' }],
    ['text in place of JSON', {}, ['--custom-content', 'x'], { code: 'payload-refused' }],
    ['too much text', {}, ['--title', 'a', '--content', 'x'.repeat(3073)], { code: 'payload-refused' }],
    ['no time to live', {}, ['--expire', '0'], { code: 'payload-refused' }],
    ['too long a life', {}, ['--expire', '604801'], { code: 'invalid-value' }],
  ])('%s ends with 2', async (_, change, args, error) => {
    const running = await serving();
    const { exit, out } = await running.call([...push, ...args], {
      env: { ...env, TPNS_IM_ENDPOINT: running.url, ...change },
    });
    expect(exit).toBe(2);
    expect(json(out)).toMatchObject({ error });
    expect(out).not.toContain(IM.secretKey);
  });

  it('takes its key from stdin or a profile too, and a dry run shows neither key nor UserSig', async () => {
    const running = await serving();
    const place = { TPNS_IM_ENDPOINT: running.url };
    const stdin = await running.call([...push, '--secret-key-stdin'], {
      env: { ...env, ...place, TPNS_IM_SECRET_KEY: undefined },
      stdin: `${IM.secretKey}\n`,
    });
    expect(stdin.exit).toBe(0);
    await running.call([...LOGIN, '--im'], { env: { ...env, ...place }, stdin: SECRET });
    expect((await running.call(push, { env: { ...nothing } })).exit).toBe(0);
    expect((await running.call([...push, '--profile', 'default'], { env: { ...nothing } })).exit).toBe(0);
    const other = await running.call(push, { env: { ...nothing, TPNS_IM_SDK_APP_ID: '1400000002' } });
    expect(json(other.out)).toMatchObject({ error: { code: 'credentials-disagree' } });
    const dry = await running.call([...push, '--dry-run'], { env: { ...env, ...place } });
    expect(dry.out).toContain('usersig=***');
    expect(dry.out).not.toContain(IM.secretKey);
    const text = await running.call(['push', '--im-account', 'anna', '--dry-run'], {
      env: { ...env, ...place },
    });
    expect(text.out).toContain('usersig=***');
  });

  it('what is no answer of IM ends with 2', async () => {
    const running = await serving();
    const env_ = { ...env, TPNS_IM_ENDPOINT: `${running.url}/elsewhere` };
    const { exit, out } = await running.call(push, { env: env_ });
    expect(exit).toBe(2);
    expect(json(out)).toMatchObject({ error: { code: 'unreadable-answer' } });
  });
});
