/** What the project already says of a vendor's credentials: in code, in placeholders, in its files. */
import { evaluate } from '../../android/evaluate.ts';
import type { Picture } from '../../android/picture.ts';
import { type SdkCall, sdkSources } from '../../android/registration.ts';
import { readText } from '../../android/source.ts';
import { textOf } from '../../android/value.ts';
import { wrapperCalls } from '../../android/wrapper-calls.ts';
import { textIn } from '../../checks/shared/json.ts';
import type { Channel } from '../../core/channel.ts';
import { SyntaxFault } from '../../core/operation.ts';
import { join } from '../../core/paths.ts';
import { member, placeholdersIn } from '../../editors/gradle/query.ts';
import { type Json, readJson } from '../../editors/json.ts';
import { applicationMetaData } from '../../editors/manifest/read.ts';
import type { Files } from '../../ports.ts';
import type { Mode } from '../traces.ts';

/** A value, or the fact that there is one which only the build or the running app knows. */
export type SaidValue = { readonly value: string; readonly file: string } | 'computed';

export interface ProjectWords {
  /** Calls to the SDK, in Java and Kotlin and through a wrapper. */
  readonly calls: readonly SdkCall[];
  /** What `tpns-configs.json` has under the package's `channel`. */
  readonly config: { readonly json: Json | null; readonly file: string };
}

/** Reads the sources; worth it only where there is a channel. */
export function callsOf(files: Files, picture: Picture): readonly SdkCall[] {
  return [...sdkSources(picture.code, []).calls, ...wrapperCalls(files, picture.project)];
}

/**
 * Everything said of one field, what takes effect in this mode first: the plugin takes the file's word, by hand the
 * file is a record only.
 */
export function saidOf(
  files: Files,
  picture: Picture,
  { calls, config }: ProjectWords,
  mode: Mode,
  channel: Channel,
  field: string,
): readonly SaidValue[] {
  const inEffect = [
    ...ofSetters(calls, channel, field),
    ...ofPlaceholders(picture, channel, field),
    ...ofMetaData(picture, channel, field),
    ...ofVendorFile(files, picture, channel, field),
  ];
  const recorded = channel.config.flatMap(entry => {
    const value = entry.field === field ? textIn(config.json, channel.id, entry.key) : null;
    return value ? [{ value, file: config.file }] : [];
  });
  return mode === 'plugin' ? [...recorded, ...inEffect] : [...inEffect, ...recorded];
}

/** `"…"`, or in Dart `appId: '…'`. */
const LITERAL = /^(?:\w+\s*:\s*)?(["'])([^"'\\$]*)\1$/;

function ofSetters(calls: readonly SdkCall[], { setters }: Channel, field: string): SaidValue[] {
  return setters
    .filter(each => each.field === field)
    .flatMap(({ method }) => callsTo(calls, method).map(call => argumentOf(call)));
}

/** `XGPushConfig.setX(…)`, and the same through its builder or a wrapper. */
export const callsTo = (calls: readonly SdkCall[], method: string): SdkCall[] =>
  calls.filter(({ name }) => name.endsWith(`.${method}`));

/** What a setter is given: its last argument, for the first of Java's is the context. */
export function argumentOf(call: SdkCall): SaidValue {
  const value = LITERAL.exec(call.arguments.at(-1) ?? '')?.[2];
  return value === undefined ? 'computed' : { value, file: call.file };
}

function ofPlaceholders({ app }: Picture, { placeholders }: Channel, field: string): SaidValue[] {
  const keys = placeholders.filter(each => each.field === field).map(({ key }) => key);
  return app.scripts.flatMap(({ path, script }) =>
    placeholdersIn(script).flatMap((entry): SaidValue[] =>
      keys.flatMap((key): SaidValue[] => {
        const inMap = entry.form === 'opaque' && entry.value !== null;
        if (!inMap && entry.key !== key) return [];
        const value = textOf(evaluate(inMap ? member(entry.value, key) : entry.value, app.scope.in(path)));
        // a map that is kept elsewhere may hold other things only
        if (value === null) return inMap ? [] : ['computed'];
        return [{ value, file: path }];
      }),
    ),
  );
}

function ofMetaData({ app, manifest }: Picture, { plugin }: Channel, field: string): SaidValue[] {
  const instead = plugin?.instead?.field === field ? plugin.instead : null;
  if (instead === null) return [];
  return applicationMetaData(manifest)
    .filter(data => data.name?.text === instead.metaData)
    .map(({ value }): SaidValue => {
      const text = value?.text ?? '';
      return text.startsWith(instead.prefix) && !/[${@]/.test(text)
        ? { value: text.slice(instead.prefix.length), file: app.manifest }
        : 'computed';
    });
}

function ofVendorFile(
  files: Files,
  { app }: Picture,
  { plugin, fields }: Channel,
  field: string,
): SaidValue[] {
  const keys = fields.find(({ name }) => name === field)?.inFile;
  if (plugin === null || keys === undefined) return [];
  const file = join(app.module.folder, plugin.file);
  const value = textIn(jsonAt(files, file), ...keys);
  return value ? [{ value, file }] : [];
}

/** A vendor's file is the vendor's: one that is no JSON says nothing here. */
function jsonAt(files: Files, path: string): Json | null {
  const text = readText(files, path)?.text;
  try {
    return text === undefined ? null : readJson(text);
  } catch (error) {
    if (error instanceof SyntaxFault) return null;
    throw error;
  }
}
