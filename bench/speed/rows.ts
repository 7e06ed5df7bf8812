/** One figure of the benchmark: what is measured, and what it must not pass. */
export interface Bar {
  readonly name: string;
  /** Ratio to bare Node, or whatever `unit` says. */
  readonly bar: number;
  /** What is aimed at where the bar is what has been reached so far. */
  readonly aim?: number;
}

const answers = 'examples/log-aggregation.yaml';

/** Whole processes against `node -e 0`: arguments after the program. */
export const PROCESSES: readonly (Bar & { readonly args: readonly string[]; readonly status?: number })[] = [
  { name: 'select, JSON', bar: 4.4, aim: 2.2, args: ['select', answers, '--format', 'json'] },
  {
    name: 'select, JSON, no draws',
    bar: 3.35,
    aim: 2.2,
    args: ['select', answers, '--format', 'json', '--draws', '0'],
  },
  { name: 'select, text', bar: 4.7, aim: 2.6, args: ['select', answers] },
  { name: 'select, markdown', bar: 4.9, aim: 2.6, args: ['select', answers, '--format', 'markdown'] },
  { name: '--version', bar: 1.3, aim: 1.2, args: ['--version'] },
  { name: '--help', bar: 1.7, args: ['--help'] },
  {
    name: 'a file with errors, explained',
    bar: 2.6,
    aim: 2.6,
    args: ['select', 'test/broken/answers/misspelt-keys.yaml'],
    status: 2,
  },
];
