/** What a conversation needs of a terminal; a test answers it from a table. */
export interface Prompts {
  /** One line of text that `validate` accepts. `initial` is what an empty line stands for. */
  input(ask: InputAsk): Promise<string>;
  /** The value of the choice taken. */
  select(ask: SelectAsk): Promise<string>;
  /** Enter alone is a no. */
  confirm(ask: { readonly message: string }): Promise<boolean>;
}

interface InputAsk {
  readonly message: string;
  /** May have several lines. */
  readonly help: string;
  readonly initial?: string;
  /** True, or what is wrong. */
  readonly validate: (text: string) => true | string;
  /** How an accepted line stays on the screen: as it was understood. */
  readonly echo: (text: string) => string;
}

export interface SelectAsk {
  readonly message: string;
  /** May have several lines. */
  readonly help: string;
  readonly choices: readonly PromptChoice[];
  /** Value of the choice to start on. */
  readonly initial?: string;
}

/** Boxes to tick on a terminal. */
export interface BoxPrompts {
  /** The values of the boxes that are ticked in the end. */
  checkbox(ask: CheckboxAsk): Promise<readonly string[]>;
}

interface CheckboxAsk {
  readonly message: string;
  /** May have several lines. */
  readonly help: string;
  /** Boxes, and headings between them. */
  readonly choices: readonly (CheckboxChoice | { readonly heading: string })[];
}

interface CheckboxChoice extends PromptChoice {
  readonly checked: boolean;
}

export interface PromptChoice {
  readonly value: string;
  readonly name: string;
  /** How it stays on the screen once it is taken, where that is not its name. */
  readonly short?: string;
  readonly description?: string;
}

/** Thrown out of a prompt when the person ends the conversation. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}
