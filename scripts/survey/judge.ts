/** The verdict on a claim, from what the real parsers and independent readers see in its texts. */
import type { Attempt, Claim, Written } from './claim.ts';
import { jsonRows, lineRows, propertyRows, tomlRows } from './file-rows.ts';
import { unexplained } from './intent.ts';
import type { Hearing, Spoken } from './oracle.ts';
import { xmlRows } from './xml-rows.ts';

export interface Verdict extends Attempt {
  readonly verdict: 'applied' | 'present' | 'refused' | 'wrong';
  readonly wrong: readonly string[];
  /** Every claim could be judged by a real parser or an independent reader. */
  readonly judged: boolean;
}

export function judged(attempt: Attempt, hearing: Hearing): Verdict {
  const said = attempt.claims.map(claim => judge(claim, hearing));
  const wrong = [...attempt.faults, ...said.filter(each => each !== null && each !== UNHEARD)];
  return {
    ...attempt,
    verdict: wrong.length > 0 ? 'wrong' : attempt.state,
    wrong: wrong.filter(each => each !== null),
    judged: !said.includes(UNHEARD),
  };
}

/** Nobody could say: there is no oracle, or the text was not well-formed before either. */
const UNHEARD = '';

export const spokenBy = (language: Written['language']): Spoken | null =>
  language === 'groovy' || language === 'kotlin' || language === 'manifest' ? language : null;

function judge(claim: Claim, hearing: Hearing): string | null {
  const accepted = ({ language, text }: Written): boolean | null => {
    const spoken = spokenBy(language);
    return spoken === null ? null : (hearing[spoken].get(text)?.accepted ?? null);
  };
  switch (claim.kind) {
    case 'broken':
      return accepted(claim) === true ? 'refused as broken, but its real parser takes it' : null;
    case 'there': {
      const rows = claim.texts.map(text => rowsOf(text, hearing));
      const all = rows.flatMap(each => each ?? []);
      if (claim.intent.there(all)) return null;
      return rows.includes(null) ? UNHEARD : `not there: ${claim.intent.operation}`;
    }
    case 'changed': {
      const { language, intents } = claim;
      const was = { language, text: claim.before };
      const is = { language, text: claim.after };
      if (accepted(was) === true && accepted(is) === false) return 'its real parser refuses the new text';
      const before = rowsOf(was, hearing);
      if (before === null) return UNHEARD;
      const after = rowsOf(is, hearing);
      if (after === null) return 'the new text can no longer be read';
      const missing = claim.all ? intents.find(intent => !intent.there(after)) : undefined;
      if (missing) return `not there afterwards: ${missing.operation}`;
      return unexplained(before, after, intents);
    }
  }
}

/** Null where the text can't be read, or nobody was asked. */
function rowsOf({ language, text }: Written, hearing: Hearing): readonly string[] | null {
  switch (language) {
    case 'groovy':
    case 'kotlin': {
      const heard = hearing[language].get(text);
      return heard?.accepted ? heard.rows : null;
    }
    case 'manifest':
      return xmlRows(text);
    case 'toml':
      return tomlRows(text);
    case 'json':
      return jsonRows(text);
    case 'properties':
      return propertyRows(text);
    case 'lines':
      return lineRows(text);
  }
}
