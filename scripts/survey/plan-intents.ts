/** What `init` as a whole may do to a module's files, and what it must have done in the end. */
import type { Picture } from '../../src/android/picture.ts';
import { textOf } from '../../src/android/value.ts';
import type { Mode } from '../../src/engine/traces.ts';
import {
  HTTP_LEGACY,
  PLUGIN_ID,
  PLUGIN_VERSION,
  POST_NOTIFICATIONS,
  RECEIVER_ACTIONS,
  SUFFIX_META,
} from '../../src/tpns/sdk.ts';
import type { Accessors } from './accessors.ts';
import type { Language } from './claim.ts';
import { catalogIntent, jsonIntent, linesIntent } from './file-intents.ts';
import {
  classpathIntent,
  dependencyIntent,
  mappingIntent,
  type Place,
  placeholdersIntent,
  pluginIntent,
  repositoryIntent,
} from './gradle-intents.ts';
import { adding, type Intent } from './intent.ts';
import { ACCESS_ID, ACCESS_KEY, answers, ENTRIES, LINK, NO_ID, REGION, SUFFIX, URI } from './invented.ts';
import {
  exportedIntent,
  libraryIntent,
  linkIntent,
  metaDataIntent,
  permissionIntent,
  receiverIntent,
} from './manifest-intents.ts';
import { receiverClass } from './manifest-trials.ts';
import { PLUGIN, PLUGIN_MODULE, SDK } from './script-trials.ts';

export interface Surroundings {
  readonly picture: Picture;
  /** Those of the catalogs as the plan leaves them. */
  readonly accessors: Accessors;
  readonly template: (name: string) => string;
}

const EVERYWHERE = ['allprojects.buildscript', 'subprojects.buildscript'] as const;

const PLACES: readonly Place[] = [
  'project',
  'allprojects',
  'buildscript',
  'subprojects',
  ...EVERYWHERE,
  'pluginManagement',
  'dependencyResolutionManagement',
];

export function wholePlanIntents({
  picture,
  accessors,
  template,
}: Surroundings): Readonly<Record<Language, readonly Intent[]>> {
  const scripts = [
    dependencyIntent(SDK, accessors.sdk),
    placeholdersIntent(ENTRIES),
    pluginIntent(PLUGIN_ID, null, accessors.plugin),
    pluginIntent(PLUGIN_ID, PLUGIN_VERSION, accessors.plugin),
    classpathIntent(PLUGIN),
    ...EVERYWHERE.map(path => classpathIntent(PLUGIN, path)),
    mappingIntent(PLUGIN_ID, PLUGIN_MODULE),
    ...PLACES.map(place => repositoryIntent(place, null)),
  ];
  const names = [receiverClass(picture.namespace), ...picture.sources.receivers];
  const manifest = [
    metaDataIntent(SUFFIX_META, SUFFIX),
    permissionIntent(POST_NOTIFICATIONS),
    libraryIntent(HTTP_LEGACY, false),
    ...names.map(className => receiverIntent({ className, actions: RECEIVER_ACTIONS })),
    linkIntent(null, LINK),
    exportedIntent(null),
  ];
  return {
    groovy: scripts,
    kotlin: scripts,
    manifest,
    toml: [catalogIntent(SDK)],
    json: [configIntent(picture), consoleIntent(picture)],
    properties: [],
    lines: [keepRulesIntent(template)],
  };
}

export const rulesOf = (template: (name: string) => string): string[] =>
  template('keep-rules.pro').trimEnd().split('\n');

const keepRulesIntent = (template: (name: string) => string): Intent =>
  linesIntent('keep rules', rulesOf(template));

function configIntent({ applicationId }: Picture): Intent {
  const id = textOf(applicationId) ?? NO_ID;
  return jsonIntent('tpns-configs.json', {
    'tpns/access_id': JSON.stringify(ACCESS_ID),
    'tpns/access_key': JSON.stringify(ACCESS_KEY),
    [`${id}/channel/enable`]: null,
    debug: null,
    version: null,
    upgrade: null,
  });
}

function consoleIntent({ applicationId }: Picture): Intent {
  const id = textOf(applicationId) ?? NO_ID;
  return jsonIntent('tpns.console.json', {
    accessPoint: JSON.stringify(REGION),
    packageName: JSON.stringify(id),
    redirect: JSON.stringify(URI),
  });
}

export interface Required {
  readonly intent: Intent;
  readonly where: 'scripts' | 'manifests' | 'config' | 'console';
}

/** What has to be found somewhere afterwards, whether it was there before or came with the plan. */
export function required(mode: Mode, surroundings: Surroundings, wrapped: boolean): Required[] {
  const { picture, accessors } = surroundings;
  const build: Required[] =
    mode === 'manual'
      ? [
          { intent: dependencyIntent(SDK, accessors.sdk), where: 'scripts' },
          { intent: placeholdersIntent(ENTRIES), where: 'scripts' },
        ]
      : [
          { intent: pluginIntent(PLUGIN_ID, null, accessors.plugin), where: 'scripts' },
          { intent: resolved(accessors), where: 'scripts' },
        ];
  return [
    ...build,
    { intent: metaDataIntent(SUFFIX_META, SUFFIX), where: 'manifests' },
    { intent: libraryIntent(HTTP_LEGACY, false), where: 'manifests' },
    ...(answers(mode, picture).redirect === null
      ? []
      : [
          { intent: linkIntent(null, LINK), where: 'manifests' as const },
          { intent: consoleIntent(picture), where: 'console' as const },
        ]),
    ...(wrapped
      ? []
      : [
          {
            intent: receiverIntent({
              className: receiverClass(picture.namespace),
              actions: RECEIVER_ACTIONS,
            }),
            where: 'manifests' as const,
          },
        ]),
    { intent: configIntent(picture), where: 'config' },
  ];
}

/** The plugin can be found: on the class path or through a mapping; in every project's class path only beside Android's. */
function resolved({ plugin }: Accessors): Intent {
  const ways = [classpathIntent(PLUGIN), mappingIntent(PLUGIN_ID, PLUGIN_MODULE)];
  const everywhere = EVERYWHERE.map(path =>
    [PLUGIN, ANDROID].map(artifact => classpathIntent(artifact, path)),
  );
  return adding(
    'plugin resolution',
    [],
    rows =>
      plugin.length > 0 ||
      ways.some(way => way.there(rows)) ||
      everywhere.some(both => both.every(each => each.there(rows))),
  );
}

const ANDROID = { group: 'com.android.tools.build', name: 'gradle', version: '' };
