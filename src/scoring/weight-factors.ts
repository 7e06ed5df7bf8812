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

function contradicted({ knowledge, requirements, read }: Situation, keys: readonly string[]): number {
  let implied = 0;
  let against = 0;
  for (const { when, requires } of knowledge.implications) {
    if (!keys.includes(requires.key) || !when.cells.every(({ column }) => SCENARIO_COLUMNS.has(column))) continue;
    if (testCondition(when, read).result !== 'yes') continue;
    implied++;
    const requirement = requirements[requires.key];
    const stated = requirement?.origin === 'answer' && (requirement.kind === 'flag' || requirement.kind === 'choice');
    if (stated && String(requirement.value) !== requires.value) against++;
  }
  return implied === 0 ? 0 : against / implied;
}
