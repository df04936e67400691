/** AccessID and AccessKey as the sources set them: `XGPushConfig.setAccessId(…)`, `startXg(…)` through a wrapper. */
import type { SdkCall } from '../../android/registration.ts';
import { partners } from '../../android/sources/calls.ts';
import type { ReadSource, Sources } from '../../android/sources/sources.ts';
import type { WrapperCall } from '../../android/wrapper-calls.ts';
import { at, type Credential } from '../../checks/subject.ts';

const SETTERS = {
  'XGPushConfig.setAccessId': 'access-id',
  'XGPushConfig.setAccessKey': 'access-key',
} as const;

export function credentialsInCode(
  sources: Sources,
  calls: readonly SdkCall[],
  wrapped: readonly WrapperCall[],
): Credential[] {
  const set = calls.flatMap(({ name, arguments: given, file, start, end }): Credential[] => {
    const which = SETTERS[name as keyof typeof SETTERS];
    const value = which === undefined ? null : literal(given.at(-1));
    if (which === undefined || value === null) return [];
    const place = at(file, { start, end });
    const always = !isConditional(sources.open(file), start);
    return [{ which, value, place, from: place, of: 'code', always }];
  });
  const started = wrapped.flatMap(({ name, arguments: given, file, start, end }): Credential[] => {
    if (!/startXg$/i.test(name)) return [];
    return (['access-id', 'access-key'] as const).flatMap((which, i): Credential[] => {
      const value = literal(given[i]);
      const place = at(file, { start, end });
      return value === null ? [] : [{ which, value, place, from: place, of: 'code', always: false }];
    });
  });
  return [...set, ...started];
}

/** `1500000001L`, `"AEXAMPLEKEY1"`; null for anything that is not one literal. */
function literal(argument: string | undefined): string | null {
  const number = /^\s*(\d+)[lL]?\s*$/.exec(argument ?? '')?.[1];
  return number ?? /^\s*(["'])([^"'\\$]*)\1\s*$/.exec(argument ?? '')?.[2] ?? null;
}

const CONDITION = /^(?:if|when|switch|while|for|case)$/;

/** It stands in a branch, so that it may not run. */
function isConditional({ tokens }: ReadSource, start: number): boolean {
  const pairs = partners(tokens);
  const isBranch = (before: number): boolean => {
    const token = tokens[before];
    if (token === undefined) return false;
    if (/^(?:else|->|do|try)$/.test(token.text)) return token.text !== 'try';
    const open = token.text === ')' ? pairs.get(before) : undefined;
    return open !== undefined && CONDITION.test(tokens[open - 1]?.text ?? '');
  };
  const call = tokens.findIndex(token => token.start >= start);
  if (isBranch(call - 1)) return true;
  return tokens.some(({ text }, i) => {
    const close = text === '{' ? pairs.get(i) : undefined;
    return i < call && close !== undefined && close > call && isBranch(i - 1);
  });
}
