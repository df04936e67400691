/** What in a push itself keeps a vendor from showing it: the same rules that are held against it before it is sent. */
import { isObject, type Json, type JsonObject, member } from '../../../core/json.ts';
import type { Note } from '../../../core/note.ts';
import { type Observation, observed } from '../../../core/observation.ts';
import { classFields, classWords, isClassWord, soundFields, textLimits } from '../../../tpns/channels.ts';
import { delivery } from '../../../tpns/check-delivery.ts';
import { limits } from '../../../tpns/check-limits.ts';
import type { PushRecord } from './record.ts';
import { textOf } from './shape.ts';

/** Channels by the names used everywhere. */
type Used = readonly string[];

const beijing = 8 * 3_600_000;

/** @param used the channels it was planned for or went through; what other vendors would do does not matter. */
export function contentOf(record: PushRecord, used: Used): Observation[] {
  // the app itself gets it, and shows what it likes
  if (record.message === 'message') return [];
  const body = bodyOf(record);
  const outAt = record.sendAt ?? record.createdAt;
  const notes = [...delivery(body, outAt === null ? null : new Date(outAt)), ...limits(body, null)];
  return [
    ...notes.flatMap(each => told(each, used, outAt)),
    ...(record.android === null
      ? []
      : [
          ...classes(record.android, used),
          ...categories(record.android, used),
          ...sounds(record.android, used),
        ]),
  ];
}

/** The request, as far as the record shows it. */
function bodyOf({ title, content, android, channelRules }: PushRecord): JsonObject {
  const custom = android === null ? undefined : member(android, 'custom_content');
  const part = isObject(custom) ? { ...android, custom_content: JSON.stringify(custom) } : android;
  const rules: Json | undefined = channelRules;
  return {
    ...(rules === undefined ? {} : { channel_rules: rules }),
    message: { title, content, ...(part === null ? {} : { android: part }) },
  };
}

function told(note: Note, used: Used, outAt: number | null): Observation[] {
  const among = (channels: string): string[] => channels.split(', ').filter(each => used.includes(each));
  switch (note.id) {
    case 'payload-filtered-word':
      return [observed('online', 'push-filtered-word', { word: note.args.word })];
    case 'payload-text-long': {
      const what = note.args.field.endsWith('title') ? 'title' : 'content';
      return among(note.args.channels).map(channel => {
        const limit = textLimits.find(each => each.channel === channel)?.[what] ?? 0;
        return observed('online', 'push-text-long', { what, length: note.args.length, limit }, { channel });
      });
    }
    case 'payload-custom-content':
      return [observed('online', 'push-custom-content', { problem: 'not-json' })];
    case 'payload-custom-lost':
      return among(note.args.channels).map(channel =>
        observed('online', 'push-custom-content', { problem: 'dropped' }, { channel }),
      );
    case 'payload-custom-shape':
      return among(note.args.channels).map(channel =>
        observed('online', 'push-custom-content', { problem: 'not-object' }, { channel }),
      );
    case 'payload-open-hours':
      return outAt === null
        ? []
        : among(note.args.channels).map(channel =>
            observed(
              'online',
              'push-at-night',
              { hour: new Date(outAt + beijing).getUTCHours() },
              { channel },
            ),
          );
    default:
      return [];
  }
}

const isNamed = (android: JsonObject, field: string): boolean => textOf(member(android, field)) !== '';

function classes(android: JsonObject, used: Used): Observation[] {
  return classFields
    .filter(({ channel, fields }) => used.includes(channel) && !fields.some(field => isNamed(android, field)))
    .map(({ channel, fields: [field = ''] }) =>
      observed('online', 'push-channel-unnamed', { field }, { channel }),
    );
}

function categories(android: JsonObject, used: Used): Observation[] {
  return classWords.flatMap(({ channel, field }) => {
    const value = textOf(member(android, field));
    return value === '' || !used.includes(channel)
      ? []
      : [observed('online', 'push-category', { field, value, odd: !isClassWord(value) }, { channel })];
  });
}

function sounds(android: JsonObject, used: Used): Observation[] {
  const sound = textOf(member(android, 'ring_raw'));
  if (sound === '') return [];
  return soundFields
    .filter(({ channel }) => used.includes(channel))
    .map(({ channel, field }) =>
      observed('online', 'push-sound', { sound, channelNamed: isNamed(android, field) }, { channel }),
    );
}
