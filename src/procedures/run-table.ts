import type { Condition, DecisionTable, ProcedureOutcome, Trilean } from '../domain/index.ts';
import { evaluateTable, type Read, testCondition } from '../tables/index.ts';
import type { Opinion } from './opinion.ts';
import type { StepWords } from './say-step.ts';

/** Runs a procedure that is a table: every rule that holds where all of them count, else rule by rule to the one that decides. */
export function runTable(table: DecisionTable<ProcedureOutcome>, read: Read, words: StepWords): Opinion {
  const all = table.hitPolicy === 'collect' || table.hitPolicy === 'rule-order';
  return all ? runAll(table, read, words) : runSingle(table, read, words);
}

/** Every rule speaks for itself, so an unknown one leaves the others standing. */
function runAll(table: DecisionTable<ProcedureOutcome>, read: Read, words: StepWords): Opinion {
  const outcomes: ProcedureOutcome[] = [];
  const path: string[] = [];
  const unknown: string[] = [];
  for (const { when, then } of table.rules) {
    const { result, missing } = testCondition(when, read);
    unknown.push(...missing);
    if (result === 'no') continue;
    if (when.cells.length > 0) path.push(words.test(when, result, read));
    if (result === 'unknown') continue;
    outcomes.push(then);
    path.push(words.outcome(then));
  }
  if (path.length > 0) return { outcomes, path, missing: unknown };
  return otherwise(table.otherwise === undefined ? [] : [table.otherwise], [], words);
}

function runSingle(table: DecisionTable<ProcedureOutcome>, read: Read, words: StepWords): Opinion {
  const { hits, outcomes, missing } = evaluateTable(table, read);
  const path: string[] = [];
  for (const { when } of table.rules) {
    const { result } = testCondition(when, read);
    if (worthSaying(when, result)) path.push(words.test(when, result, read));
    if (result === 'yes' || (result === 'unknown' && missing.length > 0)) break;
  }
  if (missing.length > 0) return { outcomes: [], path, missing };
  if (hits.length === 0) return otherwise(outcomes, path, words);
  return { outcomes, path: [...path, ...outcomes.map(words.outcome)], missing: [] };
}

/** A rule passed over for another value of a choice adds nothing: the value is said by the rule that holds. */
function worthSaying({ cells }: Condition, result: Trilean): boolean {
  if (result === 'no') return cells.some(({ test }) => test.kind !== 'members');
  return cells.length > 0;
}

function otherwise(outcomes: readonly ProcedureOutcome[], path: readonly string[], words: StepWords): Opinion {
  const last = outcomes.length === 0 ? [words.say('procedure/no-rule')] : outcomes.map(words.outcome);
  return { outcomes, path: [...path, ...last], missing: [] };
}
