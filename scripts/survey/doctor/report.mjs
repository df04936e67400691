/** What came of it, as tables. */
import { faults } from './faults.mjs';
import { isUntouched } from './trial.mjs';

const modulesOf = rows =>
  rows.flatMap(({ project, root, modules }) => modules.map(module => ({ project, root, ...module })));
const where = ({ project, root, path }) => `${[project, root].filter(part => part !== '').join('/')} ${path}`;
const told = ({ check, severity, file, line, message }) =>
  `  ${severity} ${check}${file === null ? '' : ` ${file}:${line}`}\n    ${message}`;

/** The only thing to say of a module that has nothing of TPNS. */
const isQuiet = ({ findings }) => findings.length === 1;
const spokeAlone = ({ expected, fresh }) =>
  fresh.length > 0 && fresh.every(({ check }) => check === expected);

const trialsOf = modules =>
  modules.flatMap(module => module.trials.map(trial => ({ place: where(module), ...trial })));
const applied = trials => trials.filter(({ findings }) => findings !== undefined);
const isRight = trial => trial.unannounced.length === 0 && trial.undone && !trial.crashed;
const plantedIn = trials =>
  applied(trials).flatMap(({ place, planted }) => planted.map(each => ({ place, ...each })));

export function isSound(rows) {
  const untouched = modulesOf(rows).filter(isUntouched);
  const trials = trialsOf(untouched);
  return untouched.every(isQuiet) && applied(trials).every(isRight) && plantedIn(trials).every(spokeAlone);
}

export function report(rows) {
  const modules = modulesOf(rows);
  const untouched = modules.filter(isUntouched);
  const trials = trialsOf(untouched);
  return [
    ...beforehand(rows, untouched),
    ...afterInit(trials),
    ...afterFaults(plantedIn(trials)),
    ...toBeJudged(modules.filter(module => !isUntouched(module))),
  ].join('\n');
}

function beforehand(rows, untouched) {
  const loud = untouched.filter(module => !isQuiet(module));
  return [
    `Builds ${rows.length}, read ${rows.filter(({ kind }) => kind === 'read').length}.`,
    `Application modules without TPNS ${untouched.length}; with more to say than integration-missing: ${loud.length}`,
    ...loud.flatMap(module => [where(module), ...module.findings.map(told)]),
    '',
  ];
}

function afterInit(trials) {
  const names = [...new Set(trials.map(({ name }) => name))];
  const rows = names.map(name => {
    const these = trials.filter(trial => trial.name === name);
    const done = applied(these);
    const whole = done.filter(({ code }) => code === 0);
    const grave = done.flatMap(({ findings }) => findings.filter(({ severity }) => severity !== 'info'));
    const unannounced = done.flatMap(trial => trial.unannounced);
    return [
      name,
      these.length,
      whole.length,
      done.length - whole.length,
      these.length - done.length,
      grave.length,
      unannounced.length,
    ];
  });
  return [
    ...table(
      ['init with', 'modules', 'applied', 'in part', 'refused', 'errors and warnings', 'unannounced'],
      rows,
    ),
    '',
    ...applied(trials)
      .filter(trial => !isRight(trial))
      .flatMap(({ place, name, unannounced, undone, crashed }) => [
        `${place}, ${name}:${undone ? '' : ' not undone'}${crashed ? ' crashed' : ''}`,
        ...unannounced.map(told),
      ]),
    ...trials
      .filter(({ findings }) => findings === undefined)
      .map(
        ({ place, name, code, refused }) =>
          `${place}, ${name}: exit ${code}, ${refused?.message ?? 'no JSON'}`,
      ),
    '',
  ];
}

function afterFaults(planted) {
  const rows = faults.map(({ name, check }) => {
    const these = planted.filter(each => each.fault === name && each.expected === check);
    const alone = these.filter(spokeAlone);
    const silent = these.filter(({ fresh }) => fresh.length === 0);
    return [
      check,
      name,
      these.length,
      alone.length,
      silent.length,
      these.length - alone.length - silent.length,
    ];
  });
  return [
    ...table(['check', 'fault', 'planted', 'spoke alone', 'silent', 'others spoke'], rows),
    '',
    ...planted
      .filter(each => !spokeAlone(each))
      .flatMap(({ place, fault, expected, error, fresh }) => [
        `${place}, ${fault}: ${expected} ${fresh.length === 0 ? 'is silent' : 'is not alone'}${error === null ? '' : ` (${error.message})`}`,
        ...fresh.map(told),
      ]),
    '',
  ];
}

const toBeJudged = modules => [
  'To be judged by a person:',
  ...modules.flatMap(module => ['', `${where(module)}, ${module.mode}`, ...module.findings.map(told)]),
];

function table(head, rows) {
  const line = cells => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}
