/** Any observation at all, for properties. */
import fc from 'fast-check';
import { kinds } from '../../../src/causes/kinds.ts';
import { evidenceSources, type Observation, type ObservationId } from '../../../src/core/observation.ts';
import { pushChannels } from '../../../src/tpns/channels.ts';

const word = fc.oneof(
  fc.constantFrom(
    '0',
    '-502',
    '20',
    '22006',
    '14',
    '1008003',
    'access-id',
    'suffix',
    'restricted',
    'Online',
    'background',
    'oppo-swapped',
  ),
  fc.string({ maxLength: 12 }),
);

/** Every member that any kind has; more than one needs does no harm. */
const args = fc.record({
  token: fc.option(word),
  code: word,
  which: fc.constantFrom('access-id', 'access-key'),
  exception: word,
  lines: fc.nat(),
  packages: word,
  on: fc.boolean(),
  message: word,
  wanted: word,
  installed: word,
  count: fc.nat(5),
  accounts: word,
  own: fc.option(fc.boolean()),
  account: word,
  host: word,
  reason: word,
  region: word,
  seconds: fc.integer({ min: -100_000, max: 100_000 }),
  pushes: fc.nat(),
  status: word,
  type: word,
  created: word,
  time: word,
  pushId: word,
  word,
  hour: fc.nat(23),
  field: word,
  problem: fc.constantFrom('not-json', 'not-object', 'dropped'),
  what: word,
  length: fc.nat(),
  limit: fc.nat(),
  sound: word,
  channelNamed: fc.boolean(),
  state: fc.constantFrom('Online', 'PushOnline', 'Offline'),
  brand: word,
  model: word,
  android: word,
  package: word,
  version: word,
  found: word,
  expected: word,
  certificate: word,
  running: fc.boolean(),
  allowed: fc.boolean(),
  id: word,
  mode: word,
  bucket: word,
  service: word,
  activity: word,
  uri: word,
  error: word,
  why: fc.constantFrom('check-tpns', 'package-attribute', 'placeholder', 'exported', 'ndk', 'task'),
  value: word,
  how: fc.constantFrom('disabled', 'suspended'),
  odd: fc.boolean(),
  detail: word,
  signature: word,
  check: word,
  severity: fc.constantFrom('error', 'warning', 'info'),
});

export const anyObservation: fc.Arbitrary<Observation> = fc
  .record({
    id: fc.constantFrom(...(Object.keys(kinds) as ObservationId[])),
    args,
    source: fc.constantFrom(...evidenceSources),
    channel: fc.option(fc.constantFrom(...pushChannels)),
    quote: fc.option(word),
    line: fc.option(fc.nat({ max: 1000 })),
  })
  .map(each =>
    // the one of these whose kinds of difference have names of their own
    each.id === 'app-differs' ? { ...each, args: { ...each.args, what: 'suffix' } } : each,
  )
  .map(each => each as unknown as Observation);

export const anyObservations = fc.array(anyObservation, { maxLength: 14 });
