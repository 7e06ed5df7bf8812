import { type Problem, usageProblem } from '../domain/index.ts';

/** The values of a flag, read ahead of everything else, in order; the words after `--` are no flags. */
export function valuesOf(argv: readonly string[], flag: string): string[] {
  const end = argv.indexOf('--');
  const words = end < 0 ? argv : argv.slice(0, end);
  return words.flatMap((word, i) => {
    if (word === flag) return words[i + 1] === undefined ? [] : [words[i + 1] as string];
    return word.startsWith(`${flag}=`) ? [word.slice(flag.length + 1)] : [];
  });
}

/** An empty word means nothing anywhere: it is what a variable that is not set leaves of a flag or an argument. */
export function emptyWord(argv: readonly string[]): Problem | undefined {
  for (const [i, word] of argv.entries()) {
    const [, flag] = /^(--[\w-]+)=\s*$/.exec(word) ?? [];
    if (flag !== undefined) return usageProblem({ id: 'cli/empty-value', gaps: { flag } });
    if (word.trim() !== '') continue;
    const before = argv[i - 1] ?? '';
    return /^-./.test(before) && before !== '--'
      ? usageProblem({ id: 'cli/empty-value', gaps: { flag: before } })
      : usageProblem({ id: 'cli/empty-argument' });
  }
  return undefined;
}
