/** README's CI jobs: their shell parts, run as GitHub's and GitLab's runners do, with the packed command. */
import { spawn } from 'node:child_process';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { cleanEnvironment, installed } from '../support/installed.ts';
import { repository } from '../support/repository.ts';
import { scratch } from '../support/scratch.ts';
import { curl, describeWith, tool } from '../support/tool.ts';

const readme = readFileSync(join(repository, 'README.md'), 'utf8');
const jobs = [...readme.matchAll(/^```yaml\n(.*?)^```/gms)].map(([, job = '']) => job);

/** The scalars behind `marker`, on its line or, after a `|`, indented below it. */
function scripts(job: string, marker: RegExp): string[] {
  const lines = job.split('\n');
  return lines.flatMap((line, i) => {
    const found = marker.exec(line);
    if (!found) return [];
    const rest = found[1] ?? '';
    const deeper = `${/^ */.exec(line)?.[0] ?? ''} `;
    if (rest !== '|') return [rest];
    const end = lines.findIndex((each, j) => j > i && each.trim() !== '' && !each.startsWith(deeper));
    const block = lines.slice(i + 1, end === -1 ? undefined : end);
    const indent = /^ */.exec(block[0] ?? '')?.[0].length ?? 0;
    return [block.map(each => each.slice(indent)).join('\n')];
  });
}

/** A project that has the packed `tpns`, so that npx need not fetch any. */
async function project(): Promise<string> {
  const folder = scratch('job');
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  symlinkSync(dirname((await installed()).folder), join(folder, 'node_modules'));
  return folder;
}

/** The output of a job; what it left in the background is ended, as a runner does. */
function runJob(cwd: string, script: string): Promise<{ code: number | null; out: string; err: string }> {
  const env = {
    ...cleanEnvironment(),
    CI: 'true',
    GITHUB_ENV: join(cwd, 'github-env'),
    npm_config_offline: 'true',
  };
  const job = spawn('bash', ['-c', script], { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  job.stdout.on('data', chunk => {
    out += String(chunk);
  });
  job.stderr.on('data', chunk => {
    err += String(chunk);
  });
  const given = setTimeout(() => end(job.pid), 120_000);
  return new Promise((resolve, reject) => {
    job.on('error', reject);
    job.on('exit', () => {
      clearTimeout(given);
      end(job.pid);
    });
    job.on('close', code => resolve({ code, out, err }));
  });
}

function end(group: number | undefined): void {
  try {
    if (group !== undefined) process.kill(-group, 'SIGTERM');
  } catch {
    // nothing was left
  }
}

const arrived = (out: string): unknown => JSON.parse(out.slice(out.lastIndexOf('{"requests"')));
const whatArrived = {
  requests: [{ kind: 'push', retCode: 0, body: { message: { title: 'Order 17', content: 'On its way.' } } }],
};

describeWith([curl(), tool('bash'), tool('npx')], 'the CI jobs in README', () => {
  it('are two', () => {
    expect(jobs).toHaveLength(2);
  });

  it('GitHub: each step in a shell of its own, with the variables of the steps before it', async () => {
    const steps = scripts(jobs[0] ?? '', /^ *run: (.*)$/);
    expect(steps.map(step => /tpns \w+|curl/.exec(step)?.[0])).toEqual([
      'tpns emulator',
      'tpns push',
      'curl',
    ]);
    const cwd = await project();
    writeFileSync(join(cwd, 'github-env'), '');
    steps.forEach((step, i) => {
      writeFileSync(join(cwd, `step-${i}.sh`), `${step}\n`);
    });
    const runner = steps
      .map((_, i) => `set -a; . ./github-env; set +a; bash -e step-${i}.sh || exit`)
      .join('\n');
    const { code, out, err } = await runJob(cwd, runner);
    expect(code, out + err).toBe(0);
    expect(arrived(out)).toMatchObject(whatArrived);
  });

  it('GitLab: all lines in one shell', async () => {
    const lines = scripts(jobs[1] ?? '', /^ *- (.*)$/);
    expect(lines.map(line => /tpns \w+|curl/.exec(line)?.[0])).toEqual([
      'tpns emulator',
      'tpns push',
      'curl',
    ]);
    const { code, out, err } = await runJob(await project(), `set -eo pipefail\n${lines.join('\n')}`);
    expect(code, out + err).toBe(0);
    expect(arrived(out)).toMatchObject(whatArrived);
  });
});
