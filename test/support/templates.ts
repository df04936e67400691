/**
 * The Android projects that React Native, Capacitor and Expo start people with, unpacked from the packages that ship
 * them. React Native's is installed with the other dev dependencies; the others are fetched once.
 */
import { cpSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Packed, unpacked } from './packages.ts';
import { must } from './process.ts';
import { scratch } from './scratch.ts';
import { toCrlf } from './snapshot.ts';

export type TemplateName = 'react-native' | 'capacitor' | 'expo';
export type LineEnds = 'lf' | 'crlf';

export const templateNames: readonly TemplateName[] = ['react-native', 'capacitor', 'expo'];

const CAPACITOR: Packed = {
  spec: '@capacitor/cli@8.5.2',
  integrity:
    'sha512-O2kpA5ZPJUAmliDCcmpMf8xnJwMezxlFPUrlyOAjbL3U9MFNY3l4ZpPI/UXwvyPmR8ETcVF9pFr+VdWq61rqTQ==',
};

const EXPO: Packed = {
  spec: 'expo-template-bare-minimum@58.0.8',
  integrity:
    'sha512-xZCAzR9qfAYMYZHhKcA9vwO9xEebkJr94a6brQdyKDzJGmjhf9q6l1bijkIer0z0RzfyMoacpjG/lOYscw0O9A==',
};

/** A new project folder whose `android/` is the template's, with package.json beside it where the template has one. */
export function template(name: TemplateName, lineEnds: LineEnds = 'lf'): string {
  const project = scratch(name);
  unpack[name](project);
  if (lineEnds === 'crlf') toCrlf(project);
  return project;
}

const unpack: Readonly<Record<TemplateName, (project: string) => void>> = {
  'react-native': project => {
    const found = createRequire(import.meta.url).resolve('@react-native-community/template/package.json');
    copyAndroid(join(dirname(found), 'template'), project);
  },
  capacitor: project => {
    const assets = join(unpacked(CAPACITOR), 'assets');
    mkdirSync(join(project, 'android'));
    must('tar', ['-xzf', join(assets, 'android-template.tar.gz'), '-C', join(project, 'android')]);
  },
  expo: project => copyAndroid(unpacked(EXPO), project),
};

function copyAndroid(from: string, project: string): void {
  cpSync(join(from, 'android'), join(project, 'android'), { recursive: true });
  cpSync(join(from, 'package.json'), join(project, 'package.json'));
}
