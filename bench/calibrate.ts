/**
 * Measures the advisor against decided cases and independent vignettes, beside what is simpler: each documented decision
 * procedure in its better reading, the majority, and a page of if-else. `npx tsx bench/calibrate.ts [--json] [--min FIGURE=N] [--max FIGURE=N]`
 * ends with status 1 when a bound is broken, so that CI keeps what has been reached.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { advisorOf, knowledgeFrom } from './advisor.ts';
import { brokenBounds, figuresOf } from './figures.ts';
import { measure } from './measure.ts';
import { printMeasured } from './print.ts';
import { readCases, readVignettes } from './read-cases.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    min: { type: 'string', multiple: true, default: [] },
    max: { type: 'string', multiple: true, default: [] },
    /** Folds for what learns from the cases; leave-one-out without it. */
    folds: { type: 'string' },
    draws: { type: 'string' },
    knowledge: { type: 'string', multiple: true, default: [] },
    /** Keeps the cases, vignettes and pairs whose id contains the text. */
    only: { type: 'string', default: '' },
  },
});

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const wanted = <T extends { readonly id: string }>(list: readonly T[]) =>
  list.filter(({ id }) => id.includes(values.only));
const caseSet = (name: string) => ({ name, cases: wanted(readCases(`${root}/test/cases/${name}.yaml`)) });
const { vignettes, pairs } = readVignettes(`${root}/test/cases/vignettes.yaml`);
const knowledge = knowledgeFrom(root, values.knowledge);

const measured = measure({
  knowledge,
  advise: advisorOf(knowledge, values.draws === undefined ? undefined : Number(values.draws)),
  sets: ['published', 'corpus', 'further'].map(caseSet),
  vignettes: wanted(vignettes),
  pairs: wanted(pairs),
  folds: values.folds === undefined ? undefined : Number(values.folds),
});
const figures = figuresOf(measured);

if (values.json) {
  const { sets, contenders, folds } = measured;
  process.stdout.write(`${JSON.stringify({ figures, sets, contenders, folds }, null, 2)}\n`);
} else {
  process.stdout.write(`${printMeasured(measured, figures)}\n`);
}

const broken = [...brokenBounds(figures, values.min, 'min'), ...brokenBounds(figures, values.max, 'max')];
for (const line of broken) process.stderr.write(`${line}\n`);
if (broken.length > 0) process.exitCode = 1;
