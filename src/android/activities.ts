/** The manifest's activities as the intent matcher wants them. */
import type { Component } from '../editors/manifest/component.ts';
import type { Manifest } from '../editors/manifest/read.ts';
import { buildFilter, type IntentFilter } from './intent/filter.ts';
import type { Candidate } from './intent/resolve.ts';

export interface Activity extends Candidate {
  readonly component: Component;
  readonly filters: readonly PlacedFilter[];
}

/** A filter with the element it was read from. */
export interface PlacedFilter extends IntentFilter {
  readonly element: Component['filters'][number]['element'];
}

/**
 * Activities and aliases whose class is known. `${…}` in a value is looked up with `placeholder`, `@string/…` with
 * `resource`; one that nobody knows stays as it is and matches nothing but itself.
 */
export function activitiesOf(
  manifest: Manifest,
  placeholder: (name: string) => string | null,
  resource: (name: string) => string | null = () => null,
): Activity[] {
  const filled = (text: string): string =>
    text
      .replace(/\$\{([^}]+)\}/g, (all, name: string) => placeholder(name) ?? all)
      .replace(/^@string\/([\w.]+)$/, (all, name: string) => resource(name) ?? all);
  return manifest.components.flatMap((component): Activity[] => {
    const { className, exported, enabled, tag } = component;
    if ((tag !== 'activity' && tag !== 'activity-alias') || className === null || component.node === 'remove')
      return [];
    const filters = component.filters.flatMap((filter): PlacedFilter[] => {
      const text = (value: { text: string }): string => filled(value.text);
      const built = buildFilter({
        actions: filter.actions.map(text),
        categories: filter.categories.map(text),
        data: filter.data.map(data =>
          Object.fromEntries([...data.attributes].map(([name, value]) => [name, text(value)])),
        ),
      });
      return built.ok ? [{ ...built.filter, element: filter.element }] : [];
    });
    return [
      {
        component,
        className,
        exported: typeof exported === 'boolean' ? exported : null,
        enabled: enabled !== false,
        filters,
      },
    ];
  });
}
