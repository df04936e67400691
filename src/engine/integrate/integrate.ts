/** From a picture of the project and a person's answers to a plan: which edits, what by hand, what comes next. */
import { activitiesOf } from '../../android/activities.ts';
import type { Language } from '../../android/code.ts';
import { resolveRedirect } from '../../android/intent/resolve.ts';
import type { Picture } from '../../android/picture.ts';
import { hostDependencies } from '../../android/project.ts';
import { note } from '../../core/note.ts';
import type { Plan } from '../../core/plan.ts';
import { launcherActivities } from '../../editors/manifest/read.ts';
import type { Hole } from '../../editors/new-file.ts';
import { Stop } from '../../errors.ts';
import type { Files } from '../../ports.ts';
import { changes, emptyWorkspace, type Group, tried, untouched, type Workspace } from '../workspace.ts';
import type { Answers } from './answers.ts';
import { channelGroups } from './channel-steps.ts';
import { classStep, type NewClass, newClass, RECEIVER_CLASS } from './class-steps.ts';
import { configStep, consoleStep, keepRuleSteps } from './config-steps.ts';
import { modeSteps } from './convert-steps.ts';
import { plannedVersion, versionSteps } from './gradle-steps.ts';
import { imWork } from './im.ts';
import { placeholdersLeft } from './leave-manual.ts';
import {
  accessPointSteps,
  asksForNotifications,
  handlesBroadcasts,
  httpLegacyStep,
  permissionStep,
  receiverStep,
  redirectStep,
} from './manifest-steps.ts';
import { nextSteps } from './next-steps.ts';
import { registrationWork } from './registration-steps.ts';
import { packageInConfig, pairInCode, pairInManifests } from './replace-traces.ts';
import { formerNext, formerRepositorySteps } from './update-artifacts.ts';
import { formerActionSteps, relicSteps } from './update-manifest.ts';

declare module '../../core/note.ts' {
  interface NoteArgs {
    'activity-unknown': { activity: string; activities: readonly string[] };
    'no-launcher': Record<never, never>;
    'no-namespace': { file: string };
  }
}

/** Where the redirect goes, and whether something is to be written for it. */
export interface RedirectPlan {
  readonly activity: string;
  readonly chosen: 'asked' | 'launcher' | 'already';
  /** Manifest that declares the activity, and what its relative class names stand behind. */
  readonly file: string;
  readonly namespace: string | null;
}

export function integrate(
  files: Files,
  picture: Picture,
  answers: Answers,
  template: (name: string) => string,
): Plan {
  const wrapper = wrapperOf(files, picture);
  const redirect = redirectPlan(picture, answers);
  const namespace = picture.namespace;
  const make = (name: string, more?: (language: Language) => readonly Hole[]): NewClass | null =>
    wrapper !== null ? null : newClass(picture, answers, needed(namespace, picture), name, template, more);
  const registration = registrationWork(files, picture, answers, wrapper, { make, template });
  const build: Group[] = [
    {
      id: 'sdk',
      needs: [],
      steps: modeSteps(files, picture, answers),
    },
    { id: 'sdk-version', needs: [], steps: versionSteps(files, picture, answers) },
    ...channelGroups(files, picture, answers),
  ];
  const built = build.reduce((so, group) => tried(files, so, group), emptyWorkspace);
  const im = imWork(files, picture, answers, built, {
    wrapper,
    make: name => newClass(picture, answers, needed(namespace, picture), name, template),
  });
  const groups: Group[] = [
    {
      id: 'config',
      needs: [],
      steps: [
        ...packageInConfig(picture, answers),
        configStep(picture, answers, configVersion(picture, answers, built)),
      ],
    },
    { id: 'former-repository', needs: ['sdk'], steps: formerRepositorySteps(picture) },
    { id: 'relics', needs: ['sdk'], steps: relicSteps(picture, answers) },
    { id: 'credentials', needs: [], steps: pairInManifests(picture, answers) },
    { id: 'access-point', needs: [], steps: accessPointSteps(picture, answers) },
    {
      id: 'receiver',
      needs: ['sdk'],
      steps: receiverSteps(picture, wrapper, () => im.receiver(make(RECEIVER_CLASS))),
    },
    { id: 'registration', needs: ['sdk'], steps: registration.steps },
    { id: 'http-legacy', needs: [], steps: [httpLegacyStep(picture)] },
    { id: 'notifications', needs: [], steps: asksForNotifications(picture) ? [permissionStep(picture)] : [] },
    {
      id: 'redirect',
      needs: [],
      steps: redirect && redirect.chosen !== 'already' ? redirectStep(picture, answers, redirect) : [],
    },
    { id: 'console', needs: [], steps: consoleStep(picture, answers) },
    { id: 'keep-rules', needs: [], steps: keepRuleSteps(files, picture, answers, template) },
    ...im.groups,
  ];
  const workspace = groups.reduce((so, group) => tried(files, so, group), built);
  const next = nextSteps(files, picture, answers, {
    wrapper,
    redirect,
    registration: registration.made,
    channels: registration.next,
  });
  return {
    files: changes(workspace),
    unchanged: untouched(files, workspace),
    manual: workspace.manual,
    next: [
      ...next,
      ...formerNext(picture, answers),
      ...placeholdersLeft(picture, answers),
      ...pairInCode(picture, answers),
      ...im.next(workspace),
    ],
  };
}

/** One receiver, and its class: the project's own where there is one, a wrapper's, else ours. */
function receiverSteps(
  picture: Picture,
  wrapper: string | null,
  make: () => NewClass | null,
): Group['steps'] {
  const renamed = formerActionSteps(picture);
  if (wrapper !== null || handlesBroadcasts(picture)) return renamed;
  const [own] = picture.sources.receivers;
  if (own !== undefined) return [...renamed, receiverStep(picture, own)];
  if (renamed.length > 0) return renamed;
  const made = make();
  return made === null ? [] : [receiverStep(picture, made.className), classStep(made)];
}

function needed(namespace: string | null, { app }: Picture): string {
  if (namespace !== null) return namespace;
  throw new Stop(2, 'unknown-namespace', note('no-namespace', { file: app.script.path }), {
    file: app.script.path,
  });
}

/** A Flutter or React Native package that brings TPNS along; `tpns` itself, as a devDependency, is not one. */
export function wrapperOf(files: Files, { project }: Picture): string | null {
  const names = project.host === null ? [] : hostDependencies(files, project.host);
  return names.find(name => /tpns|xinge|xgpush/i.test(name) && name !== 'tpns') ?? null;
}

function redirectPlan(picture: Picture, answers: Answers): RedirectPlan | null {
  if (answers.redirect === null) return null;
  const places = placesOf(picture);
  const id = picture.applicationId.known ? String(picture.applicationId.value) : null;
  const activities = places.flatMap(place =>
    activitiesOf(place.manifest, name => (name === 'applicationId' ? id : null)).map(activity => ({
      ...activity,
      place,
    })),
  );
  const asked =
    answers.redirectActivity === null ? null : found(answers.redirectActivity, picture, activities);
  const resolution = resolveRedirect(answers.redirect.uri, activities);
  const receivers =
    resolution.state === 'one'
      ? [resolution.receiver]
      : resolution.state === 'several'
        ? resolution.receivers
        : [];
  const already = receivers.find(({ activity }) => asked === null || activity.className === asked.className);
  if (already) return planned(already.activity.className, 'already', already.activity.place);
  if (asked !== null) return planned(asked.className, 'asked', asked.place);
  for (const place of places) {
    const launcher = launcherActivities(place.manifest)[0]?.className;
    if (launcher) return planned(launcher, 'launcher', place);
  }
  throw new Stop(2, 'missing-value', note('no-launcher', {}), { flag: '--redirect-activity' });
}

/** A manifest of the build, and what its relative class names stand behind. */
interface ManifestPlace {
  readonly file: string;
  readonly manifest: Picture['manifest'];
  readonly namespace: string | null;
}

/** The app's own first: what it declares wins over its libraries. */
function placesOf({ app, manifest, namespace, libraryManifests }: Picture): ManifestPlace[] {
  const libraries = [...libraryManifests].map(([file, each]) => ({
    file,
    manifest: each,
    namespace: each.base,
  }));
  return [{ file: app.manifest, manifest, namespace }, ...libraries];
}

function planned(
  activity: string,
  chosen: RedirectPlan['chosen'],
  { file, namespace }: ManifestPlace,
): RedirectPlan {
  return { activity, chosen, file, namespace };
}

/** `.Detail`, `Detail` or the full name, as long as some manifest declares it. */
function found<A extends { className: string }>(
  wanted: string,
  { namespace }: Picture,
  activities: readonly A[],
): A {
  const full = wanted.startsWith('.')
    ? `${namespace}${wanted}`
    : wanted.includes('.')
      ? wanted
      : `${namespace}.${wanted}`;
  const activity = activities.find(each => each.className === full);
  if (activity) return activity;
  const names = activities.map(each => each.className);
  throw new Stop(2, 'unknown-activity', note('activity-unknown', { activity: wanted, activities: names }), {
    flag: '--redirect-activity',
  });
}

/**
 * In plugin mode the file decides which SDK is built in: what it says stays, unless another was asked for. In manual
 * mode it records what the build has, and so follows a new version only where the build could.
 */
function configVersion(
  picture: Picture,
  answers: Answers,
  built: Workspace,
): { version: string; stays: boolean } {
  const raised = answers.mode === 'plugin' || built.placed.has('sdk-version');
  const { sdkVersion } = answers;
  const version = plannedVersion(picture, raised ? answers : { ...answers, sdkVersion: null });
  return {
    version,
    // coming from the other mode, the plugin is to build in what the build has
    stays: answers.mode === 'plugin' && sdkVersion === null && answers.leaves === null,
  };
}
