import { outcomeNamed, type Requirement } from '../domain/index.ts';
import { answerAtBound, centre, type Plan } from '../situation/index.ts';
import { boundsOf } from '../tables/index.ts';
import { answerChanger } from './answer-changer.ts';
import { assessIn, judgeIn, soleOf, type Workspace } from './assess.ts';
import type { Assessed } from './assessment.ts';
import { alternativesIn, bestSingle, chosenIn, decide, NO_OUTCOME } from './decide.ts';
import type { Probe } from './probe.ts';
import { probesOf } from './probes.ts';

/**
 * Moves every answer, one at a time, over the values it could take, and notes what is recommended. Numbers are walked
 * outward on a logarithmic axis and the nearest change on each side is then bracketed to 0.5 %; where there is none, the end
 * of the axis is noted. Of a number that nobody gave, round ones are tried: the middle and the ends of what not knowing it may
 * mean, and some over the whole axis; where one leads elsewhere because of a rule, the bound of that rule is noted.
 *
 * @param isAlone  leaves hybrids out: one that was weighed and did not stand would be found again at the first step
 */
export function explore(assessed: Assessed, base: string, isAlone: boolean): ReadonlyMap<string, readonly Probe[]> {
  const bounds = boundsIn(assessed);
  const outcome = outcomeFinder(assessed, bounds, isAlone);
  const probes = new Map<string, readonly Probe[]>();
  assessed.knowledge.questions.forEach((question, position) => {
    const from = assessed.values[position];
    if (from === undefined) return;
    const at = (to: Requirement): string => outcome(position, to);
    probes.set(question.id, probesOf(question, from, at, base, bounds[position] ?? []));
  });
  return probes;
}

/** Finds what {@link explore} finds of one answer at one value: the name of what is recommended. */
export function outcomesAt(assessed: Assessed, isAlone: boolean): (question: number, to: Requirement) => string {
  return outcomeFinder(assessed, boundsIn(assessed), isAlone);
}

function boundsIn(assessed: Assessed): readonly (readonly number[])[] {
  return assessed.knowledge.questions.map((_, at) => boundsAt(assessed, at));
}

/** The name of what is recommended with one answer given otherwise and everything implied anew. */
function outcomeFinder(
  assessed: Assessed,
  bounds: readonly (readonly number[])[],
  isAlone: boolean,
): (question: number, to: Requirement) => string {
  const { plan } = assessed;
  const changed = answerChanger(assessed);
  const known = alikeNumbers(bounds);
  const chosen = (one: Assessed, { parts }: Workspace) =>
    isAlone
      ? alternativesIn(bestSingle(one)?.id ?? NO_OUTCOME)
      : chosenIn(decide(one, { workspaces: parts, precedent: assessed }));
  return (question, to) => {
    const alike = to.kind === 'number' ? known(question, to.min) : undefined;
    if (alike?.outcome !== undefined) return alike.outcome;
    const workspace = changed(question, to);
    const judged = judgeIn(workspace);
    const sole = soleOf(judged);
    const outcome =
      sole === undefined
        ? outcomeNamed(chosen(assessIn(workspace, assessed.asked, assessed, judged), workspace))
        : (assessed.knowledge.alternatives[sole]?.id ?? NO_OUTCOME);
    if (alike !== undefined && (sole !== undefined || !plan.reckonedWith.has(question))) alike.outcome = outcome;
    return outcome;
  };
}

/**
 * Numbers that no rule tells apart, by question: as long as rules alone decide, or nothing else is reckoned with the number,
 * they all lead to the same.
 */
export function alikeNumbers(
  bounds: readonly (readonly number[])[],
): (question: number, value: number) => { outcome?: string } {
  // Below the first bound, at it, between it and the second, and so on.
  const segments = bounds.map((own) => Array.from({ length: 2 * own.length + 1 }, (): { outcome?: string } => ({})));
  return (question, value) => {
    let segment = 0;
    for (const bound of bounds[question] ?? []) segment += bound < value ? 2 : bound === value ? 1 : 0;
    return segments[question]?.[segment] ?? {};
  };
}

/** Bounds that rules have for the numbers of a question, the typical figures of alternatives among them; none for other answers. */
export function boundsAt(assessed: Assessed, question: number): readonly number[] {
  const { plan, knowledge } = assessed;
  if (knowledge.questions[question]?.answer.kind !== 'number') return [];
  return [...boundsOfColumn(plan, question), ...boundsThrough(question, assessed)];
}

/** Bounds of the tests of a question, or of what is derived. */
function boundsOfColumn(plan: Plan, at: number): readonly number[] {
  const column = plan.columns[at];
  const figures = plan.figureTests.flatMap((test) => {
    if (test.question !== at) return [];
    const figure = plan.typical[test.alternative * plan.figureAt.size + test.figure] ?? Number.NaN;
    return Number.isNaN(figure) ? [] : [figure * test.test.factor];
  });
  return [...(column === undefined ? [] : boundsOf(column)), ...figures];
}

/** Where a derived quantity comes to a bound that rules have for it, while the other answers behind it are what they are. */
function boundsThrough(question: number, { plan, values }: Assessed): readonly number[] {
  return plan.derived.flatMap(({ quantity, at, inputs }) => {
    const index = inputs.indexOf(question);
    if (index < 0) return [];
    const numbers = (of: (answer: Extract<Requirement, { kind: 'number' }>) => number) =>
      inputs.map((one) => (values[one]?.kind === 'number' ? of(values[one]) : Number.NaN));
    const others = [numbers(({ min }) => min), numbers(centre), numbers(({ max }) => max)];
    return boundsOfColumn(plan, at).flatMap((bound) =>
      others.map((numbersOf) => answerAtBound(quantity, index, numbersOf, bound)).filter(Number.isFinite),
    );
  });
}
