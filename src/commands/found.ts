/** What `init` found out by itself, each value with its place: so that nobody has to take a plan on trust. */
import type { Picture } from '../android/picture.ts';
import { textAt } from '../android/source.ts';
import { join } from '../core/paths.ts';
import { launcherActivities } from '../editors/manifest/read.ts';
import { type PortraitLine, said, valueLine } from '../engine/diagnose/portrait.ts';
import { placeholderValue, sdkDependencies } from '../engine/traces.ts';
import type { Files } from '../ports.ts';
import { maskKey } from '../tpns/credentials.ts';
import { CONFIG_FILE } from '../tpns/sdk.ts';
import { jsonMember, jsonText, readProjectJson } from './project-json.ts';

export function foundLines(files: Files, picture: Picture): PortraitLine[] {
  const { app, manifest, sources } = picture;
  const launchers = launcherActivities(manifest).flatMap(({ className, element }) =>
    className === null
      ? []
      : said('launcher', null, className, {
          file: app.manifest,
          range: { start: element.start, end: element.end },
        }),
  );
  const own = sources.receivers.map(name => said('receiver', null, name, null));
  const { registrationClass, registersIn } = sources;
  return [
    said('module', null, app.module.path, { file: app.script.path, range: null }),
    valueLine('application-id', null, picture.applicationId),
    said('agp', null, app.agp.text, app.agp.from),
    valueLine('min-sdk', null, app.minSdk),
    valueLine('target-sdk', null, app.targetSdk),
    said('language', null, sources.language === 'kotlin' ? 'Kotlin' : 'Java', null),
    ...launchers,
    ...sdkDependencies(picture).map(({ group, artifact, version, file, at }) =>
      said('artifact', `${group}:${artifact}`, version, { file: file.path, range: { start: at, end: at } }),
    ),
    ...credentialLines(files, picture),
    ...own,
    ...(registersIn === null
      ? []
      : [said('registration', null, registrationClass, { file: registersIn, range: null })]),
  ];
}

/** The configuration file first: where it says one, that one is taken. */
function credentialLines(files: Files, picture: Picture): PortraitLine[] {
  const file = join(picture.app.module.folder, CONFIG_FILE);
  const config = readProjectJson(files, file);
  const line = (label: 'access-id' | 'access-key', key: string, which: 'id' | 'key'): PortraitLine[] => {
    const written = jsonText(jsonMember(config, 'tpns', key));
    const found = written === null ? placeholderValue(picture, which) : { value: written, file };
    if (found === null) return [];
    const at = textAt(files, found.file)?.indexOf(found.value) ?? -1;
    const range = at < 0 ? null : { start: at, end: at + found.value.length };
    const shown = which === 'id' ? found.value : maskKey(found.value);
    return [said(label, null, shown, { file: found.file, range })];
  };
  return [...line('access-id', 'access_id', 'id'), ...line('access-key', 'access_key', 'key')];
}
