import { describe, expect, it } from 'vitest';
import { ensureReceiver } from '../../../src/editors/manifest/receiver.ts';
import { app, done, NS, placeholder, refusal, untouched } from './support.ts';

const PUSH = 'com.tencent.android.xg.vip.action.PUSH_MESSAGE';
const FEEDBACK = 'com.tencent.android.xg.vip.action.FEEDBACK';
const wanted = { className: 'com.example.app.push.Receiver', actions: [PUSH, FEEDBACK], exported: false };
const ensure = ensureReceiver({ ...wanted, namespace: null });

const receiver = (name: string, actions: readonly string[], exported = ' android:exported="false"') => [
  `<receiver android:name="${name}"${exported}>`,
  '    <intent-filter>',
  ...actions.map(action => `        <action android:name="${action}" />`),
  '    </intent-filter>',
  '</receiver>',
];
const whole = receiver(wanted.className, [PUSH, FEEDBACK]);

describe('ensureReceiver', () => {
  it('adds it to the end of the application, or behind the last receiver', () => {
    expect(done(app('<activity android:name=".A" />'), ensure)).toBe(
      app('<activity android:name=".A" />', ...whole),
    );
    expect(done(app('<receiver android:name=".R" />', '<activity android:name=".A" />'), ensure)).toBe(
      app('<receiver android:name=".R" />', ...whole, '<activity android:name=".A" />'),
    );
  });

  it('F61: adds it to the application even where the manifest has none', () => {
    const after = done(`<manifest ${NS}>\n</manifest>`, ensure);
    expect(after).toContain(`\n    <application>\n        ${whole.join('\n        ')}\n    </application>\n`);
  });

  it.each(['com.example.app.push.Receiver', '.push.Receiver'])('leaves it alone under the name %s', name => {
    untouched(app(...receiver(name, [FEEDBACK, PUSH])), ensure);
  });

  it('takes the namespace for the base of relative names', () => {
    const text = app(...receiver('.push.Receiver', [PUSH, FEEDBACK]));
    const other = ensureReceiver({ ...wanted, className: 'n.s.push.Receiver', namespace: 'n.s' });
    untouched(text, other);
  });

  it('adds just the action that is missing, beside the other', () => {
    expect(done(app(...receiver('.push.Receiver', [PUSH])), ensure)).toBe(
      app(...receiver('.push.Receiver', [PUSH, FEEDBACK])),
    );
  });

  it('adds just a filter where the class has none for these actions', () => {
    const bare = app('<receiver android:name=".push.Receiver" android:exported="true" />');
    expect(done(bare, ensure)).toBe(
      app(...receiver('.push.Receiver', [PUSH, FEEDBACK], ' android:exported="true"')),
    );
    const foreign = receiver('.push.Receiver', ['other']);
    const filter = whole.slice(1, -1);
    expect(done(app(...foreign), ensure)).toBe(app(...foreign.slice(0, -1), ...filter, '</receiver>'));
  });

  it("F59: adds just exported where it is left out, and keeps the app's own choice", () => {
    expect(done(app(...receiver('.push.Receiver', [PUSH, FEEDBACK], '')), ensure)).toBe(
      app(...receiver('.push.Receiver', [PUSH, FEEDBACK])),
    );
    untouched(app(...receiver('.push.Receiver', [PUSH, FEEDBACK], ' android:exported="true"')), ensure);
    untouched(
      app(...receiver('.push.Receiver', [PUSH, FEEDBACK], ` android:exported="${placeholder('e')}"`)),
      ensure,
    );
  });

  it('is content with a receiver of another class for any of the actions', () => {
    untouched(app(...receiver('org.other.Receiver', [FEEDBACK])), ensure);
    untouched(
      app(...receiver('org.other.Receiver', [PUSH, 'more']), '<receiver android:name=".push.Receiver" />'),
      ensure,
    );
  });

  it('does not count receivers or filters that are taken out', () => {
    const removed = app(...receiver('org.other.Receiver', [PUSH], ' tools:node="remove"'));
    expect(done(removed, ensure)).toContain('com.example.app.push.Receiver');
    const filter = app(...receiver('org.other.Receiver', [PUSH])).replace(
      '<intent-filter',
      '<intent-filter tools:node="remove"',
    );
    expect(done(filter, ensure)).toContain('com.example.app.push.Receiver');
  });

  it('F56: is refused where a marker takes the class out', () => {
    const marked = app('<receiver android:name=".push.Receiver" tools:node="remove" />');
    const { line, snippet } = refusal(marked, ensure, 'manifest-contradiction');
    expect(line).toBe(4);
    expect(snippet).toBe(whole.join('\n'));
    refusal(app('<receiver tools:node="removeAll" />'), ensure, 'manifest-contradiction');
  });

  it('is refused where the class is declared twice, or may or may not be declared', () => {
    refusal(app(...whole, ...whole), ensure, 'manifest-twice');
    const unknown = app('<receiver android:name=".push.Receiver" />').replace(
      ' package="com.example.app"',
      '',
    );
    refusal(unknown, ensure, 'manifest-relative');
    const clear = app('<receiver android:name=".Other" />').replace(' package="com.example.app"', '');
    expect(done(clear, ensure)).toContain(wanted.className);
  });

  it('F55: declares a prefix for the namespace where there is none', () => {
    expect(done('<manifest>\n<application/>\n</manifest>', ensure)).toBe(
      `<manifest ${NS}>\n<application>\n    ${whole.join('\n    ').replaceAll(' />', '/>')}\n</application>\n</manifest>`,
    );
  });

  it('keeps on one line what is on one line', () => {
    const text = app(
      '<receiver android:name=".push.Receiver" android:exported="false"><intent-filter><action android:name="' +
        PUSH +
        '"/></intent-filter></receiver>',
    );
    expect(done(text, ensure)).toBe(text.replace('</intent', `<action android:name="${FEEDBACK}"/></intent`));
  });
});
