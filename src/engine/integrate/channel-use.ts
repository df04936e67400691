/** Which channels a project uses, and what of a vendor's it lacks. */
import type { Picture } from '../../android/picture.ts';
import { channels } from '../../channels/index.ts';
import type { Channel, ChannelPlugin } from '../../core/channel.ts';
import { join } from '../../core/paths.ts';
import type { Files } from '../../ports.ts';
import { formerArtifacts } from '../former.ts';
import { sdkDependencies } from '../traces.ts';

/** Those whose adapter is built in, however it is declared. */
export function channelsInUse(picture: Picture): readonly Channel[] {
  const built = new Set(
    [...sdkDependencies(picture), ...formerArtifacts(picture)].map(({ artifact }) => artifact),
  );
  return channels.filter(({ artifact }) => built.has(artifact));
}

/** The file that only the vendor can give, beside the module's script. */
export const vendorFile = ({ app }: Picture, { file }: ChannelPlugin): string =>
  join(app.module.folder, file);

export const hasVendorFile = (files: Files, picture: Picture, plugin: ChannelPlugin): boolean =>
  files.kind(vendorFile(picture, plugin)) === 'file';

/** The plugin does not work with this project's Android plugin. */
export const isLeftOut = ({ app }: Picture, { until }: ChannelPlugin): boolean =>
  until !== null && (app.agp.major ?? 0) >= until;
