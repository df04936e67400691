/** Who would open the redirect on this device. Asked only; nothing is opened. */
import { isChooser, readMatches } from '../../../android/device/matches.ts';
import { intentWords } from '../../../android/device/rehearsal.ts';
import { type Component, DEFAULT } from '../../../android/intent/intent.ts';
import { type Observation, observed } from '../../../core/observation.ts';
import type { Questions } from './questions.ts';

export async function redirectSeen(
  questions: Questions,
  uri: string,
  packageName: string,
): Promise<readonly Observation[]> {
  // a query asks for no category by itself, while starting an activity asks for this one
  const intent = intentWords(uri, [DEFAULT]);
  const matches = await askedFor(questions, 'query-activities', intent);
  if (matches === null) return [];
  const [only, another] = matches;
  if (only === undefined) return [observed('device', 'redirect-nowhere', { uri })];
  // of several, two of the app's own included, Android takes one or asks
  const chosen = another === undefined ? only : (await askedFor(questions, 'resolve-activity', intent))?.[0];
  if (chosen === undefined) return [];
  const quote = { quote: matches.map(each => `${each.package}/${each.className}`).join(', ') };
  if (isChooser(chosen)) return [observed('device', 'redirect-chooser', { uri }, quote)];
  return [
    chosen.package === packageName
      ? observed('device', 'redirect-resolves', { uri, activity: chosen.className }, quote)
      : observed('device', 'redirect-elsewhere', { uri, package: chosen.package }, quote),
  ];
}

/** Before Android 8 there is no `--brief`, and `cmd` says so. */
async function askedFor(
  questions: Questions,
  verb: 'query-activities' | 'resolve-activity',
  intent: string,
): Promise<readonly Component[] | null> {
  const about = `cmd package ${verb}`;
  const brief = readMatches((await questions.ask(`cmd package ${verb} --brief ${intent}`, about)) ?? '');
  return brief ?? readMatches((await questions.ask(`cmd package ${verb} ${intent}`, about)) ?? '');
}
