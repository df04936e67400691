/** `<uses-sdk>`: a library may not want more than the app has, and what the build script says stands above all. */
import { conflictAt, type Report } from './conflict.ts';
import { android, find, type Growing, put } from './element.ts';
import { nodeMarkerOf, overriddenLibraries } from './markers.ts';
import type { Loaded } from './source.ts';

/** Before `lower` is merged into `root`. A root without the element says nothing about versions. */
export function checkUsesSdk(root: Growing, lower: Loaded, minSdk: number | null, report: Report): void {
  const mine = usesSdk(root);
  if (mine === undefined) return;
  if (nodeMarkerOf(mine) !== 'merge') {
    report(conflictAt(mine, { kind: 'uses-sdk-marked' }));
    return;
  }
  const written = find(mine, android('minSdkVersion'));
  const value = minSdk === null ? written?.value : String(minSdk);
  const lowerSdk = usesSdk(lower.root);
  const theirs = lowerSdk === undefined ? null : find(lowerSdk, android('minSdkVersion'));
  if (value === undefined || theirs === null || !isBelow(value, theirs.value)) return;
  if (lower.namespace !== null && overriddenLibraries(mine).includes(lower.namespace)) return;
  const conflict = { kind: 'min-sdk', value, other: theirs.origin, otherValue: theirs.value } as const;
  report({ ...conflictAt(mine, conflict), at: written?.origin ?? mine.origin });
}

/** Previews have names, which are no less than themselves. */
function isBelow(mine: string, theirs: string): boolean {
  if (/^\d+$/.test(mine) && /^\d+$/.test(theirs)) return Number(mine) < Number(theirs);
  return !/^\d/.test(theirs) && mine !== theirs;
}

/** What the build script says has no place in a manifest. */
export function setSdk(
  root: Growing,
  file: string,
  versions: { readonly minSdk: number | null; readonly targetSdk: number | null },
): void {
  const { minSdk, targetSdk } = versions;
  if (minSdk === null && targetSdk === null) return;
  const origin = { file, range: null };
  let element = usesSdk(root);
  if (element === undefined) {
    element = { name: 'uses-sdk', namespace: '', attributes: [], children: [], origin };
    root.children.unshift(element);
  }
  for (const [local, level] of [
    ['minSdkVersion', minSdk],
    ['targetSdkVersion', targetSdk],
  ] as const) {
    if (level === null || find(element, android(local))?.value === String(level)) continue;
    put(element, { ...android(local), value: String(level), origin });
  }
}

const usesSdk = (root: Growing): Growing | undefined => root.children.find(({ name }) => name === 'uses-sdk');
