/** Questions on the terminal (inquirer), on stderr, so that stdout stays the answer. */
import inquirer from 'inquirer';
import type { Lang } from '../core/lang.ts';
import { type Ask, type Choice, Interrupted } from '../ports.ts';
import { type PromptWords, promptWords } from './ask-words.ts';

const ENDED = /^(?:ExitPromptError|AbortPromptError|CancelPromptError)$/;
const YES = /^(?:y|yes|是|好)$/i;
const NO = /^(?:n|no|否|不)$/i;
/** Room for the question and the help around a list, on a terminal of the usual 24 lines. */
const PAGE = 12;

export function terminalAsk(lang: Lang): Ask {
  const words = promptWords[lang];
  const theme = { style: { keysHelpTip: helpOf(words) } };
  const prompt = inquirer.createPromptModule({ output: process.stderr });
  const one = async <T>(question: Record<string, unknown>): Promise<T> => {
    try {
      const answers = (await prompt([{ ...question, name: 'value' }] as never)) as { value: T };
      return answers.value;
    } catch (error) {
      // Ctrl-C, or the terminal went away
      if (error instanceof Error && ENDED.test(error.name)) throw new Interrupted();
      throw error;
    }
  };
  const text = (check: (text: string) => string | null) => ({
    validate: (typed: string) => check(typed.trim()) ?? true,
    filter: (typed: string) => typed.trim(),
  });
  return {
    input: ({ message, initial, check, settled }) =>
      one<string>({
        type: 'input',
        message,
        ...text(check),
        ...(initial === undefined ? {} : { default: initial }),
        transformer: (typed: string, { isFinal }: { isFinal?: boolean }) =>
          isFinal && settled ? settled(typed.trim()) : typed,
      }),
    choose: ({ message, choices, initial }) =>
      one<string>({
        type: 'select',
        message,
        choices: choices.map(brief),
        theme,
        pageSize: PAGE,
        ...(initial === undefined ? {} : { default: initial }),
      }),
    several: ({ message, choices }) =>
      one<readonly string[]>({
        type: 'checkbox',
        message,
        choices: choices.map(brief),
        pageSize: PAGE,
        theme: {
          style: {
            ...theme.style,
            renderSelectedChoices: (chosen: readonly Choice[]) => named(chosen, words),
          },
        },
      }),
    secret: ({ message, check }) => one<string>({ type: 'password', message, mask: '*', ...text(check) }),
    // inquirer's own takes anything that is no clear answer for its default: a “否”, or a “q”, for a yes
    confirm: async ({ message, initial }) => {
      const answer = await one<string>({
        type: 'input',
        message: `${message} (${initial ? 'Y/n' : 'y/N'})`,
        ...text(typed => (typed === '' || YES.test(typed) || NO.test(typed) ? null : words.yesOrNo)),
        transformer: (typed: string, { isFinal }: { isFinal?: boolean }) =>
          isFinal ? (isYes(typed, initial) ? words.yes : words.no) : typed,
      });
      return isYes(answer, initial);
    },
  };
}

const isYes = (typed: string, initial: boolean): boolean =>
  typed.trim() === '' ? initial : YES.test(typed.trim());

const named = (chosen: readonly Choice[], { none }: PromptWords): string =>
  chosen.length === 0 ? none : chosen.map(({ value }) => value).join(', ');

/** Once it is chosen, the value alone says which one. */
const brief = (choice: Choice): Choice & { short: string } => ({ ...choice, short: choice.value });

/** What each key does; inquirer names them in English. */
function helpOf(words: PromptWords): (keys: readonly (readonly [string, string])[]) => string {
  const known: Readonly<Record<string, string>> = { ...words };
  return keys => keys.map(([key, action]) => `${key} ${known[action] ?? action}`).join(' · ');
}
