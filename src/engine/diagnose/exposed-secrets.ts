/**
 * SecretKeys in what ships with the app: the one that is known from elsewhere, wherever it stands; 32 hex digits in the
 * place of the AccessKey; 32 hex digits under a name that says what they are.
 */
import { evaluate } from '../../android/evaluate.ts';
import type { Picture } from '../../android/picture.ts';
import type { GradleFile } from '../../android/source.ts';
import { textOf } from '../../android/value.ts';
import { channels } from '../../channels/index.ts';
import type { ExposedSecret } from '../../checks/shared/build.ts';
import { at, type Credential, type JsonFile, type PlacedManifest } from '../../checks/subject.ts';
import type { Place } from '../../core/finding.ts';
import { tokenize } from '../../editors/gradle/lexer.ts';
import { statements } from '../../editors/gradle/query.ts';
import { isLayout, type Token } from '../../editors/gradle/token.ts';
import { elements } from '../../editors/xml/walk.ts';

/** Files of the app that may hold one. */
export interface Searched {
  readonly picture: Picture;
  readonly scripts: readonly GradleFile[];
  readonly config: JsonFile | null;
  readonly manifests: readonly PlacedManifest[];
  readonly credentials: readonly Credential[];
  /** The SecretKey, where the user has given it to `tpns`. */
  readonly known: string | null;
}

const HEX_32 = /^[0-9a-f]{32}$/i;

export function exposedSecrets(searched: Searched): ExposedSecret[] {
  const inPlaceOfKey = searched.credentials
    .filter(({ which, value }) => which === 'access-key' && HEX_32.test(value))
    .map(({ value, place }): ExposedSecret => ({ how: 'in-place-of-key', value, name: null, place }));
  const found = [...inPlaceOfKey, ...pieces(searched).flatMap(piece => judged(piece, searched.known))];
  const isKnown = (value: string): boolean => searched.known !== null && value.includes(searched.known);
  const seen = new Set<string>();
  return found
    .map(each => (isKnown(each.value) ? { ...each, how: 'known' as const } : each))
    .filter(({ place }) => {
      const key = `${place.file} ${place.range?.start}`;
      return !seen.has(key) && seen.add(key) !== undefined;
    });
}

/** A literal, and the names that may say what it is. */
interface Piece {
  readonly text: string;
  readonly names: readonly string[];
  readonly place: Place;
}

function judged({ text, names, place }: Piece, known: string | null): ExposedSecret[] {
  const value = text.replace(/^["'\\\s]+|["'\\\s]+$/g, '');
  if (known !== null && known !== '' && value.includes(known))
    return [{ how: 'known', value, name: null, place }];
  const name = HEX_32.test(value) ? names.find(isOurSecret) : undefined;
  return name === undefined ? [] : [{ how: 'named', value, name, place }];
}

function pieces({ picture, scripts, config, manifests }: Searched): Piece[] {
  return [
    ...scripts.flatMap(({ path, script }) =>
      spoken(
        path,
        tokenize(script.text, script.dialect)
          .filter(token => !isLayout(token))
          .map(asWord),
      ),
    ),
    ...scripts.flatMap(file => madeFields(picture, file)),
    ...(config === null ? [] : inJson(config)),
    ...manifests.flatMap(inManifest),
    ...inSources(picture),
  ];
}

/** `buildConfigField "String", "TPNS_SECRET_KEY", "\"${secret}\""`, whose value stands elsewhere. */
function madeFields({ app }: Picture, { path, script }: GradleFile): Piece[] {
  return statements(script).flatMap(({ statement, full }): Piece[] => {
    if (statement.kind !== 'call' || !/^(?:buildConfigField|resValue)$/.test(full.at(-1) ?? '')) return [];
    const [, name, value] = statement.args.map(argument =>
      textOf(evaluate(argument.value, app.scope.in(path))),
    );
    const written = statement.args[2]?.value;
    const isLiteral = written?.kind === 'string' && written.value !== null;
    if (name == null || value == null || isLiteral) return [];
    return [{ text: value, names: [name], place: at(path, { start: statement.start, end: statement.end }) }];
  });
}

interface Word {
  readonly kind: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function asWord({ kind, text, start, end, parts }: Token): Word {
  const said = kind === 'string' ? parts.map(part => (typeof part === 'string' ? part : '')).join('') : text;
  return { kind, text: said, start, end };
}

/** How far a name stands before its value: `buildConfigField("String", "NAME", "…")`, `val name: String = "…"`. */
const FAR = 6;
const BETWEEN = /^(?:[=:,(){]|to|return|String|\?|get|uri)$/;

/** Every string with the names that lead up to it. */
function spoken(file: string, words: readonly Word[]): Piece[] {
  return words.flatMap(({ kind, text, start, end }, i): Piece[] => {
    if (kind !== 'string') return [];
    const names: string[] = [];
    for (let back = i - 1; back >= 0 && back >= i - FAR; back--) {
      const word = words[back];
      if (word === undefined || (word.kind !== 'string' && BETWEEN.test(word.text))) continue;
      if (word.kind !== 'word' && word.kind !== 'string') break;
      names.push(word.text);
      break;
    }
    return [{ text, names, place: at(file, { start, end }) }];
  });
}

/** Java and Kotlin, where a file speaks of any such thing at all. */
function inSources({ code }: Picture): Piece[] {
  return code.files.flatMap(({ path }) =>
    code.mentions(path, /[0-9a-f]{32}/i) && code.mentions(path, /secret|setAccess/i)
      ? spoken(path, code.open(path).tokens)
      : [],
  );
}

function inJson({ path, text }: JsonFile): Piece[] {
  return [...text.matchAll(/"((?:[^"\\]|\\.)*)"\s*:\s*"((?:[^"\\]|\\.)*)"/g)].map(match => {
    const [whole, name = '', value = ''] = match;
    const end = match.index + whole.length;
    return { text: value, names: [name], place: at(path, { start: end - value.length - 2, end }) };
  });
}

function inManifest({ path, manifest }: PlacedManifest): Piece[] {
  return [...elements(manifest.document.root)].flatMap(({ attributes }) => {
    const name = attributes.find(({ local }) => local === 'name')?.value ?? '';
    return attributes.flatMap(({ local, value, valueRange }): Piece[] =>
      local === 'value' ? [{ text: value, names: [name], place: at(path, valueRange) }] : [],
    );
  });
}

/** What people call the vendors, in names of their own: `Mi` of `setMiPushAppKey`. */
const FOREIGN = new Set(
  channels.flatMap(({ id, setters }) => [
    id,
    ...setters.flatMap(({ method }) => /^set([A-Z][a-z]+)Push/.exec(method)?.[1]?.toLowerCase() ?? []),
  ]),
);

/** It joins `secret` with `tpns` or `xg`, and speaks of no vendor: `TPNS_SECRET_KEY`, `xgSecretKey`. */
export function isOurSecret(name: string): boolean {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  const ours = words.some(word => /^(?:tpns|xg)/.test(word));
  return ours && words.some(word => word.includes('secret')) && !words.some(word => FOREIGN.has(word));
}
