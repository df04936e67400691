import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoted, quotedAround } from '../../../src/android/device/quote.ts';
import { intentWords, readRehearsal, rehearsalCommand } from '../../../src/android/device/rehearsal.ts';
import { run } from '../../support/process.ts';
import { describeWith, tool } from '../../support/tool.ts';

const sh = tool('sh', ['-c', 'exit']);
/** The words that a real shell makes of a command line. */
const wordsIn = (command: string): string[] => {
  const { stdout } = run('sh', ['-c', `set -- ${command}\nprintf '%s\\0' "$@"`], { timeoutMs: 10_000 });
  return stdout.split('\0').slice(0, -1);
};
const NASTY = [
  'shop://com.example.shop/detail?a=1&b=2#top',
  'shop://x/it\'s?q="$HOME"&r=`id`;!ls',
  'shop://x/商品/详情?名=值 &%20=%E5%95%86',
  'shop://x/\\back\\slash\\',
  'shop://x/a\nb',
  '',
  "'",
  '"',
];
// no NUL, which no argument holds, and no half of a surrogate pair, which no encoding does
const text = fc.string({ unit: 'grapheme', maxLength: 40 }).filter(each => !each.includes('\0'));

describeWith([sh], 'quoting', () => {
  it('is undone by a real shell, once and twice', () => {
    const all = [...NASTY, ...fc.sample(text, 40)];
    expect(wordsIn(all.map(quoted).join(' '))).toEqual(all);
    const inner = all.map(each => `am ${quoted(each)}`);
    expect(wordsIn(inner.map(quotedAround).join(' '))).toEqual(inner);
  });

  it('a pasted command line brings the redirect to the device as it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...NASTY), text), redirect => {
        const uri = `shop://${redirect}`;
        const { text: line, args } = rehearsalCommand({ serial: 'adb-1 (2)._adb', redirect: uri });
        const typed = wordsIn(line);
        // the person's shell hands adb what the program would
        expect(typed).toEqual(['adb', ...args]);
        // and the device's shell hands am the redirect
        expect(wordsIn(args.at(-1) ?? '')).toEqual([
          'am',
          'start',
          '-W',
          '-a',
          'android.intent.action.VIEW',
          '-d',
          uri,
        ]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the intent of a click', () => {
  it('is VIEW of a plain redirect, and asks for what a query has to be told', () => {
    expect(intentWords('shop://x/y')).toBe('-a android.intent.action.VIEW -d shop://x/y');
    expect(intentWords('shop://x/y?a=1&b', ['android.intent.category.DEFAULT'])).toBe(
      "-a android.intent.action.VIEW -c android.intent.category.DEFAULT -d 'shop://x/y?a=1&b'",
    );
  });
  it('parses an intent URI, whose categories would be dropped where an action is given', () => {
    const uri = 'intent://x/y#Intent;scheme=shop;category=com.example.A;package=com.example.shop;end';
    expect(intentWords(uri)).toBe(`-a android.intent.action.VIEW -c com.example.A '${uri}'`);
    expect(intentWords('intent:#Intent;nonsense')).toBe(
      "-a android.intent.action.VIEW 'intent:#Intent;nonsense'",
    );
  });
  it('is written to be pasted', () => {
    expect(rehearsalCommand({ serial: null, redirect: 'shop://x/y?a=1&b=2' })).toEqual({
      text: `adb shell "am start -W -a android.intent.action.VIEW -d 'shop://x/y?a=1&b=2'"`,
      args: ['shell', "am start -W -a android.intent.action.VIEW -d 'shop://x/y?a=1&b=2'"],
    });
    expect(() => rehearsalCommand({ serial: null, redirect: 'a\0b' })).toThrow(RangeError);
  });
});

describe('what am answers', () => {
  const about = { redirect: 'shop://x/y', packageName: 'com.example.shop' };
  const starting = 'Starting: Intent { act=android.intent.action.VIEW dat=shop://x/... }\n';
  const read = (out: string, err = '', code = 0) =>
    readRehearsal({ code, out: new TextEncoder().encode(out), err }, about).map(({ id, args }) => ({
      id,
      args,
    }));
  const uri = about.redirect;

  it.each<[string, string, string, object]>([
    [
      'a start',
      `${starting}Status: ok\r\nLaunchState: COLD\r\nActivity: com.example.shop/.DetailActivity\r\nTotalTime: 350\nWaitTime: 353\nComplete\n`,
      'redirect-resolves',
      { uri, activity: 'com.example.shop.DetailActivity' },
    ],
    [
      'one that was there already',
      `${starting}Warning: Activity not started, its current task has been brought to the front\nStatus: ok\nActivity: com.example.shop/com.example.ui.Main\nComplete\n`,
      'redirect-resolves',
      { uri, activity: 'com.example.ui.Main' },
    ],
    [
      'one behind a locked screen',
      `${starting}Status: timeout\nActivity: com.example.shop/.DetailActivity\nComplete\n`,
      'redirect-resolves',
      { uri, activity: 'com.example.shop.DetailActivity' },
    ],
    [
      'a question which app',
      `${starting}Status: ok\nActivity: android/com.android.internal.app.ResolverActivity\nComplete\n`,
      'redirect-chooser',
      { uri },
    ],
    [
      'another app',
      `${starting}Status: ok\nActivity: com.example.other/.Main\nComplete\n`,
      'redirect-elsewhere',
      { uri, package: 'com.example.other' },
    ],
    [
      'nobody',
      `${starting}Error: Activity not started, unable to resolve Intent { act=android.intent.action.VIEW dat=shop://x/... flg=0x10000000 }\n`,
      'redirect-nowhere',
      { uri },
    ],
    [
      'a class that is not there',
      `${starting}Error type 3\nError: Activity class {com.example.shop/com.example.shop.Gone} does not exist.\n`,
      'redirect-nowhere',
      { uri },
    ],
    [
      'an activity that is not exported',
      `${starting}Security exception: Permission Denial: starting Intent { act=android.intent.action.VIEW dat=shop://x/... cmp=com.example.shop/.A } from null (pid=1, uid=2000) not exported from uid 10123\n\njava.lang.SecurityException: Permission Denial: starting Intent\n`,
      'redirect-refused',
      { uri, error: 'Permission Denial: starting from null (pid=1, uid=2000) not exported from uid 10123' },
    ],
    [
      'a redirect that Android can not read',
      "Exception occurred while executing 'start':\njava.lang.RuntimeException: unknown EXTRA type\n",
      'redirect-refused',
      { uri, error: 'java.lang.RuntimeException: unknown EXTRA type' },
    ],
    [
      'an exception that says no more',
      "Exception occurred while executing 'start':\n",
      'redirect-refused',
      { uri, error: "Exception occurred while executing 'start':" },
    ],
    [
      'an error of its own',
      `${starting}Error: Activity not started, unknown error code 102\n`,
      'redirect-refused',
      { uri, error: 'Activity not started, unknown error code 102' },
    ],
  ])('%s', (_, out, id, args) => {
    expect(read(out)).toEqual([{ id, args }]);
    expect(read('', out, 1)).toEqual([{ id, args }]);
  });

  it.each([
    ['', "error: device 'x' not found\n"],
    ['', 'error: closed\n'],
    [starting, ''],
    [`${starting}Status: ok\n`, ''],
    ['Activity: com.example.shop/.A\n', ''],
  ])('decides nothing from %j and %j', (out, err) => {
    expect(read(out, err, 1)).toEqual([]);
  });

  it('throws on no text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string(), (out, err) => void read(out, err)));
  });
});
