/** Plans that pushes can name. */
import type { Answering } from './archive.ts';
import { refusal } from './refusal.ts';

const missing = 1008002;
const wrongValue = 1008007;
const tooMany = 1008028;
const perDay = 200;
const day = 86_400_000;
const longestName = 60;
const longestText = 300;

export const addPlan: Answering = ({ planName, planDescribe }, { plans }, now) => {
  if (typeof planName !== 'string' || planName === '') return refusal(missing, 'missing: planName');
  if (typeof planDescribe !== 'string' || planDescribe === '') {
    return refusal(missing, 'missing: planDescribe');
  }
  if (planName.length > longestName)
    return refusal(wrongValue, `planName has at most ${longestName} characters`);
  if (planDescribe.length > longestText) {
    return refusal(wrongValue, `planDescribe has at most ${longestText} characters`);
  }
  if (plans.filter(made => now - made < day).length >= perDay) {
    return refusal(tooMany, `too many requests: ${perDay} plans per day`);
  }
  plans.push(now);
  const time = Math.floor(now / 1000);
  return {
    result: {
      planId: String(plans.length),
      planName,
      planDescribe,
      planPushSource: 'api',
      createdAt: time,
      updateAt: time,
    },
  };
};
