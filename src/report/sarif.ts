/** A diagnosis as SARIF 2.1.0, with the members that code scanning on GitHub asks for. */
import { createHash } from 'node:crypto';
import type { Place, Severity } from '../core/finding.ts';
import type { Lang } from '../core/lang.ts';
import { note } from '../core/note.ts';
import { lineEnd, lineStart, type Position } from '../core/text.ts';
import { VERSION } from '../version.ts';
import type { Told } from './doctor-tell.ts';
import type { Rule } from './rules.ts';
import type { Say } from './say.ts';
import { uriOf } from './uri.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'rule-about': { title: string; severity: Severity };
    'rule-help': { check: string; source: string; fixable: boolean; markdown: boolean };
    'sarif-base': Record<never, never>;
  }
}

export interface Scan {
  /** Absolute; what paths are told from. */
  readonly base: string;
  /** The checks that were run. */
  readonly rules: readonly Rule[];
  readonly told: readonly Told[];
  readonly ignored: readonly { readonly told: Told; readonly reason: string }[];
  /** What was wrong with the settings of this run. */
  readonly remarks: readonly { readonly text: string; readonly place: Place; readonly position: Position }[];
  /** File for findings about the project as a whole, which have to stand somewhere. */
  readonly home: string;
  readonly text: (file: string) => string | null;
  readonly exit: number;
}

const LEVEL: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };
const PROBLEM: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'recommendation',
};
const BASE = '%SRCROOT%';
const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const CRASHED = 'check-crashed';

export function sarif(scan: Scan, lang: Lang, say: Say): object {
  const { rules, told, ignored, remarks, exit } = scan;
  const index = new Map(rules.map(({ id }, i) => [id, i]));
  const hash = fingerprints(scan);
  const result = (each: Told, suppressions: readonly object[]): object => ({
    ruleId: each.finding.check,
    ruleIndex: index.get(each.finding.check) ?? -1,
    level: LEVEL[each.finding.severity],
    message: { text: `${each.message}\n${each.help}` },
    locations: [locationOf(scan, each)],
    partialFingerprints: { primaryLocationLineHash: hash(each) },
    // either all results say how they were judged, or none
    suppressions,
    properties: {
      side: each.finding.side,
      fixable: each.fixable,
      ...(each.finding.module === null ? {} : { module: each.finding.module }),
      ...(each.finding.variants === null ? {} : { variants: each.finding.variants }),
    },
  });
  const accepted = (reason: string): object => ({
    kind: 'external',
    status: 'accepted',
    justification: reason,
  });
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'tpns',
            version: VERSION,
            semanticVersion: VERSION,
            informationUri: 'https://www.npmjs.com/package/tpns',
            rules: rules.map(rule => ruleJson(rule, lang, say)),
          },
        },
        language: lang === 'zh' ? 'zh-CN' : 'en',
        columnKind: 'utf16CodeUnits',
        automationDetails: { id: 'tpns-doctor/' },
        originalUriBaseIds: { [BASE]: { description: { text: say(note('sarif-base', {})) } } },
        invocations: [
          {
            executionSuccessful: told.every(({ finding }) => finding.check !== CRASHED),
            exitCode: exit,
            toolConfigurationNotifications: remarks.map(({ text, place, position }) => ({
              level: 'note',
              message: { text },
              locations: [physical(scan, place.file, { startLine: position.line })],
            })),
          },
        ],
        results: [
          ...told.map(each => result(each, [])),
          ...ignored.map(({ told: each, reason }) => result(each, [accepted(reason)])),
        ],
      },
    ],
  };
}

function ruleJson({ id, severity, fixable, source, words }: Rule, lang: Lang, say: Say): object {
  const { title } = words[lang];
  const help = (markdown: boolean): string =>
    say(note('rule-help', { check: id, source, fixable, markdown }));
  return {
    id,
    name: id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: title },
    fullDescription: { text: say(note('rule-about', { title, severity })) },
    help: { text: help(false), markdown: help(true) },
    helpUri: source,
    defaultConfiguration: { level: LEVEL[severity] },
    properties: {
      tags: ['android', 'push', 'tpns', ...(fixable ? ['fixable'] : [])],
      precision: 'very-high',
      'problem.severity': PROBLEM[severity],
    },
  };
}

function locationOf(scan: Scan, { finding, position, end }: Told): object {
  const region =
    position === null
      ? { startLine: 1 }
      : {
          startLine: position.line,
          startColumn: position.column,
          ...(end === null ? {} : { endLine: end.line, endColumn: end.column }),
        };
  return physical(scan, finding.place?.file ?? scan.home, region);
}

function physical({ base }: Scan, file: string, region: object): object {
  const { uri, relative } = uriOf(base, file);
  return {
    physicalLocation: { artifactLocation: relative ? { uri, uriBaseId: BASE } : { uri }, region },
  };
}

/** A finding stays the same one while lines come and go above it: it goes by its line's text, not by its number. */
function fingerprints({ text, base, home }: Scan): (told: Told) => string {
  const seen = new Map<string, number>();
  return ({ finding }) => {
    const { check, module, about, place } = finding;
    const file = place?.file ?? home;
    const source = place?.range ? text(file) : null;
    const start = place?.range?.start ?? 0;
    const line = source === null ? '' : source.slice(lineStart(source, start), lineEnd(source, start)).trim();
    const identity = JSON.stringify([check, module, placeless(about), uriOf(base, file).uri, line]);
    const hash = createHash('sha256').update(identity).digest('hex').slice(0, 16);
    const nth = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, nth);
    return `${hash}:${nth}`;
  };
}

/** An offset among the words is a place again. */
const placeless = (about: string | null): string | null => about?.replace(/\b\d+\b/g, '') ?? null;
