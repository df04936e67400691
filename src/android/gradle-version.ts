/** Gradle's own version, as the project's wrapper fetches it. */
import { join } from '../core/paths.ts';
import type { Files } from '../ports.ts';
import { readProperties } from './properties.ts';
import { textAt } from './source.ts';

/** null without a wrapper, or where it fetches something that is not named after a version. */
export function gradleVersion(files: Files, root: string): string | null {
  const text = textAt(files, join(root, 'gradle/wrapper/gradle-wrapper.properties'));
  const url = text === null ? undefined : readProperties(text).get('distributionUrl');
  return /\/gradle-(\d+(?:\.\d+)*)[\w.-]*\.zip$/.exec(url ?? '')?.[1] ?? null;
}
