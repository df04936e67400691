/** The rules of a ProGuard file, each in one spelling, however it is laid out. */

/**
 * `-keep class a.**, b.C { *; }` is one rule for each of the two; a `-keep` behind an `-if` holds only under that
 * condition and so is one rule with it.
 */
export function rulesIn(text: string): string[] {
  const rules: string[] = [];
  let condition = '';
  for (const rule of directives(text.replace(/#[^\r\n]*/g, ' '))) {
    if (/^-if\b/.test(rule)) condition = `${condition}${rule} `;
    else {
      rules.push(...(condition === '' ? oneByOne(rule) : [condition + rule]));
      condition = '';
    }
  }
  return rules;
}

/** From each `-word` outside of braces to the next. */
function directives(text: string): string[] {
  const starts: number[] = [];
  let depth = 0;
  for (const { 0: sign, index } of text.matchAll(/[{}]|(?<![^\s}])-[a-z]/g)) {
    if (sign === '{') depth++;
    else if (sign === '}') depth = Math.max(0, depth - 1);
    else if (depth === 0) starts.push(index);
  }
  return starts.map((start, i) => spelled(text.slice(start, starts[i + 1])));
}

const spelled = (rule: string): string =>
  rule
    .replace(/\s*([{};,])\s*/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();

/** `class a,b{…}` → `class a{…}` and `class b{…}`; where one is excluded by `!`, the order matters and it stays one. */
function oneByOne(rule: string): string[] {
  const match =
    /^(-keep[^{]*? (?:class|interface|enum) )([^ {]+,[^ {]+)((?: (?:extends|implements) .*)?(?:\{.*)?)$/.exec(
      rule,
    );
  const [, head = '', names = '', tail = ''] = match ?? [];
  if (!match || names.includes('!')) return [rule];
  return names.split(',').map(name => head + name + tail);
}
