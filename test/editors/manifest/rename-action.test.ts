import { describe, expect, it } from 'vitest';
import { renameActions } from '../../../src/editors/manifest/rename-action.ts';
import { app, done, untouched } from './support.ts';

const OLD = ['com.tencent.android.tpush.action.PUSH_MESSAGE', 'com.tencent.android.tpush.action.FEEDBACK'];
const NEW = ['com.tencent.android.xg.vip.action.PUSH_MESSAGE', 'com.tencent.android.xg.vip.action.FEEDBACK'];
const operation = renameActions(new Map(OLD.map((old, i) => [old, NEW[i] ?? ''])));

const receiver = (...names: readonly string[]): string =>
  app(
    '<receiver android:name=".R">',
    '    <intent-filter android:priority="1">',
    ...names.map(name => `        <action android:name='${name}'/> <!-- stays -->`),
    '    </intent-filter>',
    '</receiver>',
  );

describe('renameActions', () => {
  it('gives the actions of a receiver the names of today, where they stand', () => {
    expect(done(receiver(...OLD, 'x'), operation)).toBe(receiver(...NEW, 'x'));
  });

  it('leaves one alone that the receiver takes by both names', () => {
    const [first = '', second = ''] = NEW;
    expect(done(receiver(...OLD, first), operation)).toBe(receiver(OLD[0] ?? '', second, first));
    untouched(receiver(...OLD, ...NEW), operation);
  });

  it('leaves other components and other actions alone', () => {
    untouched(
      receiver('com.tencent.android.tpush.action.SDK', 'cn.jpush.android.intent.RECEIVE_MESSAGE'),
      operation,
    );
    untouched(receiver(...OLD).replaceAll('receiver', 'service'), operation);
    untouched(receiver(...OLD).replace('".R"', '".R" tools:node="remove"'), operation);
    untouched(receiver(...OLD).replace('priority="1"', 'priority="1" tools:node="remove"'), operation);
  });
});
