/** `npm run survey -- <dir>`: for contributors. It reads; the folder stays as it is. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { relative } from '../../src/core/paths.ts';
import { agreement } from './agreement.ts';
import { findBuilds } from './builds.ts';
import { textsOf } from './claim.ts';
import { readingOf, refusals, rowOf, rowsBy } from './figures.ts';
import { judged, spokenBy, type Verdict } from './judge.ts';
import { type Options, readOptions, USAGE } from './options.ts';
import { hear, type Spoken, unheard } from './oracle.ts';
import { readOnlyFiles } from './read-only.ts';
import { type Report, told } from './report.ts';
import { type Surveyed, surveyBuild } from './survey.ts';

export interface Setting {
  /** Root of this repository, whose `templates/` the plans are made with. */
  readonly repository: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly answer?: (text: string) => void;
  readonly say?: (text: string) => void;
}

/** 0: nothing is wrong, and every refusal has its class. 1: not so. 2: no such folder, or no build in it. */
export async function main(argv: readonly string[], setting: Setting): Promise<number> {
  const { answer = console.log, say = console.error } = setting;
  const options = readOptions(argv, setting.env);
  if (options === null || readOnlyFiles.kind(resolve(options.folder)) !== 'folder') {
    say(USAGE);
    return 2;
  }
  if (options.oracle !== null && readOnlyFiles.kind(join(options.oracle, 'groovy-ast.sh')) !== 'file') {
    say(`no oracle scripts in ${options.oracle}`);
    return 2;
  }
  const report = await survey(options, setting.repository, say);
  if (report.builds === 0) {
    say(`no Android application below ${options.folder}`);
    return 2;
  }
  answer(options.json ? JSON.stringify(asJson(report, options), null, 2) : told(report, options.verbose));
  return isClean(report) ? 0 : 1;
}

/** Texts of the projects only when asked for: they are what a wrong edit is studied by. */
function asJson(report: Report, { verbose }: Options): unknown {
  if (verbose) return report;
  return {
    ...report,
    refusals: report.refusals.map(({ places: _, ...refusal }) => refusal),
    wrong: report.wrong.map(({ build, module, file, operation, wrong }) => {
      return { build, module, file, operation, wrong };
    }),
  };
}

function isClean({ wrong, refusals: all }: Report): boolean {
  return wrong.length === 0 && all.every(each => each.class !== 'not in the list');
}

async function survey(options: Options, repository: string, say: (text: string) => void): Promise<Report> {
  const folder = resolve(options.folder).replaceAll('\\', '/');
  const found = findBuilds(readOnlyFiles, folder);
  const tools = {
    files: readOnlyFiles,
    template: (name: string) => readFileSync(join(repository, 'templates', name), 'utf8'),
    folder,
    wants: (operation: string) => options.only === null || operation.includes(options.only),
  };
  const surveyed: Surveyed[] = found.roots.map(root => {
    const one = surveyBuild(root, tools);
    if (one.modules.length > 0) say(`${relative(folder, root)}: ${one.attempts.length} attempts`);
    return one;
  });
  const attempts = surveyed.flatMap(one => one.attempts);
  const modules = surveyed.flatMap(one => one.modules);
  const asked = [...attempts, ...modules.map(({ plan }) => plan)];
  const hearing =
    options.oracle === null
      ? unheard
      : await hear(options.oracle, texts(asked), (done, all) => say(`real parsers: ${done} of ${all} texts`));
  const verdicts = attempts.map(attempt => judged(attempt, hearing));
  const plans = modules.map(({ plan }) => judged(plan, hearing));
  const reading = options.oracle === null ? null : readingOf(await agreement(found.scripts, options.oracle));
  return {
    builds: new Set(modules.map(({ build }) => build)).size,
    operations: rowsBy(verdicts, ({ operation }) => operation),
    shapes: rowsBy(plans, ({ shape }) => shape).sort((a, b) => a.name.localeCompare(b.name)),
    modules: rowOf('together', plans),
    reading: reading && {
      ...reading,
      differing: reading.differing.map(each => ({ ...each, path: relative(folder, each.path) })),
    },
    refusals: refusals(verdicts),
    wrong: verdicts.filter(({ verdict }) => verdict === 'wrong'),
  };
}

/** Every text that somebody else has to read, once. */
function texts(attempts: readonly { claims: Verdict['claims'] }[]): Readonly<Record<Spoken, Set<string>>> {
  const all = { groovy: new Set<string>(), kotlin: new Set<string>(), manifest: new Set<string>() };
  for (const { language, text } of attempts.flatMap(({ claims }) => claims.flatMap(textsOf))) {
    const spoken = spokenBy(language);
    if (spoken !== null) all[spoken].add(text);
  }
  return all;
}
