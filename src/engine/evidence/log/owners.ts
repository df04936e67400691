/** Whose lines they are. A process is known by its number, and whose it is by what the log says of that number somewhere. */
import { applicationOf, applicationUid } from '../../../android/logcat/line.ts';
import type { ProcessNews } from '../../../android/logcat/processes.ts';
import type { Kept } from './keep.ts';

export interface Owner {
  /** The application id, once something has named it. */
  application: string | null;
  /** A line of the process itself has named it, in passing. */
  guess: string | null;
  uid: number | null;
  /** Lines of the process, and those of TPNS among them. */
  lines: number;
  push: number;
  /** The line that told of its start; null where the log begins behind it. */
  started: number | null;
  /** What its lines have shown; null as long as that is nothing. */
  kept: Kept | null;
}

export interface Owners {
  /** @param process as named in the line itself. */
  of(pid: number | null, uid: string | null, process: string | null): Owner;
  hear(news: ProcessNews, line: number): void;
  /** All that have lines or have been heard of. Those with the user id of a known application are known by it. */
  all(): readonly Owner[];
}

/** Processes that are remembered before those of which nothing is known are put together. */
const MANY = 1 << 15;

const newOwner = (application: string | null): Owner => ({
  application,
  guess: null,
  uid: null,
  lines: 0,
  push: 0,
  started: null,
  kept: null,
});

export function owners(): Owners {
  /** Lines of no process. */
  const nobody = newOwner(null);
  const byPid = new Map<number, Owner>();
  const byName = new Map<string, Owner>();
  /** Processes that have ended, or given their number to another one. */
  let gone: Owner[] = [];

  function retire(owner: Owner): void {
    if (owner.kept !== null || owner.push > 0) gone.push(owner);
    else if (owner.application !== null) named(owner.application).lines += owner.lines;
    if (gone.length > MANY) gone = gone.slice(-MANY / 2);
  }

  function named(application: string): Owner {
    const known = byName.get(application);
    if (known) return known;
    const owner = newOwner(application);
    if (byName.size < MANY) byName.set(application, owner);
    return owner;
  }

  function begin(pid: number, application: string | null): Owner {
    const former = byPid.get(pid);
    if (former) retire(former);
    if (byPid.size > MANY) {
      for (const owner of byPid.values()) retire(owner);
      byPid.clear();
    }
    const owner = newOwner(application);
    byPid.set(pid, owner);
    return owner;
  }

  function numbered(pid: number, application: string | null): Owner {
    const owner = byPid.get(pid) ?? begin(pid, application);
    if (application === null || owner.application === application) return owner;
    if (owner.application !== null) return begin(pid, application);
    owner.application = application;
    return owner;
  }

  return {
    of(pid, uid, process) {
      const application = process === null ? null : applicationOf(process);
      if (pid === null) return application === null ? nobody : named(application);
      const owner = numbered(pid, application);
      if (uid !== null && owner.uid === null) owner.uid = applicationUid(uid);
      return owner;
    },
    hear({ begins, pid, uid, process }, line) {
      const application = applicationOf(process);
      const owner =
        pid === null
          ? named(application)
          : begins && (byPid.get(pid)?.started ?? null) !== null
            ? begin(pid, application)
            : numbered(pid, application);
      if (uid !== null) owner.uid = uid;
      // its second process comes and goes on its own
      if (begins && application === process) owner.started = line;
    },
    all() {
      const everyone = [nobody, ...byName.values(), ...gone, ...byPid.values()];
      const byUid = new Map<number, string>();
      for (const { uid, application } of everyone)
        if (uid !== null && application !== null) byUid.set(uid, application);
      for (const owner of everyone)
        if (owner.uid !== null) owner.application ??= byUid.get(owner.uid) ?? null;
      return everyone;
    },
  };
}
