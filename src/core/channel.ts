import type { Lang } from './lang.ts';

/**
 * A vendor channel is a value, one file each in `channels/`; nothing else names a vendor. One declaration is read
 * twice: what a channel contributes to a build is what `init` writes and what `doctor` verifies.
 */
export interface Channel {
  /** The name used everywhere, never the API's short one. */
  readonly id: string;
  /** As the vendor writes it. */
  readonly title: string;
  /** TPNS's adapter for it: `com.tencent.tpns:<artifact>`, at the same version as the SDK. */
  readonly artifact: string;
  /** The first SDK version with this channel; null where it has always been there. */
  readonly since: string | null;
  /** Credentials of the app at the vendor, under the vendor's own names, in the order they are asked for. */
  readonly fields: readonly ChannelField[];
  /** Placeholders that the adapter's own manifest asks the build for. */
  readonly placeholders: readonly ChannelPlaceholder[];
  /** Calls of `XGPushConfig` that hand over a field before registering, where nothing else does. */
  readonly setters: readonly ChannelSetter[];
  /** What `tpns-configs.json` has for it under `channel`; none where that file knows nothing of the channel. */
  readonly config: readonly ChannelConfigKey[];
  /** What has to be in the build beside the adapter. */
  readonly companions: readonly Companion[];
  /** The repository that alone serves the companions and the plugin; null where those that every Android build has do. */
  readonly repository: string | null;
  /** A Gradle plugin of the vendor's, and the file that it (or the vendor's SDK) reads. */
  readonly plugin: ChannelPlugin | null;
  /** Lines of keep rules for a release that shrinks. */
  readonly keepRules: readonly string[];
  /** Access points that serve the channel, by the ids of `tpns/regions.ts`; null for all. */
  readonly regions: readonly string[] | null;
  /** The first Android Gradle plugin that can merge the adapter's manifest; null for every one. */
  readonly agp: string | null;
  /** Each message of the IM SDK has to name a notification channel of the vendor's. */
  readonly imChannel?: true;
  /** What whoever reads the registration has to know of the setters, as a comment in the code; null for nothing. */
  readonly remark: string | null;
  /** What there is to do in the vendor's own console, in a sentence or two. */
  readonly console: Readonly<Record<Lang, string>>;
  /** Broadcasts the vendor's SDK hands messages and tokens on with, for which the adapter brings a receiver. */
  readonly broadcasts: readonly string[];
  /** How its phones are told, and what has to be on them; left out where nobody has said. */
  readonly device?: ChannelDevice;
  /** Public source of the above. */
  readonly source: string;
}

/** A channel as its vendor writes it; one that is not among them keeps its id, and TPNS's own is called by its name. */
export const channelTitle = (channels: readonly Channel[], id: string): string =>
  channels.find(each => each.id === id)?.title ?? (id === 'tpns' ? 'TPNS' : id);

export interface ChannelDevice {
  /**
   * Whose phones it serves, in lower case, as `ro.product.manufacturer` or `ro.product.brand` names them; the first of
   * the two counts, for a brand that was sold keeps its name on phones of its old maker. None: any phone.
   */
  readonly brands: readonly string[];
  /** Packages that bring the vendor's push service; one of them is enough. None: nobody has said. */
  readonly services: readonly string[];
  /** Properties that name the vendor's own Android, the newest first. */
  readonly systems: readonly ChannelSystem[];
}

export interface ChannelSystem {
  readonly property: string;
  /** Told before the value; null where the value names itself. */
  readonly title: string | null;
}

export interface ChannelField {
  /** `--set <channel>.<name>`. */
  readonly name: string;
  /** What the vendor's console calls it. */
  readonly title: string;
  /** What a value looks like; tolerant where nobody has written it down. */
  readonly shape: RegExp;
  /** It opens the vendor's account or ships beside one that does: masked wherever it is shown. */
  readonly masked: boolean;
  /** Where the vendor's file says it (see {@link ChannelPlugin.file}); left out where it does not. */
  readonly inFile?: readonly string[];
}

export interface ChannelPlaceholder {
  readonly key: string;
  readonly field: string;
}

export interface ChannelSetter {
  readonly method: string;
  readonly field: string;
}

export interface ChannelConfigKey {
  readonly key: string;
  readonly field: string;
}

export interface Companion {
  /** `group:artifact`. */
  readonly coordinate: string;
  /** The version for a project of this Android Gradle plugin (null: unknown) and this SDK. */
  readonly version: (agpMajor: number | null, sdkVersion: string) => string;
  /** The first SDK version that needs it; null for every one. */
  readonly since: string | null;
  /** The platform that says its version in projects which have that; left out where there is none. */
  readonly platform?: string;
}

export interface ChannelPlugin {
  readonly id: string;
  /** `group:artifact` for the build script's class path. */
  readonly module: string;
  readonly version: (agpMajor: number | null) => string;
  /** Beside the module's script. The plugin ends the build where the file is missing. */
  readonly file: string;
  /** Its id alone finds it in the repository (a marker artifact), without its coordinate. */
  readonly marker: boolean;
  /** In scripts that apply plugins one by one, it goes behind everything else. */
  readonly last: boolean;
  /** From this major version of the Android Gradle plugin on, it is left out. */
  readonly until: number | null;
  /** What stands in the manifest instead, where the plugin is left out; null where nothing has to. */
  readonly instead: { readonly metaData: string; readonly prefix: string; readonly field: string } | null;
}
