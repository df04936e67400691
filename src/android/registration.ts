/** What the sources do with TPNS: who registers, who receives, what is configured; and the IM SDK's word about push. */
import type { Manifest } from '../editors/manifest/read.ts';
import { elements } from '../editors/xml/walk.ts';
import { sdkName } from './sources/sdk-names.ts';
import type { Sources } from './sources/sources.ts';
import { type PlacedClass, subclassesOf } from './sources/subclasses.ts';
import type { Surroundings } from './sources/surroundings.ts';

export interface Registration {
  readonly file: string;
  /** Offset of the call. */
  readonly at: number;
  /** The class or object around it, as far as the file's declarations tell. */
  readonly className: string;
  /** Something outside the file names what the file declares: other sources, or a manifest. */
  readonly named: boolean;
}

export interface SdkCall {
  /** `XGPushConfig.enableDebug`, `V2TIMOfflinePushConfig`. */
  readonly name: string;
  /** As written. */
  readonly arguments: readonly string[];
  readonly file: string;
  readonly start: number;
  readonly end: number;
  /** Where it runs, and on what conditions. */
  readonly surroundings: Surroundings;
}

export interface SdkSources {
  readonly registrations: readonly Registration[];
  /** Calls to the SDK, and those that give its token to the IM SDK. */
  readonly calls: readonly SdkCall[];
  /** Calls to the IM SDK that have to do with its offline push. */
  readonly imCalls: readonly SdkCall[];
  /** Classes that can receive the SDK's messages. */
  readonly receivers: readonly PlacedClass[];
  /** The access point is set in code, which counts more than the manifest. */
  readonly setsServer: boolean;
  /** Some source uses a class of the SDK. */
  readonly used: boolean;
}

const RECEIVER = 'XGPushBaseReceiver';
const REGISTER = 'XGPushManager.registerPush';
const SET_SERVER = /(?:^|\.)(?:setServerSuffix|configureClusterDomainName)$/;
const OF_SDK = /XGPush|com\.tencent\.android\.(?:tpush|tpns)/;
const OF_INTEREST = /XGPush|com\.tencent\.android\.(?:tpush|tpns)|V2TIM|OfflinePushConfig/;
const OF_IM = /V2TIM|TIMOffline/;
/** `XGPushConfig.enableDebug`, and what hands the token to the IM SDK. */
const CALL = /^XGPush\w+(?:\.|\(\))|^(?:V2TIM)?OfflinePushConfig$|(?:^|\.)setOfflinePushConfig$/;
const IM_CALL =
  /^(?:V2TIM)?OfflinePush(?:Config|Info)(?:$|\()|(?:^|\.)(?:setOfflinePushConfig|doBackground|doForeground|setAndroidOPPOChannelID|createCustomMessage|sendMessage|setDesc|setExt)$/;

export function sdkSources(sources: Sources, manifests: readonly Manifest[]): SdkSources {
  const paths = sources.files.map(({ path }) => path);
  const candidates = paths.filter(path => sources.mentions(path, OF_INTEREST));
  const registrations = candidates.flatMap((path): Registration[] => {
    const at = registersAt(sources, path);
    if (at === null) return [];
    const declared = declaredIn(sources, path);
    const named =
      paths.some(other => other !== path && namesAny(sources, other, declared)) ||
      manifests.some(manifest => isNamedIn(manifest, declared));
    return [{ file: path, at, className: classAround(sources, path, at), named }];
  });
  const calls = candidates.flatMap(path => callsOf(sources, path));
  return {
    registrations,
    calls: calls.filter(({ name }) => CALL.test(name)),
    imCalls: calls.filter(({ name, file }) => IM_CALL.test(name) && sources.mentions(file, OF_IM)),
    receivers: subclassesOf(sources, RECEIVER),
    setsServer: calls.some(({ name }) => SET_SERVER.test(name)),
    used: candidates.some(path => usesSdk(sources, path)),
  };
}

/** Offset of the first call in the file that registers the device; null without one. */
export function registersAt(sources: Sources, path: string): number | null {
  // a quick look first: almost no file mentions the SDK at all
  if (!sources.mentions(path, /XGPush/)) return null;
  return callsOf(sources, path).find(({ name }) => name === REGISTER)?.start ?? null;
}

function callsOf(sources: Sources, path: string): SdkCall[] {
  const source = sources.open(path);
  return source.calls.map(call => ({
    name: sdkName(call.name, source.imports),
    get arguments() {
      return source.argumentsOf(call);
    },
    file: path,
    start: call.start,
    end: call.end,
    get surroundings() {
      return source.surroundingsOf(call);
    },
  }));
}

function usesSdk(sources: Sources, path: string): boolean {
  const { tokens, imports } = sources.open(path);
  return (
    tokens.some(({ kind, text }) => kind === 'word' && OF_SDK.test(text)) ||
    [...imports.names.values(), ...imports.all].some(name => OF_SDK.test(name))
  );
}

const FUNCTION = /^(?:\w+\s+)*fun\s+(?:<[^>]*>\s*)?(?:[\w.<>?]+\.)?(\w+)\s*\(/gm;

/** Classes and objects, and Kotlin's functions outside of them: what other files could name. */
function declaredIn(sources: Sources, path: string): string[] {
  const { classes, text } = sources.open(path);
  const functions = [...text.matchAll(FUNCTION)].flatMap(match => match[1] ?? []);
  return [...classes.map(({ name }) => name.replace(/^.*[.$]/, '')), ...functions];
}

/** The outermost class around the place, else the one the file is named after. */
function classAround(sources: Sources, path: string, at: number): string {
  const source = sources.open(path);
  const around = source.classes.find(({ start, end }) => start <= at && at < end) ?? source.classes[0];
  if (around !== undefined) return around.name;
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  return source.package ? `${source.package}.${name}` : name;
}

function namesAny(sources: Sources, path: string, names: readonly string[]): boolean {
  if (names.length === 0 || !sources.mentions(path, new RegExp(`\\b(?:${names.join('|')})\\b`))) return false;
  const wanted = new Set(names);
  return sources.open(path).tokens.some(({ kind, text }) => kind === 'word' && wanted.has(text));
}

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
