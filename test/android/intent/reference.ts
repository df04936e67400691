/**
 * A second statement of Android's rules, for comparison only: regular expressions and set operations where the
 * product scans and counts. It shares no code with the product and says yes, or Android's word for no.
 */
import type { FilterSpec } from '../../../src/android/intent/spec.ts';

export type Answer = 'match' | 'action' | 'data' | 'type' | 'category' | 'refused';

export interface Asked {
  readonly action: string;
  readonly categories: readonly string[];
  readonly data: string | null;
  readonly type: string | null;
}

/** Text split into the pieces that mean something to the decoder; Node's Buffer does the UTF-8. */
export function referenceDecode(text: string): string {
  const hex = '[0-9a-fA-F]';
  const pieces = text.match(new RegExp(`(?:%${hex}{2})+|%${hex}?$|%${hex}?[^]|[^%]+`, 'g')) ?? [];
  return pieces
    .map(piece => {
      if (!piece.startsWith('%')) return piece;
      if (new RegExp(`^(?:%${hex}{2})+$`).test(piece))
        return Buffer.from(piece.replaceAll('%', ''), 'hex').toString('utf8');
      const digit = new RegExp(`^%(${hex}?)[^]$`).exec(piece)?.[1];
      const truncated = new RegExp(`^%${hex}?$`).test(piece);
      return truncated ? '\uFFFD' : `\uFFFD${String.fromCharCode(Number.parseInt(digit || '0', 16))}`;
    })
    .join('');
}

const decoded = (text: string | undefined) => (text === undefined ? null : referenceDecode(text));

export function referenceUri(text: string) {
  const [, scheme, authority, rest = '', query, fragment] =
    /^(?:([^:]*):)?(?:\/\/([^/\\?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(text) ?? [];
  const [, user, host, digits] = /^(?:(.*)@)?(.*?)(?::([0-9]*))?$/s.exec(authority ?? '') ?? [];
  const opaque = /^[^:]*:(?!\/)/.test(text);
  return {
    scheme: scheme ?? null,
    ssp: referenceDecode(/^(?:[^:]*:)?([^#]*)/.exec(text)?.[1] ?? ''),
    userInfo: authority === undefined ? null : decoded(user),
    host: authority === undefined ? null : decoded(host),
    port: digits && Number(digits) <= 0x7fffffff ? Number(digits) : null,
    path: opaque ? null : referenceDecode(rest),
    query: decoded(query),
    fragment: decoded(fragment),
  };
}

const literal = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Joins the pieces to an expression; a group that is looked ahead for and then repeated never gives back. */
function expression(pieces: readonly string[]): RegExp {
  let group = 0;
  return new RegExp(
    `^${pieces.map(piece => piece.replaceAll('ONCE<', '(?=(').replaceAll('>ONCE', () => `))\\${++group}`)).join('')}$`,
  );
}

export function referenceGlob(pattern: string): RegExp {
  const token =
    /(?<all>\.\*$)|\.\*\\?(?<until>.|$)|\\(?<escaped>.)\*|(?<star>[^\\])\*|\\(?<plain>.|$)|(?<unit>.)/gs;
  return expression(
    [...pattern.matchAll(token)].map(({ groups = {} }) => {
      const { all, until, escaped, star, plain, unit } = groups;
      if (all !== undefined) return '[^]*';
      if (until !== undefined) return `[^${literal(until || '\0')}]*${literal(until || '\0')}`;
      const repeated = escaped ?? star;
      // The first look-ahead: with the text used up, even a repetition of none is no match.
      if (repeated !== undefined) return `(?=[^])ONCE<${literal(repeated)}*>ONCE`;
      const one = plain ?? unit ?? '';
      return one === '.' ? '[^]' : literal(one || '\0');
    }),
  );
}

/** Null for a malformed pattern. */
export function referenceAdvanced(pattern: string): RegExp | null {
  const token =
    /(?:\[(?:(?<not>\^)|(?!\^))(?<set>(?:\\.|[^\]\\])+)\]|(?<dot>\.)|\\(?<escaped>.)|(?<unit>[^[\\.*+{}]))\}*(?:(?<many>[*+])|\{(?<from>\d+)(?<comma>,(?<to>\d*))?\})?/sy;
  const pieces: string[] = [];
  token.lastIndex = /^\}*/.exec(pattern)?.[0].length ?? 0;
  const skipStray = () => {
    while (pattern[token.lastIndex] === '}') token.lastIndex++;
  };
  while (token.lastIndex < pattern.length) {
    const groups = token.exec(pattern)?.groups;
    if (groups === undefined) return null;
    const { not, set, dot, escaped, unit, many, from, comma, to } = groups;
    const single =
      set === undefined
        ? dot === undefined
          ? literal(escaped ?? unit ?? '')
          : '[^]'
        : members(set, not === '^');
    if (from !== undefined && to && Number(from) > Number(to)) return null;
    const times = many ?? (from === undefined ? '' : comma === undefined ? `{${from}}` : `{${from},${to}}`);
    pieces.push(`ONCE<(?:${single})${times}>ONCE`);
    skipStray();
  }
  return expression(pieces);
}

function members(set: string, inverse: boolean): string {
  const spans = [...set.matchAll(/(?:\\(.)|([^\\]))(?:-(?:\\(.)|([^\\])))?/gs)].map(([, a, b, c, d]) => {
    const low = a ?? b ?? '';
    const high = c ?? d ?? low;
    return low <= high ? `[${literal(low)}-${literal(high)}]` : '(?!)';
  });
  return inverse ? `(?!${spans.join('|')})[^]` : spans.join('|');
}

type Test = (text: string | null) => boolean;

/** Null where a pattern is malformed. */
function testsOn(part: string, data: FilterSpec['data']): Test[] | null {
  const table: Record<string, (value: string) => Test | null> = {
    [part]: value => text => text === value,
    [`${part}Prefix`]: value => text => text?.slice(0, value.length) === value,
    [`${part}Suffix`]: value => text =>
      text !== null && text.length >= value.length && text.slice(text.length - value.length) === value,
    [`${part}Pattern`]: value => text => text !== null && referenceGlob(value).test(text),
    [`${part}AdvancedPattern`]: value => {
      const compiled = referenceAdvanced(value);
      return compiled && (text => text !== null && compiled.test(text));
    },
  };
  const tests = data.flatMap(tag =>
    Object.entries(tag).flatMap(([name, value]) => (table[name] ? [table[name](value)] : [])),
  );
  return tests.includes(null) ? null : (tests as Test[]);
}

const listed = (data: FilterSpec['data'], name: string) => data.flatMap(tag => tag[name] ?? []);

/** As the table of the documentation reads: a pattern for each type, wildcards spelt out. */
function typeFits(listedTypes: readonly string[], type: string): boolean {
  return listedTypes.some(one => {
    const [major] = one.split('/');
    const whole = one.endsWith('/*') && one.split('/').length === 2;
    if (one === type || type === '*/*' || (whole && major === '*')) return true;
    const sameMajor = type.split('/')[0] === major;
    return sameMajor && (whole || (type.endsWith('/*') && type.split('/').length === 2));
  });
}

/** Without what is empty at the end; an empty text is one empty piece. */
function pieces(text: string, separator: string): string[] {
  const [, kept = ''] = new RegExp(`^(.*?)${separator}*$`, 's').exec(text) ?? [];
  return kept === '' && text !== '' ? [] : kept.split(separator);
}

export function reference(spec: FilterSpec, asked: Asked): Answer {
  const { actions, categories, data, groups = [] } = spec;
  const types = listed(data, 'mimeType');
  const schemes = listed(data, 'scheme');
  const paths = testsOn('path', data);
  const ssps = testsOn('ssp', data);
  const built = groups.map(group => {
    const parts = ['path', 'query', 'fragment'].map(part => testsOn(part, group.data));
    return parts.includes(null) ? null : { allow: group.allow !== false, parts: parts as Test[][] };
  });
  const hosts = data.filter(tag => tag.host !== undefined);
  if (
    actions.includes(null) ||
    categories.includes(null) ||
    paths === null ||
    ssps === null ||
    built.includes(null)
  )
    return 'refused';
  if (
    types.some(type => !/^[^/]+\/./s.test(type)) ||
    hosts.some(tag => tag.port !== undefined && !/^[+-]?\d{1,9}$/.test(tag.port))
  )
    return 'refused';
  if (!actions.includes(asked.action)) return 'action';

  const uri = asked.data === null ? null : referenceUri(asked.data);
  const scheme = uri?.scheme ?? '';
  if (schemes.length + types.length === 0) {
    if (uri !== null || asked.type !== null) return 'data';
  } else if (schemes.length === 0) {
    if (!/^(?:content|file)?$/.test(scheme)) return 'data';
  } else {
    const authority = hosts.some(
      tag =>
        uri?.host != null &&
        new RegExp(`^${tag.host?.replace(/./gs, literal).replace(/^\\u002a/, '[^]*')}$`, 'i').test(
          uri.host,
        ) &&
        (tag.port === undefined || Number(tag.port) < 0 || Number(tag.port) === uri.port),
    );
    const query = uri?.query ?? null;
    const ands = query === null ? [] : pieces(query, '&');
    const parameters = query !== null && ands.length === 1 ? pieces(query, ';') : ands;
    const group = built.find(
      one =>
        one !== null &&
        one.parts.flat().length > 0 &&
        one.parts[0]?.every(test => test(uri?.path ?? null)) &&
        one.parts[1]?.every(test => parameters.some(test)) &&
        one.parts[2]?.every(test => test(uri?.fragment ?? null)),
    );
    const anyGroup = built.some(one => one !== null && one.parts.flat().length > 0);
    const path =
      (paths.length === 0 && !anyGroup) ||
      paths.some(test => test(uri?.path ?? null)) ||
      group?.allow === true;
    const part =
      ssps.some(test => test(uri?.ssp ?? null)) ||
      (hosts.length > 0 ? authority && path : ssps.length === 0 || uri === null);
    if (!schemes.includes(scheme) || !part) return 'data';
  }
  if (asked.type === null ? types.length > 0 : !typeFits(types, asked.type)) return 'type';
  return asked.categories.every(category => categories.includes(category)) ? 'match' : 'category';
}
