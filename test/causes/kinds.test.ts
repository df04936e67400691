/** What each kind of observation says of the stages: the table that everything else rests on, written down once more. */
import { expect, it } from 'vitest';
import { kinds, tellingOf, told } from '../../src/causes/kinds.ts';
import {
  type Observation,
  type ObservationArgs,
  type ObservationId,
  observed,
} from '../../src/core/observation.ts';

const seen = <K extends ObservationId>(id: K, args: ObservationArgs[K], channel: string | null = null) =>
  observed('logcat', id, args, { channel }) as Observation;

/** Kind by kind: what it proves, what it breaks. Those that are left out say nothing of any stage. */
const said: readonly (readonly [Observation, string])[] = [
  [seen('registered', { token: null }), '+registration'],
  [seen('registration-failed', { code: '-502' }), '-registration'],
  [seen('registration-failed', { code: '10115' }), ''],
  [seen('registration-failed', { code: '10002' }), ''],
  [seen('credentials-malformed', { which: 'access-id' }), '-registration'],
  [seen('credentials-absent', {}), '-registration'],
  [seen('library-missing', {}), '-registration'],
  [seen('sdk-disabled', {}), '-registration'],
  [seen('configuration-refused', {}), '-registration'],
  [seen('callback-null', {}), '-registration'],
  [seen('connection-failed', {}), '-registration'],
  [seen('app-crashed', { exception: 'x' }), ''],
  [seen('vendor-channels', { on: false }), '-vendor-token'],
  [seen('vendor-channels', { on: true }), ''],
  [seen('vendor-token', { token: 'x' }), '+vendor-token'],
  [seen('vendor-token-empty', {}), '-vendor-token'],
  [seen('vendor-code', { code: '0', message: '' }), ''],
  [seen('vendor-code', { code: '22006', message: '' }), '-vendor-token'],
  [seen('vendor-state', { code: '0' }), ''],
  [seen('vendor-state', { code: '-100' }), '-vendor-token'],
  [seen('vendor-service-old', { wanted: '2', installed: '1' }), '-vendor-token'],
  [seen('vendor-service-failed', {}), '-vendor-token'],
  [seen('vendor-service-absent', { service: 'x' }), '-vendor-token'],
  [seen('vendor-library-unready', { message: '' }), '-vendor-token'],
  [seen('vendor-not-integrated', { brand: 'x' }), ''],
  [seen('vendor-bound', {}), '+vendor-token +binding'],
  [seen('vendor-bind-failed', { code: '1' }), '-binding'],
  [seen('im-token-reported', {}), '+binding'],
  [seen('im-token-refused', { code: '22001' }), '-binding'],
  [seen('account-devices', { count: 0, own: null, account: 'a' }), '-binding'],
  [seen('account-devices', { count: 2, own: false, account: 'a' }), '-binding'],
  [seen('account-devices', { count: 2, own: true, account: 'a' }), '+binding'],
  [seen('account-devices', { count: 2, own: null, account: 'a' }), ''],
  [seen('service-rejects', { code: '1008003' }), '-plan'],
  [seen('service-knows-no-app', { code: '1008035' }), '-plan'],
  [seen('service-ended', { code: '1008030' }), '-plan'],
  [seen('token-known', { pushes: 0 }), '+registration'],
  [seen('token-unknown', { code: '10110008' }), '-binding'],
  [seen('push-planned', { count: 1 }), '+plan'],
  [seen('push-not-planned', {}), '-plan'],
  [seen('push-refused', { code: '1008019' }), '-plan'],
  [seen('push-stopped', { status: 'PUSH_FAILED' }), '-send'],
  [seen('push-scheduled', { time: 'x' }), '-send'],
  [seen('push-for-others', {}), '-plan'],
  [seen('push-expired', { seconds: 1 }), '-send'],
  [seen('push-sent', { count: 1 }), '+plan +send'],
  [seen('push-not-sent', {}), '-send'],
  [seen('push-arrived', { count: 1 }), '+plan +send +vendor +arrival'],
  [seen('push-not-arrived', {}), '-arrival'],
  [seen('push-clicked', { count: 1 }), '+plan +send +vendor +arrival +display +click'],
  [seen('im-state', { state: 'Online', account: 'a' }), '-plan'],
  [seen('im-state', { state: 'Offline', account: 'a' }), '-plan'],
  [seen('im-state', { state: 'PushOnline', account: 'a' }), ''],
  [seen('im-account-unknown', { account: 'a' }), '-plan'],
  [seen('im-refused', { code: '60010' }), '-plan'],
  [seen('im-push-refused', { code: '20003' }), '-plan'],
  [seen('app-absent', { package: 'x' }), '-registration'],
  [seen('app-stopped', {}), '-arrival'],
  [seen('app-disabled', { how: 'disabled' }), '-arrival'],
  [seen('notifications-allowed', { allowed: false }), '-display'],
  [seen('notifications-allowed', { allowed: true }), ''],
  [seen('device-offline', {}), '-arrival'],
  [seen('message-received', {}), '+send +arrival'],
  [seen('notification-shown', {}), '+send +arrival +display'],
  [seen('click-reached', {}), '+arrival +display +click'],
  [seen('redirect-resolves', { activity: 'x', uri: 'y' }), '+redirect'],
  [seen('redirect-nowhere', { uri: 'y' }), '-redirect'],
  [seen('redirect-elsewhere', { package: 'x', uri: 'y' }), '-redirect'],
  [seen('redirect-chooser', { uri: 'y' }), '-redirect'],
  [seen('redirect-refused', { uri: 'y', error: 'z' }), '-redirect'],
  [seen('build-stopped', { why: 'task', detail: '' }), '-registration'],
];

it.each(said.map(([each, stages]) => [`${each.id} ${JSON.stringify(each.args)}`, each, stages] as const))(
  '%s',
  (_, each, stages) => {
    const { proves, breaks } = tellingOf(each);
    expect([...proves.map(stage => `+${stage}`), ...breaks.map(stage => `-${stage}`)].join(' ')).toBe(stages);
    for (const lang of ['en', 'zh'] as const)
      expect(told(each, lang)).toMatch(lang === 'en' ? /[.…xz]$/ : /[。xz]$/);
  },
);

it('leaves out only kinds that say nothing of any stage', () => {
  const listed = new Set(said.map(([{ id }]) => id));
  const silent = (Object.keys(kinds) as ObservationId[]).filter(id => !listed.has(id));
  // every member that any of these reads
  const args = {
    token: '',
    code: '',
    lines: 1,
    packages: '',
    count: 1,
    accounts: '',
    account: '',
    host: '',
    reason: '',
  };
  for (const id of silent) {
    const each = {
      id,
      args,
      source: 'device',
      channel: null,
      quote: null,
      line: null,
    } as unknown as Observation;
    expect(tellingOf(each), id).toEqual({ proves: [], breaks: [] });
  }
  expect(silent.length).toBeGreaterThan(25);
});
