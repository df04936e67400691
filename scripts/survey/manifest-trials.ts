/** Every operation on manifests, tried on a module's main one. */
import type { Picture } from '../../src/android/picture.ts';
import { readText } from '../../src/android/source.ts';
import type { Operation } from '../../src/core/operation.ts';
import {
  applicationMetaData,
  ensureMetaData,
  ensurePermission,
  ensureReceiver,
  ensureUsesLibrary,
  ensureViewFilter,
  launcherActivities,
  provedManifest,
  removeMetaData,
  setExported,
} from '../../src/editors/manifest/index.ts';
import type { Files } from '../../src/ports.ts';
import { HTTP_LEGACY, POST_NOTIFICATIONS, RECEIVER_ACTIONS, SUFFIX_META } from '../../src/tpns/sdk.ts';
import type { Trial } from './attempt.ts';
import type { Intent } from './intent.ts';
import { LINK, SUFFIX } from './invented.ts';
import {
  exportedIntent,
  libraryIntent,
  linkIntent,
  metaDataIntent,
  noMetaDataIntent,
  permissionIntent,
  receiverIntent,
} from './manifest-intents.ts';

export function manifestTrials(files: Files, { app, manifest, namespace }: Picture): Trial[] {
  const text = readText(files, app.manifest)?.text;
  if (text === undefined) return [];
  const trial = (intent: Intent, operation: Operation): Trial => ({
    operation: intent.operation,
    path: app.manifest,
    language: 'manifest',
    text,
    run: now => provedManifest(now, operation),
    intent,
  });
  const className = receiverClass(namespace);
  const activity = launcherActivities(manifest)[0]?.className ?? null;
  // an entry of the project's own is taken out where there is one: only then is something to be seen
  const old = applicationMetaData(manifest).find(data => data.name !== null)?.name?.text ?? SUFFIX_META;
  return [
    trial(metaDataIntent(SUFFIX_META, SUFFIX), ensureMetaData({ name: SUFFIX_META, value: SUFFIX })),
    trial(noMetaDataIntent(old), removeMetaData(old)),
    trial(permissionIntent(POST_NOTIFICATIONS), ensurePermission(POST_NOTIFICATIONS)),
    trial(libraryIntent(HTTP_LEGACY, false), ensureUsesLibrary({ name: HTTP_LEGACY, required: false })),
    trial(
      receiverIntent({ className, actions: RECEIVER_ACTIONS }),
      ensureReceiver({ className, actions: RECEIVER_ACTIONS, exported: false, namespace }),
    ),
    ...(activity === null
      ? []
      : [
          trial(linkIntent(activity, LINK), ensureViewFilter({ activity, namespace, ...LINK })),
          trial(exportedIntent(activity), setExported({ className: activity, namespace, value: true })),
        ]),
  ];
}

/** Where `init` puts the receiver that it writes. */
export const receiverClass = (namespace: string | null): string =>
  `${namespace ?? 'com.example.survey'}.tpns.TpnsMessageReceiver`;
