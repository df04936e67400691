/** A manifest that a build has made, to be judged in place of what the sources come to. */
import { ArchiveFault } from '../../android/apk/fault.ts';
import { readApp } from '../../android/apk/read.ts';
import { writeManifest } from '../../android/merged-text.ts';
import { readText } from '../../android/source.ts';
import { note } from '../../core/note.ts';
import { SyntaxFault } from '../../core/operation.ts';
import { type Manifest, readManifest } from '../../editors/manifest/read.ts';
import { androidAttribute } from '../../editors/manifest/value.ts';
import { childrenNamed } from '../../editors/xml/walk.ts';
import { Stop, Unreadable } from '../../errors.ts';
import type { Files } from '../../ports.ts';
import type { BuiltFacts } from '../evidence/installed/found.ts';

declare module '../../core/note.ts' {
  interface NoteArgs {
    'evidence-missing': { file: string };
    'evidence-both': Record<never, never>;
    'variant-unknown': { variant: string; variants: readonly string[] };
    'finding-evidence': { of: EvidenceKind; file: string };
  }
}

export type EvidenceKind = 'apk' | 'merged-manifest';

export interface Evidence {
  readonly of: EvidenceKind;
  readonly file: string;
  readonly manifest: Manifest;
  readonly packageName: string | null;
  readonly targetSdk: number | null;
  /** What else the archive says of itself; null for a manifest alone. */
  readonly built: BuiltFacts | null;
}

/** @throws Stop where there is no such file, Unreadable where it is not what it is said to be; both exit 2. */
export async function readApkEvidence(files: Files, file: string): Promise<Evidence> {
  const bytes = files.read(file);
  if (bytes === null) throw missing(file, '--apk');
  try {
    const app = await readApp(bytes, file);
    const { packageName, targetSdk } = app;
    const { text } = writeManifest(app.manifest, { decoded: true });
    const manifest = readManifest(text, { namespace: packageName });
    return { of: 'apk', file, manifest, packageName, targetSdk, built: app };
  } catch (error) {
    if (error instanceof ArchiveFault || error instanceof SyntaxFault)
      throw new Unreadable(file, error.why, null, null);
    throw error;
  }
}

export function readManifestEvidence(files: Files, file: string): Evidence {
  const source = readText(files, file);
  if (source === null) throw missing(file, '--merged-manifest');
  const manifest = manifestIn(file, source.text);
  const [sdk] = childrenNamed(manifest.document.root, 'uses-sdk');
  const level = sdk === undefined ? undefined : androidAttribute(sdk, 'targetSdkVersion')?.text;
  return {
    of: 'merged-manifest',
    file,
    manifest,
    packageName: manifest.package?.text ?? null,
    targetSdk: level !== undefined && /^\d+$/.test(level) ? Number(level) : null,
    built: null,
  };
}

function manifestIn(file: string, text: string): Manifest {
  try {
    return readManifest(text, { namespace: null });
  } catch (error) {
    if (error instanceof SyntaxFault) throw new Unreadable(file, error.why, text, error.offset);
    throw error;
  }
}

const missing = (file: string, flag: string): Stop =>
  new Stop(2, 'unreadable', note('evidence-missing', { file }), { file, flag });
