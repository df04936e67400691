/** What an app keeps about each device. The console's list of attributes is not known here: every name is good. */
import { isObject, type Json, member } from '../core/json.ts';
import type { Answering } from './archive.ts';
import { refusal } from './refusal.ts';

const missing = 1008002;
const wrongValue = 1008007;
const invalidToken = 1008006;
const longest = 50;

const fits = (text: string): boolean => text !== '' && Buffer.byteLength(text) <= longest;

/** `cmd`: 1 adds, 2 updates, 3 removes, 4 removes all, 5 tells. */
export const setAttributes: Answering = (body, { attributes, scenario }) => {
  const { cmd, token } = body;
  if (typeof token !== 'string' || token === '') return refusal(missing, 'missing: token');
  if (scenario.invalidTokens?.includes(token)) return refusal(invalidToken, 'token is not valid');
  if (typeof cmd !== 'number' || ![1, 2, 3, 4, 5].includes(cmd)) return refusal(wrongValue, 'cmd is 1 to 5');
  const there = attributes.get(token) ?? new Map<string, string>();
  if (cmd === 5) return { attributeInfo: { attributeMap: Object.fromEntries(there) } };
  if (cmd === 4) {
    attributes.delete(token);
    return {};
  }
  const given: Json | undefined = member(body.attributeInfo, 'attributeMap');
  if (!isObject(given)) return refusal(missing, 'missing: attributeInfo.attributeMap');
  const entries = Object.entries(given).map(([name, value]) => [name, String(value)] as const);
  const invalid = entries.filter(([name, value]) => !fits(name) || (cmd !== 3 && !fits(value)));
  for (const [name, value] of entries.filter(entry => !invalid.includes(entry))) {
    if (cmd === 3) there.delete(name);
    else there.set(name, value);
  }
  attributes.set(token, there);
  return invalid.length === 0 ? {} : { invalidAttribute: invalid.map(([name]) => name) };
};
