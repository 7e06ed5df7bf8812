import type { Commands } from '../command.ts';

/**
 * Every command by its name, in the order in which help lists them. A summary of each is worded as
 * `help/<name>/summary`.
 */
export const COMMANDS: Commands = {
  select: async () => (await import('./select.ts')).selectCommand,
  size: async () => (await import('./size.ts')).sizeCommand,
  cost: async () => (await import('./cost.ts')).costCommand,
  config: async () => (await import('./config.ts')).configCommand,
  checklist: async () => (await import('./checklist.ts')).checklistCommand,
  completion: async () => (await import('./completion.ts')).completionCommand,
  check: async () => (await import('./check.ts')).checkCommand,
};
