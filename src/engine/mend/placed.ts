/** From a finding's place back to the element of the manifest that it points at. */
import type { PlacedManifest } from '../../checks/subject.ts';
import type { Place } from '../../core/finding.ts';
import type { Component, Filter } from '../../editors/manifest/component.ts';
import type { FilterPlace } from '../../editors/manifest/filter.ts';
import type { XmlElement } from '../../editors/xml/tree.ts';
import type { Patient } from './mend.ts';

export interface PlacedComponent {
  readonly file: string;
  readonly manifest: PlacedManifest['manifest'];
  readonly component: Component;
  /** What it is found by again, in a text that others have edited by then. */
  readonly className: string;
}

/** null as well where the build decides what the component is called. */
export function componentAt({ app, finding: { place } }: Patient): PlacedComponent | null {
  const found = app.manifests
    .filter(({ path }) => path === place?.file)
    .flatMap(({ path: file, manifest }) =>
      manifest.components.map(component => ({ file, manifest, component })),
    )
    .find(({ component }) => holds(component.element, place));
  const className = found?.component.className ?? null;
  return found === undefined || className === null ? null : { ...found, className };
}

export interface PlacedFilter {
  readonly file: string;
  readonly filter: Filter;
  readonly at: FilterPlace;
}

export function filterAt(patient: Patient): PlacedFilter | null {
  const found = componentAt(patient);
  const filters = found?.component.filters ?? [];
  const filter = filters.find(({ element }) => holds(element, patient.finding.place));
  if (found === null || filter === undefined) return null;
  const { file, manifest, className } = found;
  return { file, filter, at: { className, namespace: manifest.base, nth: filters.indexOf(filter) } };
}

const holds = ({ start, end }: XmlElement, place: Place | null): boolean =>
  place?.range != null && start <= place.range.start && place.range.start < end;
