/** What `init` does to AndroidManifest.xml. */
import type { Picture } from '../../android/picture.ts';
import { numberOf } from '../../android/value.ts';
import type { Operation } from '../../core/operation.ts';
import { ensureMetaData, removeMetaData } from '../../editors/manifest/meta-data.ts';
import { ensurePermission } from '../../editors/manifest/permission.ts';
import { provedManifest } from '../../editors/manifest/proof.ts';
import { applicationMetaData, type Manifest } from '../../editors/manifest/read.ts';
import { ensureReceiver, handles } from '../../editors/manifest/receiver.ts';
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
import type { Step } from '../workspace.ts';
import type { Answers } from './answers.ts';

const stepIn = (path: string, operation: Operation): Step => ({
  path,
  run: text => provedManifest(text, operation),
});

const step = ({ app }: Picture, operation: Operation): Step => stepIn(app.manifest, operation);

/** The manifests of the build, the app's own first: what it declares wins over its libraries. */
const manifestsOf = ({
  app,
  manifest,
  libraryManifests,
}: Picture): readonly (readonly [string, Manifest])[] => [[app.manifest, manifest], ...libraryManifests];

/**
 * The access point: an entry for every region but Guangzhou, which is the SDK's default and has none. It is set
 * wherever the build has one, for two that differ stop the merge.
 */
export function accessPointSteps(picture: Picture, { region }: Pick<Answers, 'region'>): Step[] {
  if (region === null) return [];
  const { suffix } = regionOf(region);
  const having = manifestsOf(picture)
    .filter(([, manifest]) => applicationMetaData(manifest).some(data => data.name?.text === SUFFIX_META))
    .map(([path]) => path);
  if (suffix === null) return having.map(path => stepIn(path, removeMetaData(SUFFIX_META)));
  const places = having.length > 0 ? having : [picture.app.manifest];
  return places.map(path => stepIn(path, ensureMetaData({ name: SUFFIX_META, value: suffix })));
}

/** An entry under the app's `<application>`. */
export const metaDataStep = (picture: Picture, name: string, value: string): Step =>
  step(picture, ensureMetaData({ name, value }));

/** In the manifest that declares the class already, which may be that of a library module; else in the app's. */
export function receiverStep(picture: Picture, className: string): Step {
  const place = manifestsOf(picture).find(([, manifest]) => declares(manifest, className));
  const [file, manifest] = place ?? [picture.app.manifest, picture.manifest];
  const namespace = file === picture.app.manifest ? picture.namespace : manifest.base;
  const wins = saidOtherwise(picture, file, className, false);
  const wanted = { className, actions: RECEIVER_ACTIONS, exported: false, namespace, wins };
  return stepIn(file, ensureReceiver(wanted));
}

const declares = (manifest: Manifest, className: string): boolean =>
  manifest.components.some(component => component.className === className);

/** Does a library say the opposite of what the app is about to say of this component? */
function saidOtherwise(
  { app, libraryManifests }: Picture,
  file: string,
  className: string,
  exported: boolean,
): boolean {
  const said = [...libraryManifests.values()].flatMap(manifest =>
    manifest.components.filter(component => component.className === className),
  );
  return file === app.manifest && said.some(it => it.exported !== null && it.exported !== exported);
}

/** Does some manifest of the build declare a receiver for the SDK's broadcasts, of whatever class? */
export function handlesBroadcasts(picture: Picture): boolean {
  return manifestsOf(picture).some(([, { components }]) =>
    components.some(component => component.tag === 'receiver' && handles(component, RECEIVER_ACTIONS)),
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
  picture: Picture,
  { redirect }: Answers,
  { activity, file, namespace }: { activity: string; file: string; namespace: string | null },
): Step[] {
  if (redirect === null) return [];
  const { scheme, host, port } = redirect;
  const path = redirect.path === '' ? null : redirect.path;
  const wins = saidOtherwise(picture, file, activity, true);
  return [stepIn(file, ensureViewFilter({ activity, namespace, scheme, host, port, path, wins }))];
}
