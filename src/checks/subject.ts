/** What the checks look at: a project as it was found, all of it data. */
import type { Activity } from '../android/activities.ts';
import type { Merged } from '../android/merge/index.ts';
import type { Picture } from '../android/picture.ts';
import type { Registration, SdkCall } from '../android/registration.ts';
import type { PlacedClass } from '../android/sources/subclasses.ts';
import type { Variant } from '../android/variants.ts';
import type { WrapperCall } from '../android/wrapper-calls.ts';
import type { Range } from '../core/edit.ts';
import type { Place } from '../core/finding.ts';
import type { Note } from '../core/note.ts';
import type { EvidenceSource, Observation } from '../core/observation.ts';
import type { Json } from '../editors/json.ts';
import type { Manifest } from '../editors/manifest/read.ts';
import type { Build } from './shared/build.ts';

/** How the SDK comes in: by its Gradle plugin, by a dependency and placeholders, or both, which drift apart. */
export type Mode = 'plugin' | 'manual' | 'both' | 'none';

/** A file that matters and could not be read. */
export interface Fault {
  readonly of: 'gradle' | 'manifest' | 'config';
  /** null where it concerns the whole project. */
  readonly module: string | null;
  readonly place: Place;
  readonly why: Note;
}

/** A JSON file of ours: `tpns-configs.json`, `tpns.console.json`. */
export interface JsonFile {
  readonly path: string;
  readonly text: string;
  /** null where it is no JSON; then a {@link Fault} says why. */
  readonly json: Json | null;
}

export interface KnownRedirect {
  readonly uri: string;
  /** In `tpns.console.json`; null where it was given on the command line. */
  readonly place: Place | null;
}

/** What was asked beside the project, and what that showed. */
export interface EvidenceView {
  readonly asked: readonly EvidenceSource[];
  readonly observations: readonly Observation[];
}

export interface Subject {
  readonly root: string;
  readonly apps: readonly AppSubject[];
  readonly faults: readonly Fault[];
  readonly consoleFile: JsonFile | null;
  readonly redirect: KnownRedirect | null;
  /** null where nobody was asked. */
  readonly evidence: EvidenceView | null;
}

export interface PlacedManifest {
  readonly path: string;
  readonly manifest: Manifest;
  /** The app's main one, that of a build type or flavor, or that of another module. */
  readonly of: 'main' | 'variant' | 'library';
}

export interface PlacedActivity extends Activity {
  readonly file: string;
}

export interface Placeholder {
  readonly key: string;
  /** null where it is computed. */
  readonly value: string | null;
  /** Where the value is written; null where it is computed. */
  readonly from: Place | null;
  /** null: for every variant. */
  readonly scope: { readonly of: 'buildType' | 'flavor'; readonly name: string } | null;
  readonly place: Place;
}

export interface Credential {
  readonly which: 'access-id' | 'access-key';
  readonly value: string;
  /** Where it is used. */
  readonly place: Place;
  /** Where it is written; the same place, or a name elsewhere that stands for it. */
  readonly from: Place;
  readonly of: 'config' | 'build' | 'manifest' | 'code';
  /** It holds in every run and for every variant. */
  readonly always: boolean;
}

export interface AppSubject {
  readonly module: string;
  /** With an empty text in place of each file that could not be read. */
  readonly picture: Picture;
  /** Every script of the build could be read, so that what was not found is not there. */
  readonly complete: boolean;
  /** The same of the manifests. */
  readonly manifestsRead: boolean;
  /** TPNS has left a trace in it. */
  readonly traced: boolean;
  /** Sources or manifests of the app name what is the SDK's. */
  readonly sdkTraced: boolean;
  /** TPNS's predecessor is in the build and TPNS is not: its SDK, or another of its artifacts. */
  readonly former: { readonly coordinate: string; readonly place: Place } | null;
  /** null where a script that would tell could not be read. */
  readonly mode: Mode | null;
  /** A Flutter or React Native package that brings TPNS along, and registers in its own way. */
  readonly wrapper: string | null;
  readonly config: JsonFile | null;
  readonly build: Build;
  /** The version of the SDK, as the build or the plugin's configuration has it. */
  readonly sdkVersion: string | null;
  /** Where the SDK's dependency is declared; null without one. */
  readonly sdk: Place | null;
  readonly placeholders: readonly Placeholder[];
  /** What the artifacts in use ask the build for, and where each is declared. */
  readonly neededPlaceholders: readonly {
    readonly key: string;
    readonly artifact: string;
    readonly place: Place;
  }[];
  /** Placeholders may also come from where they can't be read: a computed map, another script. */
  readonly morePlaceholders: boolean;
  readonly credentials: readonly Credential[];
  /** The manifests as they stand in the sources; in a view, the one that they come to. */
  readonly manifests: readonly PlacedManifest[];
  readonly activities: readonly PlacedActivity[];
  /** The manifests are what a build has made of them, all libraries included: what is not there is missing. */
  readonly built: boolean;
  /** None where the module's own script can't be read. */
  readonly variants: readonly Variant[];
  readonly flavors: readonly { readonly name: string; readonly dimension: string }[];
  readonly buildTypes: readonly string[];
  readonly targetSdk: number | null;
  readonly suffix: Suffix | null;
  /** The sources set the access point by a call, whatever the manifest says. */
  readonly serverInCode: boolean;
  readonly registrations: readonly Registration[];
  /** Calls to the SDK in Java and Kotlin, and those that give its token to the IM SDK. */
  readonly calls: readonly SdkCall[];
  /** Calls to the IM SDK that have to do with its offline push. */
  readonly imCalls: readonly SdkCall[];
  /** Classes of the project that can receive the SDK's messages. */
  readonly receivers: readonly PlacedClass[];
  /** Through the wrapper, in Dart or JavaScript. */
  readonly wrapperCalls: readonly WrapperCall[];
  /** Where the wrapper is asked for, if nothing of the host ever starts it. */
  readonly wrapperUnused: Place | null;
  /** The IM SDK, as the build or the host's packages bring it in. */
  readonly im: readonly ImPackage[];
  /** What the manifests come to; none in a view itself. */
  readonly views: readonly AppView[];
}

/** The app with the manifest that some of its variants have, or that was given as evidence. */
export interface AppView {
  readonly app: AppSubject;
  readonly variants: readonly string[];
  /** A place in that manifest, as people know it: in the file that says it. */
  readonly place: (place: Place) => Place;
  /**
   * Why a build would refuse to merge these manifests, with places in the sources, and placeholders without a value: also
   * those whose value only Gradle knows. Empty for evidence, which a build has merged.
   */
  readonly merge: Pick<Merged, 'conflicts' | 'unresolved'>;
}

export interface ImPackage {
  /** `com.tencent.imsdk:imsdk-plus`, `tencent_cloud_chat_sdk`. */
  readonly name: string;
  /** As declared; null where it is computed. */
  readonly version: string | null;
  readonly place: Place;
}

/** `XG_SERVER_SUFFIX`. */
export interface Suffix {
  /** With placeholders filled in; null where one of them is not known. */
  readonly text: string | null;
  readonly place: Place;
}

export const at = (file: string, range: Range | null): Place => ({ file, range });

/** For what is missing in the manifest: the element it belongs into. */
export const inApplication = ({ app, manifest }: Picture): Place =>
  at(app.manifest, manifest.application?.startTag ?? null);
