/** The classes that `init` writes compile: with the real compilers, against the public interface of the SDKs. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kotlinc } from '../support/kotlinc.ts';
import { repository } from '../support/repository.ts';
import { scratch } from '../support/scratch.ts';
import { describeWith, javac } from '../support/tool.ts';
import { built, javaClasses, javacRun, SHAPES, sourcesIn } from './built.ts';
import { javaSources } from './written.ts';

const templates = (language: 'java' | 'kotlin'): string[] => {
  const folder = join(repository, 'templates', language);
  return readdirSync(folder).map(name => join(folder, name));
};

const namesIn = (classes: string, namespace: string): string[] =>
  readdirSync(join(classes, ...namespace.split('.'), 'tpns'))
    .filter(name => !name.includes('$'))
    .sort();

const PLAIN = ['TpnsMessageReceiver.class', 'TpnsRegistration.class'];
const WITH_IM = [
  'TpnsImAppState.class',
  'TpnsImOfflinePush.class',
  'TpnsImPush.class',
  'TpnsImTap.class',
  ...PLAIN,
];

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

  it('bind and unbind an account by one constant', () => {
    for (const path of [...templates('java'), ...templates('kotlin')]) {
      const text = readFileSync(path, 'utf8');
      expect(text.match(/AccountType\./g) ?? []).toHaveLength(text.includes('delAccounts') ? 1 : 0);
    }
  });
});

function compiled(classes: string): void {
  for (const { namespace, im } of SHAPES)
    expect(namesIn(classes, namespace)).toEqual(im === true ? WITH_IM : PLAIN);
}

describeWith([javac()], 'javac accepts', () => {
  it('the Java classes, without a warning, in every shape', async () => {
    const { code, said, classes } = await built('java');
    expect(said).toBe('');
    expect(code).toBe(0);
    compiled(classes);
  });

  it('the Java classes as Java 8, for apps that build as of old', async () => {
    const stubs = javaClasses(javaSources('stubs'), []);
    const args = ['--release', '8', '-Xlint:-options', '-classpath', stubs, '-d', scratch('classes')];
    expect(javacRun(await sourcesIn('java'), args)).toMatchObject({ code: 0, stderr: '' });
  });

  it('nothing that leaves out a callback: the stubs do ask for all of them', () => {
    const folder = scratch('incomplete');
    const [receiver = ''] = templates('java').filter(path => path.endsWith('TpnsMessageReceiver.java'));
    const source = readFileSync(receiver, 'utf8').replace('void onTextMessage', 'void onOtherMessage');
    const path = join(folder, 'TpnsMessageReceiver.java');
    writeFileSync(path, source);
    expect(javacRun([...javaSources('stubs'), path], ['-d', folder]).code).not.toBe(0);
  });
});

describeWith([javac(), kotlinc()], 'the Kotlin compiler accepts', () => {
  it('the Kotlin classes, without a warning, in every shape', async () => {
    const { code, said, classes } = await built('kotlin');
    expect(said).not.toMatch(/error:|warning:/);
    expect(code).toBe(0);
    compiled(classes);
  });
});
