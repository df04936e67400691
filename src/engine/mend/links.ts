/** Mending the filters that a redirect is about. */
import { BROWSABLE, DEFAULT, VIEW } from '../../android/intent/intent.ts';
import { clicked, meantAsView } from '../../checks/shared/redirect.ts';
import { dataPiece } from '../../checks/shared/remedy.ts';
import type { Operation } from '../../core/operation.ts';
import { ensureInFilter, renameAction } from '../../editors/manifest/filter.ts';
import { piece } from '../../editors/manifest/piece.ts';
import { provedManifest } from '../../editors/manifest/proof.ts';
import type { Step } from '../workspace.ts';
import type { Mend, Patient } from './mend.ts';
import { filterAt, type PlacedFilter } from './placed.ts';

/** Without DEFAULT a filter is good for nothing. Whether browsers may open it as well, is not ours to say where it works. */
export const addCategories: Mend = patient =>
  inFilter(patient, ({ filter, at }) =>
    filter.categories.some(({ text }) => text === DEFAULT)
      ? []
      : [
          ensureInFilter(
            at,
            [DEFAULT, BROWSABLE].map(name => piece('category', { name })),
          ),
        ],
  );

export const sayView: Mend = patient =>
  inFilter(patient, ({ filter, at }) => {
    const meant = filter.actions.find(({ text }) => meantAsView([text]));
    return meant === undefined
      ? [ensureInFilter(at, [piece('action', { name: VIEW })])]
      : [renameAction(at, meant.text, VIEW)];
  });

/** The console's path beside the one that is there: links that open today go on to open. */
export const takePath: Mend = patient =>
  inFilter(patient, ({ at }) =>
    patient.app.views
      .flatMap(({ app }) => clicked(patient.subject, app) ?? [])
      .slice(0, 1)
      .map(({ redirect }) => ensureInFilter(at, [dataPiece(redirect, true)])),
  );

function inFilter(patient: Patient, make: (found: PlacedFilter) => readonly Operation[]): Step[] {
  const found = filterAt(patient);
  return found === null
    ? []
    : make(found).map(operation => ({ path: found.file, run: text => provedManifest(text, operation) }));
}
