/** What the survey asks the editors to put in: nobody's credentials, nobody's link. */
import type { Picture } from '../../src/android/picture.ts';
import { textOf } from '../../src/android/value.ts';
import { launcherActivities } from '../../src/editors/manifest/index.ts';
import type { Answers } from '../../src/engine/integrate/answers.ts';
import { leftMode } from '../../src/engine/integrate/mode.ts';
import type { Mode } from '../../src/engine/traces.ts';
import { regionOf } from '../../src/tpns/regions.ts';
import { ID_PLACEHOLDER, KEY_PLACEHOLDER } from '../../src/tpns/sdk.ts';

export const ACCESS_ID = '1580000001';
export const ACCESS_KEY = 'AEXAMPLEKEY1';
export const REGION = 'shanghai';
export const SUFFIX = regionOf(REGION).suffix ?? '';
export const LINK = { scheme: 'tpnssurvey', host: 'com.example.survey', port: null, path: '/detail' };
/** Of whatever has a version. */
export const NEWER = '99.1.7';
export const REPOSITORY = 'https://maven.example.com/repository/survey';

export const URI = `${LINK.scheme}://${LINK.host}${LINK.path}`;
/** For an application id that only the running build knows. */
export const NO_ID = 'com.example.survey';

export const ENTRIES: ReadonlyMap<string, string> = new Map([
  [ID_PLACEHOLDER, ACCESS_ID],
  [KEY_PLACEHOLDER, ACCESS_KEY],
]);

/** As a person would answer: without a launcher activity another one has to be named, and without any there is no link. */
export function answers(mode: Mode, picture: Picture): Answers {
  const { applicationId, manifest, libraryManifests } = picture;
  const all = [manifest, ...libraryManifests.values()];
  const launches = all.some(each => launcherActivities(each).length > 0);
  const first = manifest.components.find(({ tag, className }) => tag === 'activity' && className !== null);
  const linked = launches || first !== undefined;
  return {
    mode,
    leaves: leftMode(picture, mode),
    pluginVersion: null,
    accessId: ACCESS_ID,
    accessKey: ACCESS_KEY,
    region: REGION,
    regionGuessed: false,
    packageName: textOf(applicationId) ?? NO_ID,
    packageAsked: false,
    sdkVersion: null,
    redirect: linked ? { ...LINK, uri: URI } : null,
    redirectActivity: launches ? null : (first?.className ?? null),
    language: null,
    im: null,
    channels: [],
  };
}
