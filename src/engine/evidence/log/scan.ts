/** A log as a whole: what its lines show, whose they are, and what it says of itself. */
import type { LoggedDevice } from '../../../android/logcat/device.ts';
import { looksLikeExport } from '../../../android/logcat/export.ts';
import { type ExportLines, exportLines } from './export-lines.ts';
import { type Owner, owners } from './owners.ts';
import { textLines } from './text-lines.ts';
import { understand } from './understand.ts';

export interface Scanned {
  readonly lines: number;
  readonly format: string | null;
  readonly device: LoggedDevice | null;
  readonly owners: readonly Owner[];
  /** Applications of the project, where the log's own document names them. */
  readonly applications: readonly string[];
  /** One of the packages asked about is named somewhere. */
  readonly mentioned: boolean;
  /** It has no line end behind its last line. */
  readonly open: boolean;
  /** It is a document that ends before it is complete. */
  readonly broken: boolean;
}

/** @param packages those that are asked about */
export async function scan(texts: AsyncIterable<string>, packages: readonly string[]): Promise<Scanned> {
  const all = owners();
  const understanding = understand(all, packages);
  const plain = textLines(all, understanding);
  let document: ExportLines | null = null;
  let begun = false;
  let mentioned = false;
  let open = false;
  for await (const text of texts) {
    if (!begun && looksLikeExport(text)) document = exportLines(all, understanding);
    begun = true;
    open = !text.endsWith('\n');
    mentioned ||= packages.some(name => text.includes(name));
    (document ?? plain).take(text);
  }
  return {
    // what holds nothing but colours has a line all the same
    lines: Math.max((document ?? plain).lines(), begun && document === null ? 1 : 0),
    format: document ? 'studio-export' : plain.format(),
    device: document?.device() ?? understanding.device(),
    owners: all.all(),
    applications: document?.applications() ?? [],
    mentioned,
    open: open && document === null,
    broken: document !== null && !document.whole(),
  };
}
