import {
  type ChangeReport,
  inLanguage,
  type Language,
  type RobustnessReport,
  type SwitchPoint,
  type UnknownReport,
} from '../domain/index.ts';
import { netFlows } from '../robustness/index.ts';
import { oneAfterAnother } from '../wording/one-after-another.ts';
import type { Say } from '../wording/say.ts';
import type { Assessed } from './assessment.ts';
import { bestSingle, type Choice, outcomeIn } from './decide.ts';
import { explore } from './explore.ts';
import { type FindTurn, turnFinder } from './find-turn.ts';
import { nearestTo } from './nearest-to.ts';
import { isWithin, type Probe, type Probes } from './probe.ts';
import { DEFAULT_SEED, provenIn } from './prove.ts';
import { type Outcomes, outcomeShares, shareOf } from './report-outcomes.ts';
import { switchPoints, turnsOf, weightSwitchPoints } from './report-sensitivity.ts';
import { sixDecimals } from './rounded.ts';
import { setting } from './setting.ts';
import { type DrawnScores, simulate } from './simulate.ts';
import { type SureThing, sureThing } from './sure-thing.ts';

export interface RobustnessFindings {
  /** What is recommended: the choice that was drawn, unless the draws speak against the hybrid it is. */
  readonly choice: Choice;
  readonly outcomes: Outcomes;
  /** Scores of all draws, where they are asked for. */
  readonly drawn: DrawnScores | undefined;
  /** By alternative id: share of draws at each rank. */
  readonly acceptability: Readonly<Record<string, readonly number[]>>;
  readonly toWin: Readonly<Record<string, ChangeReport | null>>;
  readonly sensitivity: readonly SwitchPoint[];
  readonly unknowns: readonly UnknownReport[];
  readonly sure: SureThing | undefined;
  readonly report: RobustnessReport;
}

export interface RobustnessOptions {
  readonly language: Language;
  readonly draws?: number;
  readonly seed?: number;
  /** Keeps the scores of all draws. */
  readonly keepScores?: boolean;
}

/** Below this a missing answer hardly moves the confidence. */
const MATTERS = 0.02;

/**
 * How sure the decision is, and what would change it. Where the draws speak against a hybrid, that is of what one technology
 * does by itself, and moving an answer is asked about single alternatives alone. Undefined when no draws are asked for.
 */
export function robustnessOf(
  assessed: Assessed,
  scored: Choice,
  options: RobustnessOptions,
  say: Say,
): RobustnessFindings | undefined {
  const { knowledge } = assessed;
  const { draws } = options;
  if (draws !== undefined && draws <= 0) return undefined;
  const seed = options.seed ?? DEFAULT_SEED;
  const simulation = simulate(assessed, scored, {
    ...(draws === undefined ? {} : { draws }),
    seed,
    keepScores: options.keepScores ?? false,
  });
  const choice = provenIn(scored, (one) => shareOf(simulation.outcomes, one));
  const base = outcomeIn(choice);
  const probes = explore(assessed, base, choice !== scored);
  const findTurn = turnFinder(assessed, seed, choice !== scored);
  const ids = knowledge.alternatives.map(({ id }) => id);
  const acceptability = Object.fromEntries(
    ids.map((id, i) => [id, (simulation.smaa.acceptability[i] ?? []).map(sixDecimals)]),
  );
  return {
    choice,
    outcomes: simulation.outcomes,
    drawn: simulation.drawn,
    acceptability,
    toWin: Object.fromEntries(
      ids.map((id) => [id, id === base ? null : nearestTo(id, probes, findTurn, knowledge, options.language, say)]),
    ),
    sensitivity: [
      ...switchPoints(probes, findTurn, base, knowledge, options.language, say),
      ...weightSwitchPoints(assessed, choice, options.language, say),
    ],
    unknowns: unknownsOf(simulation.influence(), probes, findTurn, base, assessed, options.language, say),
    sure: sureThing(assessed, probes, base, options.language),
    report: {
      draws: simulation.smaa.draws,
      seed,
      centralWeights: Object.fromEntries(
        ids.map((id, i) => {
          const weights = simulation.smaa.centralWeights[i];
          return [
            id,
            weights === undefined
              ? null
              : Object.fromEntries(
                  knowledge.criteria.map(({ id: criterion }, j) => [criterion, sixDecimals(weights[j] ?? 0)]),
                ),
          ];
        }),
      ),
      pairwise: Object.fromEntries(
        ids.map((a, i) => [
          a,
          Object.fromEntries(ids.map((b, k) => [b, sixDecimals(simulation.smaa.pairwise[i]?.[k] ?? 0)])),
        ]),
      ),
      outcomes: outcomeShares(simulation.outcomes),
      ...crossChecks(assessed, options.language),
    },
  };
}

/** PROMETHEE II among the eligible, and the criterion on which the winner is worst off. */
function crossChecks(assessed: Assessed, language: Language): Pick<RobustnessReport, 'promethee' | 'regret'> {
  const { knowledge } = assessed.situation;
  const eligible = assessed.standings.filter(({ excluded }) => !excluded);
  const rows = eligible.map(({ index }) => (assessed.matrix.results[index] ?? []).map(({ utility }) => utility ?? 0));
  const flows = netFlows(rows, assessed.weights, setting(knowledge, 'prometheeThreshold'));
  const best = flows.reduce((top, flow, i) => (flow > (flows[top] ?? 0) + 1e-9 ? i : top), 0);
  const winner = bestSingle(assessed);
  const regrets =
    winner === undefined
      ? []
      : knowledge.criteria.map((criterion, j) => {
          const own = assessed.matrix.results[winner.index]?.[j]?.utility ?? 0;
          const top = Math.max(0, ...rows.map((row) => row[j] ?? 0));
          return { criterion, value: (assessed.weights[j] ?? 0) * Math.max(0, top - own) };
        });
  const worst = regrets.reduce<(typeof regrets)[number] | undefined>(
    (top, one) => (one.value > (top?.value ?? 0) ? one : top),
    undefined,
  );
  return {
    promethee: {
      winner: eligible[best]?.id ?? '',
      flows: Object.fromEntries(eligible.map(({ id }, i) => [id, sixDecimals(flows[i] ?? 0)])),
      agrees: eligible[best]?.id === winner?.id,
    },
    regret:
      worst === undefined
        ? null
        : {
            criterion: worst.criterion.id,
            label: inLanguage(worst.criterion.label, language),
            value: sixDecimals(worst.value),
          },
  };
}

/** Whether it may be the answer that was asked for: any where nobody gave one, one of the range where there is that. */
function isPossible(probe: Probe): boolean {
  return probe.from.origin !== 'answer' || probe.from.kind === 'unknown' || isWithin(probe);
}

/** Answers nobody gave, or only as a range, the one that costs most confidence first. */
function unknownsOf(
  influence: ReadonlyMap<string, number>,
  probes: Probes,
  findTurn: FindTurn,
  base: string,
  { knowledge }: Assessed,
  language: Language,
  say: Say,
): UnknownReport[] {
  return knowledge.questions
    .map((question) => ({ question, impact: influence.get(question.id) ?? 0 }))
    .filter(({ impact }) => impact >= MATTERS)
    .sort((a, b) => b.impact - a.impact || (a.question.id < b.question.id ? -1 : 1))
    .map(({ question, impact }) => ({
      requirement: question.id,
      label: inLanguage(question.label, language),
      impact: sixDecimals(impact),
      text: oneAfterAnother(
        [
          inLanguage(question.prompt, language),
          ...turnsOf((probes.get(question.id) ?? []).filter(isPossible), findTurn, base, knowledge, language, say),
        ],
        say,
      ),
    }));
}
