/**
 * A vendor channel is a value, one file each in `channels/`; nothing else names a vendor. One declaration is read
 * twice: what a channel contributes to a build is what `init` writes and what `doctor` verifies.
 */
export interface Channel {
  /** The name used everywhere, never the API's short one. */
  readonly id: string;
  /** TPNS's adapter for it: `com.tencent.tpns:<artifact>`, at the same version as the SDK. */
  readonly artifact: string;
  /** Placeholders that the adapter's own manifest asks the build for. */
  readonly placeholders: readonly string[];
  /** Public source of the above. */
  readonly source: string;
}
