/** The class that registers the device: a new one, or the one of an earlier run with more channels in it. */
import type { Language } from '../../android/code.ts';
import type { Picture } from '../../android/picture.ts';
import type { SdkCall } from '../../android/registration.ts';
import { readText } from '../../android/source.ts';
import { channels } from '../../channels/index.ts';
import type { Edit } from '../../core/edit.ts';
import { note } from '../../core/note.ts';
import type { Operation } from '../../core/operation.ts';
import type { NextStep } from '../../core/plan.ts';
import { lineEndAt } from '../../core/text.ts';
import { lineFacts } from '../../editors/lines.ts';
import { filled, type Hole, type Template } from '../../editors/new-file.ts';
import { proved } from '../../editors/proof.ts';
import type { Files } from '../../ports.ts';
import type { Step } from '../workspace.ts';
import type { Answers } from './answers.ts';
import { type ChannelCalls, channelHoles, ENABLE, type Ending, type SetterCall } from './channel-code.ts';
import { channelNext } from './channel-next.ts';
import { argumentOf, callsOf, callsTo } from './channel-values.ts';
import { classStep, classTemplate, type NewClass, REGISTRATION_CLASS } from './class-steps.ts';

/** How a new class is made: its name, and what fills it besides its package. */
export type Make = (name: string, more?: (language: Language) => readonly Hole[]) => NewClass | null;

export interface RegistrationWork {
  /** The class, where there is none yet that registers. */
  readonly made: NewClass | null;
  readonly steps: readonly Step[];
  /** What the channels leave to a person. */
  readonly next: readonly NextStep[];
}

export function registrationWork(
  files: Files,
  picture: Picture,
  answers: Answers,
  wrapper: string | null,
  { make, template }: { readonly make: Make; readonly template: (name: string) => string },
): RegistrationWork {
  const { registersIn } = picture.sources;
  const wanted = wantedCalls(answers);
  const holes = (language: Language): readonly Hole[] => channelHoles(wanted, endingOf(language));
  const made = registersIn === null ? make(REGISTRATION_CLASS, holes) : null;
  if (answers.channels.length === 0) {
    return { made, steps: made === null ? [] : [classStep(made)], next: [] };
  }
  const calls = callsOf(files, picture);
  const former = formerRegistration(files, picture, calls, wanted, template);
  const flutter = picture.project.layout === 'flutter';
  // in a class of ours stands all there is to say
  const registrar =
    made !== null || former !== null ? null : { file: registersIn, wrapper: wrapper !== null, flutter };
  return {
    made,
    steps: made !== null ? [classStep(made)] : former !== null ? [former] : [],
    next: channelNext(files, picture, answers, calls, wanted, registrar),
  };
}

const endingOf = (language: Language): Ending => (language === 'java' ? ';' : '');

/** The plugin hands over what `tpns-configs.json` says; by hand the code has to. */
function wantedCalls({ channels: chosen, mode }: Answers): ChannelCalls {
  const setters = chosen.flatMap(({ channel, values }) =>
    channel.setters.flatMap((setter): SetterCall[] => {
      const value = values[setter.field];
      return value === undefined ? [] : [{ channel, setter, value }];
    }),
  );
  return { enable: chosen.length > 0, setters: mode === 'plugin' ? [] : setters };
}

/**
 * The step that puts channels into the class of an earlier run. Null where somebody else wrote or changed the class: it
 * has to be, to the byte, what is written for the calls that are in it.
 */
function formerRegistration(
  files: Files,
  { sources }: Picture,
  calls: readonly SdkCall[],
  wanted: ChannelCalls,
  template: (name: string) => string,
): Step | null {
  const { registersIn: path, registrationClass: name } = sources;
  const suffix = `.${REGISTRATION_CLASS}`;
  if (path === null || name === null || !name.endsWith(suffix)) return null;
  const text = readText(files, path)?.text;
  if (text === undefined) return null;
  const language: Language = path.endsWith('.kt') ? 'kotlin' : 'java';
  const home = name.slice(0, -suffix.length);
  const made = (said: ChannelCalls): Template =>
    classTemplate(template, language, home, REGISTRATION_CLASS, channelHoles(said, endingOf(language)));
  const said = saidIn(calls.filter(({ file }) => file === path));
  const eol = lineEndAt(text, 0);
  const before = made(said);
  if (filled(before, eol) !== text) return null;
  const after = made(together(said, wanted));
  const what = note('what-class', { name });
  const operation: Operation = now => {
    if (now === filled(after, eol)) return { state: 'present', at: 0 };
    return refilled(before, after, eol, what);
  };
  return { path, run: now => proved(now, operation, lineFacts) };
}

function saidIn(calls: readonly SdkCall[]): ChannelCalls {
  const setters = channels.flatMap(channel =>
    channel.setters.flatMap(setter =>
      callsTo(calls, setter.method).flatMap((call): SetterCall[] => {
        const said = argumentOf(call);
        return said === 'computed' ? [] : [{ channel, setter, value: said.value }];
      }),
    ),
  );
  return { enable: callsTo(calls, ENABLE).length > 0, setters };
}

/** What is wanted counts; what was there besides stays. In the order of the channels, whoever came first. */
function together(there: ChannelCalls, wanted: ChannelCalls): ChannelCalls {
  const kept = there.setters.filter(({ setter }) => wanted.setters.every(each => each.setter !== setter));
  const all = [...kept, ...wanted.setters];
  return {
    enable: there.enable || wanted.enable,
    setters: channels.flatMap(channel =>
      channel.setters.flatMap(setter => all.filter(each => each.setter === setter)),
    ),
  };
}

/** From one filling of a template to another: an edit for each hole that has another content. */
function refilled(before: Template, after: Template, eol: string, what: Edit['what']): ReturnType<Operation> {
  const old = filled(before, eol as '\n');
  const content = ({ holes }: Template, stands: string): string =>
    (holes.find(hole => hole.stands === stands)?.becomes ?? stands).replaceAll('\n', eol);
  const edits = after.holes.flatMap(({ stands }): Edit[] => {
    const from = content(before, stands);
    const text = content(after, stands);
    const start = old.indexOf(from);
    return from === text ? [] : [{ start, end: start + from.length, text, what }];
  });
  const [gone, fresh] = [lineFacts(old), lineFacts(filled(after, eol as '\n'))];
  return {
    state: 'change',
    edits,
    adds: fresh.filter(line => !gone.includes(line)),
    removes: gone.filter(line => !fresh.includes(line)),
  };
}
