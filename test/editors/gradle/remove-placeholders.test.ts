import { describe, expect, it } from 'vitest';
import { removePlaceholders } from '../../../src/editors/gradle/remove-placeholders.ts';
import { expectEdit, expectPresent, expectRefusal } from './support.ts';

const KEYS = ['XG_ACCESS_ID', 'XG_ACCESS_KEY'];
const groovy = removePlaceholders('groovy', KEYS);
const kotlin = removePlaceholders('kotlin', KEYS);

/** What stands in `android { defaultConfig { } }`, before and after. */
const CASES: Readonly<Record<string, readonly ['groovy' | 'kotlin', string, string]>> = {
  'with the statement that gives nothing else': [
    'groovy',
    '\n    minSdk 21\n    manifestPlaceholders = [\n        XG_ACCESS_ID : "1500000001", // from the console\n        XG_ACCESS_KEY: "AEXAMPLEKEY1",\n    ]\n',
    '\n    minSdk 21\n',
  ],
  'with += as well': [
    'groovy',
    '\n    manifestPlaceholders += [XG_ACCESS_ID: "1", XG_ACCESS_KEY: "A"]\n',
    '\n',
  ],
  'but leave the empty map that replaces what came before': [
    'groovy',
    "\n    manifestPlaceholders = [A: 'x']\n    manifestPlaceholders = [XG_ACCESS_ID: '1']\n",
    "\n    manifestPlaceholders = [A: 'x']\n    manifestPlaceholders = [:]\n",
  ],
  'from the beginning of a map, with the comment on their line': [
    'groovy',
    '\n    manifestPlaceholders = [\n        XG_ACCESS_ID : "1", // old\n        XG_ACCESS_KEY: "A",\n        JPUSH_APPKEY : "j", // another SDK\n    ]\n',
    '\n    manifestPlaceholders = [\n        JPUSH_APPKEY : "j", // another SDK\n    ]\n',
  ],
  'from the end of a map without a comma behind them': [
    'groovy',
    '\n    manifestPlaceholders = [\n        JPUSH_APPKEY : "j", // another SDK\n        XG_ACCESS_ID : "1",\n        XG_ACCESS_KEY: "A" // key\n    ]\n',
    '\n    manifestPlaceholders = [\n        JPUSH_APPKEY : "j" // another SDK\n    ]\n',
  ],
  'from the end of a map with a comma behind them': [
    'groovy',
    '\n    manifestPlaceholders = [\n        JPUSH_APPKEY : "j",\n        XG_ACCESS_ID : "1",\n        XG_ACCESS_KEY: "A",\n    ]\n',
    '\n    manifestPlaceholders = [\n        JPUSH_APPKEY : "j",\n    ]\n',
  ],
  'from the end where the bracket is on the same line': [
    'groovy',
    '\n    manifestPlaceholders = [JPUSH_APPKEY: "j", // x\n                            XG_ACCESS_ID: "1",\n                            XG_ACCESS_KEY: "A"]\n',
    '\n    manifestPlaceholders = [JPUSH_APPKEY: "j" // x\n]\n',
  ],
  'from the middle, on one line': [
    'groovy',
    "\n    manifestPlaceholders = [A: 'x', XG_ACCESS_ID: '1', B: 'y', XG_ACCESS_KEY: 'A', ]\n",
    "\n    manifestPlaceholders = [A: 'x', B: 'y', ]\n",
  ],
  'from both sides of a comment about what stays': [
    'groovy',
    '\n    manifestPlaceholders = [\n        // both of them\n        XG_ACCESS_ID : "1",\n        // JPush\n        JPUSH_APPKEY : "j",\n        XG_ACCESS_KEY: "A"\n    ]\n',
    '\n    manifestPlaceholders = [\n        // both of them\n        // JPush\n        JPUSH_APPKEY : "j"\n    ]\n',
  ],
  'behind the comma at the beginning of a line': [
    'groovy',
    "\n    manifestPlaceholders = [ A: 'x'\n        , XG_ACCESS_ID: '1'\n        , XG_ACCESS_KEY: 'A'\n    ]\n",
    "\n    manifestPlaceholders = [ A: 'x'\n    ]\n",
  ],
  'among named arguments': [
    'groovy',
    "\n    manifestPlaceholders XG_ACCESS_ID: '1', A: 'x', XG_ACCESS_KEY: 'A'\n",
    "\n    manifestPlaceholders A: 'x'\n",
  ],
  'where named arguments are all there is': [
    'groovy',
    "\n    manifestPlaceholders XG_ACCESS_ID: '1', XG_ACCESS_KEY: 'A'\n    minSdk 21\n",
    '\n    minSdk 21\n',
  ],
  'each as a statement of its own': [
    'kotlin',
    '\n    manifestPlaceholders["XG_ACCESS_ID"] = "1"\n    manifestPlaceholders["A"] = "x"\n    manifestPlaceholders.put("XG_ACCESS_KEY", "A")\n',
    '\n    manifestPlaceholders["A"] = "x"\n',
  ],
  'as properties and pairs': [
    'groovy',
    "\n    manifestPlaceholders.XG_ACCESS_ID = '1'\n    manifestPlaceholders.A = 'x'\n",
    "\n    manifestPlaceholders.A = 'x'\n",
  ],
  'in mapOf': [
    'kotlin',
    '\n    manifestPlaceholders += mapOf(\n        "A" to "x",\n        "XG_ACCESS_ID" to "1",\n        "XG_ACCESS_KEY" to "A"\n    )\n',
    '\n    manifestPlaceholders += mapOf(\n        "A" to "x"\n    )\n',
  ],
  'in addManifestPlaceholders': [
    'kotlin',
    '\n    addManifestPlaceholders(mapOf("XG_ACCESS_ID" to "1", "XG_ACCESS_KEY" to "A"))\n    minSdk = 21\n',
    '\n    minSdk = 21\n',
  ],
  'behind a plus': [
    'groovy',
    "\n    manifestPlaceholders = manifestPlaceholders + [XG_ACCESS_ID: '1']\n    minSdk 21\n",
    '\n    minSdk 21\n',
  ],
  'behind a plus with others': [
    'groovy',
    "\n    manifestPlaceholders = manifestPlaceholders + [XG_ACCESS_ID: '1', A: 'x']\n",
    "\n    manifestPlaceholders = manifestPlaceholders + [A: 'x']\n",
  ],
  'with a value that is computed': [
    'kotlin',
    '\n    manifestPlaceholders["XG_ACCESS_ID"] = project.findProperty("XG_ACCESS_ID") ?: ""\n    minSdk = 21\n',
    '\n    minSdk = 21\n',
  ],
};

describe('placeholders are taken out', () => {
  it.each(Object.entries(CASES))('%s', (_, [dialect, before, after]) => {
    const block = (body: string): string => `android {\n  defaultConfig {${body}  }\n}\n`;
    expectEdit(dialect, removePlaceholders(dialect, KEYS), block(before), block(after));
  });

  it('of flavors and build types too, where they say the same', () => {
    expectEdit(
      'groovy',
      groovy,
      "android {\n  defaultConfig {\n    manifestPlaceholders = [XG_ACCESS_ID: '1', A: 'x']\n  }\n  productFlavors {\n    beta {\n      manifestPlaceholders.put('XG_ACCESS_ID', '1')\n    }\n  }\n}\n",
      "android {\n  defaultConfig {\n    manifestPlaceholders = [A: 'x']\n  }\n  productFlavors {\n    beta {\n    }\n  }\n}\n",
    );
  });

  it('from the variable that holds them, which stays', () => {
    expectEdit(
      'groovy',
      groovy,
      "def ids = [XG_ACCESS_ID: '1', XG_ACCESS_KEY: 'A']\nandroid { defaultConfig { manifestPlaceholders = ids } }\n",
      'def ids = [:]\nandroid { defaultConfig { manifestPlaceholders = ids } }\n',
    );
  });

  it('nowhere where there are none: not in comments, strings and the maps of others', () => {
    expectPresent(
      'groovy',
      groovy,
      "// manifestPlaceholders = [XG_ACCESS_ID: '1']\next.ids = [XG_ACCESS_ID: '1']\nandroid { defaultConfig { manifestPlaceholders = [JPUSH_PKGNAME: 'x', JPUSH_APPKEY: 'XG_ACCESS_ID'] } }\n",
    );
  });

  it('by a person where a condition decides, another app is meant, or others read them', () => {
    const inside = (body: string): string => `android {\n  defaultConfig {\n    ${body}\n  }\n}\n`;
    expectRefusal(
      'groovy',
      groovy,
      inside("if (x) { manifestPlaceholders.put('XG_ACCESS_ID', '1') }"),
      'gradle-conditional-removal',
      'manifestPlaceholders',
    );
    expectRefusal(
      'groovy',
      groovy,
      inside("manifestPlaceholders = x ? [XG_ACCESS_ID: '1'] : [:]"),
      'gradle-conditional-removal',
      'manifestPlaceholders',
    );
    expectRefusal(
      'groovy',
      groovy,
      inside("manifestPlaceholders = [XG_ACCESS_ID: '1'] + [A: 'x']"),
      'gradle-conditional-removal',
      'manifestPlaceholders',
    );
    const flavors =
      "android {\n  defaultConfig { manifestPlaceholders = [XG_ACCESS_ID: '1'] }\n  productFlavors { beta { manifestPlaceholders = [XG_ACCESS_ID: '2'] } }\n}\n";
    expectRefusal('groovy', groovy, flavors, 'placeholder-conflict', 'manifestPlaceholders');
    const read = inside(
      "manifestPlaceholders = [XG_ACCESS_ID: '1']\n    buildConfigField 'String', 'ID', manifestPlaceholders.XG_ACCESS_ID",
    );
    expectRefusal('groovy', groovy, read, 'used-elsewhere', 'manifestPlaceholders');
    const variable =
      "def ids = [XG_ACCESS_ID: '1']\nprintln ids\nandroid { defaultConfig { manifestPlaceholders = ids } }\n";
    const { snippet } = expectRefusal('groovy', groovy, variable, 'used-elsewhere', 'manifestPlaceholders');
    expect(snippet).toBe("- def ids = [XG_ACCESS_ID: '1']");
    expectRefusal(
      'kotlin',
      kotlin,
      'android { onVariants { manifestPlaceholders.put("XG_ACCESS_ID", "1") } }\n',
      'gradle-conditional-removal',
      'manifestPlaceholders',
    );
  });
});
