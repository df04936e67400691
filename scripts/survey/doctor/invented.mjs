/** Nobody's credentials, nobody's link, and values that look like the vendors' own. */
export const ACCESS_ID = '1580000001';
export const ACCESS_KEY = 'AEXAMPLEKEY1';
export const SCHEME = 'tpnssurvey';
export const HOST = 'com.example.survey';
export const PATH = '/detail';
/** For an application id that only the running build knows. */
export const NO_ID = 'com.example.survey';

const HEX = '0123456789abcdef0123456789abcdef';
const CHANNELS = {
  huawei: { app_id: '100200300' },
  honor: { app_id: '104400500' },
  xiaomi: { app_id: '2882303761500000001', app_key: '5001500000001' },
  oppo: { app_key: 'EXAMPLEOPPOKEY01', app_secret: 'EXAMPLEOPPOSEC01' },
  vivo: { app_id: '105500001', app_key: HEX },
  meizu: { app_id: '150001', app_key: HEX },
};

export const CREDENTIALS = ['--access-id', ACCESS_ID, '--access-key', ACCESS_KEY, '--region', 'shanghai'];

export const EVERYTHING = [
  ...CREDENTIALS,
  '--redirect',
  `${SCHEME}://${HOST}${PATH}`,
  '--channels',
  Object.keys(CHANNELS).join(','),
  ...Object.entries(CHANNELS).flatMap(([channel, fields]) =>
    Object.entries(fields).flatMap(([field, value]) => ['--set', `${channel}.${field}=${value}`]),
  ),
];
