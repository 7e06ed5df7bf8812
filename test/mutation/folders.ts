/** A folder of `src/` that mutation testing changes, and the tests that have to notice. */
export interface Mutated {
  readonly folder: string;
  readonly tests: readonly string[];
}

/** What the rules of the shipped knowledge say, cell by cell, whatever is asked. */
const REFERENCE = 'test/properties/programs.test.ts';
const unit = (...folders: readonly string[]) => folders.map((folder) => `test/unit/${folder}/**/*.test.ts`);

export const MUTATED: readonly Mutated[] = [
  { folder: 'tables', tests: [...unit('tables'), REFERENCE] },
  { folder: 'units', tests: unit('units') },
  { folder: 'requirements', tests: unit('requirements') },
  { folder: 'scoring', tests: [...unit('scoring'), REFERENCE] },
  { folder: 'constraints', tests: [...unit('constraints'), REFERENCE] },
  { folder: 'robustness', tests: unit('robustness') },
  { folder: 'situation', tests: [...unit('situation', 'scoring', 'constraints', 'requirements'), REFERENCE] },
  { folder: 'recommendation', tests: [...unit('recommendation'), 'test/recommendation/**/*.test.ts'] },
];

export function testsOf(folder: string | undefined): readonly string[] {
  const found = MUTATED.find((one) => one.folder === folder);
  if (found === undefined) throw new Error(`no folder to change: ${folder}`);
  return found.tests;
}
