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
  init: async () => (await import('./init.ts')).initCommand,
  review: async () => (await import('./review.ts')).reviewCommand,
  export: async () => (await import('./export.ts')).exportCommand,
  accept: async () => (await import('./accept.ts')).acceptCommand,
  verify: async () => (await import('./verify.ts')).verifyCommand,
  diff: async () => (await import('./diff.ts')).diffCommand,
  render: async () => (await import('./render.ts')).renderCommand,
  batch: async () => (await import('./batch.ts')).batchCommand,
  docs: async () => (await import('./docs.ts')).docsCommand,
  explain: async () => (await import('./explain.ts')).explainCommand,
  compare: async () => (await import('./compare.ts')).compareCommand,
  scenarios: async () => (await import('./scenarios.ts')).scenariosCommand,
  glossary: async () => (await import('./glossary.ts')).glossaryCommand,
  cases: async () => (await import('./cases.ts')).casesCommand,
  matrix: async () => (await import('./matrix.ts')).matrixCommand,
  metrics: async () => (await import('./metrics.ts')).metricsCommand,
  check: async () => (await import('./check.ts')).checkCommand,
};
