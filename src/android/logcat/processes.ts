/** What the system says of processes: which one is whose. */
import { applicationUid } from './line.ts';

export interface ProcessNews {
  /** A new process begins; else it is one that has been there. */
  readonly begins: boolean;
  readonly pid: number | null;
  readonly uid: number | null;
  /** `com.example.app` or `com.example.app:name`. */
  readonly process: string;
}

const PROCESS = '(?<process>[A-Za-z][\\w.]{0,200}(?::[\\w.-]{0,100})?)';

interface Row {
  readonly begins: boolean;
  /** Texts of which every such line holds one. */
  readonly needle: string;
  readonly pattern: RegExp;
}

const rows: readonly Row[] = [
  {
    begins: true,
    needle: 'Start proc ',
    // Android 5 and newer: Start proc 1234:com.example.app/u0a123 for activity {…}
    pattern: new RegExp(`\\bStart proc (?<pid>\\d{1,10}):${PROCESS}/(?<uid>\\w{1,20})`),
  },
  {
    begins: true,
    needle: 'Start proc ',
    // Android 4: Start proc com.example.app for activity com.example.app/.Main: pid=1234 uid=10123 gids={…}
    pattern: new RegExp(
      `\\bStart proc ${PROCESS} for .{0,300}?: pid=(?<pid>\\d{1,10})(?: uid=(?<uid>\\d{1,10}))?`,
    ),
  },
  {
    begins: true,
    needle: 'am_proc_start',
    // the event log: am_proc_start: [0,1234,10123,com.example.app,activity,…]
    pattern: new RegExp(`\\[\\d{1,4},(?<pid>\\d{1,10}),(?<uid>\\d{1,10}),${PROCESS},`),
  },
  {
    begins: true,
    needle: 'PROCESS STARTED (',
    // Android Studio: PROCESS STARTED (1234) for package com.example.app
    pattern: new RegExp(`PROCESS STARTED \\((?<pid>\\d{1,10})\\) for package ${PROCESS}`),
  },
  {
    begins: false,
    needle: 'PROCESS ENDED (',
    pattern: new RegExp(`PROCESS ENDED \\((?<pid>\\d{1,10})\\) for package ${PROCESS}`),
  },
  {
    begins: false,
    needle: 'has died',
    pattern: new RegExp(`\\bProcess ${PROCESS} \\(pid (?<pid>\\d{1,10})\\) has died`),
  },
  {
    begins: false,
    needle: 'Killing ',
    pattern: new RegExp(`\\bKilling (?<pid>\\d{1,10}):${PROCESS}/(?<uid>\\w{1,20})`),
  },
  {
    begins: false,
    needle: 'Force stopping ',
    // Force stopping com.example.app appid=10123 user=0: from pid 4711
    pattern: new RegExp(`\\bForce stopping ${PROCESS} appid=(?<uid>\\d{1,10})`),
  },
];

export const processNeedles: readonly string[] = [...new Set(rows.map(row => row.needle))];

const systemTags = /^(?:ActivityManager|am_proc_start|ActivityTaskManager|system_server)$/;

/** @param tag null where the line has none; what another program says of processes is not believed. */
export function processNews(tag: string | null, message: string): ProcessNews | null {
  if (tag !== null && !systemTags.test(tag)) return null;
  const text = message.slice(0, 1000);
  for (const { begins, needle, pattern } of rows) {
    if (!text.includes(needle) && tag !== needle) continue;
    const groups = pattern.exec(text)?.groups;
    if (!groups) continue;
    return {
      begins,
      pid: groups.pid === undefined ? null : Number(groups.pid),
      uid: groups.uid === undefined ? null : applicationUid(groups.uid),
      process: groups.process ?? '',
    };
  }
  return null;
}
