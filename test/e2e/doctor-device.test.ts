/** `tpns doctor --device` as it is typed: the real adb client, in front of servers that say what phones say. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import * as samples from '../android/device/samples.ts';
import { healthy, REDIRECT } from '../checks/support.ts';
import { answersOf, scriptOf } from '../engine/evidence/device/phone.ts';
import { adbServer, freePort, type ScriptedDevice } from '../support/adb-server.ts';
import { tpns } from '../support/installed.ts';
import { run } from '../support/process.ts';
import { scratch } from '../support/scratch.ts';
import { snapshot, snapshotDiff } from '../support/snapshot.ts';
import { describeWith, tool } from '../support/tool.ts';

function project(): string {
  const folder = scratch('doctor-device');
  for (const [name, text] of Object.entries(healthy)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

interface Answer {
  readonly ok: boolean;
  readonly error?: {
    readonly code: string;
    readonly message: string;
    readonly help?: string;
    readonly flag?: string;
  };
  readonly findings?: readonly { readonly check: string }[];
  readonly diagnosis?: {
    readonly verdict: string;
    readonly stages: readonly { readonly stage: string; readonly state: string }[];
    readonly causes: readonly { readonly cause: string; readonly confidence: string }[];
  };
}

async function doctor(port: number, args: readonly string[] = [], cwd = project()) {
  const env = { ANDROID_ADB_SERVER_PORT: String(port) };
  const { code, stdout, stderr } = await tpns(['doctor', '--device', ...args, '--json'], { cwd, env });
  return {
    code,
    stderr,
    stdout,
    answer: JSON.parse(stdout) as Answer,
  };
}

const serve = async <T>(
  devices: readonly ScriptedDevice[],
  use: (port: number) => Promise<T>,
): Promise<T> => {
  const server = await adbServer(devices);
  try {
    return await use(server.port);
  } finally {
    await server.close();
  }
};

const phone = (changes: Parameters<typeof answersOf>[0] = {}, serial = 'EXAMPLE1'): ScriptedDevice => ({
  serial,
  script: scriptOf(answersOf(changes)),
});

describeWith([tool('adb')], 'doctor --device', () => {
  it('without a device ends with 2 and says how one gets there', async () => {
    const port = await freePort();
    try {
      const { code, answer } = await doctor(port);
      expect(code).toBe(2);
      expect(answer.error).toMatchObject({ code: 'device' });
      expect(answer.error?.help).toContain('USB debugging');
    } finally {
      run('adb', ['-P', String(port), 'kill-server']);
    }
  });

  it('before a phone that has not agreed yet ends with 2 and sends one to its dialog', async () => {
    const { code, answer } = await serve([{ serial: 'EXAMPLE1', state: 'unauthorized' }], port =>
      doctor(port),
    );
    expect(code).toBe(2);
    expect(answer.error?.help).toMatch(/phone/);
  });

  it('before several asks which one, and takes the one that is named', async () => {
    const both = [phone({}, 'EXAMPLE1'), phone({}, 'EXAMPLE2')];
    const { code, answer } = await serve(both, port => doctor(port));
    expect(code).toBe(2);
    expect(answer.error?.message).toMatch(/EXAMPLE1.*EXAMPLE2/);
    const named = await serve(both, async port => {
      const cwd = project();
      const { code: exit, stdout } = await tpns(['doctor', '--device', 'EXAMPLE2', '--json'], {
        cwd,
        env: { ANDROID_ADB_SERVER_PORT: String(port) },
      });
      return { exit, answer: JSON.parse(stdout) as Answer };
    });
    expect(named.answer.error).toBeUndefined();
    expect(named.answer.diagnosis).toBeDefined();
  });

  it('before a server that never answers ends with 2, in time', async () => {
    const server = await adbServer([], { silent: true });
    try {
      const { code, answer } = await doctor(server.port);
      expect(code).toBe(2);
      expect(answer.error?.help).toContain('kill-server');
    } finally {
      await server.close();
    }
  });

  it('reads a healthy phone, finds nothing wrong and changes nothing', async () => {
    const cwd = project();
    const before = snapshot(cwd);
    const { code, answer, stdout } = await serve([phone()], port => doctor(port, [], cwd));
    expect([code, answer.ok]).toEqual([0, true]);
    expect(answer.diagnosis?.causes.filter(({ confidence }) => confidence === 'high')).toEqual([]);
    expect(snapshotDiff(before, snapshot(cwd))).toEqual([]);
    expect(stdout).not.toContain('EXAMPLE1');
  });

  it('names what the phone shows: an app that was force-stopped', async () => {
    const stopped = {
      [`dumpsys package ${samples.PACKAGE}`]: samples.modernPackage.replace('stopped=false', 'stopped=true'),
    };
    const { code, answer } = await serve([phone(stopped)], port => doctor(port));
    expect(code).toBe(1);
    expect(answer.findings?.map(({ check }) => check)).toContain('app-stopped');
    expect(answer.diagnosis?.verdict).toBe('likely');
    expect(answer.diagnosis?.causes[0]).toMatchObject({ cause: 'app-force-stopped', confidence: 'high' });
  });

  it('rehearses the redirect on it, with --yes alone', async () => {
    const command = `am start -W -a android.intent.action.VIEW -d ${REDIRECT}`;
    const said = `Starting: Intent { act=android.intent.action.VIEW dat=${REDIRECT} }\nStatus: ok\nActivity: ${samples.PACKAGE}/.Home\nComplete\n`;
    const rehearsing = [phone({ [command]: said })];
    const unasked = await serve(rehearsing, port => doctor(port, ['--rehearse']));
    expect(unasked.answer.error).toMatchObject({ code: 'missing-value', flag: '--yes' });
    const { answer } = await serve(rehearsing, port => doctor(port, ['--rehearse', '--yes']));
    expect(answer.diagnosis?.stages.find(({ stage }) => stage === 'redirect')).toMatchObject({
      state: 'proven',
    });
  });
});
