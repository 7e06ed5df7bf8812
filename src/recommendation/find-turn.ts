import { isFar, type Requirement } from '../domain/index.ts';
import { sizeCluster } from '../scoring/index.ts';
import { centre } from '../situation/index.ts';
import { roundQuantity } from '../units/index.ts';
import { once } from '../words/once.ts';
import { judgeIn } from './assess.ts';
import type { Assessed } from './assessment.ts';
import { changedDraws, TRIES } from './changed-draws.ts';
import { alternativesIn, NO_OUTCOME } from './decide.ts';
import { outcomesAt } from './explore.ts';
import { firstAtTurn } from './first-at-turn.ts';
import { MOST_NODES } from './oversize.ts';
import { isWithin, type Probe } from './probe.ts';

/** How much farther than a turn that does not stand the next ones are looked for. */
const FARTHER: readonly number[] = [1.25, 1.5, 2, 3, 5];

type KnownNumber = Extract<Requirement, { kind: 'number' }>;

/** Why a turn is none to reckon with, though the answer leads there. */
export type Doubt =
  /** More nodes than are reckoned with, or undefined where no number of nodes is enough. */
  | { readonly kind: 'size'; readonly nodes: number | undefined }
  /** Nothing fits in most draws of figures. */
  | { readonly kind: 'fit' };

export interface Turn {
  readonly probe: Probe;
  /** Absent where it stands. */
  readonly doubt?: Doubt;
  /** Ids of the alternatives that score the same there, where the one that is named is first by its name alone. */
  readonly level?: readonly string[];
  /** What comes first in more draws there than what scores best, by its name, see `outcomeNamed`. */
  readonly first?: string;
  /** The same answer moved so far that what scores best comes first as well, where that is not much farther. */
  readonly farther?: () => Probe | undefined;
}

/** The first change at or behind a probe that leads to the same and stands, or else the probe and why it does not. */
export type FindTurn = (probe: Probe) => Turn;

/**
 * Tells turns that stand from others. One that rests on a typical figure may be none as soon as figures are drawn: something
 * has to fit in most draws. What would win has to be of a size that somebody runs. Of what stands it is told where it is only
 * level with others, where draws of weights speak plainly for another, and where a combination does not prove itself in them.
 */
export function turnFinder(assessed: Assessed, seed: number, isAlone: boolean): FindTurn {
  const { plan, knowledge, requirements } = assessed;
  const known = new Map<Probe, Turn>();
  const changed = changedDraws(assessed, seed);
  const { levelAt, rivalAt } = firstAtTurn(assessed, changed, seed);
  // Most requests have no turn that needs them.
  const outcomes = once(() => outcomesAt(assessed, isAlone));
  return (probe) => {
    const turn = known.get(probe) ?? ranked(find(probe));
    known.set(probe, turn);
    return turn;
  };

  function find(probe: Probe): Turn {
    const { key, to, outcome } = probe;
    if (to.kind !== 'number' || outcome === NO_OUTCOME) return { probe };
    const question = plan.questionAt.get(key) ?? -1;
    const oversize = oversizeAt(key, to, outcome);
    if (oversize !== undefined) return { probe, doubt: oversize };
    // What a combination comes to in draws is looked at when it is ranked: no part of it has to serve all.
    const isJoined = alternativesIn(outcome).length > 1;
    const isTold = isJoined || plan.figureTests.every((test) => test.question !== question);
    if (isTold || fitsMostly(question, to)) return { probe };
    const doubtful: Turn = { probe, doubt: { kind: 'fit' } };
    for (const { factor, value: farther } of fartherThan(probe, to)) {
      if (!fitsMostly(question, farther)) continue;
      if (outcomes()(question, farther) !== outcome || oversizeAt(key, farther, outcome) !== undefined) return doubtful;
      const { beyond: _, ...rest } = probe;
      return { probe: { ...rest, to: farther, distance: probe.distance + Math.log10(factor) } };
    }
    return doubtful;
  }

  /** With what else there is to say of who is first there. */
  function ranked(turn: Turn): Turn {
    const { probe, doubt } = turn;
    const { key, to, outcome } = probe;
    const [, ...joined] = alternativesIn(outcome);
    if (doubt !== undefined || outcome === NO_OUTCOME) return turn;
    const question = plan.questionAt.get(key) ?? -1;
    if (joined.length > 0 && isNamedAlone(probe, question)) return turn;
    const level = joined.length === 0 ? levelAt(question, to) : [];
    if (level.length > 1) return { probe, level };
    const first = rivalAt(question, to, outcome);
    if (first === undefined || to.kind !== 'number') return first === undefined ? turn : { probe, first };
    return { probe, first, farther: once(() => fartherFrom(probe, to, question)) };
  }

  /**
   * Whether only the answer is told and not what it would lead to: that of a fact of the system, and one that is very far from
   * what was answered. Draws for a combination take a seventh of the time of a whole request.
   */
  function isNamedAlone(probe: Probe, question: number): boolean {
    const { from, to } = probe;
    if (from.kind === 'unknown' || isWithin(probe)) return false;
    if (from.kind === 'number' && to.kind === 'number' && isFar(to.min, from)) return true;
    return knowledge.questions[question]?.anotherMeans !== undefined;
  }

  /** The first value farther on at which it comes first in the draws too. */
  function fartherFrom(probe: Probe, to: KnownNumber, question: number): Probe | undefined {
    const { beyond: _, ...rest } = probe;
    for (const { factor, value } of fartherThan(probe, to)) {
      if (outcomes()(question, value) !== probe.outcome) return undefined;
      if (oversizeAt(probe.key, value, probe.outcome) !== undefined) return undefined;
      if (rivalAt(question, value, probe.outcome) !== undefined) continue;
      return { ...rest, to: value, distance: probe.distance + Math.log10(factor) };
    }
    return undefined;
  }

  function oversizeAt(key: string, to: Requirement, outcome: string): Doubt | undefined {
    if (knowledge.sizing.every(({ need }) => !need.includes(key))) return undefined;
    const [id, ...others] = alternativesIn(outcome);
    const alternative = knowledge.alternatives.find((one) => one.id === id);
    if (alternative === undefined || others.length > 0) return undefined;
    const nodesFor = (value: Assessed['requirements']) => {
      const { nodes, resources } = sizeCluster([{ alternative, requirements: value }], knowledge);
      return nodes ?? (resources.length === 0 ? 0 : Number.POSITIVE_INFINITY);
    };
    const nodes = nodesFor({ ...requirements, [key]: to });
    if (nodes <= Math.max(MOST_NODES, nodesFor(requirements))) return undefined;
    return { kind: 'size', nodes: Number.isFinite(nodes) ? nodes : undefined };
  }

  /** Whether any alternative is left in at least half of the draws. */
  function fitsMostly(question: number, to: Requirement): boolean {
    let fits = 0;
    for (let s = 0; s < TRIES; s++) {
      if (judgeIn(changed.drawn(s, question, to)).judgements.some(({ violated }) => violated.length === 0)) fits++;
    }
    return fits >= TRIES / 2;
  }
}

/** The same answer moved on, written as it is shown, so that it lies on the same side of every bound. */
function fartherThan({ from, side }: Probe, to: KnownNumber) {
  const isUp = side === undefined ? from.kind !== 'number' || to.min >= centre(from) : side === 'above';
  return FARTHER.map((factor) => {
    const value = Number(roundQuantity(isUp ? to.min * factor : to.min / factor, to.dimension).toPrecision(6));
    return { factor, value: { ...to, min: value, max: value } };
  });
}
