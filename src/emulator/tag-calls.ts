/** Setting and removing tags. */
import { isArray, type Json, type JsonObject, member } from '../core/json.ts';
import type { Answering } from './archive.ts';
import { refusal } from './refusal.ts';
import type { Tags } from './tags.ts';

const missing = 1008002;
const wrongValue = 1008007;
const invalidToken = 1008006;
const mostTags = 100;
const longestTag = 50;
const longestToken = 36;
/** An older edition says 20. */
const longestList = 500;

const list = (value: Json | undefined): readonly Json[] => (isArray(value) ? value : []);
const texts = (value: Json | undefined): string[] => list(value).map(String);

/** A pair, and what becomes of it. */
interface Change {
  readonly tag: string;
  readonly token: string;
}

/** Which tags and tokens each operation takes from the lists, and whether it adds them. */
function changesOf(body: JsonObject, known: Tags): { add: Change[]; remove: Change[] } | string {
  const type = Number(body.operator_type);
  const [tagList, tokenList] = [texts(body.tag_list), texts(body.token_list)];
  const pairs = (tagged: readonly string[], tokens: readonly string[]): Change[] =>
    tokens.flatMap(token => tagged.map(tag => ({ tag, token })));
  if (type === 9 || type === 10) {
    const given = list(body.tag_token_list).map(entry => ({
      tag: String(member(entry, 'tag') ?? ''),
      token: String(member(entry, 'token') ?? ''),
    }));
    if (given.length === 0) return 'tag_token_list';
    return type === 9 ? { add: given, remove: [] } : { add: [], remove: given };
  }
  const [token] = tokenList;
  if (token === undefined) return 'token_list';
  if (type === 5) return { add: [], remove: pairs(known.of(token), [token]) };
  const [tag] = tagList;
  if (tag === undefined) return 'tag_list';
  if (type === 6)
    return { add: pairs(tagList, [token]), remove: pairs(replaced(tagList, known.of(token)), [token]) };
  // the operations on one of a kind take the first of the list
  const tagged = type === 3 || type === 4 ? tagList : [tag];
  const given = pairs(tagged, type >= 7 ? tokenList : [token]);
  return type % 2 === 1 ? { add: given, remove: [] } : { add: [], remove: given };
}

/** Tags of a class (`level:2`) take the place of those of the same class; a plain one the place of all. */
function replaced(given: readonly string[], there: readonly string[]): string[] {
  const classOf = (tag: string): string => tag.slice(0, tag.indexOf(':'));
  if (!given.every(tag => tag.includes(':'))) return [...there];
  const classes = given.map(classOf);
  return there.filter(tag => tag.includes(':') && classes.includes(classOf(tag)));
}

export const setTags: Answering = (body, { tags: known, scenario }) => {
  const type = Number(body.operator_type);
  if (!Number.isInteger(type) || type < 1 || type > 10) {
    return refusal(wrongValue, 'operator_type is 1 to 10');
  }
  const changes = changesOf(body, known);
  if (typeof changes === 'string') return refusal(missing, `missing: ${changes}`);
  const all = [...changes.add, ...changes.remove];
  if (['tag_list', 'token_list', 'tag_token_list'].some(name => list(body[name]).length > longestList)) {
    return refusal(wrongValue, `too many: at most ${longestList} in a list`);
  }
  if (all.some(({ tag }) => tag === '' || tag.length > longestTag)) {
    return refusal(wrongValue, `a tag has 1 to ${longestTag} characters`);
  }
  if (
    all.some(
      ({ token }) => token === '' || token.length > longestToken || scenario.invalidTokens?.includes(token),
    )
  ) {
    return refusal(invalidToken, 'token is not valid');
  }
  for (const { tag, token } of changes.remove) known.remove(tag, token);
  for (const { tag, token } of changes.add) {
    const there = known.of(token);
    if (there.length >= mostTags && !there.includes(tag)) {
      return refusal(wrongValue, `a token has at most ${mostTags} tags`);
    }
    known.add(tag, token);
  }
  return {};
};

export const dropTags: Answering = (body, { tags: known }) => {
  const given = texts(body.tag_list);
  if (given.length === 0) return refusal(missing, 'missing: tag_list');
  for (const tag of given) known.drop(tag);
  return {};
};
