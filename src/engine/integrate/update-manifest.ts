/** What a manifest still has from older SDKs: former names of actions, components whose classes are gone. */
import type { Picture } from '../../android/picture.ts';
import { provedManifest } from '../../editors/manifest/proof.ts';
import type { Manifest } from '../../editors/manifest/read.ts';
import { removeComponent } from '../../editors/manifest/remove.ts';
import { formerActions, renameActions } from '../../editors/manifest/rename-action.ts';
import { FORMER_ACTIONS, isBefore, RELICS, RELICS_UNTIL } from '../../tpns/sdk.ts';
import type { Step } from '../workspace.ts';
import type { Answers } from './answers.ts';
import { plannedVersion } from './gradle-steps.ts';

const manifestsOf = ({
  app,
  manifest,
  libraryManifests,
}: Picture): readonly (readonly [string, Manifest])[] => [[app.manifest, manifest], ...libraryManifests];

/** A receiver for the former actions hears nothing any more; with the names of today it is the app's own. */
export function formerActionSteps(picture: Picture): Step[] {
  return manifestsOf(picture)
    .filter(([, manifest]) => formerActions(manifest, FORMER_ACTIONS).length > 0)
    .map(([path]) => ({ path, run: text => provedManifest(text, renameActions(FORMER_ACTIONS)) }));
}

/** A provider whose class is gone ends the app as it starts. While the SDK that has the class stays, so does this. */
export function relicSteps(picture: Picture, answers: Answers): Step[] {
  if (isBefore(plannedVersion(picture, answers), RELICS_UNTIL)) return [];
  return manifestsOf(picture).flatMap(([path, { components }]) =>
    RELICS.filter(name => components.some(({ className }) => className === name)).map(
      (name): Step => ({ path, run: text => provedManifest(text, removeComponent(name)) }),
    ),
  );
}
