/** An APK or AAB as a ZIP archive: entries by name, unpacked in memory, within bounds. Nothing is ever put on a disk. */
import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { note } from '../../core/note.ts';
import { ArchiveFault } from './fault.ts';

export interface Archive {
  readonly names: ReadonlySet<string>;
  /** Unpacks an entry of at most `limit` bytes; null where there is none. Rejects with {@link ArchiveFault}. */
  readonly read: (name: string, limit: number) => Promise<Uint8Array | null>;
}

/** The largest apps have some ten thousand entries. */
const MOST_ENTRIES = 400_000;
const MEGABYTE = 1024 * 1024;

/** Rejects with {@link ArchiveFault} where the bytes are no archive, or one with paths that lead out of it. */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<string, Entry>();
  const twice = new Set<string>();
  const zip = await reading(() => fromBufferPromise(buffer, { lazyEntries: true }));
  await reading(async () => {
    for await (const entry of zip.eachEntry()) {
      if (entries.has(entry.fileName)) twice.add(entry.fileName);
      entries.set(entry.fileName, entry);
      if (entries.size > MOST_ENTRIES)
        throw new ArchiveFault(note('apk-too-many', { entries: MOST_ENTRIES }));
    }
  });
  return {
    names: new Set(entries.keys()),
    read: async (name, limit) => {
      const entry = entries.get(name);
      if (entry === undefined) return null;
      // Android takes one of them and a checker the other: an old trick to show a harmless file
      if (twice.has(name)) throw new ArchiveFault(note('apk-twice', { entry: name }));
      if (entry.uncompressedSize > limit) throw tooLarge(name, limit);
      return unpacked(zip, entry);
    },
  };
}

const tooLarge = (entry: string, limit: number): ArchiveFault =>
  new ArchiveFault(note('apk-too-large', { entry, megabytes: Math.round(limit / MEGABYTE) }));

/** yauzl ends the stream with an error where more or fewer bytes come than the directory has promised. */
async function unpacked(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const faulty = (reason: string): ArchiveFault =>
    new ArchiveFault(note('apk-entry', { entry: entry.fileName, reason }));
  if (!entry.canDecodeFileData())
    throw faulty(entry.isEncrypted() ? 'encrypted' : `compression method ${entry.compressionMethod}`);
  const parts: Buffer[] = [];
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) parts.push(chunk as Buffer);
  } catch (error) {
    throw faulty(error instanceof Error ? error.message : String(error));
  }
  const data = Buffer.concat(parts);
  if (crc32(data) !== entry.crc32) throw faulty('CRC');
  return data;
}

async function reading<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ArchiveFault) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new ArchiveFault(note('apk-not-archive', { reason }));
  }
}
