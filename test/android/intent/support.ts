/** Short ways to say filters and intents in tests. */

import type { IntentFilter } from '../../../src/android/intent/filter.ts';
import { buildFilter } from '../../../src/android/intent/filter.ts';
import { BROWSABLE, DEFAULT, VIEW } from '../../../src/android/intent/intent.ts';
import type { FilterableIntent } from '../../../src/android/intent/match.ts';
import { matchFilter } from '../../../src/android/intent/match.ts';
import type { DataTag, FilterSpec } from '../../../src/android/intent/spec.ts';
import { parseUri } from '../../../src/android/intent/uri.ts';
import { androidValue } from '../../../src/editors/manifest/value.ts';

/** `<data scheme="s" …/>` as in a source manifest: the compiler's escapes are undone. */
export function tags(xml: string): DataTag[] {
  return [...xml.matchAll(/<data\s([^>]*?)\/>/g)].map(([, attributes = '']) =>
    Object.fromEntries(
      [...attributes.matchAll(/([A-Za-z]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
        name,
        androidValue(value),
      ]),
    ),
  );
}

export function spec(xml: string, over: Partial<FilterSpec> = {}): FilterSpec {
  return { actions: [VIEW], categories: [DEFAULT, BROWSABLE], data: tags(xml), ...over };
}

export function filter(xml: string, over: Partial<FilterSpec> = {}, api?: number): IntentFilter {
  const built = buildFilter(spec(xml, over), api);
  if (!built.ok) throw new Error(`refused: ${JSON.stringify(built.refusal)}`);
  return built.filter;
}

export function view(uri: string | null, over: Partial<FilterableIntent> = {}): FilterableIntent {
  return {
    action: VIEW,
    categories: [DEFAULT],
    data: uri === null ? null : parseUri(uri),
    type: null,
    ...over,
  };
}

/** `match`, or Android's word for no. */
export function answer(
  xml: string,
  uri: string | null,
  over: Partial<FilterSpec> = {},
  api?: number,
): string {
  const match = matchFilter(filter(xml, over, api), view(uri));
  return match.ok ? 'match' : match.reason;
}
