/** `tpns-configs.json` in the app module, `tpns.console.json` beside the settings, keep rules for shrunk releases. */
import type { Picture } from '../../android/picture.ts';
import { note } from '../../core/note.ts';
import type { Operation } from '../../core/operation.ts';
import { baseName, join } from '../../core/paths.ts';
import { type LineEnd, lineEndAt } from '../../core/text.ts';
import { type JsonValue, jsonFacts, setJson } from '../../editors/json.ts';
import { ensureLines, lineFacts } from '../../editors/lines.ts';
import { proved } from '../../editors/proof.ts';
import type { Files } from '../../ports.ts';
import { CONFIG_FILE, CONSOLE_FILE } from '../../tpns/sdk.ts';
import type { Step } from '../workspace.ts';
import type { Answers } from './answers.ts';

declare module '../../core/note.ts' {
  interface NoteArgs {
    'what-config-file': { name: string };
    'what-keep-rules': Record<never, never>;
    'keep-rules-nowhere': Record<never, never>;
  }
}

const json = (path: string, name: string, values: readonly JsonValue[], eol: string): Step => {
  const set = setJson(values, keys =>
    keys.length === 0 ? note('what-config-file', { name }) : note('what-json', { key: keys.join(' › ') }),
  );
  const operation: Operation = text => {
    const outcome = set(text);
    if (text !== '' || outcome.state !== 'change') return outcome;
    return {
      ...outcome,
      edits: outcome.edits.map(edit => ({ ...edit, text: edit.text.replace(/\n/g, eol) })),
    };
  };
  return { path, run: text => proved(text, operation, jsonFacts) };
};

/**
 * Only keys that the console's own file has (a survey of public ones knows no others). In manual mode nothing reads
 * the file but `tpns`; it is the record that doctor and push compare with.
 */
export function configStep(
  { app }: Picture,
  answers: Answers,
  { version, stays }: { readonly version: string; readonly stays: boolean },
): Step {
  const { accessId, accessKey, packageName } = answers;
  const values: JsonValue[] = [
    { path: ['tpns', 'access_id'], value: accessId },
    { path: ['tpns', 'access_key'], value: accessKey },
    { path: [packageName, 'channel', 'enable'], value: false, ifAbsent: true },
    { path: ['debug'], value: false, ifAbsent: true },
    { path: ['version'], value: version, ifAbsent: stays },
    { path: ['upgrade'], value: false, ifAbsent: true },
  ];
  return json(join(app.module.folder, CONFIG_FILE), CONFIG_FILE, values, eolOf(app.script.script.text));
}

/** What a new file's lines end with: as in the module's script. */
const eolOf = (text: string): LineEnd => lineEndAt(text, 0);

/** What the console says, where `init` was told: the redirect, and what goes with it. */
export function consoleStep({ project, app }: Picture, { redirect, region, packageName }: Answers): Step[] {
  if (redirect === null) return [];
  const values: JsonValue[] = [
    ...(region === null ? [] : [{ path: ['accessPoint'], value: region }]),
    { path: ['packageName'], value: packageName },
    { path: ['redirect'], value: redirect.uri },
  ];
  return [json(join(project.root, CONSOLE_FILE), CONSOLE_FILE, values, eolOf(app.script.script.text))];
}

/** What Android Studio calls the file for the app's own rules; others are mostly about one library. */
const USUAL = /^proguard-rules\./;

/** Rules go to one of the module's own rule files, the usual one first; a release that does not shrink needs none. */
export function keepRuleSteps(files: Files, { app }: Picture, template: (name: string) => string): Step[] {
  if (app.minified.known && app.minified.value !== true) return [];
  const rules = template('keep-rules.pro').trimEnd().split('\n');
  const there = app.keepRules.filter(path => files.kind(path) === 'file');
  const file = there.find(path => USUAL.test(baseName(path))) ?? there[0] ?? app.keepRules[0];
  if (file !== undefined) {
    const operation = ensureLines(rules, note('what-keep-rules', {}), eolOf(app.script.script.text));
    return [{ path: file, run: text => proved(text, operation, lineFacts) }];
  }
  if (!app.minified.known) return [];
  const refused = {
    state: 'refused',
    why: note('keep-rules-nowhere', {}),
    at: null,
    snippet: rules.join('\n'),
  } as const;
  return [{ path: app.script.path, run: () => refused }];
}
