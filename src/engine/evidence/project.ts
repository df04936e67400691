/** What those who read evidence have to know of the project; nothing of it where there is none. */

import { textOf } from '../../android/value.ts';
import { channels } from '../../channels/index.ts';
import type { AppSubject, Subject } from '../../checks/subject.ts';
import type { Finding } from '../../core/finding.ts';
import { type Observation, observed } from '../../core/observation.ts';
import { isPushChannel } from '../../tpns/channels.ts';
import { type DeviceNeed, deviceNeeds } from './device/needs.ts';

/** Application ids, those of the main builds first; none where no one of them is known. */
export function packagesOf(apps: readonly AppSubject[]): readonly string[] {
  const main = apps.flatMap(({ picture }) => textOf(picture.applicationId) ?? []);
  const all = apps.flatMap(({ variants }) =>
    variants.flatMap(({ applicationId }) => textOf(applicationId) ?? []),
  );
  return [...new Set([...main.filter(id => all.length === 0 || all.includes(id)), ...all])];
}

/** Which vendors' channels the app brings along; nobody knows where a wrapper or a script that can't be read may. */
export function needsOf(apps: readonly AppSubject[]): readonly DeviceNeed[] {
  const known =
    apps.length > 0 && apps.every(app => app.complete && app.wrapper === null && app.mode !== null);
  const used = apps.flatMap(({ build }) =>
    build.channels.flatMap(({ channel, artifact }) => (artifact === null ? [] : [channel.id])),
  );
  return deviceNeeds(channels, known ? new Set(used) : null);
}

export const redirectOf = ({ redirect }: Subject): string | null => redirect?.uri ?? null;

/** What the project itself shows: each finding of its own checks is a sign like any other. */
export function signsOf(findings: readonly Finding[]): Observation[] {
  return findings
    .filter(({ severity }) => severity !== 'info')
    .map(({ check, severity, about }) =>
      observed(
        'project',
        'finding',
        { check, severity, about },
        { channel: about !== null && isPushChannel(about) ? about : null },
      ),
    );
}
