/** The values of a flag, read ahead of everything else, in order; the words after `--` are no flags. */
export function valuesOf(argv: readonly string[], flag: string): string[] {
  const end = argv.indexOf('--');
  const words = end < 0 ? argv : argv.slice(0, end);
  return words.flatMap((word, i) => {
    if (word === flag) return words[i + 1] === undefined ? [] : [words[i + 1] as string];
    return word.startsWith(`${flag}=`) ? [word.slice(flag.length + 1)] : [];
  });
}
