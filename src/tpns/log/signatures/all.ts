import type { Signature } from '../signature.ts';
import { appSignatures } from './app.ts';
import { arrivalSignatures } from './arrival.ts';
import { buildSignatures } from './build.ts';
import { registrationSignatures } from './registration.ts';
import { vendorSignatures } from './vendors.ts';

/** Every line that means something. A line is the first of these that it matches. */
export const signatures: readonly Signature[] = [
  ...vendorSignatures,
  ...appSignatures,
  ...registrationSignatures,
  ...arrivalSignatures,
  ...buildSignatures,
];
