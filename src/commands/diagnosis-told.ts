/** A diagnosis put into words and masked, for every format alike. */
import { told as sentenceOf } from '../causes/kinds.ts';
import { stepOf } from '../causes/steps.ts';
import { channels } from '../channels/index.ts';
import { checkOf } from '../checks/index.ts';
import { channelTitle } from '../core/channel.ts';
import type { Diagnosis, StageReading, Suspect } from '../core/diagnosis.ts';
import type { Lang } from '../core/lang.ts';
import { note } from '../core/note.ts';
import type { EvidenceSource, Observation } from '../core/observation.ts';
import type {
  EvidenceTold,
  NextTold,
  StageTold,
  SuspectTold,
  VerdictTold,
} from '../report/diagnosis-told.ts';
import type { EvidenceMask } from '../report/mask-evidence.ts';
import type { Say } from '../report/say.ts';
import { diagnosisWords } from '../report/words/diagnosis.ts';
import { joints } from '../report/words/joints.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'verdict-likely': { cause: string; high: boolean };
    'verdict-open': { count: number };
    'verdict-not-enough': Record<never, never>;
    'verdict-well': Record<never, never>;
    'evidence-source': { of: EvidenceSource };
    'evidence-line': { line: number };
    'evidence-finding': { check: string; title: string };
  }
}

interface DiagnosisTold {
  readonly verdict: VerdictTold;
  readonly stages: readonly StageTold[];
  readonly suspects: readonly SuspectTold[];
  readonly next: NextTold | null;
  readonly evidence: readonly EvidenceTold[];
}

export interface TellingDiagnosis {
  readonly lang: Lang;
  readonly say: Say;
  readonly mask: EvidenceMask;
}

/** Further ones are for programs. */
const mostTold = 3;

export function tellDiagnosis(diagnosis: Diagnosis, telling: TellingDiagnosis): DiagnosisTold {
  const { stages, suspects, observations } = diagnosis;
  return {
    verdict: verdictTold(diagnosis, telling),
    stages: stages.map(reading => stageTold(reading, telling)),
    // a person takes what is listed for a verdict
    suspects: suspects
      .filter(({ confidence }) => confidence !== 'low')
      .slice(0, mostTold)
      .map(suspect => suspectTold(suspect, telling)),
    next: nextTold(diagnosis, telling),
    evidence: observations.map(each => evidenceTold(each, telling)),
  };
}

function nextTold({ next }: Diagnosis, { lang, mask }: TellingDiagnosis): NextTold | null {
  if (next === null) return null;
  const { words, command } = stepOf(next.step);
  const filled = command?.replace(/\{(\w+)\}/g, (_, name: string) => next.args[name] ?? '') ?? null;
  return { text: words[lang], command: filled === null ? null : mask.text(filled) };
}

const titleOf = (channel: string): string => channelTitle(channels, channel);

/** The sentence with its channel and its place in the log. */
function sentence(observation: Observation, { lang, say, mask }: TellingDiagnosis): string {
  const { channel, line, args } = observation;
  const text =
    observation.id === 'finding'
      ? say(
          note('evidence-finding', {
            check: observation.args.check,
            title: checkOf(observation.args.check).words[lang].title,
          }),
        )
      : sentenceOf({ ...observation, args: mask.args(args) } as Observation, lang);
  const { about, blank } = joints[lang];
  const told = channel === null ? text : about(titleOf(channel), text);
  return line === null ? told : `${told}${blank}${say(note('evidence-line', { line }))}`;
}

function evidenceTold(observation: Observation, telling: TellingDiagnosis): EvidenceTold {
  const { source, quote, line } = observation;
  return {
    source: telling.say(note('evidence-source', { of: source })),
    text: sentence({ ...observation, line: null }, telling),
    quote: quote === null ? null : telling.mask.text(quote),
    line,
  };
}

function verdictTold({ verdict, suspects }: Diagnosis, { lang, say }: TellingDiagnosis): VerdictTold {
  const [first] = suspects;
  const text = (() => {
    switch (verdict) {
      case 'likely':
        return note('verdict-likely', {
          cause: first?.cause.words[lang].title ?? '',
          high: first?.confidence === 'high',
        });
      case 'open':
        return note('verdict-open', {
          count: suspects.filter(({ confidence }) => confidence !== 'low').length,
        });
      case 'not-enough':
        return note('verdict-not-enough', {});
      case 'well':
        return note('verdict-well', {});
    }
  })();
  return { verdict, text: say(text) };
}

function stageTold({ stage, state, evidence }: StageReading, telling: TellingDiagnosis): StageTold {
  const about = [...new Set(evidence.map(({ channel }) => channel))];
  const channel = about.length === 1 && about[0] != null ? titleOf(about[0]) : null;
  return {
    id: stage,
    name: diagnosisWords[telling.lang].stages[stage],
    state,
    evidence: evidence.map(each => sentence(channel === null ? each : { ...each, channel: null }, telling)),
    channel,
  };
}

function suspectTold(suspect: Suspect, telling: TellingDiagnosis): SuspectTold {
  const { cause, channel, confidence, supports, contradicts } = suspect;
  return {
    ...cause.words[telling.lang],
    confidence,
    confidenceText: diagnosisWords[telling.lang].confidence[confidence],
    channel: channel === null ? null : titleOf(channel),
    supports: supports.map(each => sentence(each, telling)),
    contradicts: contradicts.map(each => sentence(each, telling)),
  };
}

/** The diagnosis as data for programs. */
export function diagnosisJson(diagnosis: Diagnosis, telling: TellingDiagnosis): object {
  const { verdict, stages, suspects, next } = diagnosis;
  const { lang, mask } = telling;
  const shown = (each: Observation): object => ({
    source: each.source,
    channel: each.channel,
    text: sentence({ ...each, channel: null, line: null }, telling),
    quote: each.quote === null ? null : mask.text(each.quote),
    line: each.line,
  });
  return {
    verdict,
    message: verdictTold(diagnosis, telling).text,
    stages: stages.map(({ stage, state, evidence }) => ({ stage, state, evidence: evidence.map(shown) })),
    causes: suspects.map(({ cause, channel, confidence, share, supports, contradicts }) => ({
      cause: cause.id,
      stage: cause.stage,
      side: cause.side,
      channel,
      confidence,
      share: Math.round(share * 1000) / 1000,
      ...cause.words[lang],
      for: supports.map(shown),
      against: contradicts.map(shown),
    })),
    next: next === null ? null : { step: next.step, ...nextTold(diagnosis, telling) },
  };
}
