import type { Language } from '../../android/code.ts';
import type { Channel } from '../../core/channel.ts';
import type { RegionId } from '../../tpns/regions.ts';
import type { Mode } from '../traces.ts';

/** A redirect as the console has it, taken apart. `path` is '' where the URI has none. */
export interface RedirectTarget {
  readonly uri: string;
  readonly scheme: string;
  readonly host: string;
  readonly port: number | null;
  readonly path: string;
}

/** A vendor's channel that the app is to use. */
export interface ChosenChannel {
  readonly channel: Channel;
  /**
   * The credentials, by the vendor's own names for them. One that is left out the project gives in a way that only its
   * build or its code can read, and there it stays.
   */
  readonly values: Readonly<Record<string, string>>;
}

/** What the IM part has to know. */
export interface ImAnswers {
  /** The notification channel for messages, as `tpns.console.json` has it; null where it has none. */
  readonly channelId: string | null;
}

/** Everything `init` has to know beyond the project itself. */
export interface Answers {
  readonly mode: Mode;
  /** The other way of bringing the SDK in, which is in use and asked to be left. */
  readonly leaves: Mode | null;
  /** The SDK version that the Gradle plugin builds in so far, as `tpns-configs.json` says; null without the plugin. */
  readonly pluginVersion: string | null;
  readonly accessId: string;
  readonly accessKey: string;
  /** null: the project names an access point that is not one of the four, and nobody asked to change it. */
  readonly region: RegionId | null;
  /** The region was only guessed from the AccessID's first digits. */
  readonly regionGuessed: boolean;
  readonly packageName: string;
  /** It was named outright, and goes before what the files say. */
  readonly packageAsked: boolean;
  /** Asked for; null leaves a version that is there, and takes the default where none is. */
  readonly sdkVersion: string | null;
  readonly redirect: RedirectTarget | null;
  /** Full class name; null takes the launcher activity. */
  readonly redirectActivity: string | null;
  /** null follows the module's sources. */
  readonly language: Language | null;
  /** null: the IM part was not asked for. */
  readonly im: ImAnswers | null;
  /** As asked for, else those in use already. */
  readonly channels: readonly ChosenChannel[];
}

/** What decides on the version of the SDK, and with it on everything that goes by it. */
export type VersionAnswers = Pick<Answers, 'sdkVersion' | 'pluginVersion'>;
