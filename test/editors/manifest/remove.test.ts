import { describe, expect, it } from 'vitest';
import { removeComponent } from '../../../src/editors/manifest/remove.ts';
import { app, done, untouched } from './support.ts';

const NAME = 'com.tencent.android.tpush.XGPushActivity';

describe('removeComponent', () => {
  it('takes the component with what it holds, and leaves its neighbours and the comments beside it', () => {
    const before = app(
      '<activity android:name=".A" />',
      '<!-- push -->',
      `<activity android:name="${NAME}">`,
      '    <intent-filter>',
      '        <!-- inside -->',
      '        <action android:name="android.intent.action" />',
      '    </intent-filter>',
      '</activity>',
      '<service android:name=".S" /> <!-- stays -->',
    );
    expect(done(before, removeComponent(NAME))).toBe(
      app('<activity android:name=".A" />', '<!-- push -->', '<service android:name=".S" /> <!-- stays -->'),
    );
  });

  it('takes every declaration, also one that shares its line', () => {
    const before = app(
      `<provider android:name="${NAME}" android:authorities="a" /><!-- why -->`,
      `<activity android:name="${NAME}" />`,
    );
    expect(done(before, removeComponent(NAME))).toBe(app('<!-- why -->'));
  });

  it('leaves a file without it alone: another class, a comment, a marker against a library', () => {
    untouched(
      app(
        `<activity android:name="${NAME}2" />`,
        `<!-- <activity android:name="${NAME}" /> -->`,
        `<activity android:name="${NAME}" tools:node="remove" />`,
        `<meta-data android:name="${NAME}" android:value="x" />`,
      ),
      removeComponent(NAME),
    );
  });
});
