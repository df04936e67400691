/** Mending what the manifest says of components, permissions and the access point. */
import { isRight, messageReceivers } from '../../checks/shared/receivers.ts';
import { declaredRegion, meantRegion } from '../../checks/shared/region.ts';
import type { Operation } from '../../core/operation.ts';
import { setExported } from '../../editors/manifest/exported.ts';
import { renameAction } from '../../editors/manifest/filter.ts';
import { provedManifest } from '../../editors/manifest/proof.ts';
import { RECEIVER_ACTIONS } from '../../tpns/sdk.ts';
import {
  accessPointSteps,
  httpLegacyStep,
  permissionStep,
  receiverStep,
} from '../integrate/manifest-steps.ts';
import type { Step } from '../workspace.ts';
import type { Mend, Patient } from './mend.ts';
import { componentAt, type PlacedComponent } from './placed.ts';

/** What an activity with a filter is there for, others start. A receiver is nobody else's where it only hears the SDK. */
export const sayExported: Mend = patient =>
  inComponent(patient, found => {
    const { tag, filters } = found.component;
    if (tag === 'activity' || tag === 'activity-alias') return [exported(found, true)];
    const actions = filters.flatMap(filter => filter.actions);
    return tag === 'receiver' && actions.length > 0 && actions.every(isRight) ? [exported(found, false)] : [];
  });

export const hideReceiver: Mend = patient => inComponent(patient, found => [exported(found, false)]);

const exported = ({ manifest, className }: PlacedComponent, value: boolean): Operation =>
  setExported({ className, namespace: manifest.base, value });

/** Actions that are nearly right become so; what is missing then is added. */
export const hearBoth: Mend = patient => {
  const heard = messageReceivers(patient.app);
  const renamed = inComponent(patient, ({ manifest, component, className }) => {
    const wrong = heard
      .filter(each => each.component === component)
      .flatMap(({ actions }) => actions.filter(action => !isRight(action)));
    return component.filters.flatMap((filter, nth) =>
      filter.actions
        .filter(action => wrong.includes(action))
        .flatMap(({ text: from }) =>
          RECEIVER_ACTIONS.filter(right => /FEED/i.test(right) === /FEED/i.test(from)).map(to =>
            renameAction({ className, namespace: manifest.base, nth }, from, to),
          ),
        ),
    );
  });
  const found = componentAt(patient);
  return found === null ? [] : [...renamed, receiverStep(patient.app.picture, found.className)];
};

function inComponent(patient: Patient, make: (found: PlacedComponent) => readonly Operation[]): Step[] {
  const found = componentAt(patient);
  return found === null
    ? []
    : make(found).map(operation => ({ path: found.file, run: text => provedManifest(text, operation) }));
}

/** `tpns.console.json` says where the app lives; else a host that can only be meant as one of them. */
export const setAccessPoint: Mend = ({ subject, app }) => {
  const region = declaredRegion(subject) ?? (app.suffix?.text ? meantRegion(app.suffix.text) : null);
  return region === null ? [] : accessPointSteps(app.picture, { region });
};

export const askForNotifications: Mend = ({ app }) => [permissionStep(app.picture)];

export const declareHttpLegacy: Mend = ({ app }) => [httpLegacyStep(app.picture)];
