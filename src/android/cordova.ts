/** What Cordova's own scripts know of an app without saying it in Gradle. */
import { join } from '../core/paths.ts';
import type { Expression } from '../editors/gradle/tree.ts';
import type { Files } from '../ports.ts';
import { readText } from './source.ts';
import { known, type Value } from './value.ts';

/** Written by `cordova prepare` since cordova-android 10; its scripts read it into `cordovaConfig`. */
const CONFIG = 'cdv-gradle-config.json';

const NAME = /^cordovaConfig\.(\w+)$/;

/** Looks up `cordovaConfig.PACKAGE_NAMESPACE` and its like. */
export function cordovaConfig(files: Files, root: string): (name: string) => Value | null {
  const path = join(root, CONFIG);
  const entries = new Map(Object.entries(parsed(readText(files, path)?.text)));
  return name => {
    const value = entries.get(NAME.exec(name)?.[1] ?? '');
    return typeof value === 'string' || typeof value === 'number'
      ? known(value, { file: path, range: null })
      : null;
  };
}

/** A file that is no JSON says nothing; Cordova itself will complain about it. */
function parsed(text: string | undefined): object {
  try {
    const document: unknown = JSON.parse(text ?? '{}');
    return typeof document === 'object' && document !== null ? document : {};
  } catch {
    return {};
  }
}

/**
 * Before cordova-android 10 its script, and that of its push plugin, ask the manifest: which is what Android does where
 * a script says nothing.
 */
export const asksManifest = (expression: Expression): boolean =>
  expression.kind === 'call' &&
  /(?:^|\.)(?:e|doE)xtractStringFromManifest$/.test(expression.name) &&
  expression.args[0]?.value.kind === 'string' &&
  expression.args[0].value.value === 'package';
