/** A diagnosis for programs that show findings beside the sources: code scanning, annotations of a workflow. */
import { relative } from '../core/paths.ts';
import type { Telling, Told } from '../report/doctor-tell.ts';
import { annotation } from '../report/github.ts';
import { sarif } from '../report/sarif.ts';
import { lineOf, unusedNote } from './doctor-ignores.ts';
import type { Ignored, Report, Saying } from './doctor-made.ts';
import { gitTop } from './git-top.ts';

/** Programs that show findings beside the sources count paths from the top of the checkout, as git does. */
const baseOf = ({ world, settings }: Saying, { examination }: Report): string =>
  gitTop(world.files, examination.subject.root) ?? settings.cwd;

export function asSarif(
  saying: Saying,
  made: Report,
  told: readonly Told[],
  ignored: Ignored,
  telling: Telling,
): void {
  const { world, settings, speaking } = saying;
  const { examination, rules, exit } = made;
  const [app] = examination.subject.apps;
  const remarks = examination.unused.map(entry => ({
    text: speaking.say(unusedNote(entry, telling)),
    place: entry.place,
    position: { line: lineOf(entry, telling), column: 1 },
  }));
  const home =
    app?.picture.project.settings?.path ?? app?.picture.app.script.path ?? examination.subject.root;
  const base = baseOf(saying, made);
  const scan = { base, rules, told, ignored, remarks, home, text: telling.text, exit };
  world.screen.answer(JSON.stringify(sarif(scan, settings.lang, speaking.say), null, 2));
}

export function asAnnotations(saying: Saying, made: Report, told: readonly Told[], telling: Telling): void {
  const { world, speaking } = saying;
  const base = baseOf(saying, made);
  const from = (file: string | undefined): string | null =>
    file === undefined ? null : relative(base, file);
  const lines = [
    ...told.map(({ finding, title, message, help, position }) =>
      annotation({
        severity: finding.severity,
        title: `${finding.check}: ${title}`,
        text: `${message}\n${help}`,
        file: from(finding.place?.file),
        line: position?.line ?? null,
        column: position?.column ?? null,
      }),
    ),
    ...made.examination.unused.map(entry =>
      annotation({
        severity: 'info',
        title: 'tpns.console.json',
        text: speaking.say(unusedNote(entry, telling)),
        file: from(entry.place.file),
        line: lineOf(entry, telling),
        column: null,
      }),
    ),
  ];
  if (lines.length > 0) world.screen.answer(lines.join('\n'));
}
