import { describe, expect, it } from 'vitest';
import { headerReader, lineOf } from '../../../src/android/logcat/header.ts';
import type { LogLine } from '../../../src/android/logcat/line.ts';
import { applicationOf, applicationUid } from '../../../src/android/logcat/line.ts';

function parse(text: string): (LogLine & { format: string }) | null {
  const header = headerReader()(text, 0);
  return header && { ...lineOf(header, text.slice(header.end)), format: header.format.name };
}

const T = '09-20 10:00:00.123';
const said = { tag: 'TPush', level: 'I', message: 'text: more' };

describe('a header', () => {
  it.each<[string, string, Partial<LogLine>]>([
    [`${T}  4321  4350 I TPush   : text: more`, 'threadtime', { time: T, pid: 4321, tid: 4350 }],
    [`2022-${T}  4321  4350 I TPush   : text: more`, 'threadtime', { time: `2022-${T}`, pid: 4321 }],
    [`${T}456  4321  4350 I TPush   : text: more`, 'threadtime', { time: `${T}456` }],
    [`${T}456789 +0800  4321  4350 I TPush   : text: more`, 'threadtime', { time: `${T}456789 +0800` }],
    [`${T} 10123  4321  4350 I TPush   : text: more`, 'threadtime', { uid: '10123', pid: 4321, tid: 4350 }],
    [`${T} u0_a123  4321  4350 I TPush   : text: more`, 'threadtime', { uid: 'u0_a123', pid: 4321 }],
    [`${T}  root     0     1 I TPush   : text: more`, 'threadtime', { uid: 'root', pid: 0 }],
    [
      '         1663639200.123  4321  4350 I TPush   : text: more',
      'threadtime',
      { time: '1663639200.123', pid: 4321 },
    ],
    ['    42.123456  4321  4350 I TPush   : text: more', 'threadtime', { time: '42.123456', tid: 4350 }],
    [`${T} I/TPush   ( 4321): text: more`, 'time', { time: T, pid: 4321, uid: null }],
    [`${T} I/TPush   (10123: 4321): text: more`, 'time', { uid: '10123', pid: 4321 }],
    ['I/TPush   ( 4321): text: more', 'brief', { time: null, pid: 4321 }],
    ['I/TPush   (u0_a1: 4321): text: more', 'brief', { uid: 'u0_a1', pid: 4321 }],
    ['I( 4321) text: more  (TPush)', 'process', { pid: 4321 }],
    ['I(10123: 4321) text: more  (TPush)', 'process', { pid: 4321, uid: '10123' }],
    ['I/TPush   : text: more', 'tag', { pid: null }],
    [
      `2020-${T} 4321-4350/com.example.app:xg_vip_service I/TPush: text: more`,
      'studio-old',
      { pid: 4321, tid: 4350, process: 'com.example.app:xg_vip_service' },
    ],
    [`${T} 4321-4350/? I/TPush: text: more`, 'studio-old', { pid: 4321, process: null }],
    [`${T} 4321-4350/com.example.app I/TPush﹕ text: more`, 'studio-old', { process: 'com.example.app' }],
    [`${T} com.example.app I/TPush: text: more`, 'studio-old', { pid: null, process: 'com.example.app' }],
    [
      `2023-${T}  4321-4350  TPush                   com.example.app                      I  text: more`,
      'studio',
      { pid: 4321, tid: 4350, process: 'com.example.app' },
    ],
    [`2023-${T} 4321-4350  TPush   pid-4321   I  text: more`, 'studio', { pid: 4321, process: null }],
  ])('%s', (text, format, expected) => {
    expect(parse(text)).toMatchObject({ ...said, ...expected, format });
  });

  it('may have no tag or no message', () => {
    expect(parse(`2023-${T} 4321-4350                com.example.app   I  x`)).toMatchObject({
      tag: null,
      process: 'com.example.app',
    });
    expect(parse(`${T}  4321  4350 I         : x`)).toMatchObject({ tag: '', message: 'x' });
    expect(parse(`${T}  4321  4350 I TPush   :`)).toMatchObject({ tag: 'TPush', message: '' });
    expect(parse('10:00:00.123  I  x')).toMatchObject({
      format: 'studio-compact',
      level: 'I',
      message: 'x',
      tag: null,
    });
    expect(parse('I( 4321) x')).toMatchObject({ format: 'process', tag: null, message: 'x' });
  });

  it('may stand on a line of its own', () => {
    expect(parse(`[ ${T}  4321: 4350 I/TPush    ]`)).toMatchObject({
      format: 'long',
      pid: 4321,
      tid: 4350,
      tag: 'TPush',
      message: '',
    });
    expect(parse(`[ ${T} 10123: 4321: 4350 I/TPush    ]`)).toMatchObject({ uid: '10123', pid: 4321 });
    expect(parse(`[ ${T}  4321:0x10fe I/TPush    ]`)).toMatchObject({ pid: 4321 });
  });

  it('is none where a line is something else', () => {
    for (const text of [
      '',
      'text',
      '> Task :app:checkTPNS',
      'java.lang.X: y',
      '--------- beginning of main',
      '\tat a.b(C.java:1)',
      '{',
    ])
      expect(parse(text)).toBe(null);
  });

  it('is found in the middle of a text, in another format than the one before', () => {
    const read = headerReader();
    const text = `${T} I/A( 1): x\nI/B( 2): y\n${T}  3  3 I C: z\n`;
    const found = [...text.matchAll(/^/gm)].slice(0, 3).map(({ index }) => read(text, index)?.format.name);
    expect(found).toEqual(['time', 'brief', 'threadtime']);
  });

  it.each([
    ' ',
    '1',
    '1 ',
    '(',
    '( ',
    'a',
    ': ',
    ' a',
    '-',
    '1-',
    '[ ',
    'I/',
    '.',
    `${T} 1-1 `,
    `${T} 1-1 a  b `,
  ])('takes linear time for lines of "%s"', seed => {
    const started = performance.now();
    for (const before of ['', T, `${T} `, `${T} 1-1 `, 'I/', 'I(', '[ '])
      headerReader()(before + seed.repeat(200_000), 0);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

it('knows applications by their processes and user ids', () => {
  expect(applicationOf('com.example.app:xg_vip_service')).toBe('com.example.app');
  expect(['10123', 'u0_a123', 'u0a123', 'u10a7', '1000', 'root', ''].map(applicationUid)).toEqual([
    ...[10123, 10123, 10123, 1_010_007, null, null, null],
  ]);
});
