/** The bare loop that `push.mjs` compares with: reads the tokens, signs and sends the same bodies, and does nothing else. */
import { createHash, createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Agent } from 'undici';

const [bodyFile, tokenFile, concurrency] = process.argv.slice(2);
const { TPNS_ENDPOINT: origin, TPNS_ACCESS_ID: accessId, TPNS_SECRET_KEY: secretKey } = process.env;
const started = performance.now();
const body = JSON.parse(readFileSync(bodyFile, 'utf8'));
const tokens = readFileSync(tokenFile, 'utf8').trim().split('\n');
const agent = new Agent();
let at = 0;

async function worker() {
  while (at < tokens.length) {
    const token_list = tokens.slice(at, at + 1000);
    at += 1000;
    const bytes = Buffer.from(JSON.stringify({ ...body, token_list }));
    const TimeStamp = String(Math.floor(Date.now() / 1000));
    const digest = createHmac('sha256', secretKey)
      .update(TimeStamp + accessId)
      .update(bytes)
      .digest('hex');
    const answer = await agent.request({
      origin,
      path: '/v3/push/app',
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        AccessId: accessId,
        TimeStamp,
        Sign: Buffer.from(digest).toString('base64'),
      },
      body: bytes,
    });
    const { ret_code: code } = await answer.body.json();
    if (code !== 0) throw new Error(`refused with ${code}`);
  }
}

await Promise.all(Array.from({ length: Number(concurrency) }, worker));
await agent.close();
const seconds = (performance.now() - started) / 1000;
const digest = createHash('sha256').update(tokens.join('\n')).digest('hex');
console.log(JSON.stringify({ seconds, digest }));
