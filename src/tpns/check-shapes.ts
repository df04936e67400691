/** Lists whose entries have a form of their own: tags, channels, hours. */
import { at, isArray, isObject, type Json, type JsonObject, member } from '../core/json.ts';
import { type Note, note } from '../core/note.ts';
import { type FieldType, hasType } from './fields.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'payload-accept-time': { field: string };
  }
}

const mostTags = 500;
const operators = 'OR, AND';

const list = (value: Json | undefined): readonly Json[] => (isArray(value) ? value : []);

/** There, but of another type. */
function mistyped(holder: Json, name: string, type: FieldType, field: string): Note[] {
  const value = member(holder, name);
  const wrong = value !== undefined && value !== null && !hasType(value, type);
  return wrong ? [note('payload-type', { field: `${field}.${name}`, expected: type })] : [];
}

/** Left out it is OR; programs of some languages send it empty. */
function operator(holder: Json, name: string, field: string): Note[] {
  const value = member(holder, name) ?? '';
  return value === '' || value === 'OR' || value === 'AND'
    ? []
    : [note('payload-value', { field: `${field}.${name}`, value: String(value), allowed: operators })];
}

function absent(holder: Json, name: string, field: string): Note[] {
  return list(member(holder, name)).length === 0
    ? [note('payload-missing', { field: `${field}.${name}` })]
    : [];
}

function tagItem(item: Json, field: string, first: boolean): Note[] {
  const types = [
    ...mistyped(item, 'tags', 'strings', field),
    ...mistyped(item, 'is_not', 'boolean', field),
    ...mistyped(item, 'tag_type', 'string', field),
  ];
  return [
    ...types,
    ...(types.length === 0 ? absent(item, 'tags', field) : []),
    ...operator(item, 'tags_operator', field),
    // how the first goes on from nothing is not looked at
    ...(first ? [] : operator(item, 'items_operator', field)),
  ];
}

function tagRules(body: JsonObject): Note[] {
  return list(body.tag_rules).flatMap((rule, i) => {
    const field = `tag_rules.${i}`;
    const items = mistyped(rule, 'tag_items', 'objects', field);
    return [
      ...items,
      ...(items.length === 0 ? absent(rule, 'tag_items', field) : []),
      ...mistyped(rule, 'is_not', 'boolean', field),
      ...(i === 0 ? [] : operator(rule, 'operator', field)),
      ...list(member(rule, 'tag_items')).flatMap((item, k) =>
        isObject(item) ? tagItem(item, `${field}.tag_items.${k}`, k === 0) : [],
      ),
    ];
  });
}

function tagList(body: JsonObject): Note[] {
  const given = body.tag_list;
  if (!isObject(given)) return [];
  const count = list(given.tags).length;
  return [
    ...mistyped(given, 'tags', 'strings', 'tag_list'),
    ...operator(given, 'op', 'tag_list'),
    ...(count > mostTags
      ? [note('payload-too-many', { field: 'tag_list.tags', count, limit: mostTags })]
      : []),
  ];
}

const channelRules = (body: JsonObject): Note[] =>
  list(body.channel_rules).flatMap((rule, i) => mistyped(rule, 'disable', 'boolean', `channel_rules.${i}`));

/** Hours and minutes are texts, as a clock shows them. */
function acceptTime(body: JsonObject): Note[] {
  const isTime = (value: Json | undefined): boolean => {
    const [hour, minute] = [member(value, 'hour'), member(value, 'min')];
    return (
      typeof hour === 'string' &&
      typeof minute === 'string' &&
      /^(?:[01]?\d|2[0-3]):[0-5]?\d$/.test(`${hour}:${minute}`)
    );
  };
  return list(at(body, 'message.accept_time')).flatMap((span, i) =>
    ['start', 'end']
      .filter(name => !isTime(member(span, name)))
      .map(name => note('payload-accept-time', { field: `message.accept_time.${i}.${name}` })),
  );
}

export function shapes(body: JsonObject): Note[] {
  return [tagRules, tagList, channelRules, acceptTime].flatMap(check => check(body));
}
