import type { Answers, Bridge, KnowledgeBase, RawAnswer, Requirements, Split, SplitPart } from '../domain/index.ts';
import { imply, normalise } from '../requirements/index.ts';
import { readRequirements } from '../situation/index.ts';
import { evaluateTable, testCondition } from '../tables/index.ts';
import { formatQuantity } from '../units/index.ts';
import { type Assessed, type AssessOptions, assess, type Standing } from './assess.ts';

/** A part of a hybrid and what serves it best. */
export interface PartChoice {
  readonly id: string;
  readonly split: SplitPart | undefined;
  readonly assessed: Assessed;
  readonly best: Standing;
}

/** A hybrid, weighed against the best single alternative. */
export interface HybridChoice {
  readonly split: Split | undefined;
  readonly parts: readonly PartChoice[];
  readonly bridge: Bridge | undefined;
  readonly penalty: number;
  /** Mean score of the parts less bridge and the second system to run. */
  readonly value: number;
  /** False when one technology serves all parts: then there is no second system, and no hybrid. */
  readonly joinsTechnologies: boolean;
  readonly advised: boolean;
}

export interface Choice {
  readonly kind: 'single' | 'hybrid' | 'none';
  /** The winner, or the leading part of a hybrid. */
  readonly winner: Standing | undefined;
  readonly hybrid: HybridChoice | undefined;
}

/** The first that is not excluded. */
export function bestSingle(standings: readonly Standing[]): Standing | undefined {
  const first = standings[0];
  return first === undefined || first.excluded ? undefined : first;
}

/** What a choice is called when two choices are compared: an alternative id, `hybrid` or `none`. */
export function outcomeOf({ kind, winner }: Choice): string {
  return kind === 'single' && winner !== undefined ? winner.id : kind;
}

/** Decides one workload: the best single alternative, or a split whose parts earn their bridge. */
export function decide(assessed: Assessed, options: AssessOptions = {}): Choice {
  const { knowledge, requirements } = assessed.situation;
  const single = bestSingle(assessed.standings);
  const hybrid = splitFor(knowledge, requirements, single, options);
  if (hybrid?.advised) return { kind: 'hybrid', winner: hybrid.parts[0]?.best, hybrid };
  return { kind: single === undefined ? 'none' : 'single', winner: single, hybrid };
}

/** The split that serves the workload best, weighed against the best single alternative; undefined when none applies. */
export function splitFor(
  knowledge: KnowledgeBase,
  requirements: Requirements,
  single: Standing | undefined,
  options: AssessOptions,
): HybridChoice | undefined {
  const firm = readRequirements(requirements, knowledge, { firmOnly: true });
  const read = readRequirements(requirements, knowledge);
  let best: HybridChoice | undefined;
  for (const split of knowledge.splits) {
    if (testCondition(split.when, firm).result !== 'yes') continue;
    if (split.unless.some((condition) => testCondition(condition, read).result === 'yes')) continue;
    const parts: PartChoice[] = [];
    for (const part of split.parts) {
      const assessed = assess(knowledge, partRequirements(knowledge, requirements, part), {
        ...(options.figures === undefined ? {} : { figures: options.figures }),
        ...(options.memo === undefined ? {} : { memo: options.memo }),
      });
      const winner = bestSingle(assessed.standings);
      if (winner !== undefined) parts.push({ id: part.id, split: part, assessed, best: winner });
    }
    if (parts.length < split.parts.length) continue;
    const candidate = weighHybrid(knowledge, requirements, parts, split, single);
    if (best === undefined || candidate.value > best.value) best = candidate;
  }
  return best;
}

/**
 * The value of serving each part by its best alternative: the mean of their scores less the bridge, and less what a
 * second system costs under the operations budget. Parts of one technology need no second system and are no hybrid.
 */
export function weighHybrid(
  knowledge: KnowledgeBase,
  requirements: Requirements,
  parts: readonly PartChoice[],
  split: Split | undefined,
  single: Standing | undefined,
): HybridChoice {
  const technologies = new Set(parts.map(({ best }) => best.alternative.technology));
  const alternatives = [...new Set(parts.map(({ best }) => best.id))].sort();
  const bridge = knowledge.bridges.find(({ between }) => [...between].sort().join() === alternatives.join());
  const second =
    technologies.size > 1 ? operationsPressure(knowledge, requirements) * setting(knowledge, 'hybridOperations') : 0;
  const joint = alternatives.length < 2 ? 0 : (bridge?.penalty ?? setting(knowledge, 'unknownBridge'));
  const penalty = joint + second;
  const value = parts.reduce((sum, { best }) => sum + best.score, 0) / parts.length - penalty;
  const earns = single === undefined || value > single.score + setting(knowledge, 'hybridMargin');
  const joinsTechnologies = technologies.size > 1;
  return { split, parts, bridge, penalty, value, joinsTechnologies, advised: joinsTechnologies && earns };
}

function operationsPressure(knowledge: KnowledgeBase, requirements: Requirements): number {
  for (const { utility } of knowledge.criteria) {
    if (utility.kind !== 'burden') continue;
    const pressure = evaluateTable(utility.pressure, readRequirements(requirements, knowledge)).outcomes[0];
    if (pressure !== undefined) return pressure;
  }
  return setting(knowledge, 'unknownPressure');
}

/** A number of the method; a missing one is a broken knowledge base that was let through. */
export function setting(knowledge: KnowledgeBase, name: string): number {
  const value = knowledge.settings[name];
  if (value === undefined) throw new Error(`setting "${name}" is missing`);
  return value;
}

/** What was answered of the whole, as far as it goes with the part, and what holds in the part; then implied anew. */
function partRequirements(knowledge: KnowledgeBase, whole: Requirements, part: SplitPart): Requirements {
  const answers: Record<string, RawAnswer> = {};
  for (const key of part.keeps) {
    const raw = rawAnswer(whole, key);
    if (raw !== undefined) answers[key] = raw;
  }
  const { requirements } = normalise({ ...answers, ...part.sets } satisfies Answers, knowledge);
  return imply(requirements, knowledge);
}

function rawAnswer(requirements: Requirements, key: string): RawAnswer | undefined {
  const requirement = requirements[key];
  if (requirement === undefined || requirement.origin !== 'answer' || requirement.kind === 'unknown') return undefined;
  return requirement.kind === 'number' ? formatQuantity(requirement, requirement.dimension) : requirement.value;
}
