import { special, strings, texts } from './inputs/corpora.ts';
import type { Tally } from './run-corpora.ts';

export interface Results {
  readonly tallies: readonly Tally[];
  readonly seconds: number;
  /** In MiB, from when every entry had been warmed up to the last. */
  readonly growth: number;
  readonly when: string;
}

const OUTCOMES = ['result', 'no winner', 'refused', 'broken knowledge', 'bad'] as const;

/** How a whole run ended: in all, by corpus, and by entry. */
export function resultsSheet({ tallies, seconds, growth, when }: Results): string {
  const sum = (some: readonly Tally[], count: (tally: Tally) => number) =>
    some.reduce((total, tally) => total + count(tally), 0);
  const row = (name: string, some: readonly Tally[]) => {
    const outcomes = OUTCOMES.map((outcome) => sum(some, ({ outcomes: its }) => its[outcome]));
    return `| ${[name, sum(some, ({ inputs }) => inputs), ...outcomes].join(' | ')} |`;
  };
  const rows = (key: (tally: Tally) => string) =>
    [...new Set(tallies.map(key))].map((name) =>
      row(
        name,
        tallies.filter((tally) => key(tally) === name),
      ),
    );
  const head = (what: string) =>
    `| ${[what, 'runs', ...OUTCOMES].join(' | ')} |\n| --- |${' --: |'.repeat(OUTCOMES.length + 1)}`;
  const corpora = Object.entries({ ...texts, ...strings, ...special }).map(
    ([name, { length }]) => `| ${name} | ${length} |`,
  );
  const bad = sum(tallies, ({ outcomes }) => outcomes.bad);
  return `# Hostile input

Written by \`npm run hostile -- --write\`: every input of every corpus, through every entry that takes it, into the built program.
A run ends well in a result, in a result without a winner, in a refusal that says why, or in a report of broken knowledge; what
is bad says [judge.ts](judge.ts). Entries that do alike share the inputs, a quarter each; the last
four corpora go to the entries that they are made for.

${sum(tallies, ({ inputs }) => inputs)} runs in ${seconds} s, ${bad} bad, memory ${growth >= 0 ? '+' : ''}${growth.toFixed(1)} MiB. ${when}, Node ${process.versions.node}.

| corpus | inputs |
| --- | --: |
${corpora.join('\n')}

${head('corpus')}
${rows(({ corpus }) => corpus).join('\n')}
${row('all', tallies)}

${head('entry')}
${rows(({ entry }) => entry).join('\n')}
`;
}
