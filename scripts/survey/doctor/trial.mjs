/** One build: `doctor`, and per application module `init`, `doctor`, a fault, `doctor`, and everything taken back. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shuffled } from './chance.mjs';
import { faults } from './faults.mjs';
import { CREDENTIALS, EVERYTHING, NO_ID } from './invented.mjs';

const GRAVE = new Set(['error', 'warning']);

export async function surveyBuild({ tpns, root, count, random }) {
  const { code, said } = await tpns(root, 'doctor');
  if (said?.project === undefined) return { kind: 'unread', code, error: said?.error ?? null, modules: [] };
  const modules = [];
  for (const { path, mode, applicationId, targetSdk } of said.project.modules) {
    const findings = said.findings.filter(({ module }) => module === path || module === null);
    const module = { path, mode, findings, trials: [] };
    modules.push(module);
    if (!isUntouched(module)) continue;
    for (const [name, options] of [
      ['credentials only', CREDENTIALS],
      ['everything', EVERYTHING],
    ]) {
      module.trials.push({
        name,
        ...(await tryOut({ tpns, root, path, options, count, random, applicationId, targetSdk })),
      });
    }
  }
  return { kind: 'read', code, modules };
}

/** Nothing of TPNS is in it: what `doctor` has to say of such a module. */
export const isUntouched = ({ findings }) => findings.some(({ check }) => check === 'integration-missing');

async function tryOut({ tpns, root, path, options, count, random, applicationId, targetSdk }) {
  const module = ['--module', path];
  const named = applicationId === null ? ['--package', NO_ID] : [];
  let run = await tpns(root, 'init', '--yes', ...module, ...named, ...options);
  if (run.said?.error?.flag === '--package') {
    run = await tpns(root, 'init', '--yes', ...module, '--package', NO_ID, ...options);
  }
  const { code, said } = run;
  if (said?.files === undefined) return { code, refused: said?.error ?? null };
  const before = await tpns(root, 'doctor', ...module);
  const announced = new Set(said.next.map(({ check }) => check));
  const findings = before.said?.findings ?? [];
  const planted =
    options === EVERYTHING && code === 0
      ? await plantFaults({ tpns, root, module, count, random, findings, init: said, targetSdk })
      : [];
  const { code: undone } = await tpns(root, 'undo', '--yes');
  return {
    code,
    mode: said.mode,
    crashed: before.said?.findings === undefined,
    findings,
    unannounced: findings.filter(({ check, severity }) => GRAVE.has(severity) && !announced.has(check)),
    planted,
    undone: undone === 0,
  };
}

/** Each by itself, and taken out again; as many as were asked for, of those that this project has a place for. */
async function plantFaults({ tpns, root, module, count, random, findings, init, targetSdk }) {
  const texts = new Map(init.files.flatMap(({ path }) => readable(root, path)));
  const project = { texts, init, targetSdk };
  const planted = [];
  for (const fault of shuffled(faults, random)) {
    if (planted.length === count) break;
    const changed = fault.plant(project);
    if (changed === null) continue;
    write(root, changed);
    const { said } = await tpns(root, 'doctor', ...module);
    write(root, new Map([...changed.keys()].map(path => [path, texts.get(path) ?? null])));
    const { fresh, gone } = compared(findings, said?.findings ?? []);
    planted.push({ fault: fault.name, expected: fault.check, error: said?.error ?? null, fresh, gone });
  }
  return planted;
}

/** What is not UTF-8 can't be put back as it was by way of its text. */
function readable(root, path) {
  const file = join(root, path);
  if (!existsSync(file)) return [];
  const bytes = readFileSync(file);
  const text = bytes.toString('utf8');
  return Buffer.from(text).equals(bytes) ? [[path, text]] : [];
}

function write(root, texts) {
  for (const [path, text] of texts) {
    if (text === null) rmSync(join(root, path));
    else writeFileSync(join(root, path), text);
  }
}

/** By check and file: a fault moves the lines below it, and what is known for the sentence may become less. */
function compared(before, after) {
  const id = ({ check, module, file }) => [check, module, file].join('\n');
  const less = (these, those) => {
    const rest = those.map(id);
    return these.filter(each => {
      const at = rest.indexOf(id(each));
      if (at >= 0) rest.splice(at, 1);
      return at < 0;
    });
  };
  return { fresh: less(after, before), gone: less(before, after) };
}
