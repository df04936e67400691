/**
 * Is the app at hand what the sources say? Only what is certain counts: a value that the build computes is no difference,
 * and one that fits any of the variants it may be is none either.
 */
import { type Observation, type ObservationArgs, observed } from '../../../core/observation.ts';
import { ID_META, KEY_META, SUFFIX_META } from '../../../tpns/sdk.ts';
import type { Reading } from '../reading.ts';
import { defaultSuffix, type Expected, type ExpectedVariant } from './expected.ts';
import type { BuiltFacts } from './found.ts';

type What = ObservationArgs['app-differs']['what'];

export function compareInstalled(found: BuiltFacts, expected: Expected, of: 'apk' | 'device'): Reading {
  const differs = (what: What, value: string, wanted: readonly string[]): Observation =>
    observed(of, 'app-differs', { what, found: value, expected: [...new Set(wanted)].join(', ') });
  return {
    source: of,
    observations: [
      ...differences(found, expected).map(([what, value, wanted]) => differs(what, value, wanted)),
      ...keyless(found, expected, of),
      ...debugSigned(found, of),
    ],
    notes: [],
  };
}

type Difference = readonly [What, string, readonly string[]];

function differences(found: BuiltFacts, { variants, certificates }: Expected): Difference[] {
  const ids = known(variants.map(({ applicationId }) => applicationId));
  if (found.packageName !== null && ids !== null && !ids.includes(found.packageName)) {
    // another app altogether, or one built long ago: what else differs says nothing more
    return [['package', found.packageName, ids]];
  }
  const fitting = variants.filter(
    ({ applicationId }) => applicationId === null || applicationId === found.packageName,
  );
  // of an app without a name nobody knows which variant it is
  const candidates = found.packageName === null ? variants : fitting;
  const signed = found.certificates?.map(({ sha256 }) => sha256) ?? [];
  return [
    ...different('suffix', suffixIn(found), candidates, ({ suffix }) => suffix && [suffix]),
    ...different('access-id', metaIn(found, ID_META), candidates, ({ accessIds }) => accessIds),
    ...different('access-key', metaIn(found, KEY_META), candidates, ({ accessKeys }) => accessKeys),
    ...version(found, candidates),
    ...different(
      'target-sdk',
      found.targetSdk === null ? null : String(found.targetSdk),
      candidates,
      ({ targetSdk }) => (targetSdk === null ? null : [String(targetSdk)]),
    ),
    ...(certificates !== null && signed.length > 0 && !signed.some(each => certificates.includes(each))
      ? [['certificate', signed.join(', '), certificates] as const]
      : []),
  ];
}

/** null where one of them is not known, for it may be the one that fits. */
function known<T>(values: readonly (T | null)[]): T[] | null {
  const all = values.flatMap(value => (value === null ? [] : [value]));
  return values.length > 0 && all.length === values.length ? all : null;
}

function different(
  what: What,
  found: string | null,
  candidates: readonly ExpectedVariant[],
  wanted: (variant: ExpectedVariant) => readonly string[] | null | '',
): Difference[] {
  const all = known(candidates.map(variant => wanted(variant) || null))?.flat() ?? null;
  return found === null || all === null || all.includes(found) ? [] : [[what, found, all]];
}

/** The name first: it is what people know. The number counts where the name is the same, or not known. */
function version(found: BuiltFacts, candidates: readonly ExpectedVariant[]): Difference[] {
  const names = known(candidates.map(({ versionName }) => versionName));
  const codes = known(candidates.map(({ versionCode }) => versionCode));
  const name = names === null || found.versionName === null || names.includes(found.versionName);
  const code = codes === null || found.versionCode === null || codes.includes(found.versionCode);
  if (name && code) return [];
  const wanted = candidates.map(each => versionOf(each.versionName, each.versionCode) ?? '');
  return [['version', versionOf(found.versionName, found.versionCode) ?? '', wanted]];
}

/** `1.2.3 (45)`. */
function versionOf(name: string | null, code: string | null): string | null {
  if (name === null || code === null) return name ?? code;
  return `${name} (${code})`;
}

const isReference = (value: string): boolean => /^[@?]/.test(value);

function metaIn({ metaData }: BuiltFacts, name: string): string | null {
  const value = metaData?.get(name) ?? null;
  return value === null || isReference(value) ? null : value;
}

function suffixIn(found: BuiltFacts): string | null {
  if (found.metaData === null) return null;
  return found.metaData.has(SUFFIX_META) ? metaIn(found, SUFFIX_META) : defaultSuffix;
}

/** The SDK reads both from there, unless code sets them, which the sources would show. */
function keyless(
  { metaData, packageName }: BuiltFacts,
  { variants }: Expected,
  of: 'apk' | 'device',
): Observation[] {
  const meant = variants.filter(({ applicationId }) => applicationId === packageName);
  const known =
    meant.length > 0 && meant.every(({ accessIds, accessKeys }) => accessIds !== null && accessKeys !== null);
  if (metaData === null || !known) return [];
  return metaData.has(ID_META) && metaData.has(KEY_META) ? [] : [observed(of, 'credentials-absent', {})];
}

/** The key that every Android SDK makes for itself on each developer's computer. */
const DEBUG = /(?:^|, )CN=Android Debug(?:,|$)/;

function debugSigned({ certificates }: BuiltFacts, of: 'apk' | 'device'): Observation[] {
  const debug = certificates?.find(({ subject }) => subject !== null && DEBUG.test(subject));
  return debug === undefined ? [] : [observed(of, 'app-debug-signed', { certificate: debug.sha256 })];
}
