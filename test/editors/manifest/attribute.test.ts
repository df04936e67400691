import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/core/edit.ts';
import { note } from '../../../src/core/note.ts';
import { setAttribute } from '../../../src/editors/manifest/attribute.ts';
import { parseXml } from '../../../src/editors/xml/parse.ts';
import { NS } from './support.ts';

const what = note('what-exported', { name: 'x', value: 'true' });

function set(element: string): string {
  const document = parseXml(`<m ${NS}><other android:x='1'/>${element}</m>`);
  const last = document.root.children.at(-1) ?? document.root;
  const { edit } = setAttribute(document, last, 'exported', 'true', what);
  return applyEdits(document.text, [edit]).slice(document.text.indexOf(element), -'</m>'.length);
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
});
