/** A diagnosis as the page shows it. */
import { type Note, note } from '../core/note.ts';
import { baseName } from '../core/paths.ts';
import { summaryOf } from '../engine/diagnose/summary.ts';
import { summaryJson } from '../report/doctor-json.ts';
import type { Told } from '../report/doctor-tell.ts';
import type { PageContent, PageFinding } from '../report/html/content.ts';
import type { Say } from '../report/say.ts';
import { VERSION } from '../version.ts';
import { type TellingDiagnosis, tellDiagnosis } from './diagnosis-told.ts';
import type { Ignored, Report, Saying } from './doctor-made.ts';

export function pageContent(
  { world, speaking }: Saying,
  { examination, diagnosis, witnessed, unmasked }: Report,
  told: readonly Told[],
  ignored: Ignored,
  words: TellingDiagnosis,
): PageContent {
  const { subject, passed, skipped } = examination;
  const modules = subject.apps.map(summaryOf);
  const [first] = modules;
  const made = diagnosis === null ? null : tellDiagnosis(diagnosis, words);
  const several = modules.length > 1;
  return {
    project: {
      name: baseName(subject.root),
      path: speaking.path(subject.root),
      applicationId: first?.applicationId ?? null,
      sdkVersion: first?.sdkVersion ?? null,
      region: first?.region ?? null,
    },
    generated: stamp(world.now()),
    tpnsVersion: VERSION,
    masked: !unmasked,
    verdict: made?.verdict ?? null,
    stages: made?.stages ?? [],
    suspects: made?.suspects ?? [],
    next: made?.next ?? null,
    findings: told.map(each => findingOf(each, several, speaking.say)),
    ignored: ignored.map(({ told: each, reason }) => ({
      check: each.finding.check,
      message: each.message,
      reason,
      place: placeOf(each),
    })),
    evidence: made?.evidence ?? [],
    modules: modules.map(module => ({ ...module, mode: module.mode ?? '?' })),
    summary: summaryJson(told, { passed, skipped }) as PageContent['summary'],
    notes: [
      ...(witnessed?.notes ?? []).map(each =>
        words.mask.text(speaking.say({ ...each, args: words.mask.args(each.args) } as Note)),
      ),
      ...(witnessed?.rehearsal ? [words.mask.text(witnessed.rehearsal.command)] : []),
    ],
  };
}

function findingOf(each: Told, several: boolean, say: Say): PageFinding {
  const { finding, title, message, help } = each;
  const { severity, check, module, variants } = finding;
  return {
    severity,
    severityText: say(note('doctor-severity', { severity })),
    check,
    title,
    message,
    help,
    place: placeOf(each),
    module: several ? module : null,
    variants,
  };
}

function placeOf({ file, position }: Told): string | null {
  if (file === null) return null;
  return position === null ? file : `${file}:${position.line}:${position.column}`;
}

/** `2026-03-01 14:05 UTC+8`, by this computer's clock. */
function stamp(now: Date): string {
  const minutes = -now.getTimezoneOffset();
  const local = new Date(now.getTime() + minutes * 60_000).toISOString().slice(0, 16).replace('T', ' ');
  const [hours, rest] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const offset = `${minutes < 0 ? '-' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
  return `${local} UTC${minutes === 0 ? '' : offset}`;
}
