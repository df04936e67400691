/** `cmd package query-activities` and `resolve-activity`: who would receive an intent. */
import type { Component } from '../intent/intent.ts';
import { linesOf, tidied } from './reply.ts';

/** None: nobody would. Null: that is no answer. */
export function readMatches(text: string): readonly Component[] | null {
  const found = [...brief(text), ...full(text)];
  if (found.length > 0) return found;
  return /^\s*(?:No activit(?:y|ies) found|0 activities found:?)\s*$/m.test(tidied(text)) ? [] : null;
}

/** With `--brief` (from Android 8): the component in a line of its own. */
function brief(text: string): Component[] {
  return linesOf(text).flatMap(line => componentIn(line.trim()) ?? []);
}

/** Without: two of the many lines of the activity. */
function full(text: string): Component[] {
  const pattern = /^[ \t]*ActivityInfo:\n\s*name=(\S+)\n\s*packageName=(\S+)/gm;
  return [...tidied(text).matchAll(pattern)].map(([, className = '', name = '']) => ({
    package: name,
    className,
  }));
}

/** `com.example.app/.Main`, where a leading dot stands for the package. */
export function componentIn(text: string): Component | null {
  const [, name, written] = /^([A-Za-z][\w.]*)\/([\w.$]+)$/.exec(text) ?? [];
  if (name === undefined || written === undefined) return null;
  return { package: name, className: written.startsWith('.') ? name + written : written };
}

/** Not an answer but the question which of several apps shall open it; vendors have their own. */
export const isChooser = ({ className }: Component): boolean =>
  /(?:Resolver|Chooser)\w*Activity$/.test(className);
