import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { credentials, emulator, pushBody } from './helpers.ts';
import { has } from './tools.ts';

const run = promisify(execFile);

/** Neither of ours: curl sends, openssl signs, as the documentation describes it. */
const script = `
set -eu
stamp=$(date +%s)
digest() { printf '%s%s%s' "$stamp" "$ID" "$BODY" | openssl dgst -sha256 -hmac "$KEY" "$@"; }
case "$HOW" in
  hex) sign=$(digest -r | cut -d' ' -f1 | tr -d '\\n' | base64 | tr -d '\\n') ;;
  raw) sign=$(digest -binary | base64 | tr -d '\\n') ;;
esac
curl -sS --noproxy '*' "$URL/v3/push/app" -H "AccessId: $ID" -H "TimeStamp: $stamp" -H "Sign: $sign" \\
  -H 'Content-Type: application/json' --data-binary "$BODY"
`;

async function curl(url: string, how: 'hex' | 'raw', body: string): Promise<{ ret_code: number }> {
  const env = {
    ...process.env,
    URL: url,
    HOW: how,
    ID: credentials.accessId,
    KEY: credentials.secretKey,
    BODY: body,
  };
  const { stdout } = await run('sh', ['-c', script], { env });
  return JSON.parse(stdout) as { ret_code: number };
}

const body = new TextDecoder().decode(pushBody());
const chinese = new TextDecoder().decode(
  pushBody({ message: { title: '订单已发货', content: '请留意查收' } }),
);

test.skipIf(!has('curl', 'openssl'))('a push signed by openssl and sent by curl is accepted', async () => {
  const { url } = await emulator();
  expect((await curl(url, 'hex', body)).ret_code).toBe(0);
  expect((await curl(url, 'hex', chinese)).ret_code).toBe(0);
});

test.skipIf(!has('curl', 'openssl'))('a push signed with the raw digest is refused', async () => {
  const { url } = await emulator();
  expect((await curl(url, 'raw', body)).ret_code).toBe(1008003);
});
