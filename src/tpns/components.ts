/** What the SDK's own manifest declares; who builds without the AAR has to write it all by hand. Source: SDK integration guide. */
import { isBefore } from './sdk.ts';

export interface SdkComponent {
  readonly tag: 'activity' | 'service' | 'receiver' | 'provider';
  readonly name: string;
  /** The first SDK that needs it. */
  readonly since: string;
}

/** From this one on, the names below are right; before, {@link RELICS}. */
export const RENAMED_IN = '1.2.0.2';
/** From this one on, apps no longer keep each other alive unless told to. */
export const KEEP_ALIVE_OFF_SINCE = '1.2.6.0';

const TPUSH = 'com.tencent.android.tpush';
export const KEEP_ALIVE_PROVIDER = `${TPUSH}.XGPushProvider`;

export const SDK_COMPONENTS: readonly SdkComponent[] = [
  { tag: 'activity', name: `${TPUSH}.TpnsActivity`, since: RENAMED_IN },
  { tag: 'activity', name: `${TPUSH}.InnerTpnsActivity`, since: '1.3.1.1' },
  { tag: 'receiver', name: `${TPUSH}.XGPushReceiver`, since: RENAMED_IN },
  { tag: 'service', name: `${TPUSH}.service.XGVipPushService`, since: RENAMED_IN },
  { tag: 'service', name: `${TPUSH}.rpc.XGRemoteService`, since: RENAMED_IN },
  { tag: 'provider', name: KEEP_ALIVE_PROVIDER, since: RENAMED_IN },
  { tag: 'provider', name: `${TPUSH}.SettingsContentProvider`, since: RENAMED_IN },
  { tag: 'service', name: 'com.tencent.tpns.mqttchannel.services.MqttService', since: RENAMED_IN },
  { tag: 'provider', name: 'com.tencent.tpns.baseapi.base.SettingsContentProvider', since: RENAMED_IN },
];

/** Names of before {@link RENAMED_IN}, and what took their place. */
export const RELICS: ReadonlyMap<string, string> = new Map([
  [`${TPUSH}.XGPushActivity`, `${TPUSH}.TpnsActivity`],
  [
    'com.tencent.bigdata.mqttchannel.services.MqttService',
    'com.tencent.tpns.mqttchannel.services.MqttService',
  ],
  [
    'com.tencent.bigdata.baseapi.base.SettingsContentProvider',
    'com.tencent.tpns.baseapi.base.SettingsContentProvider',
  ],
]);

/** Behind the package: `com.example.app.permission.XGPUSH_RECEIVE`. */
export const PERMISSION_SUFFIX = '.permission.XGPUSH_RECEIVE';

/** meta-data that keeps the SDK from starting before it is asked to register. */
export const PULL_UP_OFF_META = 'XG_SERVICE_PULL_UP_OFF';

/** What the old, free SDK sent its messages with; it no longer arrives. */
export const OLD_RECEIVER_ACTIONS = [
  'com.tencent.android.tpush.action.PUSH_MESSAGE',
  'com.tencent.android.tpush.action.FEEDBACK',
];

/** null: not known to be one or the other. */
export const isRenamed = (version: string | null): boolean | null =>
  version === null || !/^\d+(?:\.\d+)+/.test(version) ? null : !isBefore(version, RENAMED_IN);
