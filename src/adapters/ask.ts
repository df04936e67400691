/** Questions on the terminal (inquirer), on stderr, so that stdout stays the answer. */
import inquirer from 'inquirer';
import { type Ask, Interrupted } from '../ports.ts';

export function terminalAsk(): Ask {
  const prompt = inquirer.createPromptModule({ output: process.stderr });
  const one = async <T>(question: Record<string, unknown>): Promise<T> => {
    try {
      const answers = (await prompt([{ ...question, name: 'value' }] as never)) as { value: T };
      return answers.value;
    } catch (error) {
      // Ctrl-C, or the terminal went away
      if (
        error instanceof Error &&
        /^(?:ExitPromptError|AbortPromptError|CancelPromptError)$/.test(error.name)
      ) {
        throw new Interrupted();
      }
      throw error;
    }
  };
  return {
    input: ({ message, initial, check, settled }) =>
      one<string>({
        type: 'input',
        message,
        ...(initial === undefined ? {} : { default: initial }),
        validate: (text: string) => check(text.trim()) ?? true,
        transformer: (text: string, { isFinal }: { isFinal?: boolean }) =>
          isFinal && settled ? settled(text) : text,
        filter: (text: string) => text.trim(),
      }),
    choose: ({ message, choices }) => one<string>({ type: 'select', message, choices }),
    secret: ({ message, check }) =>
      one<string>({
        type: 'password',
        message,
        mask: '*',
        validate: (text: string) => check(text.trim()) ?? true,
        filter: (text: string) => text.trim(),
      }),
    confirm: ({ message, initial }) => one<boolean>({ type: 'confirm', message, default: initial }),
  };
}
