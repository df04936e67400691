/** Every check, in the order in which they are listed and in which findings of one severity stand. */
import { accessIdFormat } from './access-id-format.ts';
import { accessKeyFormat } from './access-key-format.ts';
import { accessPointMismatch } from './access-point-mismatch.ts';
import { accessPointMissing } from './access-point-missing.ts';
import { checkCrashed } from './check-crashed.ts';
import { configInvalid } from './config-invalid.ts';
import { exportedMissing } from './exported-missing.ts';
import { gradleInvalid } from './gradle-invalid.ts';
import { integrationMissing } from './integration-missing.ts';
import { manifestInvalid } from './manifest-invalid.ts';
import { packageMismatch } from './package-mismatch.ts';
import { placeholderMissing } from './placeholder-missing.ts';
import { receiverMissing } from './receiver-missing.ts';
import { redirectAction } from './redirect-action.ts';
import { redirectCategory } from './redirect-category.ts';
import { redirectInvalid } from './redirect-invalid.ts';
import { redirectNotExported } from './redirect-not-exported.ts';
import { redirectSlash } from './redirect-slash.ts';
import { redirectUnknown } from './redirect-unknown.ts';
import { redirectUnresolved } from './redirect-unresolved.ts';
import { registerMissing } from './register-missing.ts';
import { registerUncalled } from './register-uncalled.ts';
import type { AnyCheck } from './shared/define.ts';

export { checkCrashed } from './check-crashed.ts';
export type { AnyCheck } from './shared/define.ts';

export const checks: readonly AnyCheck[] = [
  integrationMissing,
  configInvalid,
  gradleInvalid,
  manifestInvalid,
  accessIdFormat,
  accessKeyFormat,
  packageMismatch,
  placeholderMissing,
  exportedMissing,
  receiverMissing,
  accessPointMissing,
  accessPointMismatch,
  redirectUnknown,
  redirectInvalid,
  redirectUnresolved,
  redirectNotExported,
  redirectAction,
  redirectCategory,
  redirectSlash,
  registerMissing,
  registerUncalled,
  checkCrashed,
];

const byId = new Map(checks.map(check => [check.id, check]));

export function checkOf(id: string): AnyCheck {
  const check = byId.get(id);
  if (check === undefined) throw new RangeError(`no check ${id}`);
  return check;
}
