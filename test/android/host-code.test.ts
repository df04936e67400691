import { describe, expect, it } from 'vitest';
import { hostPackages } from '../../src/android/host-packages.ts';
import type { Project } from '../../src/android/project.ts';
import { wrapperCalls } from '../../src/android/wrapper-calls.ts';
import { memoryFiles } from '../support/memory-files.ts';

const packages = (name: string, text: string) =>
  hostPackages(memoryFiles({ [`/h/${name}`]: text }), '/h').map(({ name: each, version, place }) => [
    each,
    version,
    place.range === null ? null : text.slice(place.range.start, place.range.end),
  ]);

describe('packages of the host', () => {
  it('of pubspec.yaml: those of the app, not those of its tests', () => {
    const text = [
      'name: shop',
      'dependencies: # of the app',
      '  flutter:',
      '    sdk: flutter',
      '  # tencent_im: ^1.0.0',
      '',
      "  tencent_cloud_chat_sdk: '^8.1.0' # chat",
      '  tpns_flutter_plugin: 1.3.6',
      '  other: any',
      '  local:',
      '    path: ../x',
      'dev_dependencies:',
      '  test: ^1.0.0',
    ];
    for (const eol of ['\n', '\r\n']) {
      expect(packages('pubspec.yaml', text.join(eol))).toEqual([
        ['flutter', null, 'flutter'],
        ['tencent_cloud_chat_sdk', '^8.1.0', 'tencent_cloud_chat_sdk'],
        ['tpns_flutter_plugin', '1.3.6', 'tpns_flutter_plugin'],
        ['other', 'any', 'other'],
        ['local', null, 'local'],
      ]);
    }
    expect(packages('pubspec.yaml', 'name: x\n')).toEqual([]);
  });

  it('of package.json', () => {
    const text =
      '{ "dependencies": { "@tencentcloud/chat": "^3.0.0", "x": "file:../x" }, "devDependencies": { "y": "1" } }';
    expect(packages('package.json', text)).toEqual([
      ['@tencentcloud/chat', '^3.0.0', '"@tencentcloud/chat"'],
      ['x', null, '"x"'],
    ]);
    expect(packages('package.json', '{')).toEqual([]);
    expect(packages('package.json', '[]')).toEqual([]);
  });
});

describe('calls through a wrapper', () => {
  const calls = (layout: Project['layout'], texts: Readonly<Record<string, string>>) =>
    wrapperCalls(
      memoryFiles(Object.fromEntries(Object.entries(texts).map(([name, text]) => [`/h/${name}`, text]))),
      { host: '/h', layout } as Project,
    ).map(call => [call.file, call.name, call.registers, ...call.arguments]);

  it('of Flutter, in lib', () => {
    const text =
      '// startXg()\nvoid go() { XgFlutterPlugin().startXg("1500000001", key); xgApi.enableOtherPush(context: c); }';
    expect(calls('flutter', { 'lib/a/b.dart': text, 'test/a.dart': text, 'lib/c.txt': text })).toEqual([
      ['/h/lib/a/b.dart', 'XgFlutterPlugin().startXg', true, '"1500000001"', 'key'],
      ['/h/lib/a/b.dart', 'xgApi.enableOtherPush', false, 'context: c'],
    ]);
  });

  it('F12: of React Native, anywhere but in what is installed or built', () => {
    const text = "export const A = () => <B>don't startXg() {XgPush.startXg(id)}</B>;";
    const found = calls('react-native', {
      'src/A.tsx': text,
      'App.js': text,
      'node_modules/x/A.js': text,
      'android/A.js': text,
      'build/A.js': text,
      '.expo/A.js': text,
    });
    expect(found.map(([file]) => file)).toEqual(['/h/App.js', '/h/src/A.tsx']);
    expect(found.every(([, name, registers]) => name === 'XgPush.startXg' && registers === true)).toBe(true);
  });

  it('need a host', () => {
    expect(wrapperCalls(memoryFiles(), { host: null, layout: 'native' } as Project)).toEqual([]);
  });
});
