/** AccessID and AccessKey have to be the same wherever one variant of the app has them from. */
import { textOf } from '../android/value.ts';
import type { Found } from '../core/check.ts';
import { baseName } from '../core/paths.ts';
import { accessIdProblem, accessKeyProblem, maskKey } from '../tpns/credentials.ts';
import { ID_PLACEHOLDER, KEY_PLACEHOLDER } from '../tpns/sdk.ts';
import { define } from './shared/define.ts';
import { packagesIn } from './shared/json.ts';
import { inModules, someOf, usesPlugin } from './shared/modules.ts';
import type { AppSubject, Credential } from './subject.ts';

interface Args {
  readonly which: Credential['which'];
  /** As it may be shown. */
  readonly value: string;
  readonly other: { readonly value: string; readonly file: string };
}

const NAMES = { 'access-id': 'AccessID', 'access-key': 'AccessKey' } as const;

export const credentialsDisagree = define<Args>({
  id: 'credentials-disagree',
  severity: 'error',
  fixable: false,
  before: [],
  source: 'https://cloud.tencent.com/document/product/548/36652',
  words: {
    en: {
      title: 'the credentials differ from place to place',
      message: ({ which, value, other }) =>
        `The ${NAMES[which]} is ${value} here, but ${other.value} in ${other.file}. Devices register with one of them, and pushes for the other never reach them.`,
      help: ({ which }) =>
        `Look up the ${NAMES[which]} of the Android app in the TPNS console (Configuration Management) and write that one in both places; tpns init --access-id … --access-key … does it.`,
    },
    zh: {
      title: '各处的凭证不一致',
      message: ({ which, value, other }) =>
        `此处的 ${NAMES[which]} 为 ${value}，而 ${other.file} 中为 ${other.value}。设备只会用其中一个注册，发往另一个的推送收不到。`,
      help: ({ which }) =>
        `请在 TPNS 控制台的“配置管理”中核对 Android 应用的 ${NAMES[which]}，并将各处统一；也可运行 tpns init --access-id … --access-key … 修改。`,
    },
  },
  run: subject =>
    inModules(subject, app => {
      if (app.credentials.length < 2 || app.mode === 'none' || app.mode === null) return null;
      return (['access-id', 'access-key'] as const).flatMap(which => disagreement(app, which));
    }),
});

const PROBLEMS = { 'access-id': accessIdProblem, 'access-key': accessKeyProblem } as const;
const PLACEHOLDERS = { 'access-id': ID_PLACEHOLDER, 'access-key': KEY_PLACEHOLDER } as const;

/** Whoever counts in the app, first. */
const BY_HAND: readonly Credential['of'][] = ['build', 'manifest', 'config', 'code'];
const BY_PLUGIN: readonly Credential['of'][] = ['config', 'manifest', 'build', 'code'];

function disagreement(app: AppSubject, which: Credential['which']): Found<Args>[] {
  const order = usesPlugin(app) ? BY_PLUGIN : BY_HAND;
  const found = new Map<string, { readonly pair: readonly [Credential, Credential]; names: string[] }>();
  for (const { name, applicationId, values } of byVariant(app, which)) {
    const told = values
      .filter(each => PROBLEMS[which](each.value) === null)
      .filter(each => each.of !== 'config' || isFor(app, applicationId))
      .sort((a, b) => order.indexOf(a.of) - order.indexOf(b.of));
    const [first] = told;
    const other = told.find(each => each.value !== first?.value);
    if (first === undefined || other === undefined) continue;
    const key = [first, other].map(({ place }) => `${place.file} ${place.range?.start}`).join('\n');
    const same = found.get(key);
    if (same) same.names.push(name);
    else found.set(key, { pair: [first, other], names: [name] });
  }
  return [...found.values()].map(({ pair: [first, other], names }): Found<Args> => {
    const shown = ({ value }: Credential): string => (which === 'access-id' ? value : maskKey(value));
    const args = {
      which,
      value: shown(other),
      other: { value: shown(first), file: baseName(first.place.file) },
    };
    return { args, side: 'app', place: other.place, about: which, ...someOf(names, app) };
  });
}

interface OfVariant {
  readonly name: string;
  readonly applicationId: string | null;
  readonly values: readonly Credential[];
}

/** Of the build's placeholders the one that a variant is made with; the rest is the same for all. */
function byVariant({ variants, credentials, build }: AppSubject, which: Credential['which']): OfVariant[] {
  const all = credentials.filter(each => each.which === which && each.always);
  const everywhere = all.filter(each => each.of !== 'build');
  const stated = credentials.filter(each => each.which === which && each.of === 'build');
  return variants.map(variant => {
    const value = textOf(build.placeholdersOf(variant).values.get(PLACEHOLDERS[which]) ?? null);
    const own = stated.findLast(each => each.value === value);
    return {
      name: variant.name,
      applicationId: textOf(variant.applicationId),
      values: own === undefined ? everywhere : [...everywhere, own],
    };
  });
}

/** The file names the packages it is for. */
function isFor({ config }: AppSubject, applicationId: string | null): boolean {
  const packages = packagesIn(config?.json ?? null);
  return packages.length === 0 || applicationId === null || packages.includes(applicationId);
}
