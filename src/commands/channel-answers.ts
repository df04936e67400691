/** Which vendor channels, and their credentials: `--channels` and `--set`, what the project holds, a person. */
import type { Picture } from '../android/picture.ts';
import { channels } from '../channels/index.ts';
import { memberOf } from '../checks/shared/json.ts';
import type { Channel, ChannelField } from '../core/channel.ts';
import { type Note, note } from '../core/note.ts';
import { join } from '../core/paths.ts';
import type { Json } from '../editors/json.ts';
import type { Answers, ChosenChannel } from '../engine/integrate/answers.ts';
import { fieldProblem } from '../engine/integrate/channel-field.ts';
import { channelsInUse } from '../engine/integrate/channel-use.ts';
import { callsOf, type ProjectWords, saidOf } from '../engine/integrate/channel-values.ts';
import { plannedVersion } from '../engine/integrate/gradle-steps.ts';
import { Stop } from '../errors.ts';
import type { Ask, World } from '../ports.ts';
import { maskKey } from '../tpns/credentials.ts';
import { CONFIG_FILE, isBefore } from '../tpns/sdk.ts';
import { checkChosen, fieldName, type GivenField, givenFields, namedChannels } from './channel-options.ts';
import type { InitOptions } from './init-options.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'ask-channels': Record<never, never>;
    'ask-channel-field': { channel: string; title: string };
    'channel-fields-missing': { fields: readonly string[] };
    'channel-fields-help': { example: string };
    'channel-field-wrong-there': { field: string; title: string; file: string };
    'channel-too-new': { title: string; since: string; version: string };
  }
}

export interface ChannelAsking {
  readonly ask: Ask | null;
  /** May what can be left out be offered, too? */
  readonly first: boolean;
  readonly say: (text: Note) => string;
}

/** `answers`: all but the channels. `config`: `tpns-configs.json` as it is. @throws Stop */
export async function chosenChannels(
  world: World,
  picture: Picture,
  options: InitOptions,
  answers: Answers,
  config: Json,
  asking: ChannelAsking,
): Promise<readonly ChosenChannel[]> {
  const given = givenFields(options.set ?? []);
  const named = namedChannels(options.channels) ?? (await offered(picture, asking));
  const chosen = named ?? channelsInUse(picture);
  checkChosen(given, chosen);
  if (chosen.length === 0) return [];
  if (named !== null) checkVersion(chosen, plannedVersion(picture, answers));
  const words: ProjectWords = {
    calls: callsOf(world.files, picture),
    config: {
      json: memberOf(config, answers.packageName, 'channel'),
      file: join(picture.app.module.folder, CONFIG_FILE),
    },
  };
  const open: Open[] = [];
  const found = chosen.map(channel => {
    const values = channel.fields.map(field => {
      const typed = given.findLast(each => each.channel === channel && each.field === field);
      if (typed) return [field.name, checked(typed, answers)] as const;
      const said = settled(world, picture, answers, words, channel, field);
      if (said !== 'computed' && 'value' in said) return [field.name, said.value] as const;
      // what is in use works without a word of ours, as far as anybody knows
      if (said !== 'computed' && named !== null) open.push({ channel, field, wrongIn: said.wrongIn });
      return null;
    });
    return { channel, values: Object.fromEntries(values.filter(each => each !== null)) };
  });
  if (open.length === 0) return found;
  if (asking.ask === null) throw missing(open);
  const asked = await askFor(open, asking.ask, asking.say, answers);
  return found.map(({ channel, values }) => ({ channel, values: { ...values, ...asked.get(channel) } }));
}

/** A field that nothing says, or only something that can't be right. */
interface Open {
  readonly channel: Channel;
  readonly field: ChannelField;
  readonly wrongIn: string | null;
}

/** What a person picks where there is no integration yet; null where nobody is asked. */
async function offered(
  picture: Picture,
  { ask, first, say }: ChannelAsking,
): Promise<readonly Channel[] | null> {
  if (ask === null || !first || channelsInUse(picture).length > 0) return null;
  const choices = channels.map(({ id, title }) => ({ value: id, name: title }));
  const picked = await ask.several({ message: say(note('ask-channels', {})), choices });
  return channels.filter(({ id }) => picked.includes(id));
}

function checkVersion(chosen: readonly Channel[], version: string): void {
  for (const { title, since } of chosen) {
    if (since === null || !isBefore(version, since)) continue;
    throw new Stop(2, 'channel-too-new', note('channel-too-new', { title, since, version }), {
      flag: '--sdk-version',
    });
  }
}

const problemOf = (channel: Channel, field: ChannelField, value: string, own: Answers): Note | null => {
  const problem = fieldProblem(field, value, own);
  if (problem === null) return null;
  return note('channel-field-problem', { field: fieldName(channel, field), title: field.title, problem });
};

function checked({ channel, field, value }: GivenField, answers: Answers): string {
  const problem = problemOf(channel, field, value, answers);
  if (problem === null) return value;
  throw new Stop(2, 'invalid-value', problem, { flag: '--set' });
}

/** The first value that can be right; else that the project computes one; else where one stands that can't be right. */
function settled(
  world: World,
  picture: Picture,
  answers: Answers,
  words: ProjectWords,
  channel: Channel,
  field: ChannelField,
): { readonly value: string } | 'computed' | { readonly wrongIn: string | null } {
  const said = saidOf(world.files, picture, words, answers.mode, channel, field.name);
  const literal = said.flatMap(each => (each === 'computed' ? [] : [each]));
  const good = literal.find(({ value }) => fieldProblem(field, value, answers) === null);
  if (good && said[0] !== 'computed') return good;
  if (said.includes('computed')) return 'computed';
  return { wrongIn: literal[0]?.file ?? null };
}

function missing(open: readonly Open[]): Stop {
  const [first] = open;
  const fields = open.map(({ channel, field }) => fieldName(channel, field));
  const help = note('channel-fields-help', { example: fields[0] ?? '' });
  // a value that is there and is wrong says more than one that is missing
  if (open.length === 1 && first?.wrongIn != null) {
    const args = { field: fields[0] ?? '', title: first.field.title, file: first.wrongIn };
    return new Stop(2, 'invalid-value', note('channel-field-wrong-there', args), {
      flag: '--set',
      file: first.wrongIn,
      help,
    });
  }
  return new Stop(2, 'missing-value', note('channel-fields-missing', { fields }), { flag: '--set', help });
}

async function askFor(
  open: readonly Open[],
  ask: Ask,
  say: (text: Note) => string,
  answers: Answers,
): Promise<ReadonlyMap<Channel, Readonly<Record<string, string>>>> {
  const asked = new Map<Channel, Record<string, string>>();
  for (const { channel, field } of open) {
    const value = await ask.input({
      message: say(note('ask-channel-field', { channel: channel.title, title: field.title })),
      ...(field.masked ? { settled: maskKey } : {}),
      check: text => {
        const problem = problemOf(channel, field, text, answers);
        return problem === null ? null : say(problem);
      },
    });
    asked.set(channel, { ...asked.get(channel), [field.name]: value });
  }
  return asked;
}

/** Values that are written as they are and shown masked. */
export const maskedValues = ({ channels: chosen }: Answers): string[] =>
  chosen.flatMap(({ channel, values }) =>
    channel.fields.flatMap(({ name, masked }) =>
      masked && values[name] !== undefined ? [values[name]] : [],
    ),
  );
