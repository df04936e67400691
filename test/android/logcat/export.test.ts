import { describe, expect, it } from 'vitest';
import { crashReader } from '../../../src/android/logcat/crash.ts';
import { deviceReader } from '../../../src/android/logcat/device.ts';
import {
  exportAbout,
  exportedLine,
  exportReader,
  looksLikeExport,
} from '../../../src/android/logcat/export.ts';

const text = JSON.stringify(
  {
    metadata: { filter: 'a "quoted\\" {word]', projectApplicationIds: ['com.example.app'] },
    logcatMessages: [{ header: { pid: 1 }, message: '\\"}{' }, 7, [{ message: 'inner' }], { message: 'b' }],
    other: { message: 'last' },
  },
  null,
  2,
);

describe('an export', () => {
  it('gives its parts, wherever it is cut in two', () => {
    const parts = (...pieces: string[]): unknown => {
      const reader = exportReader();
      const found = pieces.flatMap(piece => reader.take(piece));
      return [found, reader.whole()];
    };
    const whole = parts(text);
    expect(whole).toMatchObject([
      [
        { value: { projectApplicationIds: ['com.example.app'] }, line: 2 },
        { value: { header: { pid: 1 }, message: '\\"}{' } },
        { value: { message: 'b' } },
        { value: { message: 'last' } },
      ],
      true,
    ]);
    for (let at = 1; at < text.length; at++) expect(parts(text.slice(0, at), text.slice(at))).toEqual(whole);
  });

  it('may hold parts that are no JSON, or have no end', () => {
    const reader = exportReader();
    expect(reader.take('{"logcatMessages":[{"message":nonsense},')).toEqual([]);
    for (let i = 0; i < 5; i++) expect(reader.take(`{"message":"${'x'.repeat(500_000)}`)).toEqual([]);
    expect(reader.take('"}')).toEqual([]);
    expect(reader.whole()).toBe(false);
    expect(exportReader().take('}]}]')).toEqual([]);
  });

  it('is told from other text by its beginning', () => {
    expect(looksLikeExport(text)).toBe(true);
    expect(looksLikeExport('{"name": "logcatMessages"}')).toBe(false);
    expect(looksLikeExport('I/X: {"logcatMessages":[]}')).toBe(false);
  });

  it('has messages with whatever header they have', () => {
    const nothing = { time: null, pid: null, tid: null, uid: null, level: null, tag: null, process: null };
    expect(exportedLine({ message: 'a' })).toEqual({ ...nothing, message: 'a' });
    expect(
      exportedLine({
        header: {
          logLevel: 'WARN',
          pid: 1,
          tid: 2,
          applicationId: 'com.example.app',
          tag: 'T',
          timestamp: { seconds: 9 },
        },
        message: 'a',
      }),
    ).toEqual({
      ...nothing,
      time: '9',
      pid: 1,
      tid: 2,
      level: 'W',
      tag: 'T',
      process: 'com.example.app',
      message: 'a',
    });
    expect(exportedLine({ header: { processName: 'pid-1', pid: '1' }, message: 'a' })).toEqual({
      ...nothing,
      message: 'a',
    });
    for (const none of [null, 7, 'x', [], {}, { message: 7 }]) expect(exportedLine(none)).toBe(null);
  });

  it('says what it is about, in the words of any version', () => {
    for (const device of [
      { physicalDevice: { manufacturer: 'HONOR', model: 'M', release: '12' } },
      { emulatorDevice: { manufacturer: 'HONOR', model: 'M', release: '12' } },
      { manufacturer: 'HONOR', model: 'M', release: '12' },
    ])
      expect(exportAbout({ device })).toEqual({
        device: { brand: 'HONOR', model: 'M', android: '12' },
        applications: [],
      });
    expect(exportAbout({ device: { brand: 'vivo' }, projectApplicationIds: ['a.b', 7] })).toEqual({
      ...{ device: { brand: 'vivo', model: '', android: '' }, applications: ['a.b'] },
    });
    expect(exportAbout({ device: {} })).toEqual({ device: null, applications: [] });
    expect(exportAbout({ filter: 'x' })).toBe(null);
  });
});

it('a crash may name its process with a number or without', () => {
  const read = crashReader();
  expect(read('Process: com.example.app:remote')).toBe(null);
  expect(read('not an exception')).toBe(null);
  expect(read('java.lang.Error')).toEqual({
    process: 'com.example.app:remote',
    pid: null,
    exception: 'java.lang.Error',
  });
});

it('a device is believed the first time', () => {
  const device = deviceReader();
  expect(device.found()).toBe(null);
  device.read("Build fingerprint: 'a/b/c:9/x'");
  expect(device.found()).toEqual({ brand: 'a', model: '', android: '9' });
  device.read('[ro.product.manufacturer]: [M]');
  device.read('[ro.product.manufacturer]: [N]');
  device.read('[ro.product.device]: [N]');
  expect(device.found()).toEqual({ brand: 'M', model: '', android: '9' });
});
