/** What each channel brings into the build, as its declaration says. */
import type { Picture } from '../../android/picture.ts';
import type { Channel } from '../../core/channel.ts';
import type { Files } from '../../ports.ts';
import type { Group, Step } from '../workspace.ts';
import type { Answers, ChosenChannel } from './answers.ts';
import { adapterSteps, companionSteps, neededBy, partsOf, raiseSteps } from './channel-artifacts.ts';
import { channelPluginSteps } from './channel-plugin.ts';
import { type Supply, supplyOfApp, supplySteps } from './channel-repository.ts';
import { isLeftOut } from './channel-use.ts';
import { placeholderSteps } from './gradle-steps.ts';
import { metaDataStep } from './manifest-steps.ts';

/**
 * An adapter, its companions, their repository and what their manifests ask for only build together. The vendor's plugin builds
 * upon that, and may come later.
 */
export function channelGroups(files: Files, picture: Picture, answers: Answers): Group[] {
  return answers.channels.flatMap((chosen): Group[] => {
    const { channel } = chosen;
    const id = `channel ${channel.id}`;
    return [
      { id, needs: ['sdk'], steps: channelSteps(files, picture, answers, chosen) },
      { id: `${id} versions`, needs: [id], steps: raiseSteps(files, picture, answers, channel) },
      { id: `${id} plugin`, needs: [id], steps: channelPluginSteps(files, picture, channel) },
    ];
  });
}

function channelSteps(
  files: Files,
  picture: Picture,
  answers: Answers,
  { channel, values }: ChosenChannel,
): Step[] {
  const supply = channelSupply(files, picture, answers, channel);
  const entries = channel.placeholders.flatMap(({ key, field }) => {
    const value = values[field];
    return value === undefined ? [] : [{ key, value }];
  });
  return [
    ...(supply === null || channel.repository === null ? [] : supplySteps(supply, channel.repository)),
    ...adapterSteps(files, picture, answers, channel),
    ...companionSteps(files, picture, answers, channel),
    ...(entries.length === 0 ? [] : placeholderSteps(picture, entries)),
    ...insteadSteps(picture, answers, { channel, values }),
  ];
}

/** Where the companions come from; null where they need no repository of their own. */
export function channelSupply(
  files: Files,
  picture: Picture,
  answers: Answers,
  channel: Channel,
): Supply | null {
  const [first] = neededBy(picture, answers, channel);
  if (channel.repository === null || first === undefined) return null;
  return supplyOfApp(files, picture, channel.repository, partsOf(first.coordinate).group);
}

/** What the manifest says in the place of a plugin that is left out. TPNS's own plugin writes it by itself. */
function insteadSteps(picture: Picture, { mode }: Answers, { channel, values }: ChosenChannel): Step[] {
  const { plugin } = channel;
  if (plugin?.instead == null || mode === 'plugin' || !isLeftOut(picture, plugin)) return [];
  const { metaData, prefix, field } = plugin.instead;
  const value = values[field];
  return value === undefined ? [] : [metaDataStep(picture, metaData, `${prefix}${value}`)];
}
