import {
  isArray,
  isObject,
  type Json,
  type JsonObject,
  member,
  parseJson,
  parseJsonExactly,
} from '../core/json.ts';
import { type Note, note } from '../core/note.ts';
import type { HttpResponse } from './http-port.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'answer-redirect': { status: number; location: string };
    'answer-html': { status: number; title: string };
    'answer-not-json': { status: number; start: string };
    'answer-empty': { status: number };
    'answer-without-code': { status: number };
  }
}

/** The service's own clock, Unix seconds, from the `Date` header; tells a wrong key from a wrong clock. */
interface Answered {
  readonly status: number;
  readonly serverTime: number | null;
}

export interface Receipt extends Answered {
  /** 0 means that the push was accepted, not that it arrived. */
  readonly state: 'accepted' | 'refused';
  readonly retCode: number;
  readonly message: string;
  /** Always strings: ids pass 2^53. Several for a recurring push, none where it was refused. */
  readonly pushIds: readonly string[];
  /** Tokens that the service left out (`ignore_invalid_token`). */
  readonly invalid: readonly string[];
  /** One code for each target, in order, where the service gives them. */
  readonly results: readonly string[];
  readonly environment: string | null;
}

/** Something answered, but not as TPNS does: a proxy's page, a portal's redirect, another server. */
export interface Unreadable extends Answered {
  readonly state: 'unreadable';
  readonly why: Note;
}

export type PushAnswer = Receipt | Unreadable;

/** The endpoints disagree on names: `ret_code` here, `retCode` there. The first one present counts. */
function first(answer: JsonObject, ...names: string[]): Json | undefined {
  return names.map(name => member(answer, name)).find(value => value !== undefined && value !== null);
}

function strings(value: Json | undefined): string[] {
  if (value === undefined || value === null || value === '') return [];
  return (isArray(value) ? value : [value]).map(entry =>
    typeof entry === 'object' ? JSON.stringify(entry) : String(entry),
  );
}

/** `result` is a string that holds JSON; some answers have the array itself. Mostly it is a thousand times zero. */
function results(value: Json | undefined): string[] {
  if (typeof value === 'string' && /^\[0(?:,0)*\]$/.test(value)) return Array(value.length >> 1).fill('0');
  return strings(typeof value === 'string' ? (parseJson(value) ?? value) : value);
}

function codeOf(value: Json | undefined): number | null {
  if (typeof value === 'number') return Number.isInteger(value) ? value : null;
  return typeof value === 'string' && /^-?\d+$/.test(value.trim()) ? Number(value) : null;
}

function serverTime(response: HttpResponse): number | null {
  const time = Date.parse(response.headers.date ?? '');
  return Number.isNaN(time) ? null : Math.floor(time / 1000);
}

function unreadable(response: HttpResponse, text: string): Note {
  const { status } = response;
  if (status >= 300 && status < 400) {
    // without its query, where portals carry what identifies the caller
    return note('answer-redirect', {
      status,
      location: (response.headers.location ?? '').replace(/[?#].*$/s, ''),
    });
  }
  if (text.trim() === '') return note('answer-empty', { status });
  if (/^\s*<(?:!doctype|html|head|body|\?xml)/i.test(text)) {
    return note('answer-html', { status, title: oneLine(/<title[^>]*>([^<]*)/i.exec(text)?.[1] ?? '') });
  }
  return note('answer-not-json', { status, start: oneLine(text) });
}

/** Foreign text for a terminal: one short line without control characters. */
function oneLine(text: string): string {
  const line = text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
  return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}

const decoder = new TextDecoder();

export function readAnswer(response: HttpResponse): PushAnswer {
  const { status } = response;
  const answered = { status, serverTime: serverTime(response) };
  const text = decoder.decode(response.body);
  const answer = parseJsonExactly(text);
  if (!isObject(answer)) return { ...answered, state: 'unreadable', why: unreadable(response, text) };

  const retCode = codeOf(first(answer, 'ret_code', 'retCode'));
  if (retCode === null)
    return { ...answered, state: 'unreadable', why: note('answer-without-code', { status }) };
  return {
    ...answered,
    state: retCode === 0 ? 'accepted' : 'refused',
    retCode,
    message: oneLine(strings(first(answer, 'err_msg', 'errMsg')).join(' ')),
    pushIds: strings(first(answer, 'push_id', 'pushId', 'pushid')),
    // the service's own spelling first, the one it may be corrected to second
    invalid: strings(first(answer, 'invalid_targe_list', 'invalid_target_list')),
    results: results(first(answer, 'result')),
    environment: strings(first(answer, 'environment'))[0] ?? null,
  };
}
