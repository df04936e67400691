/**
 * One thing that evidence shows, as data. Evidence comes from a log, a device, an archive, the services and the project
 * itself; whoever reads it makes observations, and nothing behind them knows how it was read.
 */
import type { Severity } from './finding.ts';

export const evidenceSources = ['logcat', 'device', 'apk', 'online', 'im', 'project'] as const;
export type EvidenceSource = (typeof evidenceSources)[number];

type Nothing = Record<never, never>;
interface Coded {
  readonly code: string;
}
interface Counted {
  readonly count: number;
}

/**
 * What each kind of observation is about. A kind is described in `causes/kinds.ts`, where one left out does not compile.
 * `token`, `account`, `serial` and their like are masked where people read along (`report/mask-evidence.ts`).
 */
export interface ObservationArgs {
  // ── registration
  registered: { readonly token: string | null };
  /** A code of the SDK, as text: `-502`. */
  'registration-failed': Coded;
  'credentials-malformed': { readonly which: 'access-id' | 'access-key' };
  'credentials-absent': Nothing;
  'library-missing': Nothing;
  'sdk-disabled': Nothing;
  'configuration-refused': Nothing;
  'callback-null': Nothing;
  'connection-failed': Nothing;
  'old-server-entry': Nothing;
  'start-held-back': Nothing;
  'old-sdk': Nothing;
  'app-crashed': { readonly exception: string };
  /** The log has lines of the app's process, and none of TPNS's. */
  'log-silent': { readonly lines: number };
  /** The log has no line of the app at all. */
  'log-foreign': { readonly lines: number; readonly packages: string };
  /** The log ends in the middle of a registration, or begins behind it. */
  'log-cut': Nothing;
  // ── vendor token
  'vendor-channels': { readonly on: boolean };
  'vendor-token': { readonly token: string };
  'vendor-token-empty': Nothing;
  /** The vendor's own code; `0` is a success. */
  'vendor-code': { readonly code: string; readonly message: string };
  'vendor-registered': Nothing;
  /** `XGPushConfig.getOtherPushErrCode`: `-100`, `-101`. */
  'vendor-state': Coded;
  'vendor-service-old': { readonly wanted: string; readonly installed: string };
  'vendor-service-failed': Nothing;
  'vendor-library-unready': { readonly message: string };
  // ── binding
  'vendor-bound': Nothing;
  'vendor-bind-failed': Coded;
  'vendor-before-tpns': Nothing;
  'token-renewed': Nothing;
  'im-token-reported': Nothing;
  'im-token-refused': Coded;
  'token-accounts': { readonly count: number; readonly accounts: string };
  'token-without-account': Nothing;
  /** The account asked about has devices; `own`: the token asked about is one of them (null: no token was given). */
  'account-devices': { readonly count: number; readonly own: boolean | null; readonly account: string };
  'account-unknown': { readonly account: string };
  // ── the services
  'service-knows-app': Nothing;
  'service-rejects': Coded;
  'service-knows-no-app': Coded;
  'service-ended': Coded;
  'service-unreachable': { readonly host: string; readonly reason: string };
  /** The service would not say: the hourly limit, or an answer nobody understands. */
  'service-mute': { readonly code: string };
  'app-lives-elsewhere': { readonly region: string };
  /** This computer's clock, in seconds ahead of the service's. */
  'clock-skew': { readonly seconds: number };
  'clock-right': Nothing;
  'token-known': { readonly pushes: number };
  'token-unknown': Coded;
  // ── plan
  'push-record': {
    readonly status: string;
    readonly type: string;
    readonly message: string;
    readonly created: string;
  };
  'push-record-missing': Coded;
  'push-planned': Counted;
  'push-not-planned': Nothing;
  'push-refused': Coded;
  /** PUSH_WAIT, PUSH_FAILED, PUSH_CANCELED and their like. */
  'push-stopped': { readonly status: string };
  'push-scheduled': { readonly time: string };
  /** The push was for other devices than the token asked about. */
  'push-for-others': Nothing;
  'push-for-token': { readonly pushId: string };
  /** A message for the app itself: it never takes a vendor's channel. */
  'push-in-app': Nothing;
  'push-expired': { readonly seconds: number };
  'push-one-package': Nothing;
  // ── send, vendor, arrival, click: with the channel beside it, or null for all
  'push-sent': Counted;
  'push-not-sent': Nothing;
  'push-arrived': Counted;
  'push-not-arrived': Nothing;
  /** Sent over a channel that gives no receipts unless they are set up in the vendor's console. */
  'push-without-receipts': Nothing;
  'push-clicked': Counted;
  'push-filtered-word': { readonly word: string };
  'push-at-night': { readonly hour: number };
  /** The vendor wants a notification channel (or category) that the push does not name. */
  'push-channel-unnamed': { readonly field: string };
  'push-custom-content': { readonly problem: 'not-json' | 'not-object' | 'dropped' };
  'push-text-long': { readonly what: 'title' | 'content'; readonly length: number; readonly limit: number };
  'push-sound': { readonly sound: string; readonly channelNamed: boolean };
  /** The class of message; `odd`: it is not written as the vendors' are. */
  'push-category': { readonly field: string; readonly value: string; readonly odd: boolean };
  // ── IM
  'im-state': { readonly state: 'Online' | 'PushOnline' | 'Offline'; readonly account: string };
  'im-account-unknown': { readonly account: string };
  'im-refused': Coded;
  'im-push-refused': { readonly code: string };
  // ── device
  'device-seen': { readonly brand: string; readonly model: string; readonly android: string };
  'app-absent': { readonly package: string };
  'app-installed': { readonly package: string; readonly version: string };
  /** The installed or given archive is not what the sources say. */
  'app-differs': {
    readonly what:
      | 'package'
      | 'suffix'
      | 'certificate'
      | 'version'
      | 'access-id'
      | 'access-key'
      | 'target-sdk';
    readonly found: string;
    readonly expected: string;
  };
  'app-debug-signed': { readonly certificate: string };
  /** Installed, and switched off: it neither runs nor shows anything. */
  'app-disabled': { readonly how: 'disabled' | 'suspended' };
  'app-stopped': Nothing;
  'app-not-stopped': Nothing;
  'process-running': { readonly running: boolean };
  'notifications-allowed': { readonly allowed: boolean };
  'notification-channel-off': { readonly id: string };
  'notification-channel-silent': { readonly id: string };
  'do-not-disturb': { readonly mode: string };
  'standby-bucket': { readonly bucket: string };
  'battery-restricted': { readonly what: 'background' | 'power-saver' | 'data' };
  'battery-free': Nothing;
  'autostart-denied': Nothing;
  'background-start-denied': Nothing;
  'device-offline': Nothing;
  /** What the device's own vendor channel needs is not on it. */
  'vendor-service-absent': { readonly service: string };
  /** The device's brand has a channel that the app does not bring along. */
  'vendor-not-integrated': { readonly brand: string };
  // ── click and redirect
  'message-received': Nothing;
  'notification-shown': Nothing;
  'click-reached': Nothing;
  'redirect-resolves': { readonly activity: string; readonly uri: string };
  'redirect-nowhere': { readonly uri: string };
  'redirect-elsewhere': { readonly package: string; readonly uri: string };
  'redirect-chooser': { readonly uri: string };
  'redirect-refused': { readonly uri: string; readonly error: string };
  // ── the build's own output
  'build-stopped': {
    readonly why: 'check-tpns' | 'package-attribute' | 'placeholder' | 'exported' | 'ndk' | 'task';
    readonly detail: string;
  };
  /** A line that worries people and means nothing. */
  'line-harmless': { readonly signature: string };
  // ── the project
  finding: {
    readonly check: string;
    readonly severity: Severity;
    /** The credential, component or channel, where the module has several. */
    readonly about?: string | null;
  };
}

export type ObservationId = keyof ObservationArgs;

export type Observation<K extends ObservationId = ObservationId> = {
  readonly [I in K]: {
    readonly id: I;
    readonly args: Readonly<ObservationArgs[I]>;
    readonly source: EvidenceSource;
    /** The channel it is about, by the name used everywhere (`tpns` is TPNS's own); null where it is about none or all. */
    readonly channel: string | null;
    /** The evidence itself as it was found, for those who want to see it. Not masked yet. */
    readonly quote: string | null;
    /** Line of the log, from 1. */
    readonly line: number | null;
  };
}[K];

interface Seen {
  readonly channel?: string | null;
  readonly quote?: string | null;
  readonly line?: number | null;
}

export function observed<K extends ObservationId>(
  source: EvidenceSource,
  id: K,
  args: ObservationArgs[K],
  { channel = null, quote = null, line = null }: Seen = {},
): Observation<K> {
  return { id, args, source, channel, quote, line } as Observation<K>;
}
