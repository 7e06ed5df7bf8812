import type { Answers, Cell, KnowledgeBase, Language, Procedure, ProcedureReport } from '../domain/index.ts';
import { runProcedures } from '../procedures/index.ts';
import { requirementsOf } from '../recommendation/index.ts';
import { cellsOfBody } from '../tables/walk-tree.ts';
import type { Firing } from './fires.ts';
import { leastAnswers } from './least-answers.ts';
import { tellingAnswers } from './telling-answers.ts';

/** Answers with which a procedure comes to a verdict; one that names an alternative where there is one. */
export function procedureFiring(
  procedure: Procedure,
  knowledge: KnowledgeBase,
  language: Language,
): Firing<ProcedureReport> | undefined {
  const alone = { ...knowledge, procedures: [procedure] };
  const run = (answers: Answers) => runProcedures(alone, requirementsOf(answers, knowledge), [], language)[0];
  const answers = leastAnswers(tellingAnswers(cellsOf(procedure), knowledge), (tried) => {
    const { verdict, external } = run(tried) ?? { verdict: [], external: [] };
    return verdict.length > 0 ? 2 : external.length > 0 ? 1 : undefined;
  });
  const result = answers === undefined ? undefined : run(answers);
  return answers === undefined || result === undefined ? undefined : { answers, result };
}

/** The cells of a procedure in terms of requirements: those of its inputs, and its own where an input is a requirement. */
function cellsOf({ inputs, body }: Procedure): readonly Cell[] {
  const own = cellsOfBody(body);
  return inputs.flatMap(({ id, from }) =>
    typeof from === 'string'
      ? own.filter(({ column }) => column === id).map((cell) => ({ ...cell, column: from }))
      : from.rules.flatMap(({ when }) => when.cells),
  );
}
