/** Every cause, in the order of a push's way. */
import type { Cause } from '../core/cause.ts';
import { bindingCauses } from './binding.ts';
import { arrivalCauses, displayCauses } from './device.ts';
import { planCauses } from './plan.ts';
import { registrationCauses } from './registration.ts';
import { sendCauses } from './send.ts';
import { clickCauses, redirectCauses } from './tap.ts';
import { vendorCauses } from './vendor.ts';
import { vendorTokenCauses } from './vendor-token.ts';

export const causes: readonly Cause[] = [
  ...registrationCauses,
  ...vendorTokenCauses,
  ...bindingCauses,
  ...planCauses,
  ...sendCauses,
  ...vendorCauses,
  ...arrivalCauses,
  ...displayCauses,
  ...clickCauses,
  ...redirectCauses,
];
