/** What stays to be done after the files are written. What doctor would go on asking for names its check. */
import { mavenCentral } from '../../android/central.ts';
import type { Picture } from '../../android/picture.ts';
import { numberOf } from '../../android/value.ts';
import { note } from '../../core/note.ts';
import type { NextStep } from '../../core/plan.ts';
import type { Files } from '../../ports.ts';
import type { RegionId } from '../../tpns/regions.ts';
import { NOTIFICATIONS_FROM_TARGET, PLUGIN_UNPROVEN_FROM_AGP } from '../../tpns/sdk.ts';
import type { Answers } from './answers.ts';
import { inKotlin, type NewClass, REGISTRATION_CLASS } from './class-steps.ts';
import { type Generator, generatorOf } from './generated.ts';

declare module '../../core/note.ts' {
  interface NoteArgs {
    'next-call': { line: string; application: string | null };
    'next-wrapper': { wrapper: string; call: string };
    'next-permission': Record<never, never>;
    'next-console': { packageName: string };
    'next-redirect': { redirect: string; activity: string; chosen: 'asked' | 'launcher' | 'already' };
    'next-region-guessed': { region: RegionId; prefix: string };
    'next-target-unknown': Record<never, never>;
    'next-plugin-agp': { agp: string | null };
    'next-central-unknown': { hosts: readonly string[] };
    'next-generated': { by: Generator };
  }
}

interface Decided {
  readonly wrapper: string | null;
  readonly redirect: { readonly activity: string; readonly chosen: 'asked' | 'launcher' | 'already' } | null;
  readonly registration: NewClass | null;
  /** What the vendors' channels leave to do. */
  readonly channels: readonly NextStep[];
}

export function nextSteps(files: Files, picture: Picture, answers: Answers, decided: Decided): NextStep[] {
  const steps: NextStep[] = [];
  const add = (text: NextStep['text'], check: string | null): void => void steps.push({ text, check });
  const { wrapper, redirect, registration } = decided;
  const target = numberOf(picture.app.targetSdk);
  if (wrapper !== null) {
    const call =
      picture.project.layout === 'flutter' ? 'XgFlutterPlugin().startXg(accessId, accessKey)' : wrapper;
    add(note('next-wrapper', { wrapper, call }), null);
  } else if (registration) {
    add(callOf(picture, registration.className, registration.path), 'register-uncalled');
  } else if (isUncalled(picture)) {
    const { registrationClass, registersIn } = picture.sources;
    add(callOf(picture, registrationClass ?? '', registersIn ?? ''), 'register-uncalled');
  }
  steps.push(...decided.channels);
  const agp = picture.app.agp.major;
  if (answers.mode === 'plugin' && (agp === null || agp >= PLUGIN_UNPROVEN_FROM_AGP)) {
    add(note('next-plugin-agp', { agp: picture.app.agp.text }), 'plugin-agp');
  }
  if (target === null) add(note('next-target-unknown', {}), null);
  if ((target ?? NOTIFICATIONS_FROM_TARGET) >= NOTIFICATIONS_FROM_TARGET)
    add(note('next-permission', {}), null);
  if (answers.regionGuessed && answers.region !== null) {
    add(note('next-region-guessed', { region: answers.region, prefix: answers.accessId.slice(0, 4) }), null);
  }
  const central = mavenCentral(files, picture.project, picture.app);
  if (central.state === 'unknown') add(note('next-central-unknown', { hosts: central.hosts }), null);
  const generator = generatorOf(files, picture);
  if (generator !== null) add(note('next-generated', { by: generator }), null);
  add(note('next-console', { packageName: answers.packageName }), null);
  if (redirect && answers.redirect) {
    add(
      note('next-redirect', {
        redirect: answers.redirect.uri,
        activity: redirect.activity,
        chosen: redirect.chosen,
      }),
      null,
    );
  }
  return steps;
}

function callOf(picture: Picture, className: string, path: string): NextStep['text'] {
  const line = path.endsWith('.kt')
    ? `${inKotlin(className)}.register(this)`
    : `${className}.register(this);`;
  return note('next-call', { line, application: applicationClass(picture) });
}

/** The class this tool once wrote is there, and nobody names it. What people wrote themselves they call themselves. */
function isUncalled({ sources }: Picture): boolean {
  return sources.registrationClass?.endsWith(`.${REGISTRATION_CLASS}`) === true && !sources.registrationNamed;
}

/** The app's own Application class, as the manifest names it. */
export function applicationClass({ manifest, namespace }: Picture): string | null {
  const name = manifest.application?.attributes.find(
    a => a.local === 'name' && a.namespace.endsWith('/android'),
  )?.value;
  if (name === undefined || name.includes('${')) return null;
  return name.startsWith('.') ? `${namespace ?? ''}${name}` : name;
}
