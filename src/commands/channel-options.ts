/** `--channels` and `--set`, as they are typed. */
import { channels } from '../channels/index.ts';
import type { Channel, ChannelField } from '../core/channel.ts';
import { nearest } from '../core/nearest.ts';
import { note } from '../core/note.ts';
import { Stop } from '../errors.ts';
import { channelOfApi } from '../tpns/channels.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'channels-empty': { channels: readonly string[] };
    'channel-unknown': { name: string; suggestion: string | null; channels: readonly string[] };
    'set-malformed': { fields: readonly string[] };
    'set-field-unknown': { field: string; suggestion: string | null; fields: readonly string[] };
    'set-not-chosen': { field: string; channel: string };
  }
}

const CHANNELS = { flag: '--channels' };
const SET = { flag: '--set' };

const ids = channels.map(({ id }) => id);

/** In the house's own order, each once; null where nothing was asked for. @throws Stop */
export function namedChannels(option: string | undefined): readonly Channel[] | null {
  if (option === undefined) return null;
  const names = option
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '');
  if (names.length === 0) throw new Stop(2, 'usage', note('channels-empty', { channels: ids }), CHANNELS);
  for (const name of names) known(name, CHANNELS);
  return channels.filter(({ id }) => names.includes(id));
}

function known(name: string, from: { flag: string }): Channel {
  const channel = channels.find(({ id }) => id === name);
  if (channel) return channel;
  const short = channelOfApi(name.toLowerCase());
  const suggestion = short !== null && ids.includes(short) ? short : nearest(name, ids);
  throw new Stop(2, 'usage', note('channel-unknown', { name, suggestion, channels: ids }), from);
}

/** `<channel>.<field>`, as `--set` takes it and everything else names it. */
export const fieldName = ({ id }: Channel, { name }: ChannelField): string => `${id}.${name}`;

export interface GivenField {
  readonly channel: Channel;
  readonly field: ChannelField;
  readonly value: string;
}

/** Of one that is given twice the last counts. What stands behind the sign is nobody's to repeat. @throws Stop */
export function givenFields(options: readonly string[]): readonly GivenField[] {
  return options.map(option => {
    const [, name, value] = /^([^=]*)=(.*)$/s.exec(option) ?? [];
    const [id = '', fieldPart] = name?.trim().split('.', 2) ?? [];
    if (name === undefined || value === undefined || fieldPart === undefined) {
      const fields = channels.flatMap(each => each.fields.map(field => fieldName(each, field)));
      throw new Stop(2, 'usage', note('set-malformed', { fields }), SET);
    }
    const channel = known(id, SET);
    const names = channel.fields.map(each => each.name);
    const field = channel.fields.find(each => each.name === fieldPart);
    if (field) return { channel, field, value };
    const near = nearest(fieldPart, names);
    const why = note('set-field-unknown', {
      field: name.trim(),
      suggestion: near === null ? null : `${id}.${near}`,
      fields: names.map(each => `${id}.${each}`),
    });
    throw new Stop(2, 'usage', why, SET);
  });
}

/** @throws Stop for a value of a channel that nobody asked for: half of a wish is a slip. */
export function checkChosen(given: readonly GivenField[], chosen: readonly Channel[]): void {
  const stray = given.find(({ channel }) => !chosen.includes(channel));
  if (!stray) return;
  const { channel, field } = stray;
  throw new Stop(
    2,
    'usage',
    note('set-not-chosen', { field: fieldName(channel, field), channel: channel.id }),
    SET,
  );
}
