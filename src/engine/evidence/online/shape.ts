/** Values in answers whose shape nobody has promised. */
import { isArray, type Json, member } from '../../../core/json.ts';

export const listed = (value: Json | undefined): readonly Json[] => (isArray(value) ? value : []);

/** Numbers come as texts now and then, and texts as numbers. */
export const textOf = (value: Json | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** One code for each that was asked about. */
export const resultsIn = (body: Json): string[] => listed(member(body, 'result')).map(textOf);
