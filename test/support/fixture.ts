/** The Android projects of test/worlds/fixtures: our own, each of another kind and age. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './repository.ts';
import { scratch } from './scratch.ts';
import { toCrlf } from './snapshot.ts';
import type { LineEnds } from './templates.ts';

export type FixtureName = 'old-groovy' | 'kotlin-catalog' | 'flutter';

export const fixtureNames: readonly FixtureName[] = ['old-groovy', 'kotlin-catalog', 'flutter'];

/** A copy to do with as the test likes. Its Android project is in `android/` where it is Flutter's. */
export function fixture(name: FixtureName, lineEnds: LineEnds = 'lf'): string {
  const project = scratch(name);
  cpSync(join(repository, 'test/worlds/fixtures', name), project, { recursive: true });
  if (lineEnds === 'crlf') toCrlf(project);
  return project;
}
