import { randomBytes, randomInt } from 'node:crypto';

export interface Credentials {
  readonly accessId: string;
  readonly secretKey: string;
}

/** Credentials of nobody, shaped like real ones, so that whatever checks their looks is content. */
export function inventCredentials(): Credentials {
  return {
    accessId: `1500${randomInt(0, 1_000_000).toString().padStart(6, '0')}`,
    secretKey: randomBytes(16).toString('hex'),
  };
}
