/** What `init` asks a person, and what it makes of the answers. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRedirect } from '../../src/android/intent/redirect.ts';
import { proposal } from '../../src/commands/redirect-answer.ts';
import type { Ask, Choice } from '../../src/ports.ts';
import { type Called, call } from '../support/call.ts';
import { type MemoryDisk, memoryFiles } from '../support/memory-files.ts';

const PAIR = ['--access-id', '1500000001', '--access-key', 'AEXAMPLEKEY1', '--region', 'guangzhou'];
const activity = (name: string, more = ''): string =>
  `        <activity android:name="${name}" android:exported="true">${more}</activity>\n`;
const LAUNCHER =
  '<intent-filter><action android:name="android.intent.action.MAIN" /><category android:name="android.intent.category.LAUNCHER" /></intent-filter>';

interface App {
  readonly id?: string;
  readonly activities?: string;
  readonly more?: string;
}

function app(
  folder: string,
  { id = "applicationId 'com.example.shop'", activities, more = '' }: App = {},
): Record<string, string> {
  return {
    [`/shop/${folder}/build.gradle`]: `plugins {\n    id 'com.android.application' version '8.5.0'\n}\n\nandroid {\n    namespace 'com.example.shop'\n    defaultConfig {\n        ${id}\n        targetSdk 34\n    }\n${more}}\n\ndependencies {\n    implementation 'a:b:1'\n}\n`,
    [`/shop/${folder}/src/main/AndroidManifest.xml`]: `<manifest xmlns:android="http://schemas.android.com/apk/res/android">\n    <application>\n${activities ?? activity('.Main', LAUNCHER)}    </application>\n</manifest>\n`,
  };
}

const shop = (files: Record<string, string> = app('app'), settings = "include ':app'\n"): MemoryDisk =>
  memoryFiles({
    '/shop/settings.gradle': `dependencyResolutionManagement {\n    repositories {\n        mavenCentral()\n    }\n}\n${settings}`,
    ...files,
  });

interface Question {
  readonly kind: keyof Ask;
  readonly message: string;
  readonly choices?: readonly Choice[];
  readonly initial?: string | boolean;
}

/** Answers by the first pattern that the question matches; whatever is left is refused, chosen first, or confirmed. */
function person(answers: readonly (readonly [RegExp, unknown])[], asked: Question[]): Ask {
  const answer = (kind: keyof Ask) => async (question: Omit<Question, 'kind'>) => {
    asked.push({ ...question, kind });
    const given = answers.find(([pattern]) => pattern.test(question.message));
    if (given) return given[1];
    if (kind === 'several') return [];
    if (kind === 'choose') return question.initial ?? question.choices?.[0]?.value;
    return kind === 'confirm' ? question.message.startsWith('Write') : '';
  };
  const kinds = ['input', 'choose', 'several', 'confirm', 'secret'] as const;
  return Object.fromEntries(kinds.map(kind => [kind, answer(kind)])) as unknown as Ask;
}

async function conversation(
  disk: MemoryDisk,
  args: readonly string[],
  answers: readonly (readonly [RegExp, unknown])[] = [],
): Promise<Called & { readonly asked: readonly Question[]; readonly messages: readonly string[] }> {
  const asked: Question[] = [];
  const called = await call(disk, ['init', '--cwd', '/shop', '--mode', 'manual', ...args], {
    ask: person(answers, asked),
  });
  return { ...called, asked, messages: asked.map(({ message }) => message) };
}

describe('the application', () => {
  const two = (): MemoryDisk => shop({ ...app('app'), ...app('second') }, "include ':app', ':second'\n");

  it('is chosen where there are several, and the one of the folder is proposed', async () => {
    const disk = two();
    const { asked, exit } = await conversation(disk, [...PAIR, '--cwd', '/shop/second']);
    expect(exit).toBe(0);
    expect(asked[0]).toMatchObject({
      kind: 'choose',
      initial: ':second',
      choices: [{ value: ':app' }, { value: ':second' }],
    });
    expect(disk.text('/shop/second/tpns-configs.json')).toContain('1500000001');
    expect(disk.text('/shop/app/tpns-configs.json')).toBeNull();
  });

  it('is not asked for where it is named, or where there is one', async () => {
    for (const { messages } of [
      await conversation(two(), [...PAIR, '--module', ':app']),
      await conversation(shop(), PAIR),
    ]) {
      expect(messages.join()).not.toContain('Which application');
    }
  });
});

describe('the package name', () => {
  it('is asked for where the build script keeps it to itself, and looked at', async () => {
    const disk = shop(app('app', { id: 'applicationId computed()' }));
    const { asked, exit } = await conversation(disk, PAIR, [[/Package name/, 'com.example.other']]);
    expect(exit).toBe(0);
    const question = asked.find(({ message }) => message.includes('Package name')) as unknown as {
      check: (text: string) => string | null;
    };
    expect(question.check('shop')).toContain('is not a package name');
    expect(question.check('com.example.other')).toBeNull();
    expect(disk.text('/shop/tpns.console.json') ?? '').not.toContain('shop"');
  });

  it('is chosen where no release has the plain one', async () => {
    const more =
      "    flavorDimensions 'x'\n    productFlavors {\n        a { dimension 'x'; applicationIdSuffix '.a' }\n        b { dimension 'x'; applicationIdSuffix '.b' }\n    }\n";
    const { asked } = await conversation(shop(app('app', { more })), PAIR);
    expect(asked.find(({ message }) => message.includes('package names'))).toMatchObject({
      kind: 'choose',
      choices: [{ value: 'com.example.shop.a' }, { value: 'com.example.shop.b' }],
    });
  });
});

describe('the redirect', () => {
  const detail = activity('.Main', LAUNCHER) + activity('.Detail');

  it('is offered with a link of the app’s own, and an activity', async () => {
    const disk = shop(app('app', { activities: detail }));
    const { asked, exit } = await conversation(disk, PAIR, [
      [/Should a tap/, true],
      [/Link to open/, 'shop://open/detail'],
      [/Activity that opens/, 'com.example.shop.Detail'],
    ]);
    expect(exit).toBe(0);
    expect(asked.find(({ message }) => message.startsWith('Link'))).toMatchObject({
      initial: 'shoppush://com.example.shop/open',
    });
    expect(asked.find(({ message }) => message.startsWith('Activity'))).toMatchObject({
      choices: [
        { value: 'com.example.shop.Main', name: expect.stringContaining('launcher') },
        { value: 'com.example.shop.Detail' },
      ],
    });
    expect(disk.text('/shop/app/src/main/AndroidManifest.xml')).toMatch(
      /\.Detail"[\s\S]*android:host="open"/,
    );
    expect(disk.text('/shop/tpns.console.json')).toContain('shop://open/detail');
  });

  it('has no question for the activity where there is one, or where it was named', async () => {
    const answers = [
      [/Should a tap/, true],
      [/Link to open/, 'shop://open/detail'],
    ] as const;
    const one = await conversation(shop(), PAIR, answers);
    const named = await conversation(
      shop(app('app', { activities: detail })),
      [...PAIR, '--redirect-activity', '.Detail'],
      answers,
    );
    for (const { messages, exit } of [one, named]) {
      expect(exit).toBe(0);
      expect(messages.join()).not.toContain('Activity that opens');
    }
  });

  it('is not offered a second time, nor where it is given', async () => {
    const disk = shop();
    expect((await conversation(disk, PAIR)).messages.join()).toContain('Should a tap');
    const again = await conversation(disk, []);
    expect(again).toMatchObject({ exit: 0, messages: [], out: expect.stringContaining('Nothing to do') });
    const given = await conversation(shop(), [...PAIR, '--redirect', 'shop://open/detail']);
    expect(given.messages.join()).not.toContain('Should a tap');
  });

  it('proposed is one that every step on its way takes as it is', () => {
    expect(proposal('com.example.shop')).toBe('shoppush://com.example.shop/open');
    const id = fc
      .array(fc.stringMatching(/^[A-Za-z][A-Za-z0-9_]{0,8}$/), { minLength: 0, maxLength: 4 })
      .map(parts => parts.join('.'));
    fc.assert(
      fc.property(id, each => {
        const parsed = parseRedirect(proposal(each));
        expect(parsed.ok && parsed.remarks).toEqual([]);
      }),
    );
  });
});

describe('IM', () => {
  const chat = app('app');
  chat['/shop/app/build.gradle'] = (chat['/shop/app/build.gradle'] ?? '').replace(
    "'a:b:1'",
    "'com.tencent.imsdk:imsdk-plus:8.0.6897'",
  );

  it('is asked about only where the app chats', async () => {
    expect((await conversation(shop(chat), PAIR, [[/IM SDK/, false]])).messages.join()).toContain('--im');
    expect((await conversation(shop(), PAIR)).messages.join()).not.toContain('IM SDK');
  });

  it('is added with a yes, and not asked about with --im', async () => {
    const disk = shop(chat);
    const { out } = await conversation(disk, PAIR, [[/IM SDK/, true]]);
    const direct = await conversation(shop(chat), [...PAIR, '--im']);
    expect(direct.messages.join()).not.toContain('IM SDK');
    expect(out).toBe(direct.out);
  });
});

describe('what was found', () => {
  it('is shown before the first question, with its place; to a program there is one line', async () => {
    const { err } = await conversation(shop(), PAIR);
    expect(err).toContain('Found in this project:');
    expect(err).toMatch(/applicationId +com\.example\.shop +app\/build\.gradle:8/);
    expect(err).toMatch(
      /launcher activity +com\.example\.shop\.Main +app\/src\/main\/AndroidManifest\.xml:3/,
    );
    const piped = await call(shop(), ['init', '--cwd', '/shop', '--yes', ...PAIR]);
    expect(piped.err).toContain('Module :app, applicationId com.example.shop, targetSdk 34');
    expect(piped.err).not.toContain('Found in');
  });

  it('holds what is there of TPNS already, its key masked', async () => {
    const disk = shop();
    await conversation(disk, PAIR);
    const { err } = await conversation(disk, ['--sdk-version', '1.4.3.9']);
    expect(err).toMatch(/AccessID +1500000001 +app\/tpns-configs\.json:\d/);
    expect(err).toContain('AE*********1');
    expect(err).not.toContain('AEXAMPLEKEY1');
    expect(err).toMatch(/artifact com\.tencent\.tpns:tpns +\S+ +app\/build\.gradle:\d+/);
    expect(err).toContain('com.example.shop.tpns.TpnsMessageReceiver');
  });
});
