/** What `--list` shows. */
import type { Severity } from '../core/finding.ts';
import { note } from '../core/note.ts';
import type { Paint } from '../ports.ts';
import { PAINT } from './doctor-text.ts';
import type { Say } from './say.ts';

export function listText(
  entries: readonly { readonly id: string; readonly severity: Severity; readonly title: string }[],
  say: Say,
  paint: Paint,
): string[] {
  const width = Math.max(...entries.map(({ id }) => id.length));
  return entries.map(
    ({ id, severity, title }) =>
      `${paint.bold(id.padEnd(width))}  ${PAINT[severity](paint)(say(note('doctor-severity', { severity })))}  ${title}`,
  );
}
