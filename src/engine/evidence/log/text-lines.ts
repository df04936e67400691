/**
 * Takes the text of a log apart into lines. Most of them mean nothing here, so of those only the process is counted; one
 * pattern over a whole block tells which are the others.
 */
import {
  type Header,
  headerReader,
  lineOf,
  pidOf,
  processOf,
  uidOf,
} from '../../../android/logcat/header.ts';
import type { LogLine } from '../../../android/logcat/line.ts';
import { MESSAGE_LIMIT } from '../../../tpns/log/recognise.ts';
import type { Owner, Owners } from './owners.ts';
import { telling, type Understanding } from './understand.ts';

export interface TextLines {
  /** Whole lines, or the last one. */
  take(block: string): void;
  lines(): number;
  /** The format of most lines; null where none has a header. */
  format(): string | null;
}

/** Lines without a header that a message is taken to go on for. */
const CONTINUED = 100;
/** Lines that one line can have been wrapped into. */
const PARTS = 3;
/** A narrower line is none that a terminal has wrapped. */
const WRAPPED = 72;

const escapes = /\x1b\[[0-9;]{0,20}m/g;

/** The last line with a header; those that have none are part of its message, or of its process at least. */
interface Context {
  readonly header: Header;
  readonly owner: Owner;
  /** Lines since. */
  since: number;
  begun: Begun | null;
}

/** That line itself, as long as what follows might belong to it. */
interface Begun {
  readonly message: string;
  readonly number: number;
  readonly text: string;
  /** What was recognised in it ends where the line does, and may have been cut there. */
  readonly recognised: boolean;
}

export function textLines(owners: Owners, understanding: Understanding): TextLines {
  const needle = telling();
  const headers = headerReader();
  const formats = new Map<string, number>();
  let lines = 0;
  let context: Context | null = null;

  function headed(header: Header, block: string, at: number, end: number, wanted: boolean): void {
    const { name } = header.format;
    formats.set(name, (formats.get(name) ?? 0) + 1);
    const owner = owners.of(pidOf(header), uidOf(header), processOf(header));
    owner.lines++;
    context = { header, owner, since: 0, begun: null };
    if (!wanted) return;
    const line = lineOf(header, trimmed(block, header.end, end));
    const whole = trimmed(block, at, end);
    const recognised = understanding.hear({ line, owner, number: lines, text: whole });
    if (recognised !== null && recognised < line.message.length) return;
    const message = line.message.slice(0, MESSAGE_LIMIT);
    context.begun = { message, number: lines, text: whole, recognised: recognised !== null };
  }

  /** A line without a header: a message going on, a line that was wrapped, or a log that was written without any. */
  function bare(block: string, at: number, end: number, wanted: boolean): void {
    if (context && !goesOn(context, block, at, end)) context = null;
    const begun = context && context.since <= PARTS ? context.begun : null;
    if (!context) owners.of(null, null, null).lines++;
    if (!wanted && !begun) return;
    const message = trimmed(block, at, end);
    // the lines of a crash are lines, however the first of them ends
    const crashing = understanding.watching();
    if (context && begun && !crashing && joined(context, begun, message)) return;
    const owner = context?.owner ?? owners.of(null, null, null);
    const outside = context === null && formats.size > 0 && !isDivider(block, at);
    understanding.hear({ line: bareLine(message, context), owner, number: lines, text: message, outside });
  }

  /** Takes a line for the rest of the one before, if that gives the two a meaning. */
  function joined(context: Context, begun: Begun, rest: string): boolean {
    if (begun.recognised && (begun.text.length < WRAPPED || /^\s/.test(rest))) return false;
    const message = (begun.message + rest).slice(0, MESSAGE_LIMIT);
    const { number } = begun;
    const line = bareLine(message, context);
    const text = begun.text + rest;
    const understood = understanding.hear({ line, owner: context.owner, number, text, again: true }) !== null;
    context.begun = understood ? null : { ...begun, message, text: text.slice(0, MESSAGE_LIMIT) };
    return understood;
  }

  return {
    lines: () => lines,
    format: () => [...formats].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null,
    take(coloured) {
      const block = coloured.includes('\x1b[') ? coloured.replace(escapes, '') : coloured;
      let hit = -1;
      let end = 0;
      for (let at = 0; at < block.length; at = end + 1) {
        end = block.indexOf('\n', at);
        if (end < 0) end = block.length;
        lines++;
        if (hit < at) {
          needle.lastIndex = at;
          hit = needle.exec(block)?.index ?? block.length;
        }
        const wanted = hit < end || understanding.watching();
        const header = headers(block, at);
        if (header) headed(header, block, at, end, wanted);
        else bare(block, at, end, wanted);
      }
    },
  };
}

/** `--------- beginning of main`, `---- PROCESS STARTED (1234) for package com.example.app ----` */
const isDivider = (block: string, at: number): boolean => block.startsWith('----', at);

/** Whether a line belongs to the last header: not a divider, and, where messages do not span lines anyway, no blank one. */
function goesOn(context: Context, block: string, at: number, end: number): boolean {
  context.since++;
  if (isDivider(block, at)) return false;
  return (
    context.header.format.spans === true || (context.since <= CONTINUED && trimmed(block, at, end) !== '')
  );
}

const bareLine = (message: string, context: Context | null): LogLine => ({
  time: null,
  pid: null,
  tid: null,
  uid: null,
  level: null,
  process: null,
  tag: context === null ? null : lineOf(context.header, '').tag,
  message,
});

/** Without its line end, of which old versions of adb made several characters. */
function trimmed(text: string, from: number, to: number): string {
  let end = to;
  while (end > from && text.charCodeAt(end - 1) === 13) end--;
  return text.slice(from, end);
}
