/** A diagnosis in the format that was asked for. */
import { textAt } from '../android/source.ts';
import { checkOf } from '../checks/index.ts';
import type { Finding } from '../core/finding.ts';
import { note } from '../core/note.ts';
import { portraitOf } from '../engine/diagnose/portrait.ts';
import { summaryOf } from '../engine/diagnose/summary.ts';
import type { World } from '../ports.ts';
import { findingJson, summaryJson } from '../report/doctor-json.ts';
import { type Telling, type Told, tellFinding } from '../report/doctor-tell.ts';
import { doctorText } from '../report/doctor-text.ts';
import { masking } from '../report/mask.ts';
import { filesJson, manualJson } from '../report/plan-json.ts';
import { filesText, manualText } from '../report/plan-text.ts';
import { portraitText } from '../report/portrait-text.ts';
import { asAnnotations, asSarif } from './doctor-feeds.ts';
import { unusedJson, unusedNote } from './doctor-ignores.ts';
import type { Ignored, Report, Saying } from './doctor-made.ts';
import type { Format } from './doctor-options.ts';

export function report(saying: Saying, format: Format, made: Report): void {
  const { world, settings, speaking } = saying;
  const { examination, evidence, fixable, mended } = made;
  const telling: Telling = {
    say: speaking.say,
    path: speaking.path,
    text: file => textAt(world.files, file),
    evidence,
    fixable: finding => fixable.has(finding),
  };
  const tell = (finding: Finding): Told =>
    tellFinding(finding, checkOf(finding.check).words[settings.lang], telling);
  const told = examination.findings.map(tell);
  const ignored = examination.ignored.map(({ finding, reason }) => ({ told: tell(finding), reason }));
  for (const entry of examination.unused) speaking.tell(unusedNote(entry, telling));
  if (format === 'text') {
    asText(saying, made, told, telling);
  } else if (format === 'json') {
    world.screen.answer(JSON.stringify(document(saying, made, told, ignored, telling), null, 2));
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

function asText(saying: Saying, made: Report, told: readonly Told[], telling: Telling): void {
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
  const all = [...known, ...done, ...(done.length > 0 && lines.length > 0 ? [''] : []), ...lines];
  if (all.length > 0) world.screen.answer(all.join('\n'));
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
