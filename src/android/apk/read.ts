/** An app as it was built: what its archive says about it. */
import { note } from '../../core/note.ts';
import { ANDROID } from '../../editors/xml/tree.ts';
import { attributeIn, childrenIn, type ManifestNode } from '../manifest-node.ts';
import { openArchive } from './archive.ts';
import { readBinaryXml } from './binary-xml.ts';
import { type Certificate, certificatesIn } from './certificates.ts';
import { ArchiveFault } from './fault.ts';
import { readProtoXml } from './proto-xml.ts';
import { resolverOf } from './resources.ts';

export interface BuiltApp {
  readonly kind: 'apk' | 'aab';
  readonly manifest: ManifestNode;
  readonly packageName: string | null;
  readonly versionName: string | null;
  readonly versionCode: string | null;
  /** API levels; null where the manifest does not say one (a bundle's word for a preview, for instance). */
  readonly minSdk: number | null;
  readonly targetSdk: number | null;
  /** It says of itself that a debugger may look in, as builds for development do. */
  readonly debuggable: boolean;
  /** `<meta-data>` right under `<application>`, value by name. */
  readonly metaData: ReadonlyMap<string, string>;
  readonly certificates: readonly Certificate[];
}

const APK_MANIFEST = 'AndroidManifest.xml';
const BUNDLE_MANIFEST = 'base/manifest/AndroidManifest.xml';
const RESOURCES = 'resources.arsc';

/** Real ones stay below one megabyte; these limits are there for archives that unpack to gigabytes. */
const LARGEST_MANIFEST = 16 * 1024 * 1024;
const LARGEST_RESOURCES = 256 * 1024 * 1024;

/** `file` names the archive in origins. Rejects with {@link ArchiveFault} and nothing else. */
export async function readApp(bytes: Uint8Array, file: string): Promise<BuiltApp> {
  const archive = await openArchive(bytes);
  const kind = archive.names.has(APK_MANIFEST) ? 'apk' : 'aab';
  const name = kind === 'apk' ? APK_MANIFEST : BUNDLE_MANIFEST;
  const data = await archive.read(name, LARGEST_MANIFEST);
  if (data === null) throw new ArchiveFault(note('apk-no-manifest', {}));
  const manifest =
    kind === 'aab'
      ? readProtoXml(data, { name, file })
      : readBinaryXml(data, {
          name,
          file,
          resolve: resolverOf(await archive.read(RESOURCES, LARGEST_RESOURCES)),
        });
  const [sdk] = childrenIn(manifest, 'uses-sdk');
  const [application] = childrenIn(manifest, 'application');
  return {
    kind,
    manifest,
    packageName: attributeIn(manifest, '', 'package'),
    versionName: attributeIn(manifest, ANDROID, 'versionName'),
    versionCode: attributeIn(manifest, ANDROID, 'versionCode'),
    minSdk: levelIn(sdk, 'minSdkVersion'),
    targetSdk: levelIn(sdk, 'targetSdkVersion'),
    debuggable:
      application !== undefined && attributeIn(application, ANDROID, 'debuggable')?.toLowerCase() === 'true',
    metaData: application === undefined ? new Map() : metaDataIn(application),
    certificates: await certificatesIn(bytes, archive),
  };
}

function metaDataIn(application: ManifestNode): Map<string, string> {
  return new Map(
    childrenIn(application, 'meta-data').flatMap((entry): [string, string][] => {
      const name = attributeIn(entry, ANDROID, 'name');
      const value = attributeIn(entry, ANDROID, 'value');
      return name === null || value === null ? [] : [[name, value]];
    }),
  );
}

function levelIn(sdk: ManifestNode | undefined, name: string): number | null {
  const text = sdk === undefined ? null : attributeIn(sdk, ANDROID, name);
  return text !== null && /^\d+$/.test(text) ? Number(text) : null;
}
