import type { Answers, Message, Requirements } from '../../domain/index.ts';
import { inside, keyIn, type Spot } from '../../knowledge/finding.ts';
import { assess } from '../../recommendation/assess.ts';
import type { Assessed } from '../../recommendation/assessment.ts';
import { requirementsOf } from '../../recommendation/requirements-of.ts';
import { boundingConstraints } from '../bounding-constraints.ts';
import { entryOf, type HealthFinding, subjectOf } from '../finding.ts';
import type { HealthInput } from '../health-input.ts';
import { type Demand, demandsOf, isExcluded, type Pair, utilitiesOn } from './demands.ts';
import { sampleAnswers, sayAnswers } from './sample-answers.ts';

const REQUESTS = 30;

/** Asking for more must not help the weaker: not on the criterion alone, and not in the ranking as a whole. */
export function helpedWeaker(input: HealthInput): readonly HealthFinding[] {
  const requests = sampleAnswers(input.knowledge, REQUESTS, 'monotonicity');
  return demandsOf(input.knowledge).flatMap((demand): readonly HealthFinding[] => {
    const { criterion, question, narrowed } = demand;
    const spot: Spot = { section: 'criteria', id: criterion.id, path: [] };
    const finding = (id: string, pair: Pair): HealthFinding => ({
      spot: inside(spot, 'utility'),
      suspects: [pair.weaker, pair.better].map((alternative) => suspectIn(alternative, demand)),
      code: 'health/helps-the-weaker',
      severity: 'error',
      subject: subjectOf(spot),
      message: { id, gaps: { entry: entryOf(spot), question, ...pair } },
    });
    if (narrowed !== undefined) {
      const id = criterion.utility.kind === 'headroom' ? 'health/narrows-a-lead' : 'health/no-direction';
      const hint = cureOf(demand, narrowed, input);
      return [{ ...finding(id, narrowed), ...(hint === undefined ? {} : { hint }) }];
    }
    for (const answers of requests) {
      const passed = passing(demand, answers, input);
      if (passed === undefined) continue;
      const hint = { id: 'health/example', gaps: { example: sayAnswers(answers) } };
      return [{ ...finding('health/helps-the-weaker', passed), hint }];
    }
    return [];
  });
}

/** Where an alternative says what a criterion compares a need with, or else where it begins. */
function suspectIn(id: string, { criterion: { utility } }: Demand): Spot {
  const spot: Spot = { section: 'alternatives', id, path: [] };
  return utility.kind === 'headroom' ? keyIn(inside(spot, 'figures'), utility.figure) : inside(spot, 'id');
}

/** A figure that would exclude the weaker where the better alternative, which goes on losing, comes down to it. */
function cureOf({ question }: Demand, { weaker, to }: Pair, { knowledge }: HealthInput): Message | undefined {
  const figures = knowledge.alternatives.find(({ id }) => id === weaker)?.figures ?? {};
  const [bound] = boundingConstraints(question, knowledge);
  if (bound === undefined) return undefined;
  const { id: constraint, figure } = bound;
  const wording = figures[figure] === undefined ? 'health/give-figure' : 'health/move-figure';
  return { id: wording, gaps: { alternative: weaker, figure, constraint, question, level: to } };
}

/** The first alternative that gets ahead of one that is better on the criterion when more is asked for. */
function passing({ index, question, levels }: Demand, answers: Answers, { knowledge }: HealthInput): Pair | undefined {
  const requirementsAt = (level: string) => requirementsOf({ ...answers, [question]: level }, knowledge);
  const judged = levels.map((level) => assess(knowledge, requirementsAt(level)));
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
        const [from, to] = [levels[step - 1] ?? '', levels[step] ?? ''];
        // What the greater answer implies about others, such as the size of their messages, is asked for in both.
        const alike = { ...requirementsAt(from), ...impliedIn(after.requirements) };
        if (isAhead(assess(knowledge, alike), weaker, better)) continue;
        return { weaker, better, from, to };
      }
    }
  }
  return undefined;
}

function impliedIn(requirements: Requirements): Requirements {
  return Object.fromEntries(Object.entries(requirements).filter(([, { origin }]) => origin === 'implied'));
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
