import type { Mutated } from './folders.ts';

/** The part of a mutation report that is counted; its states are words of the report's published schema. */
export interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
}

export interface Counts {
  readonly mutants: number;
  readonly killed: number;
  readonly timeout: number;
  readonly survived: number;
  /** No test runs the changed code at all. */
  readonly untested: number;
  /** Marked in the code as a change that changes nothing, each with its reason. */
  readonly ignored: number;
  /** Of the mutants that a test could have noticed, how many one did. */
  readonly score: number;
}

export interface Row extends Counts {
  readonly folder: string;
  readonly when: string;
  readonly node: string;
}

export function countMutants({ files }: Report): Counts {
  const statuses = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const count = (status: string) => statuses.filter((one) => one === status).length;
  const [killed, timeout, survived] = [count('Killed'), count('Timeout'), count('Survived')];
  const [untested, ignored] = [count('NoCoverage'), count('Ignored')];
  const tried = killed + timeout + survived + untested;
  const odd = statuses.length - tried - ignored;
  if (odd > 0) throw new Error(`${odd} mutants ended in another way`);
  if (tried === 0) throw new Error('nothing was changed');
  return { mutants: tried, killed, timeout, survived, untested, ignored, score: (killed + timeout) / tried };
}

const HEAD = `# Mutation score

Written by \`npm run mutation -- --write\`, folder by folder: changes to the code (mutants), how many a test noticed by failing
(killed) or by not ending (timeout), how many none noticed (survived) or no test runs (untested). The score is the share
noticed. Ignored ones are marked in the code, with the reason.

| folder | mutants | killed | timeout | survived | untested | ignored | score | date | Node |
| --- | --: | --: | --: | --: | --: | --: | --: | --- | --- |
`;

/** The sheet with a folder's row put in, or put in place of its older one. */
export function scoreSheet(before: string, row: Row, order: readonly Mutated[]): string {
  const lines = new Map([...before.matchAll(/^\| (\w+) \|.*\d.*\|$/gm)].map(([line, folder = '']) => [folder, line]));
  const { folder, mutants, killed, timeout, survived, untested, ignored, score, when, node } = row;
  // Downwards, so that no score is shown that was not reached.
  const percent = `${(Math.floor(score * 1000) / 10).toFixed(1)} %`;
  const cells = [folder, mutants, killed, timeout, survived, untested, ignored, percent, when, node];
  lines.set(folder, `| ${cells.join(' | ')} |`);
  return `${HEAD}${order.flatMap((one) => lines.get(one.folder) ?? []).join('\n')}\n`;
}
