/**
 * The real parsers, asked about many texts at once: each language's parser starts once for some hundred of them.
 * The texts lie in a temporary folder for as long as it takes.
 */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Spoken = 'groovy' | 'kotlin' | 'manifest';

export interface Heard {
  readonly accepted: boolean;
  /** Calls and assignments, each as `path⇥arguments`; none for manifests, of which only the verdict is asked. */
  readonly rows: readonly string[];
}

/** Language → text → what its parser said. */
export type Hearing = Readonly<Record<Spoken, ReadonlyMap<string, Heard>>>;

export const unheard: Hearing = { groovy: new Map(), kotlin: new Map(), manifest: new Map() };

const BATCH = 300;
const ENDINGS: Readonly<Record<Spoken, string>> = {
  groovy: '.gradle',
  kotlin: '.gradle.kts',
  manifest: '.xml',
};
const SCRIPTS: Readonly<Record<Spoken, string>> = {
  groovy: 'groovy-ast.sh',
  kotlin: 'kts-psi.sh',
  manifest: 'manifest-check.sh',
};

export async function hear(
  oracle: string,
  texts: Readonly<Record<Spoken, ReadonlySet<string>>>,
  progress: (done: number, all: number) => void,
): Promise<Hearing> {
  const all = Object.values(texts).reduce((sum, each) => sum + each.size, 0);
  const heard = { groovy: new Map<string, Heard>(), kotlin: new Map(), manifest: new Map() };
  let done = 0;
  const listen = async (language: Spoken): Promise<void> => {
    const queue = [...texts[language]];
    while (queue.length > 0) {
      const batch = queue.splice(0, BATCH);
      const said = await ask(oracle, language, batch);
      for (const [i, text] of batch.entries()) {
        const one = said[i];
        if (one === undefined) throw new Error(`${SCRIPTS[language]} said nothing about one of the texts`);
        heard[language].set(text, one);
      }
      done += batch.length;
      progress(done, all);
    }
  };
  await Promise.all([listen('groovy'), listen('kotlin'), listen('manifest')]);
  return heard;
}

async function ask(oracle: string, language: Spoken, texts: readonly string[]): Promise<readonly Heard[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tpns-survey-texts-'));
  try {
    const files = texts.map((text, i) => {
      mkdirSync(join(folder, String(i)));
      const file = join(folder, String(i), `text${ENDINGS[language]}`);
      writeFileSync(file, text);
      return file;
    });
    const list = join(folder, 'list');
    writeFileSync(list, files.map(file => `${file}\0`).join(''));
    const form = language === 'manifest' ? '--verdict' : '--json';
    const said = await run(join(oracle, SCRIPTS[language]), [form, '--files0-from', list]);
    return language === 'manifest' ? verdicts(said, files) : outlines(said, files);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function verdicts(said: string, files: readonly string[]): Heard[] {
  const passed = new Set(said.split('\n').flatMap(line => (line.startsWith('PASS ') ? [line.slice(5)] : [])));
  return files.map(file => ({ accepted: passed.has(file), rows: [] }));
}

interface Document {
  readonly files: readonly {
    readonly file: string;
    readonly ok: boolean;
    readonly rows?: readonly { readonly path: string; readonly args: string }[];
  }[];
}

function outlines(said: string, files: readonly string[]): Heard[] {
  const document = JSON.parse(said) as Document;
  const byFile = new Map(document.files.map(each => [each.file, each]));
  return files.flatMap(file => {
    const found = byFile.get(file);
    if (found === undefined) return [];
    return [{ accepted: found.ok, rows: (found.rows ?? []).map(({ path, args }) => `${path}\t${args}`) }];
  });
}

/** 0 is "all accepted", 1 "not all"; anything else was no answer. */
function run(script: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { maxBuffer: 1 << 30, encoding: 'utf8' as const };
    execFile('bash', [script, ...args], options, (error, stdout, stderr) => {
      if (error === null || error.code === 1) resolve(stdout);
      else reject(new Error(`${script} could not check:\n${stderr.slice(0, 2000)}`));
    });
  });
}
