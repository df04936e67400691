import { type JsonObject, member } from '../core/json.ts';

/** Tables say pushId, samples pushid; either is understood. */
export function pushIdOf(body: JsonObject): string | null {
  const id = member(body, 'pushId') ?? member(body, 'pushid');
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null;
}
