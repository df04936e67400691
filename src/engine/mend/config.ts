/** Mending `tpns-configs.json`. */
import { textOf } from '../../android/value.ts';
import { packagesIn, textIn } from '../../checks/shared/json.ts';
import { builtSdk } from '../../checks/shared/versions.ts';
import type { Operation } from '../../core/operation.ts';
import { jsonFacts, renameInJson, setJson } from '../../editors/json.ts';
import { proved } from '../../editors/proof.ts';
import { sdkVersion } from '../../tpns/sdk.ts';
import type { Step } from '../workspace.ts';
import type { Mend, Patient } from './mend.ts';

export const refuseUpgrades: Mend = patient =>
  inConfig(patient, setJson([{ path: ['upgrade'], value: false }]));

/** The build decides in manual mode; the file only records it. */
export const recordVersion: Mend = patient => {
  const { app, finding } = patient;
  const sdk = app.mode === 'manual' && finding.place?.file === app.config?.path ? builtSdk(app) : null;
  if (sdk === null) return [];
  return inConfig(patient, setJson([{ path: ['version'], value: sdkVersion(sdk.version) }]));
};

/** One package on either side, and the console does not say that it is the file's. */
export const renamePackage: Mend = patient => {
  const { app, subject } = patient;
  const [from, ...more] = packagesIn(app.config?.json ?? null);
  const released = app.variants.filter(({ buildType }) => buildType === 'release');
  const ids = new Set(released.map(({ applicationId }) => textOf(applicationId)));
  const [to = null] = [...ids];
  const registered = textIn(subject.consoleFile?.json ?? null, 'packageName');
  if (from === undefined || more.length > 0 || ids.size !== 1 || to === null) return [];
  if (registered !== null && registered !== to) return [];
  return inConfig(patient, renameInJson(from, to));
};

function inConfig({ app }: Patient, operation: Operation): Step[] {
  return app.config === null
    ? []
    : [{ path: app.config.path, run: text => proved(text, operation, jsonFacts) }];
}
