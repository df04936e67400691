/** Who calls `XGPushManager.registerPush`, and whether anything calls them; read from Java and Kotlin sources. */
import type { Manifest } from '../editors/manifest/read.ts';
import { elements } from '../editors/xml/walk.ts';
import type { Files } from '../ports.ts';
import { codeFiles, codeOf, packageOf } from './code.ts';

export interface Registration {
  readonly file: string;
  /** Offset of the call. */
  readonly at: number;
  /** The class or object around it, as far as the file's declarations tell. */
  readonly className: string;
  /** Something outside the file names what the file declares: other sources, or a manifest. */
  readonly named: boolean;
}

export interface SdkSources {
  readonly registrations: readonly Registration[];
  /** The access point is set in code, which counts more than the manifest. */
  readonly setsServer: boolean;
  /** Some source uses a class of the SDK. */
  readonly used: boolean;
}

const CALL = /\bXGPushManager\s*\.\s*registerPush\s*\(/;
const SET_SERVER = /\b(?:setServerSuffix|configureClusterDomainName)\s*\(/;
const OF_SDK = /XGPush|com\.tencent\.android\.(?:tpush|tpns)/;

/** `folders`: the app module's and those of the build's other modules. */
export function sdkSources(
  files: Files,
  folders: readonly string[],
  manifests: readonly Manifest[],
): SdkSources {
  const all = folders.flatMap(folder => codeFiles(files, folder)).map(({ path }) => path);
  const raw = new Map(
    all.map(path => [path, new TextDecoder('latin1').decode(files.read(path) ?? new Uint8Array())]),
  );
  // a quick look first: almost no file mentions the SDK at all
  const candidates = all
    .filter(path => OF_SDK.test(raw.get(path) ?? ''))
    .map(path => ({ path, code: codeOf(files, path) }));
  const registrations = candidates.flatMap(({ path, code }) => {
    const at = code.search(CALL);
    if (at < 0) return [];
    const names = declaredIn(code);
    const inSources = all.some(
      other =>
        other !== path && mentions(raw.get(other) ?? '', names) && mentions(codeOf(files, other), names),
    );
    const named = inSources || manifests.some(manifest => isNamedIn(manifest, names));
    return [{ file: path, at, className: classAround(code, at, path), named }];
  });
  return {
    registrations,
    setsServer: candidates.some(({ code }) => SET_SERVER.test(code)),
    used: candidates.some(({ code }) => OF_SDK.test(code)),
  };
}

const DECLARED = /\b(?:class|interface|object)\s+(\w+)|^(?:\w+\s+)*fun\s+(?:[\w.<>?]+\.)?(\w+)\s*\(/gm;

/** Classes and objects, and Kotlin's functions outside of them: what other files could name. */
const declaredIn = (code: string): string[] =>
  [...code.matchAll(DECLARED)].map(match => match[1] ?? match[2] ?? '').filter(Boolean);

function classAround(code: string, at: number, path: string): string {
  const before = [...code.slice(0, at).matchAll(/\b(?:class|interface|object)\s+(\w+)/g)];
  const name = before[0]?.[1] ?? path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  const home = packageOf(code);
  return home ? `${home}.${name}` : name;
}

const mentions = (text: string, names: readonly string[]): boolean =>
  names.some(name => new RegExp(`\\b${name}\\b`).test(text));

/** What a manifest names Android makes by itself: the application, components, initialisers in meta-data. */
function isNamedIn(manifest: Manifest, names: readonly string[]): boolean {
  for (const element of elements(manifest.document.root)) {
    if (
      element.attributes.some(
        ({ local, value }) => local === 'name' && names.includes(value.replace(/^.*[.$]/, '')),
      )
    )
      return true;
  }
  return false;
}
