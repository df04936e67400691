/** `tpns-configs.json` in the app module, `tpns.console.json` beside the settings, keep rules for shrunk releases. */
import type { Picture } from '../../android/picture.ts';
import { bare } from '../../android/version.ts';
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
import type { Answers, ChosenChannel } from './answers.ts';

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
  const { accessId, accessKey, packageName, channels } = answers;
  const channel = [packageName, 'channel'];
  const values: JsonValue[] = [
    { path: ['tpns', 'access_id'], value: accessId },
    { path: ['tpns', 'access_key'], value: accessKey },
    channels.length > 0
      ? { path: [...channel, 'enable'], value: true }
      : { path: [...channel, 'enable'], value: false, ifAbsent: true },
    ...channels.flatMap(each =>
      ofChannel(each).map(({ key, value }) => ({ path: [...channel, ...key], value })),
    ),
    { path: ['debug'], value: false, ifAbsent: true },
    // people leave `-release` off, and the plugin takes either
    {
      path: ['version'],
      value: version,
      ifAbsent: stays,
      equals: said => bare(String(said)) === bare(version),
    },
    { path: ['upgrade'], value: false, ifAbsent: true },
  ];
  return json(join(app.module.folder, CONFIG_FILE), CONFIG_FILE, values, eolOf(app.script.script.text));
}

/** Not every channel has a block there. */
function ofChannel({ channel, values }: ChosenChannel): { key: string[]; value: string }[] {
  return channel.config.flatMap(({ key, field }) => {
    const value = values[field];
    return value === undefined ? [] : [{ key: [channel.id, key], value }];
  });
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

/**
 * Rules go to one of the module's own rule files, the usual one first; a release that does not shrink needs none. Each
 * channel's are a block of their own, so that one that comes later finds the others in place.
 */
export function keepRuleSteps(
  files: Files,
  { app }: Picture,
  { channels }: Answers,
  template: (name: string) => string,
): Step[] {
  if (app.minified.known && app.minified.value !== true) return [];
  const own = template('keep-rules.pro').trimEnd().split('\n');
  const vendors = channels.flatMap(({ channel: { title, keepRules } }) =>
    keepRules.length === 0 ? [] : [[`# TPNS: ${title}`, ...keepRules]],
  );
  const there = app.keepRules.filter(path => files.kind(path) === 'file');
  const file = there.find(path => USUAL.test(baseName(path))) ?? there[0] ?? app.keepRules[0];
  if (file !== undefined) {
    const eol = eolOf(app.script.script.text);
    return [own, ...vendors].map(rules => {
      const operation = ensureLines(rules, note('what-keep-rules', {}), eol);
      return { path: file, run: text => proved(text, operation, lineFacts) };
    });
  }
  if (!app.minified.known) return [];
  const refused = {
    state: 'refused',
    why: note('keep-rules-nowhere', {}),
    at: null,
    snippet: [...own, ...vendors.flat()].join('\n'),
  } as const;
  return [{ path: app.script.path, run: () => refused }];
}
