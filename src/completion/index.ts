import { bashCompletion } from './bash.ts';
import { fishCompletion } from './fish.ts';
import type { CompletionScript } from './model.ts';
import { powershellCompletion } from './powershell.ts';
import { zshCompletion } from './zsh.ts';

export type { CompletedCommand, CompletionModel, Values } from './model.ts';

/** Completion scripts by the name of their shell. */
export const completionScripts: Readonly<Record<string, CompletionScript>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
  powershell: powershellCompletion,
};
