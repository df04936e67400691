/** What `init --im` adds to the sources; or, where that would not compile, what has to come first. */
import type { Picture } from '../../android/picture.ts';
import type { GradleFile } from '../../android/source.ts';
import { note } from '../../core/note.ts';
import type { Reason } from '../../core/operation.ts';
import { best, blocksLike } from '../../editors/gradle/candidates.ts';
import { parseScript } from '../../editors/gradle/parse.ts';
import { quoted } from '../../editors/gradle/quoted.ts';
import { IM_COORDINATE, IM_SDK_FROM } from '../../im/sdk.ts';
import type { Files } from '../../ports.ts';
import { DEFAULT_SDK_VERSION, isBefore, SDK_COORDINATE } from '../../tpns/sdk.ts';
import type { Step } from '../workspace.ts';
import type { Answers } from './answers.ts';
import { classStep, type NewClass } from './class-steps.ts';
import { plannedVersion } from './gradle-steps.ts';
import {
  channelHole,
  declaredClass,
  IM_CLASSES,
  IM_OFFLINE_PUSH,
  type ImClass,
  languageAt,
  type PlacedName,
  withHole,
} from './im-classes.ts';
import { doneIn } from './im-own.ts';
import { type ImPresence, imPresence } from './im-presence.ts';
import { movedTo } from './moved.ts';

declare module '../../core/note.ts' {
  interface NoteArgs {
    'im-sdk-absent': { from: string };
    'im-sdk-old': { version: string; from: string };
    'im-sdk-out-of-reach': { file: string };
    'im-needs-sdk': { version: string; from: string };
  }
}

/** The first TPNS SDK that reads a tapped intent, the youngest of the calls that the classes make. */
const TPNS_FROM = '1.3.2.0';

export interface ImPart {
  readonly presence: ImPresence;
  /**
   * There already or to be made, and null where the project's own code does the work; none at all where they would not
   * compile, or are no matter of Java and Kotlin.
   */
  readonly classes: Readonly<Record<ImClass, PlacedName | null>> | null;
  /** The files whose own code does the work. */
  readonly own: readonly string[];
  readonly steps: readonly Step[];
}

/** @param make null where a wrapper brings its own classes. */
export function imPart(
  files: Files,
  picture: Picture,
  answers: Answers,
  make: ((name: ImClass) => NewClass) | null,
): ImPart {
  const presence = imPresence(files, picture);
  const none = { presence, classes: null, own: [] };
  if (make === null || presence.state === 'of-host') return { ...none, steps: [] };
  const first = missing(picture, answers, presence);
  if (first.length > 0) return { ...none, steps: first };
  const made: NewClass[] = [];
  const own = new Set<string>();
  const placed = (name: ImClass): PlacedName | null => {
    const there = declaredClass(picture.code, name);
    if (there !== null) return there;
    const done = doneIn(picture.code, name);
    if (done !== null) {
      for (const file of done) own.add(file);
      return null;
    }
    const wanted = filledIn(make(name), name, answers);
    made.push(wanted);
    return wanted;
  };
  const classes = Object.fromEntries(IM_CLASSES.map(name => [name, placed(name)])) as Record<
    ImClass,
    PlacedName | null
  >;
  return { presence, classes, own: [...own], steps: made.map(classStep) };
}

function filledIn(made: NewClass, name: ImClass, { im }: Answers): NewClass {
  const id = im?.channelId ?? null;
  return name === IM_OFFLINE_PUSH && id !== null
    ? withHole(made, channelHole(id, languageAt(made.path)))
    : made;
}

/** A class that does not compile would stop the build: then what it needs is a person's to add first. */
function missing(picture: Picture, answers: Answers, presence: ImPresence): Step[] {
  const { script } = picture.app;
  const version = plannedVersion(picture, answers);
  const why = note('im-needs-sdk', { version, from: TPNS_FROM });
  return [
    ...(isBefore(version, TPNS_FROM)
      ? [byHand(script, why, `${SDK_COORDINATE}:${DEFAULT_SDK_VERSION}`, null)]
      : []),
    ...withoutIm(script, presence),
  ];
}

function withoutIm(script: GradleFile, presence: ImPresence): Step[] {
  const coordinate = `${IM_COORDINATE}:${IM_SDK_FROM}`;
  switch (presence.state) {
    case 'outdated': {
      const { file, at, configuration } = presence.declared;
      const why = note('im-sdk-old', { version: presence.version, from: IM_SDK_FROM });
      return [byHand(file, why, coordinate, at, configuration)];
    }
    case 'absent':
      return [byHand(script, note('im-sdk-absent', { from: IM_SDK_FROM }), coordinate, null)];
    case 'out-of-reach': {
      const { file, group, artifact, version } = presence.declared;
      const same = `${group}:${artifact}:${version ?? IM_SDK_FROM}`;
      return [byHand(script, note('im-sdk-out-of-reach', { file: file.path }), same, null)];
    }
    default:
      return [];
  }
}

/** @param at where it is declared, in the script as it was read; null: a new declaration, where there is a place for one. */
function byHand(
  { path, script }: GradleFile,
  why: Reason,
  coordinate: string,
  at: number | null,
  configuration = 'implementation',
): Step {
  const text = quoted(coordinate, "'", script.dialect);
  const snippet = script.dialect === 'kotlin' ? `${configuration}(${text})` : `${configuration} ${text}`;
  return {
    path,
    run: now => ({
      state: 'refused',
      why,
      at: at === null ? null : movedTo(now, script.text, at),
      snippet,
      candidates: at === null ? best(blocksLike(parseScript(now, script.dialect), ['dependencies'])) : [],
    }),
  };
}
