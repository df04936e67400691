import { describe, expect, it } from 'vitest';
import { ensureUsesLibrary } from '../../../src/editors/manifest/uses-library.ts';
import { app, done, placeholder, refusal, untouched } from './support.ts';

const optional = ensureUsesLibrary({ name: 'org.apache.http.legacy', required: false });
const element = '<uses-library android:name="org.apache.http.legacy" android:required="false" />';

describe('ensureUsesLibrary', () => {
  it('adds it behind the last library, else at the end of the application', () => {
    expect(done(app('<activity android:name=".A" />'), optional)).toBe(
      app('<activity android:name=".A" />', element),
    );
    expect(done(app('<uses-library android:name="x" />', '<activity android:name=".A" />'), optional)).toBe(
      app('<uses-library android:name="x" />', element, '<activity android:name=".A" />'),
    );
  });

  it('leaves it alone where it is there', () => {
    untouched(app(element), optional);
    untouched(
      app('<uses-library android:name="org.apache.http.legacy" />'),
      ensureUsesLibrary({ name: 'org.apache.http.legacy', required: true }),
    );
  });

  it('says required where it is left out or differs, and nothing else', () => {
    expect(done(app('<uses-library android:name="org.apache.http.legacy"/>'), optional)).toBe(
      app(element.replace(' />', '/>')),
    );
    expect(done(app(element.replace('false', 'true')), optional)).toBe(app(element));
  });

  it('F62: leaves a placeholder to the build', () => {
    refusal(app(element.replace('false', placeholder('required'))), optional, 'manifest-undecided');
  });

  it('is refused where it is there twice, or F56: taken out', () => {
    expect(refusal(app(element, element), optional, 'manifest-twice').line).toBe(5);
    const { snippet } = refusal(
      app(element.replace(' />', ' tools:node="remove" />')),
      optional,
      'manifest-contradiction',
    );
    expect(snippet).toBe(element);
  });
});
