import { describe, expect, test } from 'vitest';
import { BROWSABLE, DEFAULT, MAIN, VIEW } from '../../../src/android/intent/intent.ts';
import type { Candidate, Resolution, ResolveOptions } from '../../../src/android/intent/resolve.ts';
import { resolveRedirect } from '../../../src/android/intent/resolve.ts';
import { filter } from './support.ts';

const launcher = filter('', { actions: [MAIN], categories: ['android.intent.category.LAUNCHER'] });
const detail = filter('<data scheme="memo" host="note" path="/detail"/>');

function activity(className: string, over: Partial<Candidate> = {}): Candidate {
  return { className, exported: true, enabled: true, filters: [detail], ...over };
}

const main = activity('org.example.Main', { filters: [launcher] });
const note = activity('org.example.Note', { filters: [launcher, detail] });

/** The state with the class names that go with it. */
function told(uri: string, activities: readonly Candidate[], options?: ResolveOptions): string {
  const found: Resolution<Candidate> = resolveRedirect(uri, activities, options);
  if (found.state === 'one') return `one ${found.receiver.activity.className}`;
  if ('receivers' in found)
    return `${found.state} ${found.receivers.map(one => one.activity.className).join(' ')}`;
  return found.state;
}

describe('who receives a redirect', () => {
  test('is the activity one of whose filters matches', () => {
    expect(resolveRedirect('memo://note/detail?id=1', [main, note])).toEqual({
      state: 'one',
      receiver: { activity: note, filter: detail },
    });
  });

  test('is never found by mixing two filters', () => {
    const halves = [
      filter('<data scheme="memo" host="other"/>'),
      filter('<data scheme="other" host="note"/>'),
    ];
    expect(told('memo://note/detail', [activity('A', { filters: halves })])).toBe('none');
  });

  test('is one activity, however many of its filters match', () => {
    expect(told('memo://note/detail', [activity('A', { filters: [detail, detail] })])).toBe('one A');
  });

  test('may be several', () => {
    expect(told('memo://note/detail', [note, activity('B'), main])).toBe('several org.example.Note B');
  });

  test('must be exported; unsaid, a filter makes it so', () => {
    expect(told('memo://note/detail', [activity('A', { exported: false })])).toBe('not-exported A');
    expect(told('memo://note/detail', [activity('A', { exported: null })])).toBe('one A');
    expect(told('memo://note/detail', [activity('A', { exported: false }), activity('B')])).toBe('one B');
  });

  test('must be enabled', () => {
    expect(told('memo://note/detail', [activity('A', { enabled: false })])).toBe('not-enabled A');
    expect(
      told('memo://note/detail', [activity('A', { enabled: false }), activity('B', { exported: false })]),
    ).toBe('not-exported B');
  });

  test('needs DEFAULT in the filter, and BROWSABLE only for who asks', () => {
    const bare = activity('A', { filters: [filter('<data scheme="memo"/>', { categories: [DEFAULT] })] });
    const undefaulted = activity('B', {
      filters: [filter('<data scheme="memo"/>', { categories: [BROWSABLE] })],
    });
    expect(told('memo:x', [bare, undefaulted])).toBe('one A');
    expect(told('memo:x', [bare], { categories: [BROWSABLE] })).toBe('none');
  });
});

describe('where nobody does', () => {
  const nearest = (uri: string, activities: readonly Candidate[]) => {
    const found = resolveRedirect(uri, activities);
    return found.state === 'none'
      ? found.nearest.map(one => [one.activity.className, one.differences.map(d => d.at).join()])
      : found.state;
  };
  const with_ = (className: string, xml: string, over = {}) =>
    activity(className, { filters: [filter(xml, over)] });

  test('the filter with the fewest differing attributes comes first', () => {
    const activities = [
      main,
      with_('Empty', ''),
      with_('Far', '<data scheme="https" host="other" path="/x"/>'),
      with_('Near', '<data scheme="memo" host="note" path="/x"/>'),
      with_('Mid', '<data scheme="memo" host="other" path="/x"/>'),
    ];
    expect(nearest('memo://note/detail', activities)).toEqual([
      ['Near', 'path'],
      ['Mid', 'host,path'],
      ['Far', 'scheme,host,path'],
      ['Empty', 'data'],
      ['org.example.Main', 'action,data,category'],
    ]);
  });

  test('among equals the slip of the keyboard comes first', () => {
    const slips = [
      with_('Host', '<data scheme="memo" host="other" path="/detail"/>'),
      with_('Scheme', '<data scheme="sip" host="note" path="/detail"/>'),
      with_('Action', '<data scheme="memo" host="note" path="/detail"/>', { actions: ['x'] }),
      with_('Type', '<data scheme="memo" host="note" path="/detail" mimeType="a/b"/>'),
      with_('Path', '<data scheme="memo" host="note" path="/other"/>'),
      with_('Port', '<data scheme="memo" host="note" port="1" path="/detail"/>'),
      with_('Slash', '<data scheme="memo" host="note" path="/detail/"/>'),
    ];
    expect(nearest('memo://note/detail', slips)).toEqual([
      ['Slash', 'path'],
      ['Port', 'port'],
      ['Path', 'path'],
      ['Host', 'host'],
      ['Type', 'type'],
      ['Scheme', 'scheme'],
      ['Action', 'action'],
    ]);
  });

  test.each([
    ['path', '<data scheme="memo" host="note" path="/Detail"/>', {}],
    ['path', '<data scheme="memo" host="note" path="detail"/>', {}],
    ['scheme', '<data scheme="Memo" host="note"/>', {}],
    ['scheme', '<data scheme="memo://" host="note"/>', {}],
    ['action', '<data scheme="memo" host="note"/>', { actions: ['android.intent.action.View'] }],
    ['category', '<data scheme="memo" host="note"/>', { categories: [] }],
  ])('a slip in %s: %s %j comes before another port', (at, xml, over) => {
    const port = with_('Port', '<data scheme="memo" host="note" port="1"/>');
    expect(nearest('memo://note/detail', [port, with_('Slip', xml, over)])).toEqual([
      ['Slip', at],
      ['Port', 'port'],
    ]);
  });

  test('an ssp may be what differs', () => {
    expect(
      nearest('sip:x', [
        with_('A', '<data scheme="sip" ssp="y"/>'),
        with_('B', '<data scheme="sips" ssp="x"/>'),
      ]),
    ).toEqual([
      ['A', 'ssp'],
      ['B', 'scheme'],
    ]);
  });

  test('an app without filters has none to offer', () => {
    expect(resolveRedirect('memo:x', [])).toEqual({ state: 'none', nearest: [] });
  });
});

describe('a full intent URI', () => {
  const to = (component: string) => `intent://nowhere#Intent;scheme=none;component=${component};end`;

  test('with a component names the class, whatever its filters say', () => {
    expect(resolveRedirect(to('org.example/.Note'), [main, note])).toEqual({
      state: 'one',
      receiver: { activity: note, filter: null },
    });
    expect(resolveRedirect(to('org.example/.Gone'), [main, note])).toEqual({
      state: 'no-such-class',
      className: 'org.example.Gone',
    });
    expect(
      told(to('org.example/.Plain'), [activity('org.example.Plain', { exported: null, filters: [] })]),
    ).toBe('not-exported org.example.Plain');
  });

  test('for another package goes elsewhere', () => {
    const own = { package: 'org.example' };
    expect(resolveRedirect(to('org.other/.Note'), [note], own)).toEqual({
      state: 'other-package',
      package: 'org.other',
    });
    expect(told(to('org.example/.Note'), [note], own)).toBe('one org.example.Note');
    expect(told('intent://note/detail#Intent;scheme=memo;package=org.other;end', [note], own)).toBe(
      'other-package',
    );
    expect(told('intent://note/detail#Intent;scheme=memo;package=org.example;end', [note], own)).toBe(
      'one org.example.Note',
    );
  });

  test('brings its own action, categories and type', () => {
    const typed = activity('T', {
      filters: [
        filter('<data scheme="memo" mimeType="a/b"/>', { actions: ['z'], categories: [DEFAULT, 'c'] }),
      ],
    });
    expect(told('intent:x#Intent;scheme=memo;action=z;category=c;type=a/b;end', [typed])).toBe('one T');
    expect(told('intent:x#Intent;scheme=memo;action=z;category=d;type=a/b;end', [typed])).toBe('none');
  });

  test('without data wants a filter without any', () => {
    const plain = activity('P', { filters: [filter('', { actions: [VIEW], categories: [DEFAULT] })] });
    expect(told('intent:#Intent;package=p;end', [note, plain])).toBe('one P');
  });

  test('lets its selector choose', () => {
    expect(
      told('intent:#Intent;action=z;SEL;action=android.intent.action.VIEW;scheme=memo;end', [
        activity('S', { filters: [filter('<data scheme="memo"/>')] }),
      ]),
    ).toBe('one S');
  });

  test('that Android cannot read is unreadable', () => {
    expect(resolveRedirect('intent:x#Intent;x=1;end', [note])).toEqual({
      state: 'unreadable',
      why: 'unknown-key',
      at: 16,
    });
  });
});
