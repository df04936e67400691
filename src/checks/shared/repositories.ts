/** Repositories of a build, as the checks on them see them. */
import { SDK_ARTIFACT } from '../../tpns/sdk.ts';
import type { AppSubject } from '../subject.ts';
import type { Build, DeclaredAt, Repositories } from './build.ts';
import { isWired } from './modules.ts';

/** Gradle resolves something of TPNS for this app: the SDK by hand or by the plugin, or an adapter. */
export const resolvesSdk = (app: AppSubject): boolean => isWired(app) || app.build.artifacts.length > 0;

/** Those that are asked for anything at all. */
export const asked = ({ counting, ofPlugins }: Repositories): readonly DeclaredAt[] => [
  ...counting,
  ...ofPlugins,
];

/** At least this version; null where nobody knows which it is. */
export function gradleFrom({ gradle }: Build, major: number): boolean | null {
  return gradle === null ? null : Number.parseInt(gradle, 10) >= major;
}

export interface VendorNeed {
  readonly channel: string;
  readonly title: string;
  readonly url: string;
  readonly served: Repositories['sdk'];
  readonly ignored: DeclaredAt | null;
}

/** Repositories of vendors whose adapters are in the build. */
export function vendorNeeds({ build: { repositories, channels } }: AppSubject): VendorNeed[] {
  return repositories.vendors.flatMap(({ channel: { id, title }, url, served, ignored }) => {
    const used = channels.find(({ channel }) => channel.id === id)?.artifact ?? null;
    return used === null || used.artifact === SDK_ARTIFACT
      ? []
      : [{ channel: id, title, url, served, ignored }];
  });
}
