/** Every check, in the order in which they are listed and in which findings of one severity stand. */

import { abiFilters } from './abi-filters.ts';
import { accessIdFormat } from './access-id-format.ts';
import { accessKeyFormat } from './access-key-format.ts';
import { accessPointInvalid } from './access-point-invalid.ts';
import { accessPointMismatch } from './access-point-mismatch.ts';
import { accessPointMissing } from './access-point-missing.ts';
import { appStopped } from './app-stopped.ts';
import { appUnavailable } from './app-unavailable.ts';
import { batteryRestricted } from './battery-restricted.ts';
import { channelRegion } from './channel-region.ts';
import { checkCrashed } from './check-crashed.ts';
import { clockSkew } from './clock-skew.ts';
import { componentDuplicated } from './component-duplicated.ts';
import { componentsMissing } from './components-missing.ts';
import { componentsRelic } from './components-relic.ts';
import { configDebug } from './config-debug.ts';
import { configInvalid } from './config-invalid.ts';
import { configMisplaced } from './config-misplaced.ts';
import { configMissing } from './config-missing.ts';
import { configUnused } from './config-unused.ts';
import { configUpgradeCheck } from './config-upgrade-check.ts';
import { credentialsDisagree } from './credentials-disagree.ts';
import { credentialsRejected } from './credentials-rejected.ts';
import { credentialsScattered } from './credentials-scattered.ts';
import { debugOn } from './debug-on.ts';
import { exportedMissing } from './exported-missing.ts';
import { gradleInvalid } from './gradle-invalid.ts';
import { httpLegacyMissing } from './http-legacy-missing.ts';
import { imAccountBind } from './im-account-bind.ts';
import { imAccountType } from './im-account-type.ts';
import { imAccountUnbind } from './im-account-unbind.ts';
import { imAppState } from './im-app-state.ts';
import { imCustomDesc } from './im-custom-desc.ts';
import { imExtJson } from './im-ext-json.ts';
import { imLoginState } from './im-login-state.ts';
import { imOppoChannel } from './im-oppo-channel.ts';
import { imSdkOutdated } from './im-sdk-outdated.ts';
import { imToken } from './im-token.ts';
import { imTokenRefresh } from './im-token-refresh.ts';
import { installedDiffers } from './installed-differs.ts';
import { integrationDoubled } from './integration-doubled.ts';
import { integrationMissing } from './integration-missing.ts';
import { keepAliveConflict } from './keep-alive-conflict.ts';
import { manifestInvalid } from './manifest-invalid.ts';
import { namespaceMismatch } from './namespace-mismatch.ts';
import { notificationsBlocked } from './notifications-blocked.ts';
import { notificationsPermission } from './notifications-permission.ts';
import { oppoSwapped } from './oppo-swapped.ts';
import { packageMismatch } from './package-mismatch.ts';
import { permissionForeign } from './permission-foreign.ts';
import { placeholderClobbered } from './placeholder-clobbered.ts';
import { placeholderDummy } from './placeholder-dummy.ts';
import { placeholderMissing } from './placeholder-missing.ts';
import { pluginAgp } from './plugin-agp.ts';
import { pluginUnresolvable } from './plugin-unresolvable.ts';
import { proguardMissing } from './proguard-missing.ts';
import { pushNotArrived } from './push-not-arrived.ts';
import { pushNotPlanned } from './push-not-planned.ts';
import { pushNotSent } from './push-not-sent.ts';
import { receiverActions } from './receiver-actions.ts';
import { receiverClass } from './receiver-class.ts';
import { receiverExported } from './receiver-exported.ts';
import { receiverMissing } from './receiver-missing.ts';
import { redirectAction } from './redirect-action.ts';
import { redirectAmbiguous } from './redirect-ambiguous.ts';
import { redirectCategory } from './redirect-category.ts';
import { redirectCrossProduct } from './redirect-cross-product.ts';
import { redirectGeneric } from './redirect-generic.ts';
import { redirectInvalid } from './redirect-invalid.ts';
import { redirectNoData } from './redirect-no-data.ts';
import { redirectNotExported } from './redirect-not-exported.ts';
import { redirectSharedFilter } from './redirect-shared-filter.ts';
import { redirectSlash } from './redirect-slash.ts';
import { redirectStaleIntent } from './redirect-stale-intent.ts';
import { redirectUnknown } from './redirect-unknown.ts';
import { redirectUnresolved } from './redirect-unresolved.ts';
import { redirectVendor } from './redirect-vendor.ts';
import { regionWrong } from './region-wrong.ts';
import { registerFailed } from './register-failed.ts';
import { registerMissing } from './register-missing.ts';
import { registerOrder } from './register-order.ts';
import { registerUncalled } from './register-uncalled.ts';
import { repositoryDead } from './repository-dead.ts';
import { repositoryIgnored } from './repository-ignored.ts';
import { repositoryInsecure } from './repository-insecure.ts';
import { repositoryMissing } from './repository-missing.ts';
import { sdkOutdated } from './sdk-outdated.ts';
import { sdkVersionDrift } from './sdk-version-drift.ts';
import { sdkVersionDynamic } from './sdk-version-dynamic.ts';
import { secretKeyExposed } from './secret-key-exposed.ts';
import type { AnyCheck } from './shared/define.ts';
import { tokenUnknown } from './token-unknown.ts';
import { vendorDisabled } from './vendor-disabled.ts';
import { vendorIncomplete } from './vendor-incomplete.ts';
import { vendorNotBound } from './vendor-not-bound.ts';
import { vendorOrphan } from './vendor-orphan.ts';
import { vendorRegisterFailed } from './vendor-register-failed.ts';
import { vendorTokenEmpty } from './vendor-token-empty.ts';
import { vendorUnset } from './vendor-unset.ts';

export { checkCrashed } from './check-crashed.ts';
export type { AnyCheck } from './shared/define.ts';

export const checks: readonly AnyCheck[] = [
  integrationMissing,
  configInvalid,
  configMissing,
  configMisplaced,
  configUnused,
  configDebug,
  configUpgradeCheck,
  gradleInvalid,
  manifestInvalid,
  accessIdFormat,
  accessKeyFormat,
  secretKeyExposed,
  credentialsDisagree,
  credentialsScattered,
  packageMismatch,
  integrationDoubled,
  pluginUnresolvable,
  pluginAgp,
  sdkVersionDrift,
  sdkVersionDynamic,
  sdkOutdated,
  placeholderMissing,
  placeholderDummy,
  placeholderClobbered,
  repositoryDead,
  repositoryInsecure,
  repositoryMissing,
  repositoryIgnored,
  vendorIncomplete,
  vendorOrphan,
  namespaceMismatch,
  abiFilters,
  channelRegion,
  proguardMissing,
  exportedMissing,
  receiverMissing,
  receiverActions,
  receiverClass,
  receiverExported,
  accessPointMissing,
  accessPointMismatch,
  accessPointInvalid,
  componentsMissing,
  componentsRelic,
  componentDuplicated,
  keepAliveConflict,
  permissionForeign,
  notificationsPermission,
  httpLegacyMissing,
  redirectUnknown,
  redirectInvalid,
  redirectUnresolved,
  redirectNotExported,
  redirectAmbiguous,
  redirectNoData,
  redirectAction,
  redirectCategory,
  redirectSlash,
  redirectCrossProduct,
  redirectSharedFilter,
  redirectGeneric,
  redirectVendor,
  redirectStaleIntent,
  registerMissing,
  registerUncalled,
  registerOrder,
  vendorDisabled,
  vendorUnset,
  oppoSwapped,
  debugOn,
  imToken,
  imSdkOutdated,
  imAccountType,
  imTokenRefresh,
  imAccountBind,
  imAccountUnbind,
  imAppState,
  imOppoChannel,
  imCustomDesc,
  imExtJson,
  registerFailed,
  vendorTokenEmpty,
  vendorRegisterFailed,
  vendorNotBound,
  notificationsBlocked,
  appStopped,
  batteryRestricted,
  installedDiffers,
  credentialsRejected,
  regionWrong,
  clockSkew,
  appUnavailable,
  tokenUnknown,
  pushNotPlanned,
  pushNotSent,
  pushNotArrived,
  imLoginState,
  checkCrashed,
];

const byId = new Map(checks.map(check => [check.id, check]));

export function checkOf(id: string): AnyCheck {
  const check = byId.get(id);
  if (check === undefined) throw new RangeError(`no check ${id}`);
  return check;
}
