/** Which checks' findings can be mended, and how. What is mended is looked at again before anything is said of it. */
import { alignVersions, completeChannel, declareRepository, givePlaceholders, keepClasses } from './build.ts';
import {
  askForNotifications,
  declareHttpLegacy,
  hearBoth,
  hideReceiver,
  sayExported,
  setAccessPoint,
} from './components.ts';
import { recordVersion, refuseUpgrades, renamePackage } from './config.ts';
import { addCategories, sayView, takePath } from './links.ts';
import type { Mend } from './mend.ts';

export const mends: Readonly<Record<string, Mend>> = {
  'config-upgrade-check': refuseUpgrades,
  'package-mismatch': renamePackage,
  'sdk-version-drift': patient => [...alignVersions(patient), ...recordVersion(patient)],
  'placeholder-missing': givePlaceholders,
  'repository-missing': declareRepository,
  'vendor-incomplete': completeChannel,
  'proguard-missing': keepClasses,
  'exported-missing': sayExported,
  'receiver-actions': hearBoth,
  'receiver-exported': hideReceiver,
  'access-point-mismatch': setAccessPoint,
  'access-point-invalid': setAccessPoint,
  'notifications-permission': askForNotifications,
  'http-legacy-missing': declareHttpLegacy,
  'redirect-action': sayView,
  'redirect-category': addCategories,
  'redirect-slash': takePath,
};
