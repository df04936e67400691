/** Of one matter the last line of a log counts. */
import { describe, expect, it } from 'vitest';
import { channelTitle, codeText, explained, lineText } from '../../src/checks/shared/evidence.ts';
import { standing } from '../../src/checks/shared/standing.ts';
import { observed } from '../../src/core/observation.ts';
import { healthy, subjectOf } from './support.ts';

const ids = (observations: Parameters<typeof standing>[0]): string[] =>
  standing(observations).map(({ id, line }) => `${id}${line === null ? '' : ` ${line}`}`);

describe('standing', () => {
  const failed = (line: number | null, code = '-502') =>
    observed('logcat', 'registration-failed', { code }, { line });
  const registered = (line: number | null) => observed('logcat', 'registered', { token: null }, { line });

  it('goes by the lines, in whatever order they come', () => {
    expect(ids([registered(9), failed(3)])).toEqual(['registered 9']);
    expect(ids([failed(3), registered(9)])).toEqual(['registered 9']);
    expect(ids([registered(3), failed(9)])).toEqual(['registration-failed 9']);
    // nobody knows which of them was first
    expect(ids([failed(3), registered(null)])).toEqual(['registration-failed 3', 'registered']);
  });

  it('takes nothing back for a second call that came too soon', () => {
    expect(ids([registered(3), failed(9, '10115')])).toEqual(['registered 3']);
    expect(ids([failed(3), failed(9, '10115')])).toEqual(['registration-failed 3', 'registration-failed 9']);
    expect(ids([failed(3, '10002'), failed(9, '10115')])).toEqual(['registration-failed 9']);
  });

  it('keeps channels apart, and what is about none with all of them', () => {
    const empty = (channel: string | null, line: number) =>
      observed('logcat', 'vendor-token-empty', {}, { channel, line });
    const token = (channel: string | null, line: number) =>
      observed('logcat', 'vendor-token', { token: 't' }, { channel, line });
    expect(ids([empty('oppo', 1), token('vivo', 2)])).toEqual(['vendor-token-empty 1', 'vendor-token 2']);
    expect(ids([empty('oppo', 1), token(null, 2)])).toEqual(['vendor-token 2']);
    expect(ids([empty(null, 1), token('vivo', 2)])).toEqual(['vendor-token 2']);
  });

  it('keeps what has nothing to do with each other', () => {
    const seen = [
      observed('logcat', 'registered', { token: null }, { line: 1 }),
      observed('logcat', 'vendor-token-empty', {}, { channel: 'oppo', line: 2 }),
      observed('logcat', 'vendor-bind-failed', { code: '1' }, { channel: 'oppo', line: 3 }),
      observed('logcat', 'line-harmless', { signature: 'a' }, { line: 4 }),
      observed('logcat', 'line-harmless', { signature: 'b' }, { line: 5 }),
    ];
    expect(standing(seen)).toEqual(seen);
  });

  it('lets the report of a token to IM be tried again', () => {
    expect(
      ids([
        observed('logcat', 'im-token-refused', { code: '22001' }, { line: 1 }),
        observed('logcat', 'im-token-reported', {}, { line: 2 }),
      ]),
    ).toEqual(['im-token-reported 2']);
  });
});

describe('sentences', () => {
  it('explain a code by the first source that knows it', () => {
    expect(explained('20', 'server', 'android-sdk').meaning?.en).toMatch(/AccessID/);
    expect(explained('FCM Register error', 'fcm').meaning).not.toBeNull();
    expect(explained('0')).toEqual({ code: '0', meaning: null, remedy: null });
    expect(codeText(explained('4711', 'server'), 'en')).toBe('4711.');
    expect(codeText(explained('4711', 'server'), 'zh')).toBe('4711。');
  });

  it('name the line and the channel where there is one', () => {
    expect([lineText(null, 'en'), lineText(3, 'en'), lineText(3, 'zh')]).toEqual([
      '',
      ' (line 3 of the log)',
      '（日志第 3 行）',
    ]);
    const subject = subjectOf(healthy);
    expect([null, 'oppo', 'apns'].map(id => channelTitle(subject, id))).toEqual([null, 'OPPO', 'apns']);
  });
});
