import type { Answers } from '../../domain/index.ts';
import { inside, type Spot } from '../../knowledge/finding.ts';
import { assess } from '../../recommendation/assess.ts';
import type { Assessed } from '../../recommendation/assessment.ts';
import { requirementsOf } from '../../recommendation/recommend.ts';
import { entryOf, type HealthFinding, subjectOf } from '../finding.ts';
import type { HealthInput } from '../health-input.ts';
import { type Demand, demandsOf, isExcluded, utilitiesOn } from './demands.ts';
import { sampleAnswers, sayAnswers } from './sample-answers.ts';

const REQUESTS = 30;

/** Asking for more must not help the weaker: not on the criterion alone, and not in the ranking as a whole. */
export function helpedWeaker(input: HealthInput): readonly HealthFinding[] {
  const requests = sampleAnswers(input.knowledge, REQUESTS, 'monotonicity');
  return demandsOf(input.knowledge).flatMap((demand): readonly HealthFinding[] => {
    const spot: Spot = { section: 'criteria', id: demand.criterion.id, path: [] };
    const base = { spot: inside(spot, 'utility'), code: 'health/helps-the-weaker', subject: subjectOf(spot) };
    const gaps = { entry: entryOf(spot), question: demand.question };
    if (demand.levels === undefined) {
      return [{ ...base, severity: 'error', message: { id: 'health/no-direction', gaps } }];
    }
    for (const answers of requests) {
      const passed = passing(demand, demand.levels, answers, input);
      if (passed === undefined) continue;
      return [
        {
          ...base,
          severity: 'error',
          message: { id: 'health/helps-the-weaker', gaps: { ...gaps, ...passed } },
          hint: { id: 'health/example', gaps: { example: sayAnswers(answers) } },
        },
      ];
    }
    return [];
  });
}

interface Passing {
  readonly weaker: string;
  readonly better: string;
  readonly from: string;
  readonly to: string;
}

/** The first alternative that gets ahead of one that is better on the criterion when more is asked for. */
function passing(
  { index, question }: Demand,
  levels: readonly string[],
  answers: Answers,
  { knowledge }: HealthInput,
): Passing | undefined {
  const judged = levels.map((level) => assess(knowledge, requirementsOf({ ...answers, [question]: level }, knowledge)));
  const ids = knowledge.alternatives.map(({ id }) => id);
  for (const [step, after] of judged.entries()) {
    const before = judged[step - 1];
    if (before === undefined) continue;
    const utilities = utilitiesOn(after, index);
    for (const [a, weaker] of ids.entries()) {
      for (const [b, better] of ids.entries()) {
        const [behind, ahead] = [utilities[a], utilities[b]];
        // One without a figure earns nothing at any level; one that is now vetoed or penalised is behind for that reason.
        if (behind === undefined || ahead === undefined || behind >= ahead || isExcluded(after, better)) continue;
        if (isNewlyStrained(before, after, b)) continue;
        if (isAhead(before, weaker, better) || !isAhead(after, weaker, better)) continue;
        return { weaker, better, from: levels[step - 1] ?? '', to: levels[step] ?? '' };
      }
    }
  }
  return undefined;
}

/** Whether a soft constraint speaks about an alternative, by its position, that did not before. */
function isNewlyStrained(before: Assessed, after: Assessed, index: number): boolean {
  const known = before.judgements[index]?.strained ?? [];
  return after.judgements[index]?.strained.some((constraint) => !known.includes(constraint)) === true;
}

function isAhead({ standings }: Assessed, a: string, b: string): boolean {
  const rankOf = (id: string) => standings.find((each) => each.id === id)?.rank ?? 0;
  return rankOf(a) < rankOf(b);
}
