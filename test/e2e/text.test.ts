/** Files as they are found in the wild, below the installed command: encodings, line ends, links, modes. */
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { decodeBytes, encodeText } from '../../src/core/charset.ts';
import { fixture } from '../support/fixture.ts';
import { cleanEnvironment, installed, tpns } from '../support/installed.ts';
import { describeOracle, oracle } from '../support/oracle.ts';
import { must } from '../support/process.ts';
import { scratch } from '../support/scratch.ts';
import { snapshot, snapshotDiff, toCrlf } from '../support/snapshot.ts';
import { describeWith, git } from '../support/tool.ts';

const init = [
  ...['init', '--yes', '--mode', 'manual', '--access-id', '1580000001', '--access-key', 'AEXAMPLEKEY1'],
  ...['--region', 'shanghai', '--redirect', 'shopapp://open.example/detail'],
];
const SCRIPT = 'app/build.gradle';
const MANIFEST = 'app/src/main/AndroidManifest.xml';
const RULES = 'app/proguard-rules.pro';

type Change = (text: string) => string;

/** Writes the file anew, in GBK. */
function toGbk(project: string, path: string, change: Change = text => text): void {
  const file = join(project, path);
  writeFileSync(file, encodeText(change(readFileSync(file, 'utf8')), 'gb18030'));
}

/** An old project as a Windows machine in China has it: every text in GBK, characters that end in `\`, `{`, `}` and all. */
function chinese(): string {
  const project = fixture('old-groovy', 'crlf');
  toGbk(project, SCRIPT, text =>
    text
      .replace('android {', '// 誠实、亄、亇：第二个字节是反斜杠和花括号\r\nandroid { // 誠\r\n    // 亄')
      .replace('versionCode cfg', 'resValue "string", "亄亇", "应用誠名"\r\n        versionCode cfg'),
  );
  toGbk(project, MANIFEST, text =>
    text
      .replace('encoding="utf-8"', 'encoding="GBK"')
      .replace('<application', '<!-- 誠亄亇 -->\r\n    <application'),
  );
  toGbk(project, RULES, text => `# 混淆规则 誠\r\n${text}`);
  for (const path of ['build.gradle', 'settings.gradle', 'config.gradle', 'gradle.properties']) {
    toGbk(project, path, text => `${text}${path.endsWith('s') ? '#' : '//'} 中文注释\r\n`);
  }
  return project;
}

/** The old lines in their order, byte for byte, with nothing but other lines between them. */
function keepsLines(old: Buffer, now: Buffer): boolean {
  const lines = now.toString('latin1').split('\n').values();
  return old
    .toString('latin1')
    .split('\n')
    .every(line => {
      for (const candidate of lines)
        if (candidate === line || candidate.replace(/,(\r?)$/, '$1') === line) return true;
      return false;
    });
}

describe('a project in GBK', () => {
  let project = '';
  beforeAll(() => {
    project = chinese();
  });

  it('F6: is integrated, found done, examined and taken back, byte for byte', async () => {
    const original = snapshot(project);
    const before = new Map([SCRIPT, MANIFEST, RULES].map(path => [path, readFileSync(join(project, path))]));
    const first = await tpns([...init, '--json'], { cwd: project });
    expect(first).toMatchObject({ code: 0, stderr: '' });
    for (const [path, old] of before) {
      const now = readFileSync(join(project, path));
      expect(now.equals(old), path).toBe(false);
      expect(keepsLines(old, now), path).toBe(true);
      expect(decodeBytes(now, 'gb18030'), path).toContain('誠');
      expect(now.toString('latin1'), path).not.toMatch(/(?<!\r)\n/);
    }
    const integrated = snapshot(project);
    const again = await tpns(init, { cwd: project });
    expect(again.stdout).toContain('Nothing to do');
    expect(again.code).toBe(0);

    const examined = await tpns(['doctor', '--json'], { cwd: project });
    const { findings } = JSON.parse(examined.stdout) as { findings: { check: string }[] };
    const checks = findings.map(({ check }) => check);
    expect(checks).not.toContain('gradle-invalid');
    expect(checks).not.toContain('manifest-invalid');
    expect(checks).not.toContain('integration-missing');
    expect(snapshotDiff(integrated, snapshot(project))).toEqual([]);

    expect((await tpns(['undo', '--yes'], { cwd: project })).code).toBe(0);
    expect(snapshotDiff(original, snapshot(project))).toEqual([]);
  });

  it('is shown in characters, with lines and columns that an editor shows', async () => {
    const shown = await tpns([...init, '--dry-run'], { cwd: project });
    expect(shown.stdout).toContain(', // 极光后台申请的 AppKey\n');
    const broken = chinese();
    const script = decodeBytes(readFileSync(join(broken, SCRIPT)), 'gb18030') ?? '';
    writeFileSync(join(broken, SCRIPT), encodeText(`/* 中文 */ ) ${script}`, 'gb18030'));
    const placed = JSON.parse((await tpns([...init, '--json'], { cwd: broken })).stdout) as unknown;
    expect(placed).toMatchObject({ error: { file: SCRIPT, line: 1, column: 10 } });
  });

  it.each([
    [
      SCRIPT,
      (text: string) => text.replace('"应用"', '"x"').replace('android {', 'ext.x = "誠"\r\nandroid {'),
    ],
    [MANIFEST, (text: string) => text.replace('encoding="GBK"', 'encoding="UTF-8"')],
    [MANIFEST, (text: string) => text.replace(' encoding="GBK"', '')],
    [MANIFEST, (text: string) => text.replace('encoding="GBK"', 'encoding="klingon"')],
    [MANIFEST, (text: string) => text.replace('encoding="GBK"', 'encoding="UTF-16"')],
    [SCRIPT, (text: string) => `${text}\0`],
  ])('F6: what is not certain is refused by name, and nothing is written: %s', async (path, spoil) => {
    const spoilt = chinese();
    writeFileSync(
      join(spoilt, path),
      encodeText(spoil(decodeBytes(readFileSync(join(spoilt, path)), 'gb18030') ?? ''), 'gb18030'),
    );
    const original = snapshot(spoilt);
    const ended = await tpns([...init, '--json'], { cwd: spoilt });
    expect(ended.code).toBe(2);
    expect(JSON.parse(ended.stdout)).toMatchObject({ ok: false, error: { file: path } });
    expect(snapshotDiff(original, snapshot(spoilt))).toEqual([]);
    const examined = await tpns(['doctor', '--json'], { cwd: spoilt });
    expect(examined.code).toBe(1);
    expect(JSON.parse(examined.stdout)).toMatchObject({ findings: [{ file: path, line: null }] });
  });
});

describeWith([git()], 'git apply', () => {
  it.each(['pipe', 'json'])('makes of the patch for a project in GBK what a write makes: %s', async form => {
    const [patched, written] = [chinese(), chinese()];
    must('git', ['init', '--quiet', patched]);
    if (form === 'json') {
      const { stdout } = await tpns([...init, '--patch', '--json'], { cwd: patched });
      const { patch } = JSON.parse(stdout) as { patch: string };
      must('git', ['apply', '--whitespace=nowarn', '-'], { cwd: patched, stdin: patch });
    } else {
      const { command } = await installed();
      const line = `"$0" ${[...init, '--patch'].join(' ')} 2>/dev/null | git -c core.autocrlf=true apply --whitespace=nowarn -`;
      must('sh', ['-c', line, command], { cwd: patched, env: cleanEnvironment() });
    }
    expect((await tpns(init, { cwd: written })).code).toBe(0);
    rmSync(join(written, '.tpns'), { recursive: true });
    rmSync(join(patched, '.git'), { recursive: true });
    expect(snapshotDiff(snapshot(written), snapshot(patched))).toEqual([]);
  });
});

describeOracle('a manifest in GBK, integrated', () => {
  it('F6: is merged by the real merger (which spoils the Chinese words, as it did before)', async () => {
    const project = chinese();
    expect((await tpns(init, { cwd: project })).code).toBe(0);
    const merged = join(scratch('merged'), 'AndroidManifest.xml');
    const placeholders = [
      ...['JPUSH_PKGNAME=com.example.oldshop', 'JPUSH_APPKEY=0123456789abcdef01234567'],
      ...['JPUSH_CHANNEL=x', 'XG_ACCESS_ID=1580000001', 'XG_ACCESS_KEY=AEXAMPLEKEY1'],
    ].flatMap(each => ['-p', each]);
    const verdict = oracle('manifest-merge', [
      ...[join(project, MANIFEST), merged, '--package', 'com.example.oldshop'],
      ...['--min-sdk', '21', '--target-sdk', '33', ...placeholders],
    ]);
    expect(verdict.code, verdict.stderr).toBe(0);
    expect(readFileSync(merged, 'utf8')).toContain('com.example.oldshop.tpns.TpnsMessageReceiver');
  });
});

describe('line ends', () => {
  /** Every line break of these three files, changed. */
  const broken = (ends: (line: number) => string): string => {
    const project = fixture('old-groovy');
    for (const path of [SCRIPT, MANIFEST, RULES]) {
      let n = 0;
      const text = readFileSync(join(project, path), 'utf8').replace(/\n/g, () => ends(n++));
      writeFileSync(join(project, path), text);
    }
    return project;
  };

  it.each<[string, (line: number) => string]>([
    ['F4: all CR', () => '\r'],
    ['F4: mixed, line by line', n => (n % 2 === 0 ? '\r\n' : '\n')],
    ['F4: CRLF in the first half', n => (n < 30 ? '\r\n' : '\n')],
    ['F1: all CRLF', () => '\r\n'],
  ])('%s: kept, a second run finds nothing, undo is exact', async (_, ends) => {
    const project = broken(ends);
    const original = snapshot(project);
    const before = readFileSync(join(project, SCRIPT), 'utf8');
    expect((await tpns(init, { cwd: project })).code).toBe(0);
    const after = readFileSync(join(project, SCRIPT), 'utf8');
    expect(after).not.toBe(before);
    if (!before.includes('\n')) expect(after).not.toContain('\n');
    const integrated = snapshot(project);
    expect((await tpns(init, { cwd: project })).stdout).toContain('Nothing to do');
    expect(snapshotDiff(integrated, snapshot(project))).toEqual([]);
    expect((await tpns(['undo', '--yes'], { cwd: project })).code).toBe(0);
    expect(snapshotDiff(original, snapshot(project))).toEqual([]);
  });

  it('F2, F4, F5: BOMs and files without a final line end', async () => {
    const project = fixture('old-groovy');
    for (const path of [SCRIPT, MANIFEST, RULES, 'build.gradle', 'settings.gradle']) {
      const text = readFileSync(join(project, path), 'utf8').trimEnd();
      writeFileSync(join(project, path), `${path === RULES ? '' : '\uFEFF'}${text}`);
    }
    const original = snapshot(project);
    expect((await tpns(init, { cwd: project })).code).toBe(0);
    for (const path of [SCRIPT, MANIFEST]) {
      const text = readFileSync(join(project, path), 'utf8');
      expect(text.lastIndexOf('\uFEFF'), path).toBe(0);
      expect(text.endsWith('\n'), path).toBe(false);
    }
    expect((await tpns(init, { cwd: project })).stdout).toContain('Nothing to do');
    expect((await tpns(['undo', '--yes'], { cwd: project })).code).toBe(0);
    expect(snapshotDiff(original, snapshot(project))).toEqual([]);
  });
});

describe('links', () => {
  it('F8: over two hops, and of folders, are followed and stay links', async () => {
    const project = fixture('old-groovy');
    mkdirSync(join(project, 'shared'));
    renameSync(join(project, SCRIPT), join(project, 'shared/app.gradle'));
    symlinkSync('app.gradle', join(project, 'shared/hop.gradle'));
    symlinkSync('../shared/hop.gradle', join(project, SCRIPT));
    renameSync(join(project, 'app/src'), join(project, 'shared/src'));
    symlinkSync(join(project, 'shared/src'), join(project, 'app/src'));
    const original = snapshot(project);
    expect((await tpns(init, { cwd: project })).code).toBe(0);
    for (const link of [SCRIPT, 'shared/hop.gradle', 'app/src']) {
      expect(lstatSync(join(project, link)).isSymbolicLink(), link).toBe(true);
    }
    expect(readFileSync(join(project, 'shared/app.gradle'), 'utf8')).toContain('XG_ACCESS_ID');
    expect((await tpns(init, { cwd: project })).stdout).toContain('Nothing to do');
    expect((await tpns(['undo', '--yes'], { cwd: project })).code).toBe(0);
    expect(snapshotDiff(original, snapshot(project))).toEqual([]);
  });

  it.each(['file', 'folder'])(
    'F8: that lead a %s out of the project are refused, nothing is written',
    async kind => {
      const project = fixture('old-groovy');
      const outside = scratch('outside');
      const path = kind === 'file' ? SCRIPT : 'app/src';
      renameSync(join(project, path), join(outside, 'theirs'));
      symlinkSync(join(outside, 'theirs'), join(project, path));
      const [original, theirs] = [snapshot(project), snapshot(outside)];
      const ended = await tpns([...init, '--json'], { cwd: project });
      expect(ended.code).toBe(2);
      expect(JSON.parse(ended.stdout)).toMatchObject({ error: { code: 'file-outside' } });
      expect((await tpns([...init, '--patch'], { cwd: project })).code).toBe(2);
      expect(snapshotDiff(original, snapshot(project))).toEqual([]);
      expect(snapshotDiff(theirs, snapshot(outside))).toEqual([]);
    },
  );

  it('F8: that lead nowhere are no file, and no crash', async () => {
    const project = fixture('old-groovy');
    rmSync(join(project, MANIFEST));
    symlinkSync('nowhere.xml', join(project, MANIFEST));
    const original = snapshot(project);
    const ended = await tpns([...init, '--json'], { cwd: project });
    expect(ended.code).toBe(2);
    expect(JSON.parse(ended.stdout)).toMatchObject({ error: { file: MANIFEST } });
    expect(snapshotDiff(original, snapshot(project))).toEqual([]);
  });

  it('F9: a file with a second name gets a new one of its own; the other name keeps the old bytes', async () => {
    const project = fixture('old-groovy');
    const other = join(scratch('outside'), 'app.gradle');
    linkSync(join(project, SCRIPT), other);
    const before = readFileSync(other);
    expect((await tpns(init, { cwd: project })).code).toBe(0);
    expect(readFileSync(other).equals(before)).toBe(true);
    expect((await tpns(['undo', '--yes'], { cwd: project })).code).toBe(0);
    expect(readFileSync(join(project, SCRIPT)).equals(before)).toBe(true);
  });
});

describe('modes', () => {
  it('F9: stay, also unusual ones, there and back', async () => {
    const project = fixture('old-groovy');
    chmodSync(join(project, SCRIPT), 0o755);
    chmodSync(join(project, MANIFEST), 0o600);
    chmodSync(join(project, RULES), 0o666);
    const original = snapshot(project);
    const modes = (): number[] =>
      [SCRIPT, MANIFEST, RULES].map(path => statSync(join(project, path)).mode & 0o7777);
    expect((await tpns(init, { cwd: project })).code).toBe(0);
    expect(modes()).toEqual([0o755, 0o600, 0o666]);
    expect((await tpns(['undo', '--yes'], { cwd: project })).code).toBe(0);
    expect(snapshotDiff(original, snapshot(project))).toEqual([]);
  });

  it('F9: a file that nobody may write is named, and none is written', async () => {
    const project = fixture('old-groovy');
    chmodSync(join(project, MANIFEST), 0o444);
    const original = snapshot(project);
    const ended = await tpns([...init, '--json'], { cwd: project });
    expect(ended.code).toBe(2);
    expect(JSON.parse(ended.stdout)).toMatchObject({ error: { code: 'file-read-only', file: MANIFEST } });
    expect(snapshotDiff(original, snapshot(project))).toEqual([]);
  });
});

describe('size and place', () => {
  it('a script of megabytes, one of them a single line, is edited like any other', async () => {
    const project = fixture('old-groovy');
    const file = join(project, SCRIPT);
    const text = readFileSync(file, 'utf8');
    const long = `// ${'x'.repeat(1_000_000)}\n${'// 中文注释\n'.repeat(50_000)}`;
    writeFileSync(file, text + long);
    const original = snapshot(project);
    expect((await tpns(init, { cwd: project, timeoutMs: 60_000 })).code).toBe(0);
    expect(readFileSync(file, 'utf8').endsWith(long)).toBe(true);
    expect((await tpns(['undo', '--yes'], { cwd: project, timeoutMs: 60_000 })).code).toBe(0);
    expect(snapshotDiff(original, snapshot(project))).toEqual([]);
  }, 200_000);

  it('F12: what builds and package managers leave behind is not looked at', async () => {
    const project = fixture('old-groovy');
    const traps = [
      'build',
      'app/build',
      '.gradle',
      'node_modules',
      'app/node_modules',
      'Pods',
      'app/src/main/java/build',
    ];
    for (const folder of traps) {
      mkdirSync(join(project, folder, 'lib/src/main/java'), { recursive: true });
      writeFileSync(
        join(project, folder, 'lib/build.gradle'),
        "apply plugin: 'com.android.application' {{{\0",
      );
      writeFileSync(join(project, folder, 'lib/src/main/AndroidManifest.xml'), '<manifest');
      writeFileSync(
        join(project, folder, 'lib/src/main/java/Trap.java'),
        'class Trap extends com.tencent.android.tpush.XGPushBaseReceiver { void x() { XGPushManager.registerPush(this); } }',
      );
      // whoever opens this one never comes back
      must('mkfifo', [join(project, folder, 'build.gradle')]);
    }
    const own = traps.pop();
    if (own) rmSync(join(project, own), { recursive: true });
    const ended = await tpns([...init, '--json'], { cwd: project, timeoutMs: 30_000 });
    expect(ended.code).toBe(0);
    const { files } = JSON.parse(ended.stdout) as { files: { path: string }[] };
    expect(files.some(({ path }) => path.endsWith('TpnsMessageReceiver.java'))).toBe(true);
    expect(files.some(({ path }) => path.endsWith('TpnsRegistration.java'))).toBe(true);
    expect((await tpns(['doctor', '--json'], { cwd: project, timeoutMs: 30_000 })).stdout).not.toContain(
      'Trap',
    );
    expect(existsSync(join(project, 'build/lib/build.gradle'))).toBe(true);
  });

  it('a file that is a folder, and a Windows path in the settings, are no crash', async () => {
    const project = fixture('old-groovy');
    writeFileSync(
      join(project, 'settings.gradle'),
      `${readFileSync(join(project, 'settings.gradle'), 'utf8')}\ninclude ':lib'\nproject(':lib').projectDir = new File(rootDir, 'libs\\\\lib')\n`,
    );
    rmSync(join(project, RULES));
    mkdirSync(join(project, RULES));
    toCrlf(project);
    const original = snapshot(project);
    const ended = await tpns([...init, '--json'], { cwd: project });
    expect([1, 2]).toContain(ended.code);
    expect(ended.stdout).not.toContain('internal');
    if (ended.code === 2) expect(snapshotDiff(original, snapshot(project))).toEqual([]);
  });
});
