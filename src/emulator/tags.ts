/** Which tags belong to which devices, and which devices a push to tags is for. */
import { at, isArray, type Json, type JsonObject, member } from '../core/json.ts';

export interface Tags {
  of(token: string): readonly string[];
  add(tag: string, token: string): void;
  remove(tag: string, token: string): void;
  /** From every device. */
  drop(tag: string): void;
  /** Somebody has set or removed it here. Of all others only the service would know the devices. */
  isKnown(tag: string): boolean;
  tokens(): readonly string[];
}

export function tags(): Tags {
  const known = new Map<string, Set<string>>();
  const tokensOf = (tag: string): Set<string> => {
    const there = known.get(tag) ?? new Set();
    known.set(tag, there);
    return there;
  };
  return {
    of: token => [...known].flatMap(([tag, tokens]) => (tokens.has(token) ? [tag] : [])),
    add: (tag, token) => void tokensOf(tag).add(token),
    remove: (tag, token) => void tokensOf(tag).delete(token),
    drop: tag => tokensOf(tag).clear(),
    isKnown: tag => known.has(tag),
    tokens: () => [...new Set([...known.values()].flatMap(tokens => [...tokens]))],
  };
}

const list = (value: Json | undefined): readonly Json[] => (isArray(value) ? value : []);
const texts = (value: Json | undefined): string[] => list(value).map(String);

/** Whether a push to tags is for a device with these. AND binds before OR; the first operator of a list says nothing. */
export function isFor(push: JsonObject, tagged: readonly string[]): boolean {
  const rules = list(push.tag_rules);
  if (rules.length === 0) {
    const wanted = texts(at(push, 'tag_list.tags'));
    return at(push, 'tag_list.op') === 'AND'
      ? wanted.every(tag => tagged.includes(tag))
      : wanted.some(tag => tagged.includes(tag));
  }
  const items = (rule: Json): boolean =>
    joined(list(member(rule, 'tag_items')), 'items_operator', item => {
      const wanted = texts(member(item, 'tags'));
      const has = (tag: string): boolean => tagged.includes(tag);
      return member(item, 'tags_operator') === 'AND' ? wanted.every(has) : wanted.some(has);
    });
  return joined(rules, 'operator', items);
}

function joined(parts: readonly Json[], operator: string, holds: (part: Json) => boolean): boolean {
  const groups: boolean[] = [];
  for (const [i, part] of parts.entries()) {
    const is = holds(part) !== (member(part, 'is_not') === true);
    const last = groups.pop();
    if (i === 0 || last === undefined) groups.push(is);
    else if (member(part, operator) === 'AND') groups.push(last && is);
    else groups.push(last, is);
  }
  return groups.some(Boolean);
}

/** Tags of the app's own that a push names; null where it also names such as the service alone knows. */
export function namedTags(push: JsonObject): readonly string[] | null {
  const items = list(push.tag_rules).flatMap(rule => list(member(rule, 'tag_items')));
  const own = items.every(item => (member(item, 'tag_type') ?? 'xg_user_define') === 'xg_user_define');
  if (!own) return null;
  return [...items.flatMap(item => texts(member(item, 'tags'))), ...texts(at(push, 'tag_list.tags'))];
}
