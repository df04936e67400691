import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { Operation } from '../../../src/core/operation.ts';
import { setExported } from '../../../src/editors/manifest/exported.ts';
import { ensureMetaData } from '../../../src/editors/manifest/meta-data.ts';
import { ensurePermission } from '../../../src/editors/manifest/permission.ts';
import { ensureReceiver } from '../../../src/editors/manifest/receiver.ts';
import { ensureUsesLibrary } from '../../../src/editors/manifest/uses-library.ts';
import { ensureViewFilter } from '../../../src/editors/manifest/view-filter.ts';
import { ANDROID } from '../../../src/editors/xml/tree.ts';
import { describeOracle, oracle } from '../../support/oracle.ts';
import { crlf } from '../xml/arbitrary.ts';
import { app, changed, NS, placeholder } from './support.ts';

const path = '/a\\b "<&>\' 中文';

const operations: readonly Operation[] = [
  ensurePermission('android.permission.INTERNET'),
  ensureMetaData({ name: 'XG_SERVER_SUFFIX', value: 'tpns.sh.tencent.com' }),
  ensureUsesLibrary({ name: 'org.apache.http.legacy', required: false }),
  ensureReceiver({
    className: 'com.example.app.push.Receiver',
    actions: ['com.tencent.android.xg.vip.action.PUSH_MESSAGE', 'com.tencent.android.xg.vip.action.FEEDBACK'],
    exported: false,
    namespace: 'com.example.app',
  }),
  ensureViewFilter({
    activity: 'com.example.app.Main',
    namespace: 'com.example.app',
    scheme: 'app',
    host: 'x.y',
    port: 80,
    path,
  }),
  setExported({ className: 'com.example.app.Other', namespace: 'com.example.app', value: false }),
];

const activities = '<activity android:name=".Main"/><service android:name=".Other"></service>';
const manifests: Readonly<Record<string, string>> = {
  ordinary: app(
    '<activity',
    '    android:name=".Main"',
    '    />',
    '<!-- of Other -->',
    '<service android:name=".Other" />',
  ),
  line: `<manifest ${NS} package="com.example.app"><application>${activities}</application></manifest>`,
  tabs: `<?xml version='1.0'?>\n<manifest ${NS}>\n\t<application>\n\t\t${activities}\n\t</application>\n</manifest>\n`,
  prefix: `<manifest xmlns:a="${ANDROID}">\n  <application a:label="${placeholder('label')}">\n  ${activities.replaceAll('android:', 'a:')}\n  </application>\n</manifest>`,
  doctype: `<!DOCTYPE manifest [<!ENTITY e "<&#38;>">]>\n<manifest ${NS}>\n<application>\n${activities}</application></manifest>`,
};

describeOracle("the platform's own tool", () => {
  const folder = mkdtempSync(join(tmpdir(), 'tpns-manifest-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('takes the manifests after every operation, and sees the path as the app will', () => {
    const files: string[] = [];
    for (const [name, source] of Object.entries(manifests)) {
      for (const [ends, text] of Object.entries({ lf: source, crlf: crlf(source) })) {
        let now = text;
        for (const [i, operation] of operations.entries()) {
          now = changed(now, operation);
          const file = join(folder, `${name}-${ends}-${i}.xml`);
          writeFileSync(file, now);
          files.push(file);
        }
      }
    }
    const checked = oracle('manifest-check', ['--package', 'com.example.app', '--verdict', ...files]);
    expect(checked.stdout.trim().split('\n')).toEqual(files.map(file => `PASS ${file}`));
    const last = files.filter(file => file.endsWith('-5.xml'));
    const tree = oracle('manifest-check', [
      '--package',
      'com.example.app',
      '--target',
      '34',
      '--tree',
      ...last,
    ]);
    expect(tree.stdout.split(`="${path}"`)).toHaveLength(last.length + 1);
  });
});
