/**
 * How logcat, its options and Android Studio write the beginning of a line. Each pattern ends where the message begins and
 * is tried at one place only, so that a line is read once whatever it holds.
 * Source: system/logging/liblog/logprint.cpp; Android Studio's own copies.
 */
export interface Format {
  readonly name: string;
  readonly header: RegExp;
  /** Which group is which; 0 where the format does not say it. */
  readonly time: number;
  readonly uid: number;
  readonly pid: number;
  readonly tid: number;
  readonly level: number;
  readonly tag: number;
  readonly process: number;
  /** `process` writes the tag last, in brackets. */
  readonly tagLast?: true;
  /** What follows are the lines of the message, until the next header. */
  readonly spans?: true;
}

const LEVEL = '([VDIWEFSA])';
/** With the options year, usec, nsec, zone; else epoch and monotonic, which count seconds. */
const TIME =
  '((?:\\d{4}-)?\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3,9}(?: [+-]\\d{4})?| {0,18}\\d{1,19}\\.\\d{3,9})';
const UID = '(?:([\\w.-]{1,32}): *)?';
/** A tag ends at the first colon that a blank or the line's end follows. Early versions of Android Studio had a colon of their own. */
const TAG = '(.{0,200}?)[:﹕](?=[ \\r\\n]|$) ?';

/** Between columns; a limit keeps three of them from being tried in every combination. */
const GAP = ' {1,64}';

const nothing = { time: 0, uid: 0, pid: 0, tid: 0, level: 0, tag: 0, process: 0 };
const at = (pattern: string): RegExp => new RegExp(pattern, 'y');

/** The commonest first; those that could be mistaken for something else last. */
export const formats: readonly Format[] = [
  {
    ...nothing,
    name: 'threadtime',
    header: at(`${TIME} +(?:([\\w.-]{1,32}) +)?(\\d{1,10}) +(\\d{1,10}) ${LEVEL} ${TAG}`),
    ...{ time: 1, uid: 2, pid: 3, tid: 4, level: 5, tag: 6 },
  },
  {
    ...nothing,
    name: 'studio',
    // 2023-02-07 16:40:45.803 15366-15366 Tag   com.example.app   W  text
    header: at(`${TIME} +(\\d{1,10})-(\\d{1,10})(?:${GAP}(\\S.{0,100}?))?${GAP}(\\S{1,255})${GAP}${LEVEL}  `),
    ...{ time: 1, pid: 2, tid: 3, tag: 4, process: 5, level: 6 },
  },
  {
    ...nothing,
    name: 'studio-old',
    // 2020-09-20 10:00:00.000 1234-1234/com.example.app I/Tag: text
    header: at(`${TIME} +(?:(\\d{1,10})-(\\d{1,10})/)?([\\w.:?-]{1,255}) ${LEVEL}/${TAG}`),
    ...{ time: 1, pid: 2, tid: 3, process: 4, level: 5, tag: 6 },
  },
  {
    ...nothing,
    name: 'time',
    header: at(`${TIME} +${LEVEL}/(.{0,200}?)\\( *${UID}(\\d{1,10})\\): ?`),
    ...{ time: 1, level: 2, tag: 3, uid: 4, pid: 5 },
  },
  {
    ...nothing,
    name: 'long',
    header: at(`\\[ ${TIME} +${UID}(\\d{1,10}): *(0x[0-9a-f]{1,8}|\\d{1,10}) ${LEVEL}/(.{0,200}?) *\\]`),
    ...{ time: 1, uid: 2, pid: 3, tid: 4, level: 5, tag: 6 },
    spans: true,
  },
  {
    ...nothing,
    name: 'brief',
    header: at(`${LEVEL}/(.{0,200}?)\\( *${UID}(\\d{1,10})\\): ?`),
    ...{ level: 1, tag: 2, uid: 3, pid: 4 },
  },
  {
    ...nothing,
    name: 'process',
    header: at(`${LEVEL}\\( *${UID}(\\d{1,10})\\) `),
    ...{ level: 1, uid: 2, pid: 3 },
    tagLast: true,
  },
  {
    ...nothing,
    name: 'studio-compact',
    header: at(`(\\d\\d:\\d\\d:\\d\\d\\.\\d{3}) +${LEVEL}  `),
    ...{ time: 1, level: 2 },
  },
  {
    ...nothing,
    name: 'tag',
    header: at(`${LEVEL}/${TAG}`),
    ...{ level: 1, tag: 2 },
  },
];
