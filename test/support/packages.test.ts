import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tarball } from './packages.ts';
import { scratch } from './scratch.ts';

const wanted = { spec: '@example/package@1.0.0', integrity: 'sha512-x' };

it('refuses and forgets a package that is not the pinned one', () => {
  const cache = scratch('cache');
  writeFileSync(join(cache, 'example-package-1.0.0.tgz'), 'something else');
  expect(() => tarball(wanted, cache)).toThrow(/@example\/package@1\.0\.0 is not the pinned package/);
  expect(readdirSync(cache)).toEqual([]);
});

it('says what to do where a package can not be fetched', () => {
  const cache = scratch('cache');
  // a folder that is not there: npm fails at once, without asking the registry
  const local = { ...wanted, spec: './no-such-package' };
  expect(() => tarball(local, cache)).toThrow(/could not be fetched .* put its tarball at /s);
  expect(readdirSync(cache)).toEqual([]);
});

it('leaves a fetch of another worker alone', () => {
  const cache = scratch('cache');
  mkdirSync(join(cache, 'fetch-other'));
  expect(() => tarball({ ...wanted, spec: './no-such-package' }, cache)).toThrow();
  expect(readdirSync(cache)).toEqual(['fetch-other']);
});
