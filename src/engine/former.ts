/** What XG, TPNS's predecessor, has left in a build, and what takes its place. */
import type { Picture } from '../android/picture.ts';
import { formerAdapters } from '../tpns/channels.ts';
import { FORMER_ARTIFACT, FORMER_GROUP, SDK_ARTIFACT } from '../tpns/sdk.ts';
import { type SdkDependency, shippedDependencies } from './traces.ts';

export interface Former {
  readonly found: SdkDependency;
  /** TPNS's artifact that does today what this one did. */
  readonly artifact: string;
}

/** TPNS's artifact in the place of one of XG's; none for one that nobody knows. */
export const successorOf = (former: string): string | undefined =>
  former === FORMER_ARTIFACT ? SDK_ARTIFACT : formerAdapters[former];

/** Artifacts that nothing serves any more, and that have a successor. */
export function formerArtifacts(picture: Picture): Former[] {
  return shippedDependencies(picture, group => group === FORMER_GROUP).flatMap(found => {
    const artifact = successorOf(found.artifact);
    return artifact === undefined ? [] : [{ found, artifact }];
  });
}
