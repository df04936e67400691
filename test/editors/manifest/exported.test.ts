import { describe, expect, it } from 'vitest';
import { setExported } from '../../../src/editors/manifest/exported.ts';
import { app, done, placeholder, refusal, untouched } from './support.ts';

const set = (value: boolean) => setExported({ className: 'com.example.app.X', namespace: null, value });

describe('setExported', () => {
  it.each(['activity', 'activity-alias', 'service', 'receiver', 'provider'])('adds it to <%s>', tag => {
    const before = app(`<${tag} android:name=".X" android:enabled="true"><!-- c --></${tag}>`);
    expect(done(before, set(false))).toBe(before.replace('".X"', '".X" android:exported="false"'));
  });

  it('replaces the value between whatever quotes', () => {
    const before = app("<receiver android:exported = 'true' android:name='.X'/>");
    expect(done(before, set(false))).toBe(before.replace("'true'", "'false'"));
  });

  it('leaves it alone where it says so, in any spelling of the compiler', () => {
    untouched(app('<receiver android:name=".X" android:exported="FALSE" />'), set(false));
    untouched(app('<receiver android:name=".X" android:exported="true" />'), set(true));
  });

  it('is refused where there is no such component, or others decide', () => {
    expect(refusal(app(), set(true), 'manifest-no-component').snippet).toBe('android:exported="true"');
    refusal(
      app(`<receiver android:name=".X" android:exported="${placeholder('e')}" />`),
      set(true),
      'manifest-undecided',
    );
    refusal(app('<receiver android:name=".X" /><activity android:name=".X" />'), set(true), 'manifest-twice');
  });
});
