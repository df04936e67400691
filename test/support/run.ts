/** What a whole test run shares. Nothing is built here: `installed()` does that when the first test asks for it. */
import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { makeSharedScratch } from './scratch.ts';

export default function setup(project: TestProject): () => void {
  const folder = makeSharedScratch();
  project.provide('scratch', folder);
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
