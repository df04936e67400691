/** The healthy project, and what evidence beside it has shown. */
import { checkOf, checks } from '../../src/checks/index.ts';
import type { Lang } from '../../src/core/lang.ts';
import type { EvidenceSource, Observation } from '../../src/core/observation.ts';
import { diagnose } from '../../src/engine/diagnose/diagnose.ts';
import { gatherSubject } from '../../src/engine/diagnose/gather.ts';
import { type Told, tellFinding } from '../../src/report/doctor-tell.ts';
import { speaker } from '../../src/report/say.ts';
import { filesOf, healthy, inShort, type World } from './support.ts';

const everything: readonly EvidenceSource[] = ['logcat', 'device', 'apk', 'online', 'im'];

interface Around {
  readonly asked?: readonly EvidenceSource[];
  readonly world?: World;
}

function found(
  observations: readonly Observation[],
  lang: Lang,
  { asked = everything, world = healthy }: Around,
) {
  const subject = gatherSubject(filesOf(world), '/project', {
    module: null,
    redirect: null,
    observed: { asked, observations },
  });
  const same = (path: string): string => path;
  return diagnose(subject, checks).findings.map(
    (finding): Told =>
      tellFinding(finding, checkOf(finding.check).words[lang], {
        say: speaker(lang, same),
        path: same,
        text: () => null,
      }),
  );
}

/** `error register-failed (app)`, and `about` where there is such a thing. */
export const shown = (observations: readonly Observation[], around: Around = {}): string[] =>
  found(observations, 'en', around).map(told =>
    [inShort(told), ...(told.finding.about === null ? [] : [told.finding.about])].join(' '),
  );

/** Title, message and help of everything found, in both languages. */
export const said = (observations: readonly Observation[], around: Around = {}): string =>
  (['en', 'zh'] as const)
    .flatMap(lang =>
      found(observations, lang, around).flatMap(({ title, message, help }) => [title, message, help]),
    )
    .join('\n');

/** Does the check apply at all? */
export function verdict(id: string, observations: readonly Observation[], asked: readonly EvidenceSource[]) {
  const subject = gatherSubject(filesOf(healthy), '/project', {
    module: null,
    redirect: null,
    observed: { asked, observations },
  });
  return checkOf(id).run(subject);
}

/** What no evidence at all says of it. */
export const unasked = (id: string) =>
  checkOf(id).run(gatherSubject(filesOf(healthy), '/project', { module: null, redirect: null }));
