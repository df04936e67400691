import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotation } from '../../src/report/github.ts';
import { broken, CONSOLE, healthy, MANIFEST, type World } from '../checks/support.ts';
import { call } from '../support/call.ts';
import { type MemoryDisk, memoryFiles } from '../support/memory-files.ts';

const plain = { severity: 'error', title: 't', text: 'x', file: 'a', line: 1, column: 2 } as const;

describe('an annotation', () => {
  it('is one command, with what would end it written otherwise', () => {
    expect(
      annotation({ ...plain, title: 'a: b, c%', text: '100 %\r\nsee: a, b', file: 'my app,1:2/x.xml' }),
    ).toBe('::error file=my app%2C1%3A2/x.xml,line=1,col=2,title=a%3A b%2C c%25::100 %25%0D%0Asee: a, b');
  });

  it('without a file has no line either', () => {
    expect(annotation({ ...plain, severity: 'info', file: null })).toBe('::notice title=t::x');
    expect(annotation({ ...plain, severity: 'warning', line: null, column: null })).toBe(
      '::warning file=a,title=t::x',
    );
  });

  it('is read back as it was meant, whatever it says', () => {
    const back = (text: string): string =>
      text
        .replaceAll('%3A', ':')
        .replaceAll('%2C', ',')
        .replaceAll('%0D', '\r')
        .replaceAll('%0A', '\n')
        .replaceAll('%25', '%');
    const any = fc.string({
      unit: fc.constantFrom('%', '2', '5', '0', 'A', 'D', ':', ',', '\n', '\r', '中', 'x'),
    });
    fc.assert(
      fc.property(any, any, (title, text) => {
        const line = annotation({ ...plain, title, text });
        expect(line).not.toMatch(/[\r\n]/);
        const [, said, told] = /^::error file=a,line=1,col=2,title=([^,:]*)::(.*)$/.exec(line) ?? [];
        expect([back(said ?? ''), back(told ?? '')]).toEqual([title, text]);
      }),
    );
  });
});

const diskOf = (world: World): MemoryDisk =>
  memoryFiles(Object.fromEntries(Object.entries(world).map(([name, text]) => [`/shop/${name}`, text])));
const ill = broken(healthy, MANIFEST, '".Home" android:exported="true"', '".Home"');

it('doctor --format github says one line for each finding, and nothing else on stdout', async () => {
  const { out, exit } = await call(diskOf(ill), ['doctor', '--format', 'github', '--cwd', '/shop']);
  expect(exit).toBe(1);
  expect(out).toMatch(
    /^::error file=app\/src\/main\/AndroidManifest\.xml,line=3,col=9,title=exported-missing%3A [^\n]*::[^\n]*%0A[^\n]*\n$/,
  );
});

it('an entry that ignores nothing is a notice where it stands', async () => {
  const world = broken(
    healthy,
    CONSOLE,
    '"accessPoint"',
    '"ignore": [{ "check": "debug-on", "reason": "internal" }],\n    "accessPoint"',
  );
  const { out } = await call(diskOf(world), ['doctor', '--format', 'github', '--cwd', '/shop', '--quiet']);
  expect(out).toMatch(/^::notice file=tpns\.console\.json,line=2,title=[^\n]*debug-on[^\n]*\n$/);
});

it('is silent about a healthy project', async () => {
  expect((await call(diskOf(healthy), ['doctor', '--format', 'github', '--cwd', '/shop'])).out).toBe('');
});
