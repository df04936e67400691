import { note } from '../../core/note.ts';
import type { Operation } from '../../core/operation.ts';
import { without } from './cut.ts';
import { parseScript } from './parse.ts';
import { present } from './refuse.ts';
import { repositoriesIn } from './repositories-in.ts';
import type { Dialect } from './tree.ts';

/** No `maven` of this address is declared; one that a condition or a loop declares is left alone. */
export function removeRepository(dialect: Dialect, isGone: (url: string) => boolean): Operation {
  return text => {
    const script = parseScript(text, dialect);
    const gone = repositoriesIn(script).filter(
      ({ urlLiteral, url, conditional, name }) =>
        name === 'maven' && !conditional && urlLiteral !== null && url !== null && isGone(url),
    );
    const [first] = gone;
    if (!first) return present(0);
    return without(
      script,
      gone.map(({ placed }) => ({ placed, parts: [] })),
      note('what-repository-removed', { url: first.url ?? '' }),
    );
  };
}
