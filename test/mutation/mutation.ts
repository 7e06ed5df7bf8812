import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { checkKnowledge } from '../../src/knowledge/index.ts';
import { serialise } from '../../src/knowledge/prebuilt.ts';
import { SMALL } from '../support/small-knowledge.ts';
import { MUTATED } from './folders.ts';
import { countMutants, scoreSheet } from './score-sheet.ts';

/**
 * Changes the program in small ways, one at a time, and asks whether a test notices: `npm run mutation [-- FOLDER...]`.
 * What no test noticed is printed; the score goes into `SCORE.md` with `--write`, also that of the last run, with `--last`. Folder by folder, because each has tests
 * of its own. Status 1 when a folder stays below the goal.
 */
const root = fileURLToPath(new URL('../../', import.meta.url));
const sheet = fileURLToPath(new URL('SCORE.md', import.meta.url));

/** Of the changes that could be noticed. */
const GOAL = 0.9;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { write: { type: 'boolean' }, last: { type: 'boolean' } },
});
const strangers = positionals.filter((name) => !MUTATED.some(({ folder }) => folder === name));
if (strangers.length > 0) throw new Error(`no such folder: ${strangers.join(', ')}`);
process.chdir(root);

// Read by the tests, whose knowledge is not to be compiled anew for every change.
const built = `${root}coverage/mutation/knowledge`;
process.env.BUILT_KNOWLEDGE = built;
const { assembled, library } = checkKnowledge([SMALL]);
if (assembled === undefined || library === undefined) throw new Error(`${SMALL} is broken`);
mkdirSync(built, { recursive: true });
for (const [name, text] of Object.entries(await serialise(assembled, library))) writeFileSync(join(built, name), text);

for (const { folder } of MUTATED) {
  if (positionals.length > 0 && !positionals.includes(folder)) continue;
  // Read by vitest.mutation.config.ts, in the processes that run the tests.
  process.env.MUTATED_FOLDER = folder;
  const report = `coverage/mutation/${folder}.json`;
  if (options.last !== true) await mutate(folder, report);
  const counts = countMutants(JSON.parse(readFileSync(report, 'utf8')));
  console.log(JSON.stringify({ folder, ...counts }));
  if (counts.score < GOAL) process.exitCode = 1;
  if (options.write === true) {
    const before = existsSync(sheet) ? readFileSync(sheet, 'utf8') : '';
    const when = statSync(report).mtime.toISOString().slice(0, 10);
    writeFileSync(sheet, scoreSheet(before, { folder, ...counts, when, node: process.versions.node }, MUTATED));
  }
}

async function mutate(folder: string, report: string): Promise<void> {
  const stryker = new Stryker({
    mutate: [`src/${folder}/**/*.ts`],
    testRunner: 'vitest',
    vitest: { configFile: 'vitest.mutation.config.ts', related: false },
    plugins: ['@stryker-mutator/vitest-runner'],
    coverageAnalysis: 'perTest',
    concurrency: 1,
    incremental: true,
    incrementalFile: `coverage/mutation/${folder}.incremental.json`,
    tempDirName: 'coverage/mutation/tree',
    ignorePatterns: ['dist', 'coverage', 'bench'],
    reporters: ['json', 'clear-text', 'progress-append-only'],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: false },
    jsonReporter: { fileName: report },
    // A change that makes a loop endless is noticed too; on a busy machine it takes a while to be sure.
    timeoutMS: 10_000,
    checkers: [],
    // It would rewrite ours with an interface of TypeScript that version 7 no longer has; nothing here is compiled with it.
    tsconfigFile: 'none',
    disableTypeChecks: false,
    allowEmpty: false,
    allowConsoleColors: false,
  });
  await stryker.runMutationTest();
}
