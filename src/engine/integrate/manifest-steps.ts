/** What `init` does to AndroidManifest.xml. */
import type { Picture } from '../../android/picture.ts';
import { numberOf } from '../../android/value.ts';
import type { Operation } from '../../core/operation.ts';
import { ensureMetaData, removeMetaData } from '../../editors/manifest/meta-data.ts';
import { ensurePermission } from '../../editors/manifest/permission.ts';
import { provedManifest } from '../../editors/manifest/proof.ts';
import { ensureReceiver } from '../../editors/manifest/receiver.ts';
import { ensureUsesLibrary } from '../../editors/manifest/uses-library.ts';
import { ensureViewFilter } from '../../editors/manifest/view-filter.ts';
import { regionOf } from '../../tpns/regions.ts';
import {
  HTTP_LEGACY,
  NOTIFICATIONS_FROM_TARGET,
  POST_NOTIFICATIONS,
  RECEIVER_ACTIONS,
  SUFFIX_META,
} from '../../tpns/sdk.ts';
import { suffixOf } from '../traces.ts';
import type { Step } from '../workspace.ts';
import type { Answers } from './answers.ts';

const step = ({ app }: Picture, operation: Operation): Step => ({
  path: app.manifest,
  run: text => provedManifest(text, operation),
});

/** The access point: an entry for every region but Guangzhou, which is the SDK's default and has none. */
export function accessPointSteps(picture: Picture, { region }: Answers): Step[] {
  if (region === null) return [];
  const { suffix } = regionOf(region);
  const now = suffixOf(picture);
  if (suffix === null) return now === null ? [] : [step(picture, removeMetaData(SUFFIX_META))];
  return [step(picture, ensureMetaData({ name: SUFFIX_META, value: suffix }))];
}

export function receiverStep(picture: Picture, className: string): Step {
  return step(
    picture,
    ensureReceiver({ className, actions: RECEIVER_ACTIONS, exported: false, namespace: picture.namespace }),
  );
}

/** Does some manifest of the build declare a receiver for the SDK's broadcasts, of whatever class? */
export function handlesBroadcasts({ manifest, libraryManifests }: Picture): boolean {
  return [manifest, ...libraryManifests.values()].some(each =>
    each.components.some(
      component =>
        component.tag === 'receiver' &&
        component.node !== 'remove' &&
        component.filters.some(filter =>
          filter.actions.some(action => RECEIVER_ACTIONS.some(ours => ours === action.text)),
        ),
    ),
  );
}

/** Android 9 took the Apache HTTP client out of the class path; parts of the SDK still look for it. */
export function httpLegacyStep(picture: Picture): Step {
  return step(picture, ensureUsesLibrary({ name: HTTP_LEGACY, required: false }));
}

/** An unknown target counts as a current one. */
export const asksForNotifications = ({ app }: Picture): boolean =>
  (numberOf(app.targetSdk) ?? Number.POSITIVE_INFINITY) >= NOTIFICATIONS_FROM_TARGET;

export function permissionStep(picture: Picture): Step {
  return step(picture, ensurePermission(POST_NOTIFICATIONS));
}

/** In the manifest that declares the activity, which may be that of a library module. */
export function redirectStep(
  { redirect }: Answers,
  { activity, file, namespace }: { activity: string; file: string; namespace: string | null },
): Step[] {
  if (redirect === null) return [];
  const { scheme, host, port } = redirect;
  const path = redirect.path === '' ? null : redirect.path;
  const operation = ensureViewFilter({ activity, namespace, scheme, host, port, path });
  return [{ path: file, run: text => provedManifest(text, operation) }];
}
