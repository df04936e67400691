/** Can classes of the module's main source set be compiled against the IM SDK, and is it new enough for them? */
import type { Picture } from '../../android/picture.ts';
import { join } from '../../core/paths.ts';
import { IM_GROUP, IM_SDK_FROM } from '../../im/sdk.ts';
import type { Files } from '../../ports.ts';
import { isBefore } from '../../tpns/sdk.ts';
import { imDependencies, imOfHost } from '../im-usage.ts';
import type { SdkDependency } from '../traces.ts';

export type ImPresence =
  /** `version`: null where it can't be read. */
  | { readonly state: 'there'; readonly version: string | null }
  /** A package of the Flutter or JavaScript app brings it in, and that app talks to it. */
  | { readonly state: 'of-host'; readonly name: string }
  | { readonly state: 'absent' }
  | { readonly state: 'outdated'; readonly declared: SdkDependency; readonly version: string }
  /** In the app, but not where the module's own classes are compiled. */
  | { readonly state: 'out-of-reach'; readonly declared: SdkDependency };

export function imPresence(files: Files, picture: Picture): ImPresence {
  const [ofHost] = imOfHost(files, picture);
  if (ofHost) return { state: 'of-host', name: ofHost.name };
  const declared = imDependencies(picture).filter(isSdk);
  const [newest] = declared.filter(isNumbered).sort((a, b) => (isBefore(a.version, b.version) ? 1 : -1));
  if (newest && isBefore(highest(newest.version), IM_SDK_FROM)) {
    return { state: 'outdated', declared: newest, version: newest.version };
  }
  if (declared.some(each => reaches(picture, each)) || isUsed(picture)) {
    return { state: 'there', version: newest?.version ?? null };
  }
  const [hidden] = declared;
  return hidden ? { state: 'out-of-reach', declared: hidden } : { state: 'absent' };
}

/** Not what only adds to it (`timquic-plugin`). */
const isSdk = ({ group, artifact }: SdkDependency): boolean =>
  group !== IM_GROUP || artifact.startsWith('imsdk');

const isNumbered = (found: SdkDependency): found is SdkDependency & { readonly version: string } =>
  found.version !== null && /^\d/.test(found.version);

/** `6.+` may be any of the sixth. */
const highest = (version: string): string => version.replace('+', '99999');

/** For every variant; from another module, only what it passes on. */
function reaches({ app }: Picture, { file, configuration, conditional }: SdkDependency): boolean {
  const own = app.scripts.some(({ path }) => path === file.path);
  return !conditional && (own ? /^(?:implementation|api|compile)$/ : /^(?:api|compile)$/).test(configuration);
}

/** The main sources use it, however it comes to them. */
function isUsed({ app, code }: Picture): boolean {
  const main = `${join(app.module.folder, 'src/main')}/`;
  return code.files.some(({ path }) => {
    if (!path.startsWith(main) || !code.mentions(path, /com\.tencent\.imsdk/)) return false;
    const { names, all } = code.open(path).imports;
    return [...names.values(), ...all].some(name => name.startsWith(`${IM_GROUP}.`));
  });
}
