/** What of a request counts here. */
import type { IncomingMessage } from 'node:http';
import type { AuthHeaders } from './authenticate.ts';

/** A thousand targets and 4 KB of message are a tenth of this. */
const bodyLimit = 1024 * 1024;

/** null where there is more of it than that. */
export async function bodyOf(request: IncomingMessage, limit = bodyLimit): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    // what is too long is read to its end and dropped, so that the sender gets to see the answer
    if (size <= limit) chunks.push(chunk);
  }
  return size <= limit ? Buffer.concat(chunks) : null;
}

export function authHeaders({ headers }: IncomingMessage): AuthHeaders {
  const one = (name: string): string | undefined => [headers[name]].flat()[0];
  return {
    accessid: one('accessid'),
    timestamp: one('timestamp'),
    sign: one('sign'),
    authorization: one('authorization'),
  };
}
