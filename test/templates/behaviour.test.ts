/** What the IM classes do, run on the Java virtual machine against SDKs that write down what they are asked for. */
import { delimiter } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { kotlinc, kotlinLibrary } from '../support/kotlinc.ts';
import { must } from '../support/process.ts';
import { describeWith, javac } from '../support/tool.ts';
import { built, javaClasses } from './built.ts';
import { javaSources } from './written.ts';

/** Scene → what happened in it. */
async function played(language: 'java' | 'kotlin'): Promise<ReadonlyMap<string, readonly string[]>> {
  const { classes, stubs } = await built(language);
  const scenes = javaClasses(javaSources('scenes'), [stubs, classes]);
  const library = language === 'java' ? [] : [kotlinLibrary()];
  const classPath = [stubs, classes, scenes, ...library].join(delimiter);
  const out = must('java', ['-cp', classPath, 'com.example.app.tpns.Scenes']);
  return new Map(
    out
      .trimEnd()
      .split('\n')
      .map(line => {
        const [scene = '', ...calls] = line.split(' | ');
        return [scene, calls.filter(call => call !== '')];
      }),
  );
}

function theClasses(language: 'java' | 'kotlin'): void {
  let scenes: ReadonlyMap<string, readonly string[]> = new Map();
  beforeAll(async () => {
    scenes = await played(language);
  });
  const did = (scene: string): readonly string[] | undefined => scenes.get(scene);

  it('do nothing before the app calls them', () => {
    expect(did('nothing by itself')).toEqual([]);
  });

  it('report the token after the login, however the two come: (0, token, true)', () => {
    expect(did('login before the first registration')).toEqual(['upsertAccounts 0 before']);
    expect(did('registered while logged out')).toEqual([]);
    expect(did('login after registering')).toEqual(['token 0 aaa1 true', 'upsertAccounts 0 alice']);
    expect(did('login in a new process')).toEqual(['token 0 kept0 true', 'upsertAccounts 0 bob']);
  });

  it('report a token that changes while somebody is logged in, and know it at the next login', () => {
    expect(did('token changes while logged in')).toEqual(['token 0 bbb2 true']);
    expect(did('login again knows the newest token')).toEqual([
      'token 0 bbb2 true',
      'upsertAccounts 0 alice',
    ]);
  });

  it('report nothing of a registration that failed', () => {
    expect(did('registration fails')).toEqual([expect.stringContaining('warning: registration failed')]);
    expect(did('registration without a result')).toEqual([expect.stringContaining('warning')]);
    expect(did('an empty token')).toEqual([]);
  });

  it('unbind the type that they bound', () => {
    const bound = did('login in a new process')?.find(call => call.startsWith('upsertAccounts'));
    expect(did('logout')).toEqual([`delAccounts [${bound?.split(' ')[1]}]`]);
  });

  it('say what was refused, with its code, and go on', () => {
    expect(did('IM refuses the token')).toEqual([
      'token 0 ddd4 true',
      expect.stringMatching(/^warning: .*6014.*tpns explain 6014/),
    ]);
    expect(did('both refused')?.filter(call => call.startsWith('warning'))).toHaveLength(3);
  });

  it('watch once, and know foreground from background by what is to be seen', () => {
    expect(scenes.has('watching twice: 1')).toBe(true);
    expect(did('first activity')).toEqual(['foreground']);
    expect(did('second over first')).toEqual([]);
    expect(did('home')).toEqual(['background 3']);
    expect(did('back again')).toEqual(['foreground']);
  });

  it('do not flicker when an activity is turned', () => {
    expect(did('rotation')).toEqual([]);
  });

  it('do not go to the background late, when the user is back already', () => {
    expect(did('gone and back before the count came')).toEqual(['foreground']);
  });

  it('go to the background also where the unread messages can’t be counted', () => {
    expect(did('home while logged out')).toEqual(['background 0']);
  });

  it('are not misled by an activity that was there before they watched', () => {
    expect(did('one that was there before stops under another')).toEqual(['foreground']);
    expect(did('the last one stops')?.[0]).toBe('background 3');
  });

  it('make JSON of whatever goes into ext', () => {
    const [title, desc, channel, ext = ''] = did('nasty') ?? [];
    expect([title, desc, channel]).toEqual(['a "title"', 'b', 'chats']);
    expect(JSON.parse(ext)).toEqual({
      'sender "\\ \u4f60\u597d \u{1f600}': '</script>\n\t\u2028 \' $x {"a":1}',
      '': '',
    });
    expect(did('no ext')?.[3]).toBe('{}');
  });

  it('give a message a desc where the caller has none: without, it is not pushed', () => {
    expect(did('no ext')?.slice(0, 2)).toEqual(['title', 'title']);
    expect(did('no desc')?.slice(0, 2)).toEqual(['title', 'title']);
  });

  it('read what a tap brought along, wherever it stands', () => {
    expect(did('custom content')).toEqual(['{to=alice, n=7, deep={"a":"b"}}']);
    expect(did('wrapped')).toEqual(['{to=carol}']);
    expect(did('ext that is text')).toEqual(['{ext=plain}']);
    expect(did('parameters')).toEqual(['{to=a b, n=1}']);
    expect(did('ext as a parameter')).toEqual(['{to=dave}']);
    for (const text of ['', '{}', 'plain text', '[1]', '{"half":']) {
      expect(did(`custom content '${text}', then an extra`)).toEqual(['{to=bob}']);
    }
  });

  it('read null where nothing was tapped, and from what another app sends', () => {
    for (const scene of ['by the icon', 'no intent', 'address alone', 'opaque address']) {
      expect(did(scene)).toEqual(['null']);
    }
    expect(did("extras that can't be unpacked")).toEqual(['null']);
  });
}

describeWith([javac()], 'the Java classes for IM', () => theClasses('java'));
describeWith([javac(), kotlinc()], 'the Kotlin classes for IM', () => theClasses('kotlin'));
