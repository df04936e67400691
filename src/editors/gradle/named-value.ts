/** A value that a script keeps under a name (a variable, `ext`, an entry of a map), with another one in its place. */
import { note } from '../../core/note.ts';
import type { Operation } from '../../core/operation.ts';
import { parseScript } from './parse.ts';
import { quoted } from './quoted.ts';
import { edit, present } from './refuse.ts';
import type { Dialect, Expression } from './tree.ts';
import { replaced } from './version.ts';
import { namedValues } from './version-literal.ts';

export interface WantedValue {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** Every literal of that name and value; what is computed, or says something else, is another value. */
export function setNamedValue(dialect: Dialect, { name, from, to }: WantedValue): Operation {
  return text => {
    const script = parseScript(text, dialect);
    const places = namedValues(script).filter(
      found => found.name === name && literalText(text, found.value) === from,
    );
    if (places.length === 0 || from === to) return present(0);
    return replaced(
      script,
      places.map(({ value, placed }) => {
        const { start, end } = value;
        const put =
          value.kind === 'string' ? quoted(to, value.quote, dialect) : numberLike(text.slice(start, end), to);
        return { placed, edit: edit({ start, end, text: put }, note('what-value', { name })) };
      }),
    );
  };
}

/** What a literal comes to as text; null for anything computed. */
export function literalText(text: string, value: Expression): string | null {
  if (value.kind === 'string') return value.value;
  if (value.kind !== 'number') return null;
  return text.slice(value.start, value.end).replace(/_|[lLgGiI]$/g, '');
}

/** A number stays one where it can, with its suffix. */
function numberLike(old: string, to: string): string {
  return /^\d+$/.test(to) ? to + (/[lLgGiI]$/.exec(old)?.[0] ?? '') : `"${to}"`;
}
