import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

export default defineConfig({
  define: { __TPNS_VERSION__: JSON.stringify(version) },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/run.ts'],
    setupFiles: ['test/support/seed.ts'],
    reporters: ['default', './test/support/closing-line.ts'],
    // many tests wait for other processes: one worker would leave a machine of two cores idle
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // parsers and compilers of a real build start in many of them, on slow machines too
    testTimeout: 180_000,
    hookTimeout: 180_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['text-summary', 'json-summary', 'text'],
      thresholds: {
        'src/editors/**': { branches: 90 },
        'src/android/**': { branches: 90 },
        'src/engine/**': { branches: 90 },
      },
    },
  },
});
