/** What the channels leave to a person: files and consoles of the vendors, and code that is not ours to change. */
import type { Picture } from '../../android/picture.ts';
import type { SdkCall } from '../../android/registration.ts';
import type { Channel } from '../../core/channel.ts';
import { type Note, note } from '../../core/note.ts';
import type { NextStep } from '../../core/plan.ts';
import type { Files } from '../../ports.ts';
import { maskKey } from '../../tpns/credentials.ts';
import { isBefore } from '../../tpns/sdk.ts';
import type { Answers, ChosenChannel } from './answers.ts';
import {
  type ChannelCalls,
  ENABLE,
  type Ending,
  enableLine,
  nameOf,
  type SetterCall,
  setterLines,
} from './channel-code.ts';
import { pluginSupply } from './channel-plugin.ts';
import { channelSupply } from './channel-steps.ts';
import { hasVendorFile, isLeftOut, vendorFile } from './channel-use.ts';
import { argumentOf, callsTo } from './channel-values.ts';

declare module '../../core/note.ts' {
  interface NoteArgs {
    'next-channel-file': { title: string; file: string; plugin: string };
    'next-channel-host': { title: string; url: string; hosts: readonly string[] };
    'next-channel-agp': { title: string; needs: string; agp: string };
    'next-channel-region': { title: string; regions: readonly string[] };
    'next-channel-calls': { lines: readonly string[]; file: string | null };
    'next-channel-unset': { title: string; fields: readonly string[] };
    'next-channel-enable': { line: string; file: string | null };
    'next-vendor-console': { en: string; zh: string };
    'next-channel-console': { titles: readonly string[]; packageName: string };
  }
}

/** Who registers: the project's own code, which is not rewritten, or a wrapper's. */
export interface Registrar {
  readonly file: string | null;
  readonly wrapper: boolean;
  readonly flutter: boolean;
}

/** `calls`: what the code says of the channels so far. `registrar`: null where the class of ours says it all. */
export function channelNext(
  files: Files,
  picture: Picture,
  answers: Answers,
  calls: readonly SdkCall[],
  wanted: ChannelCalls,
  registrar: Registrar | null,
): NextStep[] {
  const { channels, packageName } = answers;
  if (channels.length === 0) return [];
  return [
    ...(registrar === null ? [] : missingCalls(answers, calls, wanted, registrar)),
    ...channels.flatMap(chosen => unset(answers, calls, chosen)),
    ...channels.flatMap(({ channel }) => ofChannel(files, picture, answers, channel)),
    ...channels.map(({ channel }) => step(note('next-vendor-console', channel.console), null)),
    step(
      note('next-channel-console', { titles: channels.map(({ channel }) => channel.title), packageName }),
      null,
    ),
  ];
}

/** A channel that is in use, and nobody says with which credentials. */
function unset({ mode }: Answers, calls: readonly SdkCall[], { channel, values }: ChosenChannel): NextStep[] {
  const open = channel.setters.filter(
    ({ method, field }) => values[field] === undefined && callsTo(calls, method).length === 0,
  );
  if (mode === 'plugin' || open.length === 0) return [];
  const fields = open.map(({ field }) => `${channel.id}.${field}`);
  return [step(note('next-channel-unset', { title: channel.title, fields }), 'vendor-unset')];
}

const step = (text: Note, check: string | null): NextStep => ({ text, check });

function ofChannel(files: Files, picture: Picture, answers: Answers, channel: Channel): NextStep[] {
  const { title, plugin, repository, regions, agp } = channel;
  const steps: NextStep[] = [];
  if (plugin !== null && !isLeftOut(picture, plugin) && !hasVendorFile(files, picture, plugin)) {
    const args = { title, file: vendorFile(picture, plugin), plugin: plugin.id };
    steps.push(step(note('next-channel-file', args), 'vendor-incomplete'));
  }
  const supplies = [channelSupply(files, picture, answers, channel), pluginSupply(picture, channel)];
  const hosts = supplies.flatMap(found => (found?.state === 'unknown' ? found.hosts : []));
  if (repository !== null && hosts.length > 0) {
    const args = { title, url: repository, hosts: [...new Set(hosts)] };
    steps.push(step(note('next-channel-host', args), 'vendor-incomplete'));
  }
  const { text } = picture.app.agp;
  if (agp !== null && text !== null && /^\d/.test(text) && isBefore(text, agp)) {
    steps.push(step(note('next-channel-agp', { title, needs: agp, agp: text }), null));
  }
  if (regions !== null && answers.region !== null && !regions.includes(answers.region)) {
    steps.push(step(note('next-channel-region', { title, regions }), 'channel-region'));
  }
  return steps;
}

/** With the plugin, what `tpns-configs.json` says is enough. */
function missingCalls(
  { mode }: Answers,
  calls: readonly SdkCall[],
  wanted: ChannelCalls,
  registrar: Registrar,
): NextStep[] {
  if (mode === 'plugin') return [];
  const { file } = registrar;
  const setters = wanted.setters.filter(({ setter, value }) => {
    const said = callsTo(calls, setter.method).map(argumentOf);
    return !said.some(each => each === 'computed' || each.value === value);
  });
  const enabled = calls.some(call => ENABLES.test(call.name) && call.arguments.at(-1) !== 'false');
  const { lines, enable } = spelled(setters, registrar, contextIn(calls, registrar));
  return [
    ...(lines.length === 0 ? [] : [step(note('next-channel-calls', { lines, file }), 'vendor-unset')]),
    ...(enabled ? [] : [step(note('next-channel-enable', { line: enable, file }), 'vendor-disabled')]),
  ];
}

const ENABLES = new RegExp(`(?:^|\\.)(?:set)?${ENABLE}\\w*$`, 'i');

/** The context that the code registers with. */
function contextIn(calls: readonly SdkCall[], { file, wrapper }: Registrar): string {
  const registers = callsTo(calls, 'registerPush').find(call => call.file === file);
  return registers?.arguments[0] ?? (wrapper ? 'getApplicationContext()' : 'context');
}

/** In the language of whoever is to write them. Keys are masked wherever they are shown. */
function spelled(
  wanted: ChannelCalls['setters'],
  { file, flutter }: Registrar,
  context: string,
): { lines: string[]; enable: string } {
  const setters = wanted.map(each => ({ ...each, value: shown(each) }));
  if (flutter) {
    const call = ({ setter, value }: SetterCall): string =>
      `XgFlutterPlugin.xgApi.${setter.method}(${setter.method.endsWith('Id') ? 'appId' : 'appKey'}: "${value}");`;
    return {
      lines: setters.map(each => `${call(each)} // ${nameOf(each)}`),
      enable: `XgFlutterPlugin.xgApi.${ENABLE}();`,
    };
  }
  const end: Ending = file?.endsWith('.kt') ? '' : ';';
  return { lines: setterLines(setters, context, end), enable: enableLine(context, end) };
}

function shown({ channel, setter, value }: SetterCall): string {
  const field = channel.fields.find(({ name }) => name === setter.field);
  return field?.masked === true ? maskKey(value) : value;
}
