import { doubtfulAnswers } from '../answers/doubtful-answers.ts';
import {
  type Alternative,
  type Criterion,
  inLanguage,
  type KnowledgeBase,
  type Language,
  type Message,
  type Request,
  type Requirement,
  type WarningReport,
} from '../domain/index.ts';
import { type Contradiction, contradictionsIn } from '../requirements/index.ts';
import {
  explainCriterion,
  headroomOf,
  type Served,
  type UtilityResult,
  undividedIn,
  undividedRules,
  utilityResult,
} from '../scoring/index.ts';
import { describe, type Plan, readValues } from '../situation/index.ts';
import { displayQuantity } from '../units/index.ts';
import { ACCEPTABLE_RATIO, isConsistent, parseWeights } from '../weighting/index.ts';
import { type Say, sayMessage } from '../wording/say.ts';
import { remembered, rememberedByName } from '../words/remembered.ts';
import { both } from '../words/suggest.ts';
import { isWeighedInVain } from './assess.ts';
import type { Assessed } from './assessment.ts';
import type { Choice } from './decide.ts';
import { loadWarnings } from './load-warnings.ts';
import { oversizeWarnings } from './oversize.ts';
import { type Serving, serving } from './serving.ts';
import { setting } from './setting.ts';
import { untestedWarnings } from './untested.ts';
import type { JudgedWorkload, Whole } from './whole.ts';

/** How a decision was asked for, as far as it can be doubted. */
interface WarningOptions {
  readonly language: Language;
  readonly weights?: Readonly<Record<string, number>>;
  readonly stated?: { readonly weights?: string };
  /** 0 where no draws are made. */
  readonly draws?: number;
}

/** What is doubtful about a decision: how it was asked for, and how well it serves. Nothing of it moves the decision. */
export function warningsOf(
  request: Request,
  judged: readonly JudgedWorkload[],
  whole: Whole,
  options: WarningOptions,
  say: Say,
): WarningReport[] {
  const contradictory = contradictionSpeaker(whole.assessed.plan, options, say);
  const missed = missedBoundSpeaker(whole.assessed.plan, options, say);
  return [
    ...doubtWarnings(request, whole.assessed, say),
    ...judged.flatMap(({ name, assessed }) =>
      judged.length > 1
        ? contradictory(assessed).map(({ code, text }) => ({
            code,
            text: say('engine/in-workload', { name: say('word/named', { name }), reason: text }),
          }))
        : contradictory(assessed),
    ),
    ...fitWarnings(judged, whole, missed, options, say),
  ];
}

/** Answers that are probably meant otherwise. */
export function doubtWarnings(request: Request, { knowledge }: Assessed, say: Say): readonly WarningReport[] {
  return doubtfulAnswers(request, knowledge.questions).map(({ code, message }) => ({
    code,
    text: sayMessage(say, message),
  }));
}

/** Says which answers of a workload contradict each other; of the same answers the same sentence, made once. */
export function contradictionSpeaker(
  { knowledge, questionAt }: Plan,
  { language }: WarningOptions,
  say: Say,
): (assessed: Assessed) => readonly WarningReport[] {
  const said = remembered((_: Contradiction) => rememberedByName<WarningReport>());
  const labelOf = (key: string) => inLanguage(knowledge.questions.find(({ id }) => id === key)?.label ?? key, language);
  const sentence = ({ keys, because }: Contradiction, given: readonly (Requirement | undefined)[]): string => {
    const [answer = '', ...others] = keys.map((key, k) =>
      say('engine/answer', { label: labelOf(key), value: describe(key, given[k], knowledge, language, say) }),
    );
    return say('engine/contradictory', { answer, others, because });
  };
  return ({ plan, values }) =>
    contradictionsIn({ plan, values }).map((found) => {
      const given = found.keys.map((key) => values[questionAt.get(key) ?? -1]);
      const name = given.map(markOf).join('\n');
      return said(found)(name, () => ({ code: 'answers/contradictory', text: sentence(found, given) }));
    });
}

/** The same for requirements that are described alike. */
function markOf(requirement: Requirement | undefined): string {
  if (requirement === undefined || requirement.kind === 'unknown') return '?';
  return requirement.kind === 'number' ? `${requirement.min}..${requirement.max}` : String(requirement.value);
}

/**
 * How well what was weighed is heard, and what is recommended serves.
 *
 * @param missed  says which bounds are missed, see {@link missedBoundSpeaker}
 */
export function fitWarnings(
  judged: readonly JudgedWorkload[],
  { assessed: { knowledge }, choice }: Whole,
  missed: ReturnType<typeof missedBoundSpeaker>,
  options: WarningOptions,
  say: Say,
): readonly WarningReport[] {
  return [
    ...missed(judged, choice),
    ...doubtfulWeights(judged, knowledge, options, say),
    ...(judged.every(({ assessed }) => isSilent(assessed))
      ? [{ code: 'answers/nothing-known', text: say('engine/nothing-known') }]
      : []),
    ...undivided(judged, choice, options, say),
    ...loadWarnings(judged, choice, options.language, say),
    ...oversizeWarnings(served(judged, choice), knowledge, options.language, say),
    ...(options.draws === 0 && choice.instead !== undefined
      ? [{ code: 'decision/undrawn', text: say('engine/undrawn') }]
      : []),
    ...untestedWarnings(serving(judged, choice), knowledge, options.language, say),
    ...(isPoor(choice, knowledge)
      ? [{ code: 'decision/poor-fit', text: say('engine/poor-fit', { score: worthOf(choice).toFixed(2) }) }]
      : []),
  ];
}

function served(judged: readonly JudgedWorkload[], choice: Choice): readonly Served[] {
  return serving(judged, choice).map(({ assessed: { requirements }, best: { alternative } }) => ({
    alternative,
    requirements,
  }));
}

/** What is recommended would have to carry more on one node than one carries. */
function undivided(
  judged: readonly JudgedWorkload[],
  choice: Choice,
  { language }: WarningOptions,
  say: Say,
): readonly WarningReport[] {
  return serving(judged, choice).flatMap(({ assessed, best: { alternative } }) => {
    const { knowledge, plan, values } = assessed;
    const rules = undividedRules(knowledge, readValues(values, plan.questionAt, knowledge));
    if (rules.length === 0) return [];
    return undividedIn(alternative, assessed.requirements, rules).map(({ rule, need, perNode }) => ({
      code: 'decision/beyond-one-node',
      // What is kept may leave the disks of a node.
      text: say(rule.dimension === 'bytes' ? 'engine/beyond-one-disk' : 'engine/beyond-one-node', {
        name: inLanguage(alternative.name, language),
        label: inLanguage(rule.label, language),
        need: displayQuantity(need, rule.dimension),
        perNode: displayQuantity(perNode, rule.dimension),
      }),
    }));
  });
}

/** A criterion that holds a figure against a bound, and the positions of the questions that it asks. */
interface Bound {
  readonly criterion: Criterion;
  readonly at: number;
  readonly question: number;
  /** Of its volumes. */
  readonly times: readonly number[];
  /** Sentences by alternative, need and figure. */
  readonly said: ReturnType<typeof rememberedByName<string>>;
}

/**
 * Says which bounds that were answered what is recommended ordinarily does not keep, though no constraint excludes it for that; of
 * the same need and figure the same sentence, made once.
 */
export function missedBoundSpeaker(
  { knowledge, questionAt }: Plan,
  { language }: WarningOptions,
  say: Say,
): (judged: readonly JudgedWorkload[], choice: Choice) => readonly WarningReport[] {
  const bounds = knowledge.criteria.flatMap((criterion, at): readonly Bound[] => {
    const { utility } = criterion;
    if (utility.kind !== 'headroom' || utility.objective !== 'at-most') return [];
    const [question, ...times] = [utility.requirement, ...utility.volumes.flatMap((volume) => volume.times)].map(
      (key) => questionAt.get(key) ?? -1,
    );
    return [{ criterion, at, question: question ?? -1, times, said: rememberedByName() }];
  });
  const sentence = (
    { criterion }: Bound,
    result: UtilityResult,
    assessed: Assessed,
    alternative: Alternative,
  ): string => {
    const { text } = explainCriterion(criterion, result, assessed, { alternative }, [], language, say);
    return say('engine/bound-missed', { name: inLanguage(alternative.name, language), reason: text });
  };
  const missedBy = ({ assessed, best: { index, alternative } }: Serving): readonly string[] =>
    bounds.flatMap((bound) => {
      const { criterion, at, question, times, said } = bound;
      const { active, values } = assessed.utilities;
      // A bound that is kept is worth all there is.
      if (!active[at] || values[index * active.length + at] === 1) return [];
      const asked = assessed.values[question];
      if (asked?.origin !== 'answer') return [];
      const result = utilityResult(assessed, assessed.utilities, index, at);
      if (headroomOf(criterion, result) >= 1) return [];
      const marks = [question, ...times].map((one) => markOf(assessed.values[one]));
      const name = [alternative.id, ...marks, result.have, result.volume].join('\n');
      return said(name, () => sentence(bound, result, assessed, alternative));
    });
  return (judged, choice) =>
    [...new Set(serving(judged, choice).flatMap(missedBy))].map((text) => ({ code: 'decision/bound-missed', text }));
}

function doubtfulWeights(
  judged: readonly JudgedWorkload[],
  knowledge: KnowledgeBase,
  { weights, stated, language }: WarningOptions,
  say: Say,
): readonly WarningReport[] {
  if (weights === undefined) return [];
  const warning = (code: string, message: Message) => ({ code, text: sayMessage(say, message) });
  const parsed = stated?.weights === undefined ? undefined : parseWeights(stated.weights, knowledge);
  const unheard = knowledge.criteria
    .filter(({ id }, j) => (weights[id] ?? 0) > 0 && !judged.some(({ assessed }) => assessed.utilities.active[j]))
    .map(({ label }) => inLanguage(label, language));
  return [
    ...(parsed?.ok && !isConsistent(parsed.value)
      ? [
          warning('usage/inconsistent', {
            id: 'engine/inconsistent',
            gaps: { ratio: (parsed.value.consistencyRatio ?? 0).toFixed(2), most: ACCEPTABLE_RATIO.toFixed(2) },
          }),
        ]
      : []),
    ...(unheard.length > 0 && !judged.every(({ assessed }) => isWeighedInVain(assessed))
      ? [warning('decision/weight-unheard', { id: 'engine/weight-unheard', gaps: { criteria: both(unheard) } })]
      : []),
  ];
}

/** No answer lets any criterion count. */
function isSilent({ knowledge: { criteria }, utilities: { active } }: Assessed): boolean {
  return criteria.every(({ uses }, j) => uses.length === 0 || active[j] !== true);
}

/** What is recommended serves badly. */
function isPoor(choice: Choice, knowledge: KnowledgeBase): boolean {
  return worthOf(choice) < setting(knowledge, 'poorFit');
}

/** What is recommended is worth so much, 0 to 1; infinite where nothing is. */
function worthOf({ kind, winner, hybrid, modes }: Choice): number {
  const worth = kind === 'hybrid' ? hybrid.value : (modes?.value ?? winner?.score);
  return worth ?? Number.POSITIVE_INFINITY;
}
