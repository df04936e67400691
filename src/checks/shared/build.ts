/** What the build of an app says beside the app itself: artifacts, repositories, plugins, and the files they need. */
import type { MapValue } from '../../android/map-value.ts';
import type { Variant } from '../../android/variants.ts';
import type { Channel } from '../../core/channel.ts';
import type { Range } from '../../core/edit.ts';
import type { Place } from '../../core/finding.ts';

/** An artifact of `com.tencent.tpns` that the app ships. */
export interface Artifact {
  readonly artifact: string;
  /** null where it is computed, or left to something else. */
  readonly version: string | null;
  /** It is declared under a condition, or for some variants only. */
  readonly sometimes: boolean;
  readonly place: Place;
  /** Where the version is written: here, in a catalog, in a variable. */
  readonly versionPlace: Place;
}

/** Whatever else ends up in the app. */
export interface Shipped {
  readonly group: string;
  readonly name: string;
}

/** A channel the app uses, by its artifact or by calls that hand over its credentials. */
export interface UsedChannel {
  readonly channel: Channel;
  readonly artifact: Artifact | null;
  readonly setters: readonly Place[];
  /** Of the channel's plugin: the file it reads. */
  readonly file: 'there' | 'kept-out-of-git' | 'asset' | 'missing';
  readonly pluginApplied: boolean;
}

/** How Gradle comes by the classes of TPNS's plugin. */
export interface PluginUse {
  /** Where it is applied. */
  readonly place: Place;
  readonly route: 'found' | 'unknown' | 'none';
}

export interface DeclaredAt {
  /** `jcenter`, `maven`. */
  readonly name: string;
  readonly url: string | null;
  /** It may be asked over plain `http:`. */
  readonly insecure: boolean;
  readonly conditional: boolean;
  /** The statement on one line. */
  readonly source: string;
  readonly place: Place;
  /** Of the address as it stands there; null where it is computed or there is none. */
  readonly address: Range | null;
}

/** What a list of repositories says about some artifact. */
export type Served = 'served' | 'missing' | 'unknown';

export interface Repositories {
  /** Those that count for what the app ships. */
  readonly counting: readonly DeclaredAt[];
  /** Those that serve the build's own plugins. */
  readonly ofPlugins: readonly DeclaredAt[];
  /** Declared where Gradle does not look. */
  readonly ignored: readonly DeclaredAt[];
  /** `FAIL_ON_PROJECT_REPOS`, `PREFER_SETTINGS`; null for Gradle's default. */
  readonly mode: string | null;
  /** Where one more would have to be declared. */
  readonly home: Place;
  /** Who serves the SDK, and which of the ignored ones would. */
  readonly sdk: Served;
  readonly sdkIgnored: DeclaredAt | null;
  /** The same of what a channel needs from its vendor's repository. */
  readonly vendors: readonly {
    readonly channel: Channel;
    readonly url: string;
    readonly served: Served;
    readonly ignored: DeclaredAt | null;
  }[];
}

/** A SecretKey, or what has to be taken for one, in what ships. The key itself is nobody's to see. */
export interface ExposedSecret {
  readonly how: 'known' | 'in-place-of-key' | 'named';
  /** Groups findings about one value, and is never shown. */
  readonly value: string;
  /** The name it goes by; null where its place says it all. */
  readonly name: string | null;
  readonly place: Place;
}

/** The keep rules that a shrunk release is made with. */
export interface KeepRules {
  /** Each in one spelling. */
  readonly rules: readonly string[];
  /** More may come from where they can't be read. */
  readonly open: boolean;
  /** Where such rules go: one of the module's own files. */
  readonly home: string | null;
}

export interface Build {
  /** Gradle's version, as the wrapper has it. */
  readonly gradle: string | null;
  readonly plugin: PluginUse | null;
  /** The plugin's class path is there, or a mapping for it, whether it is applied or not. */
  readonly pluginNamed: boolean;
  readonly artifacts: readonly Artifact[];
  readonly shipped: readonly Shipped[];
  /** Names of the archives that come as files. */
  readonly archives: readonly string[];
  /** Something is shipped that nobody can name from here. */
  readonly open: boolean;
  /** All channels there are, with what the app has of them. */
  readonly channels: readonly UsedChannel[];
  readonly repositories: Repositories;
  readonly placeholdersOf: (variant: Variant) => MapValue;
  /** Files that are meant to be `tpns-configs.json`, and are not where it is looked for. */
  readonly strays: readonly string[];
  readonly secrets: readonly ExposedSecret[];
  readonly keepRules: KeepRules;
}
