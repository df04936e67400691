/**
 * No editor does nothing in silence: *present* means that a reader which shares no code with it finds the thing in
 * effect, *change* that the reader finds it afterwards. Texts are scripts that have it, or had it until a line of them
 * was commented out, quoted, put under a condition, moved to another block, renamed or taken away.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseStringPromise } from 'xml2js';
import { applyEdits } from '../../src/core/edit.ts';
import { type Operation, type Outcome, SyntaxFault } from '../../src/core/operation.ts';
import { ensureClasspath } from '../../src/editors/gradle/classpath.ts';
import { ensureDependency } from '../../src/editors/gradle/dependency.ts';
import { ensurePlaceholders } from '../../src/editors/gradle/placeholders.ts';
import { ensurePlugin } from '../../src/editors/gradle/plugin.ts';
import { ensureRepository } from '../../src/editors/gradle/repository.ts';
import { setJson } from '../../src/editors/json.ts';
import { ensureLines } from '../../src/editors/lines.ts';
import { ensureMetaData } from '../../src/editors/manifest/meta-data.ts';
import { ensurePermission } from '../../src/editors/manifest/permission.ts';
import { ensureReceiver } from '../../src/editors/manifest/receiver.ts';
import { ensureUsesLibrary } from '../../src/editors/manifest/uses-library.ts';

/** Statements as `block>block|statement`, by counting braces: enough for the scripts below. */
function statementsOf(script: string): string[] {
  const found: string[] = [];
  const around: string[] = [];
  let now = '';
  const end = (): void => {
    if (now.trim() !== '') found.push(`${around.join('>')}|${now.trim().replace(/\s+/g, ' ')}`);
    now = '';
  };
  const pieces = script.match(/\/\/.*|\/\*[\s\S]*?\*\/|"""[\s\S]*?"""|'[^'\n]*'|"[^"\n]*"|[\s\S]/g) ?? [];
  for (const piece of pieces) {
    if (/^\/[/*]/.test(piece)) continue;
    if (piece === '{') {
      around.push(now.trim());
      now = '';
    } else if (piece === '}') {
      end();
      around.pop();
    } else if (/^[\n;]$/.test(piece)) end();
    else now += piece;
  }
  end();
  return found.map(each => each.replaceAll('"', "'"));
}

type Has = (text: string) => boolean | Promise<boolean>;

const states =
  (pattern: RegExp): Has =>
  text =>
    statementsOf(text).some(each => pattern.test(each));

/** What is below, by tag, and the attributes. */
interface Element {
  readonly $?: Readonly<Record<string, string>>;
  readonly [tag: string]: readonly Element[] | Readonly<Record<string, string>> | undefined;
}

const children = (element: Element, tag: string): readonly Element[] => {
  const found = element[tag];
  return Array.isArray(found) ? (found as readonly Element[]) : [];
};

/** An element at this path with these attributes, as xml2js reads it; one marked for removal is none. */
const declares =
  (path: readonly string[], attributes: Readonly<Record<string, string>>): Has =>
  async text => {
    const { manifest } = (await parseStringPromise(text, { explicitArray: true })) as { manifest: Element };
    return path
      .reduce<readonly Element[]>((so, tag) => so.flatMap(each => children(each, tag)), [manifest])
      .some(({ $ = {} }) => {
        const named = Object.entries(attributes).every(([name, value]) => $[name] === value);
        return named && $['tools:node'] !== 'remove';
      });
  };

const SDK = {
  group: 'com.tencent.tpns',
  name: 'tpns',
  version: '1.4.3.9',
  configuration: 'implementation',
  raise: false,
};
const GROOVY = `buildscript {
    repositories {
        mavenCentral()
    }
    dependencies {
        classpath 'com.tencent.tpns:plugin:1'
    }
}
apply plugin: 'com.tencent.tpns'
allprojects {
    repositories {
        mavenCentral()
    }
}
android {
    defaultConfig {
        manifestPlaceholders = [
            XG_ACCESS_ID: '1500000001'
        ]
    }
}
dependencies {
    implementation 'com.tencent.tpns:tpns:1.4.3.9'
}
`;
const KOTLIN = `plugins {
    id("com.tencent.tpns")
}
android {
    defaultConfig {
        manifestPlaceholders["XG_ACCESS_ID"] = "1500000001"
    }
}
dependencies {
    implementation("com.tencent.tpns:tpns:1.4.3.9")
}
`;
const ID = { entries: [{ key: 'XG_ACCESS_ID', value: '1500000001' }] };
const PLUGIN = { id: 'com.tencent.tpns', version: null, style: 'auto' } as const;
const CENTRAL = { kind: 'mavenCentral' } as const;
const CLASSPATH = { group: 'com.tencent.tpns', name: 'plugin', version: '1' };
const ENTRY = /^android>defaultConfig\|.*\bXG_ACCESS_ID\b.*'1500000001'/;
const ARTIFACT = /^dependencies\|(?:implementation|api) ?\(?'com\.tencent\.tpns:tpns:/;

const scripts: readonly [string, string, Operation, Has][] = [
  ['a dependency in Groovy', GROOVY, ensureDependency('groovy', SDK), states(ARTIFACT)],
  ['a dependency in Kotlin', KOTLIN, ensureDependency('kotlin', SDK), states(ARTIFACT)],
  [
    'a placeholder in Groovy',
    GROOVY.replace(/\[\n\s*(.*)\n\s*\]/, '[$1]'),
    ensurePlaceholders('groovy', ID),
    states(ENTRY),
  ],
  ['a placeholder in Kotlin', KOTLIN, ensurePlaceholders('kotlin', ID), states(ENTRY)],
  [
    'a plugin in Groovy',
    GROOVY,
    ensurePlugin('groovy', PLUGIN),
    states(/^(?:\|apply plugin: ?|plugins\|id )'com\.tencent\.tpns'$/),
  ],
  [
    'a plugin in Kotlin',
    KOTLIN,
    ensurePlugin('kotlin', PLUGIN),
    states(/^(?:\|apply\(plugin = |plugins\|id\()'com\.tencent\.tpns'\)$/),
  ],
  [
    'a repository',
    GROOVY,
    ensureRepository('groovy', { scope: 'allprojects', repository: CENTRAL }),
    states(/^allprojects>repositories\|mavenCentral\(\)/),
  ],
  [
    'a class path',
    GROOVY,
    ensureClasspath('groovy', CLASSPATH),
    states(/^buildscript>dependencies\|classpath ?\(?'com\.tencent\.tpns:plugin:/),
  ],
];

const MANIFEST = `<manifest xmlns:android="http://schemas.android.com/apk/res/android" xmlns:tools="http://schemas.android.com/tools" package="com.example.shop">
    <uses-permission android:name="p.Q"/>
    <application>
        <receiver android:name="com.example.shop.R" android:exported="false"><intent-filter><action android:name="a.b"/></intent-filter></receiver>
        <meta-data android:name="M" android:value="1"/>
        <uses-library android:name="l" android:required="false"/>
        <activity android:name=".Main"/>
    </application>
</manifest>
`;
const RECEIVER = { className: 'com.example.shop.R', actions: ['a.b'], exported: false, namespace: null };
const inside = (tag: string): string[] => ['application', tag];
const manifests: readonly [string, string, Operation, Has][] = [
  [
    'a permission',
    MANIFEST,
    ensurePermission('p.Q'),
    declares(['uses-permission'], { 'android:name': 'p.Q' }),
  ],
  [
    'a receiver',
    MANIFEST,
    ensureReceiver(RECEIVER),
    declares(inside('receiver'), { 'android:name': 'com.example.shop.R' }),
  ],
  [
    'meta-data',
    MANIFEST,
    ensureMetaData({ name: 'M', value: '1' }),
    declares(inside('meta-data'), { 'android:name': 'M', 'android:value': '1' }),
  ],
  [
    'a library',
    MANIFEST,
    ensureUsesLibrary({ name: 'l', required: false }),
    declares(inside('uses-library'), { 'android:name': 'l' }),
  ],
];

const JSON_TEXT = '{\n  "tpns": {\n    "access_id": "1500000001",\n    "x": 1\n  },\n  "debug": false\n}\n';
const RULES = '# tpns\n-keep class com.tencent.tpns.** { *; }\n-dontwarn a.**\n';
const others: readonly [string, string, Operation, Has][] = [
  [
    'a value in JSON',
    JSON_TEXT,
    setJson([{ path: ['tpns', 'access_id'], value: '1500000001' }]),
    text => (JSON.parse(text) as { tpns?: { access_id?: unknown } }).tpns?.access_id === '1500000001',
  ],
  [
    'a keep rule',
    RULES,
    ensureLines(['-keep class com.tencent.tpns.** { *; }']),
    text => text.split('\n').some(line => /^\s*-keep class com\.tencent\.tpns\.\*\* \{ \*; \}/.test(line)),
  ],
];

/** What happens to one line; `$` is the line without its indentation. */
const GRADLE_HARM = [
  '// $',
  '/* $ */',
  'if (full) { $ }',
  'def text = """$"""',
  '',
  '$ // dependencies {',
  'subprojects { $ }',
  'buildscript { $ }',
  'afterEvaluate { $ }',
  '$\n$',
];
const XML_HARM = [
  '<!-- $ -->',
  '',
  '<!-- <application> --> $',
  '<activity android:name="x">$</activity>',
  '$ <!-- -->',
  '<![CDATA[$]]>',
];
const TEXT_HARM = ['# $', '', '$ # x', '"$": 1,'];
const RENAMED: readonly (readonly [string | RegExp, string])[] = [
  ['', ''],
  ['tpns:tpns', 'tpns:tpns-extra'],
  ['com.tencent', 'com.tencent2'],
  ['XG_ACCESS_ID', 'XG_ACCESS_ID2'],
  ['access_id', 'access_idx'],
  ['mavenCentral', 'mavenLocal'],
  ['android:name', 'tools:name'],
  ['implementation', 'debugImplementation'],
  ['<receiver', '<receiver tools:node="remove"'],
  ['defaultConfig', 'productFlavors'],
  [/ \{$/m, ' { /* } */'],
];

function harmed(text: string, at: number, harm: string, renamed: number): string {
  const lines = text.split('\n');
  const line = lines[at % lines.length] ?? '';
  const indent = /^\s*/.exec(line)?.[0] ?? '';
  lines[at % lines.length] = indent + harm.replaceAll('$', () => line.trim());
  const [from, to] = RENAMED[renamed] ?? ['', ''];
  return lines.join('\n').replace(from, to);
}

const outcomeOf = (operation: Operation, text: string): Outcome | null => {
  try {
    return operation(text);
  } catch (error) {
    if (error instanceof SyntaxFault) return null;
    throw error;
  }
};

describe.each([
  ...scripts.map(each => [...each, GRADLE_HARM] as const),
  ...manifests.map(each => [...each, XML_HARM] as const),
  ...others.map(each => [...each, TEXT_HARM] as const),
])('F63: an editor of %s', (_, healthy, operation, has, harms) => {
  it('says it is there where it is, and the other reader agrees', async () => {
    expect(await has(healthy)).toBe(true);
    expect(operation(healthy).state).toBe('present');
  });

  it('says so only where it is, and else changes something that puts it there', async () => {
    const at = fc.nat(healthy.split('\n').length - 1);
    await fc.assert(
      fc.asyncProperty(
        at,
        fc.constantFrom(...harms),
        fc.nat(RENAMED.length - 1),
        async (line, harm, renamed) => {
          const text = harmed(healthy, line, harm, renamed);
          const outcome = outcomeOf(operation, text);
          if (outcome === null || outcome.state === 'refused') return;
          if (outcome.state === 'present') expect(await has(text), text).toBe(true);
          else {
            expect(outcome.edits.length).toBeGreaterThan(0);
            const after = applyEdits(text, outcome.edits);
            expect(after).not.toBe(text);
            expect(await has(after), after).toBe(true);
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});
