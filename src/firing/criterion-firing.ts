import type { Answers, Criterion, KnowledgeBase } from '../domain/index.ts';
import { type Assessed, assess, requirementsOf } from '../recommendation/index.ts';
import type { Firing } from './fires.ts';
import { leastAnswers } from './least-answers.ts';
import { type TellingAnswers, tellingAnswers } from './telling-answers.ts';
import { numbersAround } from './typed-numbers.ts';

/** Differences smaller than this tell nobody anything. */
const LEAST_SPREAD = 1e-6;

/** Answers under which a criterion tells the alternatives apart, as far as it ever does, with how they were judged. */
export function criterionFiring(criterion: Criterion, knowledge: KnowledgeBase): Firing<Assessed> | undefined {
  const index = knowledge.criteria.findIndex(({ id }) => id === criterion.id);
  const run = (answers: Answers) => assess(knowledge, requirementsOf(answers, knowledge));
  const answers = leastAnswers(tellingFor(criterion, knowledge), (tried) => {
    const spread = spreadOf(run(tried), index);
    return spread > LEAST_SPREAD ? spread : undefined;
  });
  return answers === undefined ? undefined : { answers, result: run(answers) };
}

/** How far apart a criterion puts the alternatives, 0..1; 0 where it is silent. */
export function spreadOf({ matrix }: Assessed, criterion: number): number {
  if (matrix.active[criterion] !== true) return 0;
  const utilities = matrix.results.map((row) => row[criterion]?.utility ?? 0);
  return Math.max(...utilities) - Math.min(...utilities);
}

function tellingFor({ utility, uses }: Criterion, knowledge: KnowledgeBase): TellingAnswers {
  switch (utility.kind) {
    case 'fit':
      return everyChoice(uses, knowledge);
    case 'headroom':
      return aroundFigure(utility.requirement, utility.figure, knowledge);
    case 'burden':
      return tellingAnswers(
        utility.pressure.rules.flatMap(({ when }) => when.cells),
        knowledge,
      );
    case 'table':
      return tellingAnswers(
        utility.table.rules.flatMap(({ when }) => when.cells),
        knowledge,
      );
    case 'workarounds':
      return tellingAnswers(
        knowledge.constraints.filter(({ hard }) => !hard).flatMap(({ when }) => when.cells),
        knowledge,
      );
  }
}

function everyChoice(uses: readonly string[], { questions }: KnowledgeBase): TellingAnswers {
  return new Map(
    questions.flatMap(({ id, answer }) =>
      uses.includes(id) && answer.kind === 'choice' ? [[id, answer.choices.map((choice) => choice.id)] as const] : [],
    ),
  );
}

/** Needs on either side of what each alternative has. */
function aroundFigure(requirement: string, figure: string, { questions, alternatives }: KnowledgeBase): TellingAnswers {
  const question = questions.find(({ id }) => id === requirement);
  const bounds = alternatives.flatMap(({ figures }) => figures[figure]?.typical ?? []);
  return question === undefined ? new Map() : new Map([[requirement, numbersAround(bounds, question)]]);
}
