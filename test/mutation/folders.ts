/** A folder of `src/` that mutation testing changes, and the tests that have to notice. */
export interface Mutated {
  readonly folder: string;
  readonly tests: readonly string[];
}

const unit = (...folders: readonly string[]) => folders.map((folder) => `test/unit/${folder}/**/*.test.ts`);

export const MUTATED: readonly Mutated[] = [
  { folder: 'tables', tests: unit('tables') },
  { folder: 'units', tests: unit('units') },
  { folder: 'requirements', tests: unit('requirements') },
  { folder: 'scoring', tests: unit('scoring') },
  { folder: 'constraints', tests: unit('constraints') },
  // Without those that make many thousand draws: what they show of chance, the others show of few draws.
  { folder: 'robustness', tests: ['test/unit/robustness/*.test.ts'] },
  // What a state and a plan are for shows in what is judged by them.
  { folder: 'situation', tests: unit('situation', 'scoring', 'constraints', 'requirements') },
  { folder: 'recommendation', tests: unit('recommendation') },
];

export function testsOf(folder: string | undefined): readonly string[] {
  const found = MUTATED.find((one) => one.folder === folder);
  if (found === undefined) throw new Error(`no folder to change: ${folder}`);
  return found.tests;
}
