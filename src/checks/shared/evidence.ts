/** What a log, a device, an archive and the services have shown, as the checks read it. */
import { channelTitle as titleOf } from '../../core/channel.ts';
import type { Verdict } from '../../core/check.ts';
import type { Lang } from '../../core/lang.ts';
import type { EvidenceSource, Observation, ObservationId } from '../../core/observation.ts';
import type { CodeSource, Text } from '../../tpns/codes/code.ts';
import { findCodes } from '../../tpns/codes/find.ts';
import type { Subject } from '../subject.ts';
import { standing } from './standing.ts';

/** Does not apply where none of the sources was asked. What later lines have overtaken is not looked at any more. */
export function inEvidence<A>(
  { evidence }: Subject,
  sources: readonly EvidenceSource[],
  look: (observations: readonly Observation[]) => Verdict<A>,
): Verdict<A> {
  if (evidence === null || !sources.some(source => evidence.asked.includes(source))) return null;
  return look(standing(evidence.observations).filter(({ source }) => sources.includes(source)));
}

export const ofKind = <K extends ObservationId>(
  observations: readonly Observation[],
  id: K,
): Observation<K>[] =>
  // sound: a kind's id tells its arguments
  observations.filter(each => each.id === id) as unknown as Observation<K>[];

export const lastOf = <K extends ObservationId>(
  observations: readonly Observation[],
  id: K,
): Observation<K> | undefined => ofKind(observations, id).at(-1);

/** A code and what is known of it. */
export interface Explained {
  readonly code: string;
  readonly meaning: Text | null;
  readonly remedy: Text | null;
}

/** By the first of the sources that knows it. */
export function explained(code: string, ...sources: readonly (CodeSource | string)[]): Explained {
  const found = sources.flatMap(source => findCodes(`${source} ${code}`))[0];
  return { code, meaning: found?.meaning ?? null, remedy: found?.remedy ?? null };
}

/** `-502. The GUID request failed …` */
export function codeText({ code, meaning }: Explained, lang: Lang): string {
  if (meaning === null) return lang === 'en' ? `${code}.` : `${code}。`;
  return lang === 'en' ? `${code}: ${meaning.en}` : `${code}：${meaning.zh}`;
}

/** Where in the log it stands; nothing for what is in none. */
export function lineText(line: number | null, lang: Lang): string {
  if (line === null) return '';
  return lang === 'en' ? ` (line ${line} of the log)` : `（日志第 ${line} 行）`;
}

/** As the vendor writes it, where the build tells; TPNS's own is called by its name. */
export function channelTitle({ apps }: Subject, channel: string | null): string | null {
  if (channel === null) return null;
  const known = apps.flatMap(({ build }) => build.channels.map(each => each.channel));
  return titleOf(known, channel);
}

/** In front of Chinese text; a foreign name is set off by a blank. */
export const vendorZh = (title: string | null): string => (title === null ? '厂商' : `${title} `);

/** One finding for each channel, the last word on it. */
export function perChannel<T extends { readonly channel: string | null }>(observations: readonly T[]): T[] {
  return [...new Map(observations.map(each => [each.channel, each])).values()];
}
