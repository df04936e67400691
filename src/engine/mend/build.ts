/** Mending what the build lacks, or has in two versions. */
import { bare } from '../../android/version.ts';
import { textIn } from '../../checks/shared/json.ts';
import { vendorNeeds } from '../../checks/shared/repositories.ts';
import type { AppSubject } from '../../checks/subject.ts';
import type { Channel } from '../../core/channel.ts';
import { note } from '../../core/note.ts';
import { ensureLines, lineFacts } from '../../editors/lines.ts';
import { proved } from '../../editors/proof.ts';
import { ID_PLACEHOLDER, KEY_PLACEHOLDER, SDK_ARTIFACT, SDK_GROUP, sdkVersion } from '../../tpns/sdk.ts';
import type { VersionAnswers } from '../integrate/answers.ts';
import { coordinatesOf } from '../integrate/catalog-home.ts';
import { companionSteps, neededBy, partsOf } from '../integrate/channel-artifacts.ts';
import { channelPluginSteps } from '../integrate/channel-plugin.ts';
import { supplyOfApp, supplySteps } from '../integrate/channel-repository.ts';
import { placeholderSteps, repositoryStep } from '../integrate/gradle-steps.ts';
import { versionStep } from '../integrate/version-steps.ts';
import { mainSdk, sdkDependencies } from '../traces.ts';
import type { Mend, Patient } from './mend.ts';

/** Everything of TPNS's that is not at the SDK's version gets it, where the version stands. */
export const alignVersions: Mend = ({ files, app, finding }) => {
  const { picture } = app;
  const found = sdkDependencies(picture);
  const version = mainSdk(found)?.version ?? configured(app);
  if (version === null || finding.place?.file === app.config?.path) return [];
  return found
    .filter(
      each => each.artifact !== SDK_ARTIFACT && each.version !== null && bare(each.version) !== bare(version),
    )
    .map(each =>
      versionStep(files, picture, each, {
        group: SDK_GROUP,
        name: each.artifact,
        version,
        configuration: each.configuration,
        raise: true,
        libraries: coordinatesOf(picture.project.catalogs),
      }),
    );
};

/** The project's own pair, where `tpns-configs.json` has it. */
export const givePlaceholders: Mend = ({ app, finding }) =>
  OWN_PAIR.filter(({ key }) => key === finding.about).flatMap(({ key, member }) => {
    const value = textIn(app.config?.json ?? null, 'tpns', member);
    return value === null || value === '' ? [] : placeholderSteps(app.picture, [{ key, value }]);
  });

const OWN_PAIR = [
  { key: ID_PLACEHOLDER, member: 'access_id' },
  { key: KEY_PLACEHOLDER, member: 'access_key' },
];

export const declareRepository: Mend = patient => {
  const { files, app, finding } = patient;
  const { picture } = app;
  if (finding.about === 'sdk') return repositoryStep(files, picture);
  const needs = vendorNeeds(app).filter(({ channel }) => channel === finding.about);
  return channelOf(patient).flatMap(channel =>
    needs.flatMap(({ url }) =>
      neededBy(picture, versions(app), channel)
        .slice(0, 1)
        .flatMap(({ coordinate }) =>
          supplySteps(supplyOfApp(files, picture, url, partsOf(coordinate).group), url),
        ),
    ),
  );
};

/** Its libraries, and its plugin where the vendor's file is there. */
export const completeChannel: Mend = patient => {
  const { files, app } = patient;
  const { picture } = app;
  return channelOf(patient).flatMap(channel => [
    ...companionSteps(files, picture, versions(app), channel),
    ...channelPluginSteps(files, picture, channel),
  ]);
};

const channelOf = ({ app, finding }: Patient): Channel[] =>
  app.build.channels.flatMap(({ channel }) => (channel.id === finding.about ? [channel] : []));

export const keepClasses: Mend = ({ app, finding }) => {
  const { home } = app.build.keepRules;
  const { rules } = finding.args as { readonly rules: readonly string[] };
  if (home === null) return [];
  const operation = ensureLines(rules, note('what-keep-rules', {}));
  return [{ path: home, run: text => proved(text, operation, lineFacts) }];
};

const configured = ({ config }: AppSubject): string | null => {
  const version = textIn(config?.json ?? null, 'version');
  return version === null ? null : sdkVersion(version);
};

const versions = (app: AppSubject): VersionAnswers => ({ sdkVersion: null, pluginVersion: configured(app) });
