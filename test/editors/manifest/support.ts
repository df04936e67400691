import { expect } from 'vitest';
import { applyEdits } from '../../../src/core/edit.ts';
import type { NoteId } from '../../../src/core/note.ts';
import type { Operation } from '../../../src/core/operation.ts';
import { positionAt } from '../../../src/core/text.ts';
import { provedManifest } from '../../../src/editors/manifest/proof.ts';
import { crlf } from '../xml/arbitrary.ts';

export const NS = 'xmlns:android="http://schemas.android.com/apk/res/android"';
export const TOOLS = 'xmlns:tools="http://schemas.android.com/tools"';

/** `${name}`, as a build fills it in. */
export const placeholder = (name: string): string => `\${${name}}`;

/** A manifest whose application holds these lines, indented by eight. */
export function app(...lines: readonly string[]): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<manifest ${NS} ${TOOLS} package="com.example.app">`,
    '    <application android:label="@string/app_name">',
    ...lines.map(line => (line === '' ? '' : `        ${line}`)),
    '    </application>',
    '</manifest>',
    '',
  ].join('\n');
}

/** The text after the operation, proved; and with CRLF the same; and then there is nothing left to do. */
export function done(text: string, operation: Operation): string {
  const after = changed(text, operation);
  if (text.includes('\n')) expect(changed(crlf(text), operation)).toBe(crlf(after));
  untouched(after, operation);
  return after;
}

export function changed(text: string, operation: Operation): string {
  const outcome = provedManifest(text, operation);
  expect(outcome).toMatchObject({ state: 'change' });
  return outcome.state === 'change' ? applyEdits(text, outcome.edits) : text;
}

/** Nothing to do, with either line end. */
export function untouched(text: string, operation: Operation): void {
  for (const each of [text, crlf(text)]) {
    expect(provedManifest(each, operation)).toEqual({ state: 'present', at: expect.any(Number) });
  }
}

/** Refused for this reason, with either line end; gives the line and the snippet. */
export function refusal(
  text: string,
  operation: Operation,
  id: NoteId,
): { line: number | null; snippet: string } {
  const [lf, windows] = [text, crlf(text)].map(each => {
    const outcome = provedManifest(each, operation);
    expect(outcome).toMatchObject({ state: 'refused', why: { id } });
    if (outcome.state !== 'refused') throw new Error('not refused');
    return { line: outcome.at === null ? null : positionAt(each, outcome.at).line, snippet: outcome.snippet };
  });
  expect(windows).toEqual(lf);
  return lf ?? { line: null, snippet: '' };
}

/** The lines that are new in `after`; fails where any old line is gone or moved. */
export function newLines(before: string, after: string): string[] {
  const rest = before.split('\n');
  const added: string[] = [];
  for (const line of after.split('\n')) {
    if (rest[0] === line) rest.shift();
    else added.push(line);
  }
  expect(rest).toEqual([]);
  return added;
}
