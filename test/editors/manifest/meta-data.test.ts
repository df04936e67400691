import { describe, expect, it } from 'vitest';
import { ensureMetaData, removeMetaData } from '../../../src/editors/manifest/meta-data.ts';
import { app, done, NS, newLines, placeholder, refusal, untouched } from './support.ts';

const NAME = 'XG_SERVER_SUFFIX';
const shanghai = ensureMetaData({ name: NAME, value: 'tpns.sh.tencent.com' });
const element = `<meta-data android:name="${NAME}" android:value="tpns.sh.tencent.com" />`;
const indented = `        ${element}`;

describe('ensureMetaData', () => {
  it('adds it at the end of the application', () => {
    const before = app('<activity android:name=".A" />', '<!-- old -->');
    expect(done(before, shanghai)).toBe(app('<activity android:name=".A" />', '<!-- old -->', element));
  });

  it('adds it behind the last meta-data, never inside a component', () => {
    const before = app(
      '<meta-data android:name="a" android:value="1" />',
      '<activity android:name=".A">',
      '    <meta-data android:name="b" android:value="2" />',
      '</activity>',
    );
    expect(newLines(before, done(before, shanghai))).toEqual([indented]);
    expect(done(before, shanghai)).toContain(`"1" />\n${indented}\n        <activity`);
  });

  it('F61: one in a component or beside the application does not count', () => {
    const before = app('<activity android:name=".A">', `    ${element}`, '</activity>').replace(
      '    <application',
      `    ${element}\n    <application`,
    );
    expect(newLines(before, done(before, shanghai))).toEqual([indented]);
  });

  it('F51: opens a self-closing application', () => {
    const before = `<manifest ${NS}>\n  <application\n    android:label="x"\n    />\n</manifest>`;
    expect(done(before, shanghai)).toContain(
      `\n    android:label="x"\n    >\n    ${element.replace(' />', '/>')}\n  </application>\n`.replace(
        '/>',
        ' />',
      ),
    );
    const short = `<manifest ${NS}>\n\t<application android:label="x"/>\n</manifest>`;
    expect(done(short, shanghai)).toContain(
      `\n\t<application android:label="x">\n\t\t${element.replace(' />', '/>')}\n\t</application>\n`,
    );
  });

  it('F51: fills an empty application and creates a missing one', () => {
    const empty = `<manifest ${NS}>\n  <application></application>\n</manifest>`;
    expect(done(empty, shanghai)).toContain(`  <application>\n    ${element}\n  </application>`);
    const none = `<manifest ${NS}>\n  <uses-sdk />\n</manifest>\n`;
    expect(done(none, shanghai)).toBe(
      `<manifest ${NS}>\n  <uses-sdk />\n  <application>\n    ${element}\n  </application>\n</manifest>\n`,
    );
  });

  it.each(['"', "'"])('replaces another value in place, between quotes %s', quote => {
    const before = app(
      `<meta-data  android:value = ${quote}tpns.hk.tencent.com${quote}\n   android:name="${NAME}"></meta-data>`,
    );
    expect(done(before, shanghai)).toBe(before.replace('.hk.', '.sh.'));
  });

  it('adds a value that is missing, in the way of the element', () => {
    const before = app(`<meta-data\n            android:name='${NAME}'/>`);
    expect(done(before, shanghai)).toBe(
      before.replace("'/>", "'\n            android:value='tpns.sh.tencent.com'/>"),
    );
  });

  it('leaves the right value alone, however it is written', () => {
    untouched(app(element), shanghai);
    untouched(app(element.replace('tpns.sh', '&#116;pns\\.sh').replaceAll('"', "'")), shanghai);
  });

  it('F62: leaves to the build what the build fills in', () => {
    expect(
      refusal(app(element.replace('tpns.sh', placeholder('x'))), shanghai, 'manifest-undecided').line,
    ).toBe(4);
    refusal(app(element.replace('tpns.sh', '@string/tpns.sh')), shanghai, 'manifest-undecided');
    const resource = refusal(app(element.replace(':value', ':resource')), shanghai, 'manifest-undecided');
    expect(resource.snippet).toBe(element);
  });

  it('a wanted placeholder is compared as it is written', () => {
    const operation = ensureMetaData({ name: NAME, value: placeholder('SUFFIX') });
    untouched(done(app(), operation), operation);
  });

  it('is refused where the name is there twice', () => {
    const twice = app(element, element.replace('.sh.', '.hk.'));
    expect(refusal(twice, shanghai, 'manifest-twice').line).toBe(5);
  });

  it('F56: is refused where a marker takes it out', () => {
    refusal(
      app(`<meta-data android:name="${NAME}" tools:node="remove" />`),
      shanghai,
      'manifest-contradiction',
    );
    refusal(app('<meta-data tools:node="removeAll" />'), shanghai, 'manifest-contradiction');
  });

  it('F55: declares a prefix for the namespace, once, where there is none', () => {
    expect(done('<manifest>\n<application/>\n</manifest>', shanghai)).toMatch(
      `<manifest ${NS}>\n<application>\n    <meta-data android:name="XG_`,
    );
    expect(done('<manifest/>', shanghai)).toMatch(`<manifest ${NS}>\n    <application>\n        <meta-data `);
  });

  it('escapes for XML and for the resource compiler, with numbers where the file is not said to be UTF-8', () => {
    const operation = ensureMetaData({ name: 'n', value: '@a&<"中\\\n' });
    const written = (file: string) => /android:value="([^"]*)"/.exec(done(file, operation))?.[1];
    expect(written(app())).toBe('\\@a&amp;&lt;&quot;中\\\\\\n');
    expect(written(app().replace('utf-8', 'GBK'))).toBe('\\@a&amp;&lt;&quot;&#x4e2d;\\\\\\n');
  });

  it('copies one attribute a line, lined up or indented, from its kind', () => {
    const lined = app('<meta-data android:name="a"', '           android:value="1"/>');
    expect(done(lined, shanghai)).toContain(
      `\n        <meta-data android:name="${NAME}"\n                   android:value="tpns.sh.tencent.com"/>\n`,
    );
    const indentedSample = app('<meta-data', '  android:name="a"', '  android:value="1"', '/>');
    expect(done(indentedSample, shanghai)).toContain(
      `\n        <meta-data\n          android:name="${NAME}"\n          android:value="tpns.sh.tencent.com"\n        />\n`,
    );
  });
});

describe('removeMetaData', () => {
  const remove = removeMetaData(NAME);

  it('takes the element with its line, and nothing else', () => {
    const before = app('<!-- region -->', element, '', '<activity android:name=".A" />');
    expect(done(before, remove)).toBe(app('<!-- region -->', '', '<activity android:name=".A" />'));
  });

  it('takes an element over several lines, with what is inside', () => {
    const before = app(
      `<meta-data\n  android:name="${NAME}"\n  android:value="x">`,
      '  <!-- in -->',
      '</meta-data>',
      '<!-- out -->',
    );
    expect(done(before, remove)).toBe(app('<!-- out -->'));
  });

  it('leaves what else stands on the line', () => {
    const before = app(
      `${element} <!-- why -->`,
      `<activity android:name=".A" />${element.replace('.sh.', '.hk.')}`,
    );
    expect(done(before, remove)).toBe(app(' <!-- why -->', '<activity android:name=".A" />'));
  });

  it('takes it whatever its value is', () => {
    expect(done(app(element.replace('tpns.sh', placeholder('x'))), remove)).toBe(app());
  });

  it('does nothing where there is none, or only a marker', () => {
    untouched(app(), remove);
    untouched(`<manifest ${NS}/>`, remove);
    untouched(app(`<meta-data android:name="${NAME}" tools:node="remove" />`), remove);
    untouched(app(`<!-- ${element} -->`, '<activity android:name=".A">', element, '</activity>'), remove);
  });
});
