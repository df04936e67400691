import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/core/edit.ts';
import { note } from '../../../src/core/note.ts';
import { setAttribute } from '../../../src/editors/manifest/attribute.ts';
import { parseXml } from '../../../src/editors/xml/parse.ts';
import { NS, TOOLS } from './support.ts';

const what = note('what-exported', { name: 'x', value: 'true' });

function set(element: string, wins = false): string {
  const document = parseXml(`<m ${NS} ${TOOLS}><other android:x='1'/>${element}</m>`);
  const last = document.root.children.at(-1) ?? document.root;
  const { edits } = setAttribute(document, last, 'exported', 'true', what, wins);
  return applyEdits(document.text, edits).slice(document.text.indexOf(element), -'</m>'.length);
}

describe('setAttribute', () => {
  it.each([
    ['<a/>', "<a android:exported='true'/>"],
    ['<a x="1" />', '<a x="1" android:exported="true" />'],
    ['<a\n\tandroid:name="n"/>', '<a\n\tandroid:name="n"\n\tandroid:exported="true"/>'],
    [
      '<a x="1"\n android:name="n"\n y="2"/>',
      '<a x="1"\n android:name="n"\n android:exported="true"\n y="2"/>',
    ],
    ['<a android:name="n"\n   x="1"/>', '<a android:name="n"\n   android:exported="true"\n   x="1"/>'],
    ["<a android:exported = '' />", "<a android:exported = 'true' />"],
  ])('makes of %j %j', (before, after) => {
    expect(set(before)).toBe(after);
  });

  it.each([
    ['<a/>', "<a android:exported='true' tools:replace='android:exported'/>"],
    [
      '<a android:name="n" tools:replace="android:label" x="1"/>',
      '<a android:name="n" android:exported="true" tools:replace="android:label,android:exported" x="1"/>',
    ],
    [
      "<a tools:replace = 'android:label,\n android:theme' />",
      "<a tools:replace = 'android:label, android:theme, android:exported' android:exported='true' />",
    ],
    ['<a tools:replace="exported"/>', '<a tools:replace="exported" android:exported="true"/>'],
    ['<a tools:replace="x:exported,y"\n/>', '<a tools:replace="x:exported,y" android:exported="true"\n/>'],
    ['<a tools:replace=""/>', '<a tools:replace="android:exported" android:exported="true"/>'],
  ])('F56: makes of %j, against what a library says, %j', (before, after) => {
    expect(set(before, true)).toBe(after);
  });
});
