import { inLanguage, type KnowledgeBase, type Language, type SwitchPoint } from '../domain/index.ts';
import { switchWeight } from '../robustness/index.ts';
import { TIE_TOLERANCE } from '../scoring/index.ts';
import { type Say, sayMessage } from '../wording/say.ts';
import { either } from '../words/suggest.ts';
import type { Assessed, Scored } from './assessment.ts';
import { alternativesIn, type Choice, NO_OUTCOME } from './decide.ts';
import type { Doubt, FindTurn, Turn } from './find-turn.ts';
import { nameOfOutcome } from './names.ts';
import { isWithin, type Probe, type Probes } from './probe.ts';
import { sixDecimals } from './rounded.ts';
import { byDistance, doubtSaid, edgeOf, fromOf, rivalSaid } from './say-probe.ts';

/**
 * For every answer that was given, be it as not known: the nearest value that changes the recommendation, one that stands if
 * there is any, or that there is none.
 *
 * @param workloads  names of several, where what serves which is part of the outcome
 */
export function switchPoints(
  probes: Probes,
  findTurn: FindTurn,
  base: string,
  knowledge: KnowledgeBase,
  language: Language,
  say: Say,
  workloads?: readonly string[],
): SwitchPoint[] {
  const nameOf = namer({ base, workloads }, knowledge, language, say);
  const points: { readonly point: SwitchPoint; readonly distance: number }[] = [];
  for (const question of knowledge.questions) {
    const tried = probes.get(question.id) ?? [];
    const [first] = tried;
    if (first?.from.origin !== 'answer') continue;
    const nearest = firstOnItsSide(
      tried.filter(({ outcome }) => outcome !== base),
      findTurn,
    );
    const label = inLanguage(question.label, language);
    if (nearest === undefined) {
      points.push({
        point: {
          requirement: question.id,
          label,
          from: fromOf(first, knowledge, language, say),
          to: null,
          becomes: null,
          text: say('engine/no-switch', { label }),
        },
        distance: Number.POSITIVE_INFINITY,
      });
      continue;
    }
    const { probe, doubt, level, first: rival } = nearest;
    const from = fromOf(probe, knowledge, language, say);
    const to = edgeOf(probe, knowledge, language, say);
    const becomes = outcomeId(probe.outcome);
    const name = nameAt(nearest, nameOf, workloads, knowledge, language, say);
    points.push({
      point: {
        requirement: question.id,
        label,
        from,
        to,
        becomes,
        ...(becomes === 'hybrid' || level !== undefined || rival !== undefined ? { name } : {}),
        ...(probe.to.kind === 'unknown' ? {} : { value: probe.to.kind === 'number' ? probe.to.min : probe.to.value }),
        ...(question.anotherMeans === undefined || isWithin(probe)
          ? {}
          : { means: inLanguage(question.anotherMeans, language) }),
        ...doubtOf(doubt),
        text: say('engine/switch', { label, from, to, becomes: name }),
      },
      distance: doubt === undefined ? probe.distance : Number.MAX_VALUE,
    });
  }
  return points
    .sort((a, b) => a.distance - b.distance || (a.point.requirement < b.point.requirement ? -1 : 1))
    .map(({ point }) => point);
}

function doubtOf(doubt: Doubt | undefined): Pick<SwitchPoint, 'doubt' | 'nodes'> {
  if (doubt === undefined) return {};
  return { doubt: doubt.kind, ...(doubt.kind === 'size' && doubt.nodes !== undefined ? { nodes: doubt.nodes } : {}) };
}

/** From here on a weight is written as 1.00: nothing else counts, and whoever serves that one criterion as well is level. */
const WHOLE = 0.995;

/**
 * For every weight: the nearest value at which a rival draws level with the winner, or that there is none, as where a rival
 * is level without it: no weight is less than none. That is not said where a hybrid was weighed too, whose parts the weights
 * move as well.
 */
export function weightSwitchPoints(assessed: Assessed, choice: Choice, language: Language, say: Say): SwitchPoint[] {
  if (choice.kind !== 'single') return [];
  const { knowledge } = assessed.situation;
  const row = (standing: Scored) => (assessed.matrix.results[standing.index] ?? []).map(({ utility }) => utility ?? 0);
  const own = row(choice.winner);
  const rivals = assessed.standings.filter(({ excluded, id }) => !excluded && id !== choice.winner.id);
  const points = knowledge.criteria.flatMap((criterion, j) => {
    const weight = assessed.weights[j] ?? 0;
    if (assessed.matrix.active[j] !== true) return [];
    const nearest = rivals
      .flatMap((rival) => {
        const to = switchWeight(row(rival), own, assessed.weights, j);
        return to === undefined || to <= TIE_TOLERANCE || to >= WHOLE
          ? []
          : [{ rival, to, distance: Math.abs(to - weight) }];
      })
      .sort((a, b) => a.distance - b.distance)[0];
    const label = inLanguage(criterion.label, language);
    const from = weight.toFixed(2);
    const moved = { requirement: `weight:${criterion.id}`, label, from };
    if (nearest === undefined) {
      if (choice.hybrid !== undefined || weight >= 1) return [];
      const point: SwitchPoint = { ...moved, to: null, becomes: null, text: say('engine/no-switch-weight', { label }) };
      return [{ point, distance: Number.POSITIVE_INFINITY }];
    }
    const to = nearest.to.toFixed(2);
    const point: SwitchPoint = {
      ...moved,
      to,
      becomes: nearest.rival.id,
      value: sixDecimals(nearest.to),
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

/**
 * The nearest that stands and has no other change before it, as until there the recommendation is what it is; where none
 * stands the nearest.
 */
function firstOnItsSide(probes: readonly Probe[], findTurn: FindTurn): Turn | undefined {
  const passed = new Set<boolean>();
  let doubtful: Turn | undefined;
  for (const probe of [...probes].sort(byDistance)) {
    const { from, to } = probe;
    const isUp = from.kind !== 'number' || to.kind !== 'number' || to.min > from.min;
    if (passed.has(isUp)) continue;
    const found = findTurn(probe);
    if (found.doubt === undefined) return found;
    doubtful ??= found;
    passed.add(isUp);
  }
  return doubtful;
}

/** At most so many values of one answer are named. */
const TURNS = 2;

/**
 * Where an answer that nobody gave would lead, besides to what is recommended: a sentence for each of the likeliest values, or
 * one where whatever is answered leads to the same.
 */
export function turnsOf(
  probes: readonly Probe[],
  findTurn: FindTurn,
  base: string,
  knowledge: KnowledgeBase,
  language: Language,
  say: Say,
): string[] {
  const nameOf = namer({ base }, knowledge, language, say);
  const nearest = new Map<string, Probe>();
  const [first] = probes;
  const isSame = probes.every(({ outcome, from }) => from.kind === 'unknown' && outcome === first?.outcome);
  if (first !== undefined && first.outcome !== base && isSame) {
    return first.outcome === NO_OUTCOME
      ? [say('engine/none-if-any')]
      : [say('engine/if-any', { becomes: nameOf(first.outcome) })];
  }
  for (const probe of probes.filter(({ outcome }) => outcome !== base).sort(byDistance)) {
    if (!nearest.has(probe.outcome)) nearest.set(probe.outcome, probe);
  }
  return [...nearest.values()].slice(0, TURNS).map((probe) => {
    const to = edgeOf(probe, knowledge, language, say);
    if (probe.outcome === NO_OUTCOME) return say('engine/none-if-answered', { to });
    const turn = findTurn(probe);
    const becomes = nameAt(turn, nameOf, undefined, knowledge, language, say);
    if (turn.doubt === undefined) return say('engine/if-answered', { to, becomes });
    const why = sayMessage(say, doubtSaid(turn.doubt));
    return say('engine/if-answered', { to, becomes: say('engine/to-win-though', { change: becomes, why }) });
  });
}

/** What a report calls an outcome: an alternative id, `hybrid` or `none`. */
function outcomeId(outcome: string): string {
  const [first, second] = alternativesIn(outcome);
  return second === undefined ? (first ?? 'none') : 'hybrid';
}

/** What is best at a turn: all that are level, or that something else comes first in more draws. */
function nameAt(
  { probe, level, first }: Turn,
  nameOf: (outcome: string) => string,
  workloads: readonly string[] | undefined,
  knowledge: KnowledgeBase,
  language: Language,
  say: Say,
): string {
  if (level !== undefined) return sayMessage(say, either(level.map(nameOf)));
  const name = nameOf(probe.outcome);
  if (first === undefined) return name;
  const rival = rivalSaid(first, { base: probe.outcome, workloads }, knowledge, language, say);
  return say('engine/first-by-score', { name, why: sayMessage(say, rival) });
}

/** Names outcomes, see `nameOfOutcome`, and what it is that nothing fits. */
function namer(
  names: Parameters<typeof nameOfOutcome>[1],
  knowledge: KnowledgeBase,
  language: Language,
  say: Say,
): (outcome: string) => string {
  return (outcome) =>
    outcome === NO_OUTCOME ? say('engine/outcome-none') : nameOfOutcome(outcome, names, knowledge, language, say);
}
