import { randomBytes, randomInt } from 'node:crypto';

export interface Credentials {
  readonly accessId: string;
  readonly secretKey: string;
}

export interface ImCredentials {
  readonly sdkAppId: string;
  readonly secretKey: string;
  readonly admin: string;
}

/** Credentials of nobody, shaped like real ones, so that whatever checks their looks is content. */
export function inventCredentials(): Credentials {
  return {
    accessId: `1500${randomInt(0, 1_000_000).toString().padStart(6, '0')}`,
    secretKey: randomBytes(16).toString('hex'),
  };
}

/** The same for IM. */
export function inventImCredentials(): ImCredentials {
  return {
    sdkAppId: `1400${randomInt(0, 1_000_000).toString().padStart(6, '0')}`,
    secretKey: randomBytes(32).toString('hex'),
    admin: 'administrator',
  };
}
