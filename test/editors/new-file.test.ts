import { describe, expect, it } from 'vitest';
import { note } from '../../src/core/note.ts';
import type { Operation } from '../../src/core/operation.ts';
import { filled, newFile, type Template, templateFacts } from '../../src/editors/new-file.ts';
import { proved } from '../../src/editors/proof.ts';

const template: Template = {
  text: 'package a.b;\n\nclass X { } // $& package a.b\n',
  holes: [{ stands: 'package a.b', becomes: 'package com.example.$&' }],
};
const made = newFile(template, '\n', text => text.includes('class X'), {
  what: note('what-class', { name: 'X' }),
  taken: note('class-file-taken', { file: '/X.java' }),
});
const run = (text: string, operation: Operation = made) => proved(text, operation, templateFacts(template));

describe('a new file', () => {
  it('is the template with its holes filled, once each, and with the line ends asked for', () => {
    const text = 'package com.example.$&;\n\nclass X { } // $& package a.b\n';
    expect(run('')).toMatchObject({ state: 'change', edits: [{ start: 0, end: 0, text }] });
    expect(filled(template, '\r\n')).toBe(text.replaceAll('\n', '\r\n'));
  });

  it('has its twin: one that is there stays, ours or somebody else’s', () => {
    expect(run('class X { int mine; }').state).toBe('present');
    expect(run('class Y { }')).toMatchObject({ state: 'refused', why: { id: 'class-file-taken' }, at: 0 });
  });

  it.each([
    ['with a hole left open', template.text],
    ['with another line', `${filled(template, '\n')}// class X\n`],
    ['without one of its lines', filled(template, '\n').replace('\n\n', '\n')],
  ])('is refused %s', (_, text) => {
    const lying: Operation = now => {
      const outcome = made(now);
      return outcome.state === 'change'
        ? { ...outcome, edits: outcome.edits.map(edit => ({ ...edit, text })) }
        : outcome;
    };
    expect(run('', lying)).toMatchObject({ state: 'refused', why: { id: 'proof-difference' } });
  });
});
