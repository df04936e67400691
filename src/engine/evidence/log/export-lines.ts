/** The messages of Android Studio's export, and what that says of the device and the project. */
import type { LoggedDevice } from '../../../android/logcat/device.ts';
import { exportAbout, exportedLine, exportReader } from '../../../android/logcat/export.ts';
import type { LogLine } from '../../../android/logcat/line.ts';
import type { Owners } from './owners.ts';
import { telling, type Understanding } from './understand.ts';

export interface ExportLines {
  take(text: string): void;
  lines(): number;
  device(): LoggedDevice | null;
  applications(): readonly string[];
  whole(): boolean;
}

/** Lines of one message that are looked at. */
const LINES = 50;

export function exportLines(owners: Owners, understanding: Understanding): ExportLines {
  const document = exportReader();
  const needle = telling();
  let applications: readonly string[] = [];
  let device: LoggedDevice | null = null;
  let lines = 0;

  function message(line: LogLine, number: number): void {
    lines++;
    const owner = owners.of(line.pid, line.uid, line.process);
    owner.lines++;
    const head = `${line.level ?? ''}/${line.tag ?? ''}: `;
    for (const message of line.message.split('\n', LINES)) {
      needle.lastIndex = 0;
      if (!understanding.watching() && !needle.test(head + message)) continue;
      understanding.hear({ line: { ...line, message }, owner, number, text: head + message });
    }
  }

  return {
    lines: () => lines,
    device: () => device,
    applications: () => applications,
    whole: () => document.whole(),
    take(text) {
      for (const part of document.take(text)) {
        const line = exportedLine(part.value);
        if (line !== null) message(line, part.line);
        const about = line === null ? exportAbout(part.value) : null;
        applications = about?.applications ?? applications;
        device = about?.device ?? device;
      }
    },
  };
}
