import { Cancelled, type Prompts } from '../../src/cli/ask.ts';

/** Stands for Ctrl-C in a script. */
export const CTRL_C = Symbol('ctrl-c');

/** What the person saw, and what was done about it. */
export interface Shown {
  readonly message: string;
  readonly help: string;
  readonly choices: readonly string[];
  readonly complaints: readonly string[];
}

/**
 * Prompts answered by a script: text for inputs, values for selects. As on a terminal, an input that is refused is put
 * again and an empty line stands for the initial value. Fails when the script ends early or a choice is not offered.
 */
export function scriptedPrompts(script: readonly (string | typeof CTRL_C)[]): {
  readonly prompts: Prompts;
  readonly shown: readonly Shown[];
  readonly left: () => number;
} {
  const replies = [...script];
  const shown: Shown[] = [];
  const next = (message: string): string => {
    const reply = replies.shift();
    if (reply === undefined) throw new Error(`the script has no answer to "${message}"`);
    if (reply === CTRL_C) throw new Cancelled();
    return reply;
  };
  const prompts: Prompts = {
    async input({ message, help, initial, validate }) {
      const complaints: string[] = [];
      shown.push({ message, help, choices: [], complaints });
      for (;;) {
        const text = next(message) || (initial ?? '');
        const verdict = validate(text);
        if (verdict === true) return text;
        complaints.push(verdict);
      }
    },
    async select({ message, help, choices }) {
      shown.push({ message, help, choices: choices.map(({ name }) => name), complaints: [] });
      const wanted = next(message);
      if (!choices.some(({ value }) => value === wanted)) throw new Error(`"${message}" does not offer "${wanted}"`);
      return wanted;
    },
    async confirm({ message }) {
      return next(message) === 'yes';
    },
  };
  return { prompts, shown, left: () => replies.length };
}
