/** The classes that `init` writes compile: with the real compilers, against the public interface of the SDK. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { must, run } from '../support/process.ts';
import { repository } from '../support/repository.ts';
import { scratch } from '../support/scratch.ts';
import { describeWith, javac, type Tool } from '../support/tool.ts';

const templates = (language: 'java' | 'kotlin'): string[] => {
  const folder = join(repository, 'templates', language);
  return readdirSync(folder).map(name => join(folder, name));
};

const stubSources = (): string[] => {
  const folder = join(repository, 'test/templates/stubs');
  return (readdirSync(folder, { recursive: true }) as string[])
    .filter(name => name.endsWith('.java'))
    .map(name => join(folder, name));
};

/** The compiler's jars belong to the oracle's kit, which keeps what it downloads in ORACLE_HOME. */
const compilerFolder = join(process.env.ORACLE_HOME ?? join(homedir(), '.cache/tpns-oracle'), 'kotlin/lib');

function kotlinc(): Tool {
  if (!process.env.TPNS_ORACLE) return { missing: 'TPNS_ORACLE is not set' };
  const jar = join(compilerFolder, 'kotlin-compiler.jar');
  return { missing: existsSync(jar) ? null : `there is no ${jar}` };
}

describe('the templates', () => {
  it.each([...templates('java'), ...templates('kotlin')])(
    '%s stand in the package that is replaced, and end in a line break',
    path => {
      const text = readFileSync(path, 'utf8');
      expect(text.match(/^package com\.example\.app\.tpns;?$/gm)).toHaveLength(1);
      expect(text).toMatch(/[^\n]\n$/);
      expect(text).not.toContain('\r');
    },
  );

  it('are the same classes in both languages', () => {
    const names = (language: 'java' | 'kotlin'): string[] =>
      templates(language)
        .map(path => path.replace(/^.*\/(\w+)\.\w+$/, '$1'))
        .sort();
    expect(names('kotlin')).toEqual(names('java'));
  });
});

describeWith([javac()], 'javac accepts', () => {
  it('the Java classes, without a warning', () => {
    const out = scratch('classes');
    const sources = [...stubSources(), ...templates('java')];
    const { code, stdout, stderr } = run('javac', ['-Xlint:all,-options', '-d', out, ...sources]);
    expect(stdout + stderr).toBe('');
    expect(code).toBe(0);
    expect(readdirSync(join(out, 'com/example/app/tpns'))).toContain('TpnsMessageReceiver.class');
  });

  it('nothing that leaves out a callback: the stubs do ask for all of them', () => {
    const folder = scratch('incomplete');
    const [receiver = ''] = templates('java').filter(path => path.endsWith('TpnsMessageReceiver.java'));
    const source = readFileSync(receiver, 'utf8').replace('void onTextMessage', 'void onOtherMessage');
    const path = join(folder, 'TpnsMessageReceiver.java');
    writeFileSync(path, source);
    expect(run('javac', ['-d', folder, ...stubSources(), path]).code).not.toBe(0);
  });
});

describeWith([javac(), kotlinc()], 'the Kotlin compiler accepts', () => {
  it('the Kotlin classes, without a warning', () => {
    const stubs = scratch('stubs');
    must('javac', ['-d', stubs, ...stubSources()]);
    const out = scratch('classes');
    const { code, stdout, stderr } = run('java', [
      ...['-cp', `${compilerFolder}/*`, 'org.jetbrains.kotlin.cli.jvm.K2JVMCompiler'],
      ...['-no-reflect', '-Werror', '-classpath', stubs, '-d', out],
      ...['-kotlin-home', join(compilerFolder, '..'), ...templates('kotlin')],
    ]);
    expect(`${stdout}${stderr}`.replace(/^WARNING: .*\n/gm, '')).not.toMatch(/error:|warning:/);
    expect(code).toBe(0);
    expect(readdirSync(join(out, 'com/example/app/tpns'))).toContain('TpnsRegistration.class');
  });
});
