import { FOREIGN_KEYS, TEXT_KEYS } from './read-request.ts';

/** What an answers file, or a line of a batch, holds beside answers: no question can be called so. */
export const RESERVED_KEYS: ReadonlySet<string> = new Set([...TEXT_KEYS, ...FOREIGN_KEYS, 'workloads', 'id']);

/** Flags of the commands that take answers, without `--` and `no-`: no question can have another of that name. */
export const RESERVED_FLAGS: ReadonlySet<string> = new Set([
  'adr-dir',
  'alternative',
  'assume',
  'assumptions',
  'color',
  'consulted',
  'currency',
  'date',
  'debug',
  'decision-makers',
  'description',
  'draws',
  'file',
  'force',
  'format',
  'help',
  'informed',
  'input',
  'knowledge',
  'lang',
  'min-confidence',
  'name',
  'output',
  'profile',
  'require',
  'save-answers',
  'seed',
  'set',
  'status',
  'supersedes',
  'title',
  'verbose',
  'version',
  'weights',
  'width',
]);
