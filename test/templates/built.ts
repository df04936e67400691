/** The classes that `init` writes, in all shapes and compiled at once: a compiler's start is what takes its time. */
import { delimiter } from 'node:path';
import { channelArgs, IDS } from '../engine/integrate/channel-worlds.ts';
import { compileKotlin } from '../support/kotlinc.ts';
import { once } from '../support/once.ts';
import { type Ended, must, run } from '../support/process.ts';
import { scratch } from '../support/scratch.ts';
import { javaSources, type Shape, written } from './written.ts';

export interface Built {
  readonly code: number | null;
  readonly said: string;
  /** Class folders. */
  readonly classes: string;
  readonly stubs: string;
}

/** Each a package of its own; the scenes are played in the first. Kotlin's words that are none of Java's turn up in the last. */
export const SHAPES: readonly Omit<Shape, 'language'>[] = [
  { namespace: 'com.example.app', im: true, channelId: 'chats' },
  { namespace: 'plain.shop' },
  { namespace: 'all.channels', args: ['--mode', 'manual', ...channelArgs(IDS)] },
  { namespace: 'im.shop', im: true },
  { namespace: 'channel.shop', im: true, channelId: 'a"b\\$c \u4f60' },
  { namespace: 'as.fun.in.is.object.typeof.val.when', im: true },
];

export const sourcesIn = async (language: Shape['language']): Promise<string[]> =>
  (await Promise.all(SHAPES.map(shape => written({ ...shape, language })))).flat();

const QUICK = ['-J-XX:TieredStopAtLevel=1', '-J-XX:+UseSerialGC', '-encoding', 'UTF-8'];

export const javacRun = (sources: readonly string[], args: readonly string[]): Ended =>
  run('javac', [...QUICK, ...args, ...sources], { timeoutMs: 170_000 });

export function javaClasses(sources: readonly string[], classPath: readonly string[]): string {
  const out = scratch('classes');
  must('javac', [...QUICK, '-classpath', [...classPath, out].join(delimiter), '-d', out, ...sources]);
  return out;
}

/** Warnings are said as well as errors. */
export async function built(language: Shape['language']): Promise<Built> {
  const sources = await sourcesIn(language);
  return once(`templates-in-${language}`, () => {
    const stubs = javaClasses(javaSources('stubs'), []);
    const classes = scratch('classes');
    const { code, stdout, stderr } =
      language === 'kotlin'
        ? compileKotlin(sources, [stubs], classes)
        : javacRun(sources, ['-Xlint:all,-options', '-classpath', stubs, '-d', classes]);
    return { code, said: stdout + stderr, classes, stubs };
  });
}
