/** Values in a JSON file, set one by one with everything around them left alone (jsonc-parser finds the places). */
import { findNodeAtLocation, type JSONPath, modify, type ParseError, parse, parseTree } from 'jsonc-parser';
import type { Edit, Range } from '../core/edit.ts';
import { applyEdits } from '../core/edit.ts';
import { type Note, note } from '../core/note.ts';
import { type Operation, SyntaxFault } from '../core/operation.ts';
import { indentUnit, lineEndAt } from '../core/text.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'json-invalid': { reason: string };
    'json-no-object': { key: string };
    'what-json': { key: string };
    'what-json-key': { key: string };
  }
}

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Plain JSON, as Gradle's and the SDK's own readers want it: no comments, no trailing commas. */
export function readJson(text: string): Json {
  const errors: ParseError[] = [];
  const value = parse(text, errors, {
    disallowComments: true,
    allowTrailingComma: false,
    allowEmptyContent: false,
  });
  const first = errors[0];
  if (first)
    throw new SyntaxFault(note('json-invalid', { reason: jsonReason(text, first.offset) }), first.offset);
  return value as Json;
}

/** What stands there instead, as far as it can't be somebody's key: a member's name, a short word, one character. */
function jsonReason(text: string, offset: number): string {
  const rest = text.slice(offset);
  return (
    (/^"[^"\r\n]{1,40}"(?=\s*:)/.exec(rest) ?? /^[A-Za-z]{1,8}\b/.exec(rest) ?? /^\S/.exec(rest))?.[0] ?? ''
  );
}

/** Where a value stands, or, with `part` key, the name it goes by; null where the text has no such value. */
export function placeInJson(
  text: string,
  path: readonly (string | number)[],
  part: 'key' | 'value' = 'value',
): Range | null {
  const root = parseTree(text);
  const found = root === undefined ? undefined : findNodeAtLocation(root, [...path]);
  const node = part === 'key' ? found?.parent?.children?.[0] : found;
  return node === undefined ? null : { start: node.offset, end: node.offset + node.length };
}

export interface JsonValue {
  readonly path: readonly string[];
  readonly value: Json;
  /** Only where the key is absent; a value that is there stays. */
  readonly ifAbsent?: boolean;
  /** A value that is there stays where it is as good as the wanted one. */
  readonly equals?: (there: Json) => boolean;
}

/**
 * Sets values, making the objects on the way. An empty text becomes a new file with these values in this order.
 * Keys that are there already keep their place, their neighbours and their formatting.
 */
export function setJson(
  values: readonly JsonValue[],
  what: (path: readonly string[]) => Note = whatJson,
): Operation {
  return text => {
    if (text.trim() === '') {
      const made = `${JSON.stringify(withValues({}, values), null, 4)}\n`;
      return {
        state: 'change',
        edits: [{ start: 0, end: text.length, text: made, what: what([]) }],
        adds: jsonFacts(made),
        removes: [],
      };
    }
    const before = readJson(text);
    const blocked = values.map(({ path }) => blockOn(before, path)).find(path => path !== null);
    if (blocked) {
      const node = findNodeAtLocation(parseTree(text) as never, [...blocked]);
      const snippet = JSON.stringify(withValues({}, values), null, 4);
      const why = note('json-no-object', { key: blocked.join(' › ') });
      return { state: 'refused', why, at: node?.offset ?? 0, snippet };
    }
    const intended = withValues(before, values);
    let now = text;
    const edits: Edit[] = [];
    for (const each of values) {
      const { path, value } = each;
      const node = findNodeAtLocation(parseTree(now) as never, [...path]);
      if (node && stays(each, parse(now.slice(node.offset, node.offset + node.length)))) {
        continue;
      }
      const unit = indentUnit(now);
      const steps = modify(now, [...path] as JSONPath, value, {
        formattingOptions: {
          insertSpaces: unit !== '\t',
          tabSize: unit === '\t' ? 1 : unit.length,
          eol: lineEndAt(now, now.length),
        },
      });
      const made = steps.map(s => ({
        start: s.offset,
        end: s.offset + s.length,
        text: s.content,
        what: what(path),
      }));
      now = applyEdits(now, made);
      edits.push(...made);
    }
    if (edits.length === 0) return { state: 'present', at: 0 };
    return {
      state: 'change',
      edits: edits.length === 1 ? edits : [whole(text, now, edits[0]?.what ?? what([]))],
      adds: missing(factsOf(intended, []), factsOf(before, [])),
      removes: missing(factsOf(before, []), factsOf(intended, [])),
    };
  };
}

const stays = ({ value, ifAbsent, equals }: JsonValue, there: Json): boolean =>
  ifAbsent === true || equals?.(there) === true || JSON.stringify(there) === JSON.stringify(value);

const whatJson = (path: readonly string[]): Note => note('what-json', { key: path.join(' › ') });

/** Several values at once: one edit from the first to the last character that differs. */
function whole(before: string, after: string, what: Note): Edit {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < before.length - start && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail++;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail), what };
}

/** The object that goes by `from` goes by `to` from now on; where that is taken, or nothing goes by `from`, all is as it was. */
export function renameInJson(from: string, to: string): Operation {
  return text => {
    const before = readJson(text);
    const place = placeInJson(text, [from], 'key');
    if (place === null || placeInJson(text, [to]) !== null) return { state: 'present', at: 0 };
    const inside = (before as Readonly<Record<string, Json>>)[from] ?? null;
    return {
      state: 'change',
      edits: [{ ...place, text: JSON.stringify(to), what: note('what-json-key', { key: to }) }],
      adds: factsOf(inside, [to]),
      removes: factsOf(inside, [from]),
    };
  };
}

/** The part of `path` that stands for something else than an object, so that nothing can be set in it. */
function blockOn(json: Json, path: readonly string[]): readonly string[] | null {
  let at: Json | undefined = json;
  for (let depth = 0; depth < path.length && at !== undefined; depth++) {
    if (typeof at !== 'object' || at === null || Array.isArray(at)) return path.slice(0, depth);
    at = (at as Readonly<Record<string, Json>>)[path[depth] ?? ''];
  }
  return null;
}

/** What the file is meant to say afterwards, made without looking at how the editor got there. */
function withValues(before: Json, values: readonly JsonValue[]): Json {
  const root = structuredClone(before) as Record<string, Json>;
  for (const each of values) {
    const { path, value } = each;
    let at = root;
    for (const key of path.slice(0, -1)) {
      const inner = at[key];
      if (typeof inner !== 'object' || inner === null) at[key] = {};
      at = at[key] as Record<string, Json>;
    }
    const last = path.at(-1) as string;
    const there = at[last];
    if (there === undefined || !stays(each, there)) at[last] = value;
  }
  return root;
}

/** Every leaf as `path = value`. */
export function jsonFacts(text: string): string[] {
  return text.trim() === '' ? [] : factsOf(readJson(text), []);
}

function factsOf(value: Json, path: readonly string[]): string[] {
  if (typeof value !== 'object' || value === null) return [`${path.join('/')} = ${JSON.stringify(value)}`];
  const entries = Object.entries(value);
  if (entries.length === 0) return [`${path.join('/')} = ${JSON.stringify(value)}`];
  return entries.flatMap(([key, inner]) => factsOf(inner as Json, [...path, key]));
}

const missing = (from: readonly string[], other: readonly string[]): string[] =>
  from.filter(fact => !other.includes(fact));
