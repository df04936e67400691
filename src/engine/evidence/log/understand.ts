/** What one line says: of a process, of a crash, of the device, or of the push service. */
import { beginsCrash, CRASH_LINES, crashNeedle, crashReader } from '../../../android/logcat/crash.ts';
import { deviceNeedles, deviceReader, type LoggedDevice } from '../../../android/logcat/device.ts';
import type { LogLine } from '../../../android/logcat/line.ts';
import { processNeedles, processNews } from '../../../android/logcat/processes.ts';
import {
  applicationNamed,
  channelHinted,
  isPushTag,
  needlePattern,
  recognise,
  tagNeedles,
} from '../../../tpns/log/recognise.ts';
import { type Shown, shown } from '../../../tpns/log/signature.ts';
import { keep } from './keep.ts';
import type { Owner, Owners } from './owners.ts';
import { quoted } from './quote.ts';

/** Every line that means something holds a match of it, but for those that follow the first of a crash. */
export const telling = (): RegExp =>
  needlePattern([...tagNeedles, ...processNeedles, ...deviceNeedles, crashNeedle], 'g');

/** A line, whose it is, and where it stands. */
export interface Told {
  readonly line: LogLine;
  readonly owner: Owner;
  readonly number: number;
  /** The line as it is written; what is shown of it is made of that. */
  readonly text: string;
  /** Its beginning has been looked at before, without the line that it goes on in. */
  readonly again?: true;
  /** Not a line of the log: of another part of a bug report, say. What it says of processes may be long past. */
  readonly outside?: boolean;
}

export interface Understanding {
  /** Where in the message the text ends that was recognised; null where none was. */
  hear(told: Told): number | null;
  /** The next line is wanted, whatever it holds. */
  watching(): boolean;
  device(): LoggedDevice | null;
}

/** @param packages those that are asked about */
export function understand(owners: Owners, packages: readonly string[]): Understanding {
  const crashes = new Map<Owner, ReturnType<typeof crashReader>>();
  const device = deviceReader();
  let watch = 0;
  let turn = 0;

  function add(
    owner: Owner,
    all: readonly Shown[],
    channel: string | null,
    { number: line, text }: Told,
  ): void {
    if (all.length === 0) return;
    owner.kept ??= keep();
    const quote = quoted(text);
    for (const each of all) {
      const own = each.channel === undefined ? channel : each.channel;
      owner.kept.add({ shown: each, channel: own, line, turn: turn++, quote });
    }
  }

  function crash(told: Told): void {
    const { line, owner } = told;
    if (line.tag !== null && line.tag !== 'AndroidRuntime') return;
    if (beginsCrash(line.tag, line.message)) {
      if (crashes.size > 100) crashes.clear();
      crashes.set(owner, crashReader());
      watch = CRASH_LINES;
      return;
    }
    const found = crashes.get(owner)?.(line.message);
    if (!found) return;
    crashes.delete(owner);
    const { process, pid, exception } = found;
    const whose = process === null ? owner : owners.of(pid ?? line.pid, null, process);
    add(whose, shown('app-crashed', { exception }), null, told);
  }

  function count(owner: Owner, message: string): void {
    owner.push++;
    if (owner.application !== null) return;
    const own = packages.find(name => message.includes(name));
    if (own !== undefined) owner.guess = own;
    else owner.guess ??= applicationNamed(message);
  }

  function name(owner: Owner, channel: string | null, line: number): void {
    if (channel === null) return;
    owner.kept ??= keep();
    owner.kept.name(channel, line);
  }

  return {
    watching: () => watch > 0,
    device: () => device.found(),
    hear(told) {
      const { line, owner, number, again = false, outside = false } = told;
      const { tag, message } = line;
      if (watch > 0) watch--;
      if (!again) {
        device.read(message);
        const news = outside ? null : processNews(tag, message);
        if (news) {
          owners.hear(news, number);
          return null;
        }
        crash(told);
      }
      const recognised = recognise(tag, message);
      const push = recognised ? recognised.signature.family !== 'vendor' : tag !== null && isPushTag(tag);
      if (push && !again) count(owner, message);
      if (!recognised) {
        if (push) name(owner, channelHinted(message), number);
        return null;
      }
      const { signature, captured, end } = recognised;
      // the system speaks of an app by its name
      const whose = captured.app === undefined ? owner : owners.of(null, null, captured.app);
      add(whose, signature.shows(captured), signature.channel, told);
      if (signature.half) {
        const { of, gives, group } = signature.half;
        name(owner, signature.channel, number);
        const both = owner.kept?.pair(of, gives, captured[group] ?? '');
        if (both) add(owner, [both], signature.channel, told);
      }
      return end;
    },
  };
}
