// biome-ignore-all lint/suspicious/noTemplateCurlyInString: interpolation of Gradle's, not of ours
import { describe, expect, it } from 'vitest';
import { numberOf, type Value } from '../../src/android/value.ts';
import { appOf, pictureOf } from './app-of.ts';

const PLUGIN = "apply plugin: 'com.android.application'\n";
const KOTLIN = 'plugins { id("com.android.application") }\n';

const shown = (value: Value): unknown =>
  value.known
    ? value.value
    : `? ${[value.why, value.name, value.otherwise && `or ${value.otherwise.value}`].filter(Boolean).join(' ')}`;

type More = Record<string, string>;

/** What `applicationId` is where it is set to an expression. */
const groovy = (expression: string, above = '', more: More = {}): unknown =>
  shown(
    appOf(`${PLUGIN}${above}\nandroid {\ndefaultConfig {\napplicationId = ${expression}\n}\n}\n`, more)
      .applicationId,
  );
const kotlin = (expression: string, above = '', more: More = {}): unknown =>
  shown(
    appOf(`${KOTLIN}${above}\nandroid {\ndefaultConfig {\napplicationId = ${expression}\n}\n}\n`, more)
      .applicationId,
  );

describe('API levels', () => {
  it.each([
    'minSdk 21',
    'minSdk = 21',
    'minSdkVersion 21',
    'minSdkVersion(21)',
    "minSdkVersion '21'",
    'minSdkVersion = 21',
    'setMinSdkVersion(21)',
    'minSdk { version = release(21) }',
    'minSdk 19\nminSdk 21',
    'minSdk Integer.parseInt("21")',
    "minSdk '21' as int",
    "minSdk '21'.toInteger()",
    'minSdkVersion rootProject.ext.level',
    'minSdk { version = release(21) { minorApiLevel = 1 } }',
    'minSdk (true ? 21 : 19)',
  ])('are read from `%s`', said => {
    const app = appOf(`${PLUGIN}android { defaultConfig {\n${said}\n} }\n`, {
      'build.gradle': 'ext.level = 21\n',
    });
    expect(numberOf(app.minSdk)).toBe(21);
  });

  it.each([
    'minSdk = 21',
    'minSdk = libs.versions.level.get().toInt()',
    'minSdk = rootProject.extra["level"] as Int',
    'minSdk = level',
    'minSdkVersion(property("level").toString().toInt())',
    'setMinSdkVersion(21)',
  ])('are read from `%s` of Kotlin', said => {
    const app = appOf(
      `${KOTLIN}val level: Int by rootProject.extra\nandroid { defaultConfig {\n${said}\n} }\n`,
      {
        'build.gradle.kts': 'val level by extra { 21 }\n',
        'gradle/libs.versions.toml': '[versions]\nlevel = "21"\n',
      },
    );
    expect(numberOf(app.minSdk)).toBe(21);
  });

  it('of previews are none, and Flutter keeps its own to itself', () => {
    expect(
      numberOf(appOf(`${PLUGIN}android { defaultConfig { minSdkPreview "Baklava" } }`).minSdk),
    ).toBeNull();
    const { minSdk } = appOf(`${PLUGIN}android { defaultConfig { minSdk flutter.minSdkVersion } }`);
    expect(shown(minSdk)).toBe('? host-tool flutter.minSdkVersion');
  });

  it.each([
    'compileSdk 34',
    'compileSdkVersion "android-34"',
    'compileSdkVersion = 34',
    'compileSdk { version = release(34) }',
  ])('are read from `%s`', said => {
    expect(numberOf(appOf(`${PLUGIN}android {\n${said}\n}`).compileSdk)).toBe(34);
  });

  it('of <uses-sdk> count where Gradle says nothing', () => {
    const manifest = (attributes: string): More => ({
      'app/src/main/AndroidManifest.xml': `<manifest xmlns:android="http://schemas.android.com/apk/res/android" package="a.b"><uses-sdk ${attributes}/></manifest>`,
    });
    const levels = (script: string, more: More): unknown[] => {
      const { app } = pictureOf(PLUGIN + script, more);
      return [shown(app.minSdk), shown(app.targetSdk)];
    };
    const both = manifest('android:minSdkVersion="9" android:targetSdkVersion="19"');
    expect(levels('', both)).toEqual([9, 19]);
    expect(levels('android { defaultConfig { minSdk 21 } }', both)).toEqual([21, 19]);
    expect(levels('', manifest('android:minSdkVersion="${min}"'))).toEqual(['? absent', '? absent']);
    expect(levels('', { 'app/src/main/AndroidManifest.xml': '<manifest package="a.b"/>' })).toEqual([
      '? absent',
      '? absent',
    ]);
  });
});

describe('names', () => {
  it("of the root project are not the module's own", () => {
    const root = { 'build.gradle': "ext.id = 'of root'\ndef hidden = 'root only'\n" };
    expect(groovy('id', "def id = 'local'\n", root)).toBe('local');
    expect(groovy('rootProject.ext.id', "def id = 'local'\n", root)).toBe('of root');
    expect(groovy('ext.id', "def id = 'local'\next.id = 'own'\n", root)).toBe('own');
    expect(groovy('hidden', '', root)).toBe('? undefined-name hidden');
    expect(groovy("rootProject.extensions.getByName('ext')['id']", '', root)).toBe('of root');
    expect(groovy("config['id']", "def config = rootProject.extensions.getByName('ext')", root)).toBe(
      'of root',
    );
  });

  it('of gradle.properties come before those of the root, and a module may have a file of its own', () => {
    const root = { 'build.gradle': "ext.id = 'of root'\n", 'gradle.properties': 'id=property\n' };
    expect(groovy('id', '', root)).toBe('property');
    expect(groovy('id', "ext.id = 'own'", root)).toBe('own');
    expect(groovy('id', '', { 'app/gradle.properties': 'id=module\n' })).toBe('module');
  });

  it('are seen in their block, from their line on', () => {
    expect(groovy('id', "def id = 'top'\ntask x { def id = 'inner' }")).toBe('top');
    expect(groovy('id\n}\ndef id = "x"\nproductFlavors {')).toBe('? undefined-name id');
    expect(groovy("id\ndef id = 'late'")).toBe('? undefined-name id');
    const { applicationId } = appOf(
      `${PLUGIN}def id = 'top'\nandroid { def id = 'inner'\ndefaultConfig { applicationId id } }`,
    );
    expect(shown(applicationId)).toBe('inner');
  });

  it('that conditions define are known as far as the conditions are', () => {
    expect(groovy('id', "if (!hasProperty('id')) { ext.id = 'x' }")).toBe('x');
    expect(groovy('id', "ext.id = 'x'\nif (project.hasProperty('ci')) { ext.id = 'y' }")).toBe('x');
    expect(groovy('id', "ext.id = 'x'\nif (System.getenv('CI')) { ext.id = 'y' }")).toBe('? conditional id');
    expect(groovy("has('id') ? id : 'none'")).toBe('none');
    expect(
      groovy("rootProject.ext.has('id') ? rootProject.ext.id : 'none'", '', {
        'build.gradle': "ext.id = 'x'",
      }),
    ).toBe('x');
    expect(groovy("android.hasProperty('id') ? 'a' : 'b'")).toBe('? computed');
  });

  it('delegated to something else are unknown, whatever others have that name', () => {
    expect(kotlin('id', 'val id by lazy { "x" }', { 'gradle.properties': 'id=y\n' })).toBe('? computed');
    expect(kotlin('id', 'val id: String by project', { 'gradle.properties': 'id=y\n' })).toBe('y');
  });
});

describe('what lies outside of the project', () => {
  it.each([
    ["System.getenv('ID')", '? environment ID'],
    ["System.getenv('ID') ?: 'x'", '? environment ID or x'],
    ["System.getenv()['ID']", '? environment ID'],
    ['System.env.ID', '? environment ID'],
    ["System.getProperty('id', 'x')", '? environment id or x'],
    ['System.getenv(who())', '? environment'],
    ["\"a.${System.getenv('ID') ?: 'x'}\"", '? environment ID'],
    ["providers.environmentVariable('ID').orElse('x').get()", '? environment ID or x'],
    ["System.getenv('CI') ? 'a' : 'b'", '? environment CI'],
    ["System.getenv('CI') ? 'a' : 'a'", 'a'],
    ["System.getenv('CI') == 'x' ? 'a' : 'b'", '? environment CI'],
    ["!System.getenv('CI') ? 'a' : 'b'", '? environment CI'],
  ])('%s is unknown, with its name and its default', (expression, expected) => {
    expect(groovy(expression)).toBe(expected);
  });
});

describe('expressions', () => {
  it.each([
    ["String.format('%s.%d%%', 'a', 7)", 'a.7%'],
    ["String.format('%05d', 7)", '? computed'],
    ["String.format('%s', who())", '? computed'],
    ["true || who() ? 'a' : 'b'", 'a'],
    ["false && who() ? 'a' : 'b'", 'b'],
    ["true && who() ? 'a' : 'b'", '? computed'],
    ["false || false ? 'a' : 'b'", 'b'],
    ["1 == 1 == true ? 'a' : 'b'", '? computed'],
    ['2 * 3', '? computed'],
    ['who() * 3', '? computed'],
    ["'x'.toInteger()", '? computed'],
    ["findProperty('x')?.toInteger()", null],
    ['who()[0]', '? computed'],
    ["'a'.collect { it }", '? computed'],
    ["project.android.property('x')", '? computed'],
    ["android.findProperty('x')", '? computed'],
    ['"${\'a\'}.b"', 'a.b'],
    ['flag ? "a" : "b"', '? undefined-name flag'],
  ])('%s', (expression, expected) => {
    expect(groovy(expression)).toBe(expected);
  });

  it('of Kotlin', () => {
    expect(kotlin('if (true) { "a" } else { "b" }')).toBe('a');
    expect(kotlin('if (false) { "a" } else { println(); "b" }')).toBe('? computed');
    expect(kotlin('"%s.b".format("a")')).toBe('a.b');
    expect(kotlin('extra["id"] as String', 'extra["id"] = "x"')).toBe('x');
    expect(kotlin("'c'")).toBe('? computed');
  });
});

describe('properties that a script loads', () => {
  const FILE = { 'local.properties': 'id=a.b\nempty=\n' };
  const LOADS = [
    "def p = new Properties()\np.load(new FileInputStream(rootProject.file('local.properties')))",
    "def p = new Properties()\np.load(project.rootProject.file('local.properties').newDataInputStream())",
    "def p = new Properties()\ndef f = rootProject.file('local.properties')\nif (f.exists()) {\n  f.withReader('UTF-8') { reader -> p.load(reader) }\n}",
    "def p = new Properties()\nrootProject.file('local.properties').withInputStream { p.load(it) }",
    'def p = new Properties()\np.load(new FileInputStream("${rootDir}/local.properties"))',
    "Properties p = new Properties()\nFile f = new File(rootDir, 'local.properties')\nif (f.canRead()) {\n  p.load(new FileInputStream(f))\n}",
    "def p = new Properties()\nfile('../local.properties').withInputStream { stream -> p.load(stream) }",
  ];
  it.each(LOADS)('%s', load => {
    expect(groovy("p.getProperty('id')", load, FILE)).toBe('a.b');
    expect(groovy("p['id']", load, FILE)).toBe('a.b');
    expect(groovy('p.id', load, FILE)).toBe('a.b');
    expect(groovy("p.getProperty('none', 'x')", load, FILE)).toBe('x');
    expect(groovy("p.getProperty('none') ?: 'x'", load, FILE)).toBe('x');
    expect(groovy("p.containsKey('id') ? 'yes' : 'no'", load, FILE)).toBe('yes');
    expect(groovy('p.getProperty(who())', load, FILE)).toBe('? computed');
    expect(groovy("p.getProperty('id', 'x')", load)).toBe('? missing-file id or x');
    expect(groovy("p.getProperty('id', who())", load)).toBe('? missing-file id');
    expect(groovy("p.containsKey('id') ? 'a' : 'b'", load)).toBe('? missing-file id');
  });

  it.each([
    'val p = java.util.Properties()\nval f = rootProject.file("local.properties")\nif (f.exists()) { f.inputStream().use { p.load(it) } }',
    'val p = Properties().apply { load(FileInputStream(rootProject.file("local.properties"))) }',
    'val p = Properties().apply {\n  rootProject.file("local.properties").inputStream().use { load(it) }\n}',
  ])('%s', load => {
    expect(kotlin('p.getProperty("id")', load, FILE)).toBe('a.b');
    expect(kotlin('p["id"] as String', load, FILE)).toBe('a.b');
    expect(kotlin('p.getProperty("none") ?: "x"', load, FILE)).toBe('x');
  });

  it('from nobody knows where are unknown', () => {
    expect(groovy("p.getProperty('id')", 'def p = new Properties()')).toBe('? computed');
    expect(groovy('p.id', 'def p = new Properties()\np.load(who())')).toBe('? computed');
    const two =
      "def p = new Properties()\np.load(new FileInputStream(file('a.properties')))\np.load(new FileInputStream(file('b.properties')))";
    expect(groovy("p.getProperty('id')", two)).toBe('? computed');
  });

  it('know their place', () => {
    const load = LOADS[0] ?? '';
    const app = appOf(
      `${PLUGIN}${load}\nandroid { defaultConfig { applicationId p.getProperty('id') } }`,
      FILE,
    );
    expect(app.applicationId).toMatchObject({
      from: { file: '/p/android/local.properties', range: { start: 3, end: 6 } },
    });
  });
});

describe('a setting', () => {
  it('that a condition decides is unknown, with what it is otherwise and where', () => {
    const script = `${PLUGIN}android { defaultConfig { applicationId 'a.b'\nif (who()) { applicationId 'c.d' } } }`;
    const { applicationId } = appOf(script);
    expect(shown(applicationId)).toBe('? conditional or a.b');
    const range = applicationId.known ? null : applicationId.at?.range;
    expect(script.slice(range?.start, range?.end)).toBe("applicationId 'c.d'");
  });

  it('is known where the condition is, or makes no difference', () => {
    expect(groovy("'a.b'\nif (true) { applicationId 'c.d' }")).toBe('c.d');
    expect(groovy("'a.b'\nif (false) { applicationId 'c.d' }")).toBe('a.b');
    expect(groovy("'a.b'\nif (who()) { applicationId 'a.b' }")).toBe('a.b');
    expect(groovy("'a.b'\nif (who()) { applicationId = who() }")).toBe('? conditional or a.b');
  });

  it('asks the block it stands in, and those before it', () => {
    const app = appOf(
      `${PLUGIN}android { namespace 'n.s'\ndefaultConfig { applicationId "\${android.namespace}.x"\nversionName 'v' } }`,
    );
    expect(shown(app.applicationId)).toBe('n.s.x');
  });
});
