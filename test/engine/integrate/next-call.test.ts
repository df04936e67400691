/** The line that is printed to be called, as the language of the class has it. */
import { describe, expect, it } from 'vitest';
import { call } from '../../support/call.ts';
import { kotlin, ROOT } from './channel-worlds.ts';

async function called(language: string): Promise<string[]> {
  const disk = kotlin.disk();
  disk.put(
    kotlin.app,
    (disk.text(kotlin.app) ?? '').replaceAll('"com.example.plain"', '"com.example.in.plain"'),
  );
  const { exit, out } = await call(disk, [
    ...['init', '--access-id', '1500000001', '--access-key', 'AEXAMPLEKEY1', '--region', 'guangzhou'],
    ...['--mode', 'manual', '--language', language, '--json', '--cwd', ROOT],
  ]);
  expect(exit).toBe(0);
  const { next } = JSON.parse(out) as { next: { text: string }[] };
  return next.flatMap(({ text }) => /\S+\.register\(this\);?/.exec(text) ?? []);
}

describe('a package with a word of Kotlin’s own', () => {
  it('stands in backticks in the Kotlin line', async () => {
    expect(await called('kotlin')).toEqual(['com.example.`in`.plain.tpns.TpnsRegistration.register(this)']);
  });

  it('stands as it is in the Java line', async () => {
    expect(await called('java')).toEqual(['com.example.in.plain.tpns.TpnsRegistration.register(this);']);
  });
});
