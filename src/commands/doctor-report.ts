/** A diagnosis in the format that was asked for. */
import { textAt } from '../android/source.ts';
import { checkOf } from '../checks/index.ts';
import type { Finding } from '../core/finding.ts';
import { type Note, note } from '../core/note.ts';
import { portraitOf } from '../engine/diagnose/portrait.ts';
import { summaryOf } from '../engine/diagnose/summary.ts';
import type { World } from '../ports.ts';
import { findingJson, summaryJson } from '../report/doctor-json.ts';
import { type Telling, type Told, tellFinding } from '../report/doctor-tell.ts';
import { doctorText } from '../report/doctor-text.ts';
import { doctorPage } from '../report/html/page.ts';
import { masking } from '../report/mask.ts';
import { evidenceMask } from '../report/mask-evidence.ts';
import { pathText, suspectsText } from '../report/path-text.ts';
import { filesJson, manualJson } from '../report/plan-json.ts';
import { filesText, manualText } from '../report/plan-text.ts';
import { portraitText } from '../report/portrait-text.ts';
import { diagnosisJson, type TellingDiagnosis, tellDiagnosis } from './diagnosis-told.ts';
import { asAnnotations, asSarif } from './doctor-feeds.ts';
import { unusedJson, unusedNote } from './doctor-ignores.ts';
import type { Ignored, Report, Saying } from './doctor-made.ts';
import type { Format } from './doctor-options.ts';
import { pageContent } from './doctor-page.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'diagnosis-title': Record<never, never>;
    'rehearse-shown': { ran: boolean };
    'witness-no-project': Record<never, never>;
  }
}

export function report(saying: Saying, format: Format, made: Report): void {
  const { world, settings, speaking } = saying;
  const { examination, evidence, fixable, mended } = made;
  const { witnessed, diagnosis, unmasked } = made;
  const mask = evidenceMask(unmasked, witnessed?.private ?? [], witnessed?.keys ?? []);
  const telling: Telling = {
    say: speaking.say,
    path: speaking.path,
    text: file => textAt(world.files, file),
    evidence,
    fixable: finding => fixable.has(finding),
  };
  const tell = (finding: Finding): Told => {
    const each = tellFinding(finding, checkOf(finding.check).words[settings.lang], telling);
    // what is in no file comes from evidence, and quotes it
    const quotes = witnessed !== null && finding.place === null;
    return quotes ? { ...each, message: mask.text(each.message), help: mask.text(each.help) } : each;
  };
  const words = { lang: settings.lang, say: speaking.say, mask };
  // so that what is hidden in one place is hidden in all
  for (const { args } of diagnosis?.observations ?? []) mask.args(args);
  const told = examination.findings.map(tell);
  const ignored = examination.ignored.map(({ finding, reason }) => ({ told: tell(finding), reason }));
  for (const entry of examination.unused) speaking.tell(unusedNote(entry, telling));
  for (const each of witnessed?.notes ?? []) speaking.tell({ ...each, args: mask.args(each.args) } as Note);
  if (format === 'text') {
    asText(saying, made, told, telling, words);
  } else if (format === 'json') {
    const shown = document(saying, made, told, ignored, telling);
    const evidence = diagnosis === null ? {} : { diagnosis: diagnosisJson(diagnosis, words) };
    const { command = '', ran = false } = witnessed?.rehearsal ?? {};
    const rehearsal = witnessed?.rehearsal ? { rehearsal: { command: mask.text(command), ran } } : {};
    world.screen.answer(JSON.stringify({ ...shown, ...evidence, ...rehearsal }, null, 2));
  } else if (format === 'html') {
    if (mended !== null) speaking.show(mendedLines(saying, mended, world.screen.paint.say));
    world.screen.answer(doctorPage(pageContent(saying, made, told, ignored, words), settings.lang));
  } else {
    if (mended !== null) speaking.show(mendedLines(saying, mended, world.screen.paint.say));
    if (format === 'sarif') asSarif(saying, made, told, ignored, telling);
    else asAnnotations(saying, made, told, telling);
  }
}

function document(
  { settings, speaking }: Saying,
  { examination, mended, exit }: Report,
  told: readonly Told[],
  ignored: Ignored,
  telling: Telling,
): object {
  const { subject, passed, skipped, unused } = examination;
  const { say, path } = speaking;
  return {
    command: 'doctor',
    ok: exit === 0,
    project: { root: path(subject.root), modules: subject.apps.map(summaryOf) },
    findings: told.map(findingJson),
    ignored: ignored.map(each => ({ ...findingJson(each.told), reason: each.reason })),
    ...(unused.length === 0 ? {} : { unusedIgnores: unused.map(entry => unusedJson(entry, telling)) }),
    summary: summaryJson(told, { passed, skipped }),
    ...(mended === null
      ? {}
      : {
          files: filesJson(mended.plan, settings.cwd, say),
          manual: manualJson(mended.plan.manual, settings.cwd, say, masking([])),
        }),
  };
}

function asText(
  saying: Saying,
  made: Report,
  told: readonly Told[],
  telling: Telling,
  words: TellingDiagnosis,
): void {
  const { world, settings, speaking } = saying;
  const { examination, mended } = made;
  const { subject, passed, skipped, ignored } = examination;
  const paint = world.screen.paint.answer;
  const known = settings.verbose ? [...portraitText(portraitOf(subject), telling, paint), ''] : [];
  // where nothing is wrong, nothing is left to decide either
  const idle = mended?.plan.files.length === 0 && told.every(({ finding }) => finding.severity === 'info');
  const done = mended === null || idle ? [] : mendedLines(saying, mended, paint);
  const several = subject.apps.length > 1;
  const counts = { passed, skipped };
  const lines = doctorText(
    { told, counts, ignored: ignored.length, several, quiet: settings.quiet },
    speaking.say,
    paint,
  );
  const parts = [done, lines, diagnosisLines(saying, made, words)].filter(part => part.length > 0);
  const all = [...known, ...parts.flatMap((part, i) => (i === 0 ? part : ['', ...part]))];
  if (all.length > 0) world.screen.answer(all.join('\n'));
}

function diagnosisLines(
  { world, settings, speaking }: Saying,
  made: Report,
  words: TellingDiagnosis,
): string[] {
  const { diagnosis, witnessed } = made;
  const paint = world.screen.paint.answer;
  const rehearsal = witnessed?.rehearsal ?? null;
  const { say } = speaking;
  const shown =
    rehearsal === null
      ? []
      : [say(note('rehearse-shown', { ran: rehearsal.ran })), `  ${words.mask.text(rehearsal.command)}`];
  if (diagnosis === null || (diagnosis.asked.length === 0 && shown.length > 0)) return shown;
  const { verdict, stages, suspects, next } = tellDiagnosis(diagnosis, words);
  return [
    paint.bold(say(note('diagnosis-title', {}))),
    ...pathText(stages, paint, settings.lang),
    '',
    // the likeliest cause is named right below
    ...(verdict.verdict === 'likely' ? [] : [verdict.text, '']),
    ...suspectsText(suspects, next, paint, settings.lang),
    ...(shown.length > 0 ? ['', ...shown] : []),
  ];
}

function mendedLines(
  { settings, speaking: { say } }: Saying,
  { plan, count }: NonNullable<Report['mended']>,
  paint: World['screen']['paint']['answer'],
): string[] {
  const { cwd } = settings;
  const manual = manualText(plan.manual, cwd, say, paint, masking([]));
  const byHand =
    manual.length === 0
      ? []
      : ['', paint.bold(say(note('title-manual', { count: plan.manual.length }))), ...manual];
  if (plan.files.length === 0) return [say(note('fix-nothing', {})), ...byHand];
  return [
    paint.bold(say(note('fix-done', { count }))),
    ...filesText(plan.files, cwd, say, paint),
    paint.dim(say(note('undo-hint', {}))),
    ...byHand,
  ];
}
