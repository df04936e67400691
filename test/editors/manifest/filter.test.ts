import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/core/edit.ts';
import type { Operation } from '../../../src/core/operation.ts';
import { ensureInFilter, renameAction } from '../../../src/editors/manifest/filter.ts';
import { piece } from '../../../src/editors/manifest/piece.ts';
import { provedManifest } from '../../../src/editors/manifest/proof.ts';

const manifest = (activity: string): string =>
  `<manifest xmlns:android="http://schemas.android.com/apk/res/android" xmlns:tools="http://schemas.android.com/tools">\r\n\t<application>\r\n${activity}\t</application>\r\n</manifest>`;
const two = manifest(
  "\t\t<activity android:name='.A'>\r\n\t\t\t<intent-filter><action android:name='x' /></intent-filter>\r\n\t\t\t<intent-filter>\r\n\t\t\t\t<action android:name='view'/> <!-- tap -->\r\n\t\t\t\t<data android:scheme='s'/>\r\n\t\t\t</intent-filter>\r\n\t\t</activity>\r\n",
);
const A = { className: 'a.A', namespace: 'a' };
const categories = ['a.DEFAULT', 'a.BROWSABLE'].map(name => piece('category', { name }));

function made(text: string, operation: Operation): string {
  const outcome = provedManifest(text, operation);
  if (outcome.state !== 'change') throw new Error(JSON.stringify(outcome));
  const after = applyEdits(text, outcome.edits);
  // done once, there is nothing left to do
  expect(provedManifest(after, operation).state).toBe('present');
  return after;
}

const refusal = (text: string, operation: Operation): string => {
  const outcome = provedManifest(text, operation);
  return outcome.state === 'refused' ? outcome.why.id : outcome.state;
};

describe('ensureInFilter', () => {
  it('adds to the filter that is meant, in its own way of writing, and touches nothing else', () => {
    const after = made(two, ensureInFilter({ ...A, nth: 1 }, categories));
    expect(after).toBe(
      two.replace(
        "<data android:scheme='s'/>\r\n",
        "<data android:scheme='s'/>\r\n\t\t\t\t<category android:name='a.DEFAULT'/>\r\n\t\t\t\t<category android:name='a.BROWSABLE'/>\r\n",
      ),
    );
  });

  it('adds only what is missing', () => {
    const first = made(two, ensureInFilter({ ...A, nth: 1 }, categories.slice(0, 1)));
    const both = made(first, ensureInFilter({ ...A, nth: 1 }, categories));
    expect(both.match(/a\.DEFAULT/g)).toHaveLength(1);
  });

  it('takes data with more attributes, or others, for another one', () => {
    const data = ensureInFilter({ ...A, nth: 1 }, [piece('data', { scheme: 's', host: 'h' })]);
    expect(made(two, data)).toContain("<data android:scheme='s' android:host='h'/>");
    const same = ensureInFilter({ ...A, nth: 1 }, [piece('data', { scheme: 's' })]);
    expect(provedManifest(two, same).state).toBe('present');
  });

  it.each([
    ['no such component', two, { ...A, className: 'a.B', nth: 0 }, 'manifest-no-component'],
    ['no such filter', two, { ...A, nth: 2 }, 'manifest-no-component'],
    [
      'one that is declared twice',
      manifest('<activity android:name="a.A"/><activity android:name="a.A"/>'),
      { ...A, nth: 0 },
      'manifest-twice',
    ],
    [
      'one that has to stay as it is',
      two.replace("'.A'", "'.A' tools:node='strict'"),
      { ...A, nth: 1 },
      'manifest-contradiction',
    ],
  ])('refuses %s', (_, text, place, why) => {
    const outcome = refusal(text, ensureInFilter(place, categories.slice(0, 1)));
    expect(outcome).toBe(why);
    expect(refusal(text, renameAction(place, 'view', 'VIEW'))).toBe(why);
  });
});

it('a marker that takes out what is wanted is nothing to write beside', () => {
  const marker = "<category android:name='a.DEFAULT' tools:node='remove'/>";
  const text = two.replace("<data android:scheme='s'/>", marker);
  expect(refusal(text, ensureInFilter({ ...A, nth: 1 }, categories))).toBe('manifest-contradiction');
});

describe('renameAction', () => {
  it('changes the text between the quotes and nothing else', () => {
    expect(made(two, renameAction({ ...A, nth: 1 }, 'view', 'a.VIEW'))).toBe(
      two.replace("'view'", "'a.VIEW'"),
    );
  });

  it('has nothing to do where no action goes by that name', () => {
    expect(provedManifest(two, renameAction({ ...A, nth: 0 }, 'view', 'a.VIEW')).state).toBe('present');
  });
});
