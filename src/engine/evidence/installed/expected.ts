/** What a build of the sources would come to, variant by variant, as far as that is certain. */
import { settingOf } from '../../../android/app.ts';
import { blockOwner, elementOwner, type Owner } from '../../../android/setting.ts';
import { isAbsent, numberOf, textOf, type Value } from '../../../android/value.ts';
import { type Variant, variantsOf } from '../../../android/variants.ts';
import type { AppSubject } from '../../../checks/subject.ts';
import { applicationMetaData } from '../../../editors/manifest/read.ts';
import { regionOf } from '../../../tpns/regions.ts';
import { ID_PLACEHOLDER, KEY_PLACEHOLDER, SUFFIX_META } from '../../../tpns/sdk.ts';

/** What nobody can tell without running the build is null. */
export interface ExpectedVariant {
  readonly name: string;
  readonly applicationId: string | null;
  readonly targetSdk: number | null;
  readonly versionName: string | null;
  readonly versionCode: string | null;
  /** The domain of the access point; that of the SDK's default where the manifest says none. */
  readonly suffix: string | null;
  /** Each of the values that the sources have for it. */
  readonly accessIds: readonly string[] | null;
  readonly accessKeys: readonly string[] | null;
}

export interface Expected {
  readonly variants: readonly ExpectedVariant[];
  /** SHA-256 of those the app is signed with; null where nobody says. */
  readonly certificates: readonly string[] | null;
}

/** Where no entry is, the SDK goes here. */
export const defaultSuffix = regionOf('guangzhou').domain;

/** @param subject as the sources have it: what a build made of them is what it is compared with. */
export function expectedOf(subject: AppSubject): Expected {
  const { app, applicationId } = subject.picture;
  // a script that can't be read may say anything of this
  const declared = subject.complete ? variantsOf(app, applicationId) : [];
  return {
    variants: declared.map(variant => ({
      name: variant.name,
      applicationId: textOf(variant.applicationId),
      targetSdk: numberOf(variant.targetSdk),
      versionName: versionName(subject, variant),
      versionCode: versionCode(subject, variant),
      suffix: suffixOf(subject),
      accessIds: credentials(subject, variant, 'access-id', ID_PLACEHOLDER),
      accessKeys: credentials(subject, variant, 'access-key', KEY_PLACEHOLDER),
    })),
    certificates: null,
  };
}

const DEFAULTS = blockOwner('android/defaultConfig');
const flavorsOf = ({ flavors }: Variant): Owner[] =>
  flavors.map(name => elementOwner('android/productFlavors', name));
const buildTypeOf = ({ buildType }: Variant): Owner => elementOwner('android/buildTypes', buildType);

function said(subject: AppSubject, owners: readonly Owner[], name: string): Value | null {
  const values = owners.map(owner => settingOf(subject.picture.app, owner, [name]));
  return values.find(value => !isAbsent(value)) ?? null;
}

function versionName(subject: AppSubject, variant: Variant): string | null {
  const base = textOf(said(subject, [...flavorsOf(variant), DEFAULTS], 'versionName'));
  const suffixes = [DEFAULTS, ...flavorsOf(variant), buildTypeOf(variant)].map(owner =>
    said(subject, [owner], 'versionNameSuffix'),
  );
  if (base === null || suffixes.some(suffix => suffix !== null && textOf(suffix) === null)) return null;
  return base + suffixes.map(suffix => textOf(suffix) ?? '').join('');
}

/** Builds for several kinds of device, and release pipelines, count on from what the script says. */
const RECOUNTED = /\bversionCodeOverride\b|\bsplits\s*\{|\boutputs?\b/;

function versionCode(subject: AppSubject, variant: Variant): string | null {
  if (subject.picture.app.scripts.some(({ script }) => RECOUNTED.test(script.text))) return null;
  return textOf(said(subject, [...flavorsOf(variant), DEFAULTS], 'versionCode'));
}

/** One answer for all variants, or none. */
function suffixOf(subject: AppSubject): string | null {
  const { manifests, manifestsRead, serverInCode, suffix, mode, wrapper } = subject;
  if (!manifestsRead || serverInCode) return null;
  const entries = manifests.flatMap(({ manifest }) =>
    applicationMetaData(manifest).filter(({ name }) => name?.text === SUFFIX_META),
  );
  if (entries.length > 1) return null;
  if (suffix !== null) return suffix.text;
  // where the SDK comes from elsewhere, so may its access point
  return entries.length === 0 && mode !== 'none' && mode !== null && wrapper === null ? defaultSuffix : null;
}

function credentials(
  subject: AppSubject,
  variant: Variant,
  which: 'access-id' | 'access-key',
  placeholder: string,
): readonly string[] | null {
  const all = subject.credentials.filter(each => each.which === which);
  const { values, more } = subject.build.placeholdersOf(variant);
  const given = values.get(placeholder);
  // a call overrules whatever the manifest holds
  if (all.some(({ of }) => of === 'code') || more !== null || (given && !given.known)) return null;
  const found = new Set(
    [...all.map(({ value }) => value), textOf(given ?? null)].flatMap(each => each ?? []),
  );
  return found.size > 0 ? [...found] : null;
}
