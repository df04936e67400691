/** A library of a catalog by another name: its alias, and so every accessor, stays. */
import type { Edit } from '../../core/edit.ts';
import { note } from '../../core/note.ts';
import type { Operation } from '../../core/operation.ts';
import { catalogIn, isString, type Library } from './catalog.ts';
import { tomlFact } from './facts.ts';
import { readToml } from './read.ts';

declare module '../../core/note.ts' {
  interface NoteArgs {
    'what-catalog-former': { coordinate: string };
  }
}

interface Named {
  readonly group: string;
  readonly name: string;
}

/** The version stays as it is: see `setCatalogVersion`. */
export function renameCatalogLibrary(from: Named, to: Named): Operation {
  return text => {
    const { libraries } = catalogIn(readToml(text));
    const found = libraries.filter(({ group, name }) => group === from.group && name === from.name);
    const what = note('what-catalog-former', { coordinate: `${to.group}:${to.name}` });
    const said = found.flatMap(library => saidIn(library, from, to));
    if (said.length === 0) return { state: 'present', at: 0 };
    return {
      state: 'change',
      edits: said.map(({ part, now }): Edit => {
        const { start, end, quote } = part.value;
        return { start: start + quote.length, end: end - quote.length, text: now, what };
      }),
      adds: said.map(({ part, now }) => tomlFact(part.path, now)),
      removes: said.map(({ part }) => tomlFact(part.path, part.value.value)),
    };
  };
}

/** The strings that name it, and what they say from now on. */
function saidIn({ leaves, form }: Library, from: Named, to: Named) {
  return leaves.filter(isString).flatMap(part => {
    const key = part.within.join('.');
    const old = part.value.value;
    const now =
      form === 'group'
        ? key === 'group'
          ? to.group
          : key === 'name'
            ? to.name
            : old
        : key === '' || key === 'module'
          ? old.replace(`${from.group}:${from.name}`, `${to.group}:${to.name}`)
          : old;
    return now === old ? [] : [{ part, now }];
  });
}
