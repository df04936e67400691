/** The former pair where it stands besides the placeholders: in manifests, in `tpns-configs.json`, in code. */
import type { Picture } from '../../android/picture.ts';
import { type Note, note } from '../../core/note.ts';
import { join } from '../../core/paths.ts';
import type { NextStep } from '../../core/plan.ts';
import { positionAt } from '../../core/text.ts';
import { jsonFacts, readJson, renameInJson } from '../../editors/json.ts';
import { ensureMetaData } from '../../editors/manifest/meta-data.ts';
import { provedManifest } from '../../editors/manifest/proof.ts';
import { applicationMetaData } from '../../editors/manifest/read.ts';
import { hasPlaceholder, isReference } from '../../editors/manifest/value.ts';
import { proved } from '../../editors/proof.ts';
import { CONFIG_FILE, ID_META, KEY_META } from '../../tpns/sdk.ts';
import type { Step } from '../workspace.ts';
import type { Answers } from './answers.ts';

declare module '../../core/note.ts' {
  interface NoteArgs {
    'next-pair-in-code': { call: string; file: string; line: number };
  }
}

/** Where a manifest of the build says them itself. What the build fills in comes from the scripts. */
export function pairInManifests(picture: Picture, { accessId, accessKey }: Answers): Step[] {
  const { app, manifest, libraryManifests } = picture;
  const wanted = [
    { name: ID_META, value: accessId },
    { name: KEY_META, value: accessKey },
  ];
  return [[app.manifest, manifest] as const, ...libraryManifests].flatMap(([path, each]) =>
    wanted
      .filter(({ name, value }) =>
        applicationMetaData(each).some(
          data =>
            data.name?.text === name &&
            data.value !== null &&
            data.value.text !== value &&
            !hasPlaceholder(data.value) &&
            !isReference(data.value),
        ),
      )
      .map((data): Step => ({ path, run: text => provedManifest(text, ensureMetaData(data)) })),
  );
}

/** The package that the file is about has another name from now on. */
export function packageInConfig({ app }: Picture, { packageName, packageAsked }: Answers): Step[] {
  if (!packageAsked) return [];
  const run: Step['run'] = text => {
    const [only, ...more] = text === '' ? [] : packagesIn(text);
    const from = more.length === 0 && only !== undefined ? only : packageName;
    return text === ''
      ? { state: 'present', at: 0 }
      : proved(text, renameInJson(from, packageName), jsonFacts);
  };
  return [{ path: join(app.module.folder, CONFIG_FILE), run }];
}

function packagesIn(text: string): string[] {
  const config = readJson(text);
  if (typeof config !== 'object' || config === null || Array.isArray(config)) return [];
  return Object.entries(config).flatMap(([key, value]) =>
    key !== 'tpns' && typeof value === 'object' && value !== null ? [key] : [],
  );
}

const SETTERS = /(?:^|\.)setAccess(Id|Key)$/;

/** Code that hands them over wins over both, and sources are never rewritten. */
export function pairInCode({ code }: Picture, { accessId, accessKey }: Answers): NextStep[] {
  return code.files
    .filter(({ path }) => code.mentions(path, /setAccess(?:Id|Key)/))
    .flatMap(({ path }) => {
      const source = code.open(path);
      return source.calls.flatMap((call): NextStep[] => {
        const which = SETTERS.exec(call.name)?.[1];
        const [, said] = which === undefined ? [] : source.argumentsOf(call);
        const literal = /^(?:"([^"$]*)"|([\d_]+)[lL]?)$/.exec(said?.trim() ?? '');
        const value = literal?.[1] ?? literal?.[2]?.replaceAll('_', '');
        if (value === undefined || value === (which === 'Id' ? accessId : accessKey)) return [];
        const text: Note = note('next-pair-in-code', {
          call: `setAccess${which}`,
          file: path,
          line: positionAt(source.text, call.start).line,
        });
        return [{ text, check: 'credentials-disagree' }];
      });
    });
}
