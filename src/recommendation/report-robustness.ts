import {
  type ChangeReport,
  inLanguage,
  type KnowledgeBase,
  type Language,
  type RobustnessReport,
  type SwitchPoint,
  type UnknownReport,
} from '../domain/index.ts';
import { netFlows, switchWeight } from '../robustness/index.ts';
import { describe } from '../situation/index.ts';
import type { Say } from '../wording/say.ts';
import type { Assessed, AssessOptions, Scored } from './assess.ts';
import { bestSingle, type Choice, outcomeOf, setting } from './decide.ts';
import { explore, type Probe } from './explore.ts';
import { share } from './rounded.ts';
import { simulate } from './simulate.ts';

export interface RobustnessFindings {
  readonly confidence: number | null;
  /** By alternative id: share of draws at each rank. */
  readonly acceptability: Readonly<Record<string, readonly number[]>>;
  readonly toWin: Readonly<Record<string, ChangeReport | null>>;
  readonly sensitivity: readonly SwitchPoint[];
  readonly unknowns: readonly UnknownReport[];
  readonly report: RobustnessReport;
}

export interface RobustnessOptions {
  readonly language: Language;
  readonly profile?: string;
  readonly weights?: Readonly<Record<string, number>>;
  readonly draws?: number;
  readonly seed?: number;
}

export const DEFAULT_SEED = 1;

/** Below this a missing answer hardly moves the confidence. */
const MATTERS = 0.02;

/** How sure the decision is, and what would change it. Undefined when no draws are asked for. */
export function robustnessOf(
  assessed: Assessed,
  choice: Choice,
  options: RobustnessOptions,
  say: Say,
): RobustnessFindings | undefined {
  const { knowledge } = assessed;
  const { draws } = options;
  if (draws !== undefined && draws <= 0) return undefined;
  const seed = options.seed ?? DEFAULT_SEED;
  const assessOptions: AssessOptions = {
    ...(options.profile === undefined ? {} : { profile: options.profile }),
    ...(options.weights === undefined ? {} : { weights: options.weights }),
  };
  const simulation = simulate(assessed, choice, { ...assessOptions, ...(draws === undefined ? {} : { draws }), seed });
  const base = outcomeOf(choice);
  const probes = explore(assessed, assessOptions, base);
  const ids = knowledge.alternatives.map(({ id }) => id);
  const acceptability = Object.fromEntries(
    ids.map((id, i) => [id, (simulation.smaa.acceptability[i] ?? []).map(share)]),
  );
  return {
    confidence: confidenceOf(choice, acceptability, simulation.hybrid),
    acceptability,
    toWin: Object.fromEntries(
      ids.map((id) => [id, id === base ? null : nearestTo(id, probes, knowledge, options.language, say)]),
    ),
    sensitivity: [
      ...switchPoints(probes, base, knowledge, options.language, say),
      ...weightSwitchPoints(assessed, choice, options.language, say),
    ],
    unknowns: unknownsOf(simulation.influence, assessed, options.language),
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
                  knowledge.criteria.map(({ id: criterion }, j) => [criterion, share(weights[j] ?? 0)]),
                ),
          ];
        }),
      ),
      pairwise: Object.fromEntries(
        ids.map((a, i) => [
          a,
          Object.fromEntries(ids.map((b, k) => [b, share(simulation.smaa.pairwise[i]?.[k] ?? 0)])),
        ]),
      ),
      ...crossChecks(assessed, options.language),
    },
  };
}

function confidenceOf(
  choice: Choice,
  acceptability: Readonly<Record<string, readonly number[]>>,
  hybrid: number,
): number | null {
  if (choice.kind === 'none' || choice.winner === undefined) return null;
  return choice.kind === 'hybrid' ? share(hybrid) : (acceptability[choice.winner.id]?.[0] ?? null);
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
      flows: Object.fromEntries(eligible.map(({ id }, i) => [id, share(flows[i] ?? 0)])),
      agrees: eligible[best]?.id === winner?.id,
    },
    regret:
      worst === undefined
        ? null
        : {
            criterion: worst.criterion.id,
            label: inLanguage(worst.criterion.label, language),
            value: share(worst.value),
          },
  };
}

type Probes = ReadonlyMap<string, readonly Probe[]>;

/** For every answer that was given: the nearest value that changes the recommendation, or that there is none. */
function switchPoints(
  probes: Probes,
  base: string,
  knowledge: KnowledgeBase,
  language: Language,
  say: Say,
): SwitchPoint[] {
  const points: { readonly point: SwitchPoint; readonly distance: number }[] = [];
  for (const question of knowledge.questions) {
    const tried = probes.get(question.id) ?? [];
    const [first] = tried;
    const answered = first?.from.origin === 'answer' && first.from.kind !== 'unknown';
    const nearest = tried.filter(({ outcome }) => outcome !== base).sort(byDistance)[0];
    if (!answered) continue;
    const label = inLanguage(question.label, language);
    const from = describe(question.id, first?.from, knowledge, language, say);
    if (nearest === undefined) {
      points.push({
        point: {
          requirement: question.id,
          label,
          from,
          to: null,
          becomes: null,
          text: say('engine/no-switch', { label }),
        },
        distance: Number.POSITIVE_INFINITY,
      });
      continue;
    }
    const to = edgeOf(nearest, knowledge, language, say);
    const becomes = nearest.outcome;
    points.push({
      point: {
        requirement: question.id,
        label,
        from,
        to,
        becomes,
        ...(nearest.to.kind === 'number' ? { value: nearest.to.min } : {}),
        text: say('engine/switch', { label, from, to, becomes: nameOf(becomes, knowledge, language, say) }),
      },
      distance: nearest.distance,
    });
  }
  return points
    .sort((a, b) => a.distance - b.distance || (a.point.requirement < b.point.requirement ? -1 : 1))
    .map(({ point }) => point);
}

/** From here on a weight is written as 1.00: nothing else counts, and whoever serves that one criterion as well is level. */
const WHOLE = 0.995;

/** For every weight: the nearest value at which a rival draws level with the winner. */
function weightSwitchPoints(assessed: Assessed, choice: Choice, language: Language, say: Say): SwitchPoint[] {
  if (choice.kind !== 'single' || choice.winner === undefined) return [];
  const { knowledge } = assessed.situation;
  const row = (standing: Scored) => (assessed.matrix.results[standing.index] ?? []).map(({ utility }) => utility ?? 0);
  const own = row(choice.winner);
  const rivals = assessed.standings.filter(({ excluded, id }) => !excluded && id !== choice.winner?.id);
  const points = knowledge.criteria.flatMap((criterion, j) => {
    const weight = assessed.weights[j] ?? 0;
    if (assessed.matrix.active[j] !== true) return [];
    const nearest = rivals
      .flatMap((rival) => {
        const to = switchWeight(row(rival), own, assessed.weights, j);
        return to === undefined || to >= WHOLE ? [] : [{ rival, to, distance: Math.abs(to - weight) }];
      })
      .sort((a, b) => a.distance - b.distance)[0];
    if (nearest === undefined) return [];
    const label = inLanguage(criterion.label, language);
    const [from, to] = [weight.toFixed(2), nearest.to.toFixed(2)];
    const point: SwitchPoint = {
      requirement: `weight:${criterion.id}`,
      label,
      from,
      to,
      becomes: nearest.rival.id,
      value: share(nearest.to),
      text: say('engine/switch-weight', {
        label,
        from,
        to,
        becomes: inLanguage(nearest.rival.alternative.name, language),
      }),
    };
    return [{ point, distance: nearest.distance }];
  });
  return points.sort((a, b) => a.distance - b.distance).map(({ point }) => point);
}

/** The smallest change of one answer that makes an alternative the recommendation. */
function nearestTo(
  id: string,
  probes: Probes,
  knowledge: KnowledgeBase,
  language: Language,
  say: Say,
): ChangeReport | null {
  const winning = [...probes.values()]
    .flat()
    .filter(({ outcome }) => outcome === id)
    .sort(byDistance)[0];
  if (winning === undefined) return null;
  const from = describe(winning.key, winning.from, knowledge, language, say);
  const to = edgeOf(winning, knowledge, language, say);
  const question = knowledge.questions.find((one) => one.id === winning.key);
  const label = question === undefined ? winning.key : inLanguage(question.label, language);
  const known = winning.from.kind !== 'unknown';
  return {
    requirement: winning.key,
    from,
    to,
    text: say(known ? 'engine/to-win' : 'engine/to-win-unknown', { label, from, to }),
  };
}

/** Answers nobody gave, the one that costs most confidence first. */
function unknownsOf(
  influence: ReadonlyMap<string, number>,
  { situation: { knowledge, requirements } }: Assessed,
  language: Language,
): UnknownReport[] {
  return knowledge.questions
    .filter(({ id }) => requirements[id]?.origin !== 'answer' || requirements[id]?.kind === 'unknown')
    .map((question) => ({ question, impact: influence.get(question.id) ?? 0 }))
    .filter(({ impact }) => impact >= MATTERS)
    .sort((a, b) => b.impact - a.impact || (a.question.id < b.question.id ? -1 : 1))
    .map(({ question, impact }) => ({
      requirement: question.id,
      label: inLanguage(question.label, language),
      impact: share(impact),
      text: inLanguage(question.prompt, language),
    }));
}

function nameOf(outcome: string, knowledge: KnowledgeBase, language: Language, say: Say): string {
  const alternative = knowledge.alternatives.find(({ id }) => id === outcome);
  return alternative === undefined ? say(`engine/outcome-${outcome}`) : inLanguage(alternative.name, language);
}

/** The value of a probe in words, by the bound it lies behind where there is one. */
function edgeOf({ key, to, beyond }: Probe, knowledge: KnowledgeBase, language: Language, say: Say): string {
  if (beyond === undefined) return describe(key, to, knowledge, language, say);
  const value = describe(key, beyond.bound, knowledge, language, say);
  return say(beyond.side === 'below' ? 'engine/just-below' : 'engine/just-above', { value });
}

/** Nearest first; equal distances by key, so that nothing depends on the order of questions. */
function byDistance(a: Probe, b: Probe): number {
  return a.distance - b.distance || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}
