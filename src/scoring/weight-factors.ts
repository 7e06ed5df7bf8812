import type { Implication, KnowledgeBase } from '../domain/index.ts';
import type { Situation } from '../situation/situation.ts';
import { testCondition } from '../tables/index.ts';

/** Columns that say which scenario it is; an implication that looks at these alone is what the scenario implies. */
const SCENARIO_COLUMNS = new Set(['scenario', 'traits']);

/**
 * How far each criterion keeps its weight, 0 to 1. Only the fit to the scenario ever loses: by the share of what the
 * scenario implies that the answers contradict.
 */
export function weightFactors(situation: Situation): number[] {
  return situation.knowledge.criteria.map(({ utility }) => {
    if (utility.kind !== 'fit') return 1;
    return 1 - (1 - utility.least) * contradicted(situation, utility.loosenedBy);
  });
}

const cache = new WeakMap<KnowledgeBase, readonly Implication[]>();

/** Found once for each knowledge base; a robustness run asks thousands of times. */
function impliedByScenario(knowledge: KnowledgeBase): readonly Implication[] {
  let found = cache.get(knowledge);
  if (found === undefined) {
    found = knowledge.implications.filter(({ when }) => when.cells.every(({ column }) => SCENARIO_COLUMNS.has(column)));
    cache.set(knowledge, found);
  }
  return found;
}

function contradicted({ knowledge, requirements, read }: Situation, keys: readonly string[]): number {
  let implied = 0;
  let against = 0;
  for (const { when, requires } of impliedByScenario(knowledge)) {
    if (!keys.includes(requires.key)) continue;
    if (testCondition(when, read).result !== 'yes') continue;
    implied++;
    const requirement = requirements[requires.key];
    const stated = requirement?.origin === 'answer' && (requirement.kind === 'flag' || requirement.kind === 'choice');
    if (stated && String(requirement.value) !== requires.value) against++;
  }
  return implied === 0 ? 0 : against / implied;
}
