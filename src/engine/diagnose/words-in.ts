/** The strings of a build script, comments left out. */
import { tokenize } from '../../editors/gradle/lexer.ts';
import type { Token } from '../../editors/gradle/token.ts';
import type { Script } from '../../editors/gradle/tree.ts';

/** Decoded, those of interpolated code included; of an interpolated string piece by piece. */
export const stringsOf = ({ text, dialect }: Script): string[] => tokenize(text, dialect).flatMap(partsOf);

const partsOf = (token: Token): string[] =>
  token.parts.flatMap(part => (typeof part === 'string' ? [part] : part.tokens.flatMap(partsOf)));
