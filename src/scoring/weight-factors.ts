import type { CriterionProgram, State } from '../situation/index.ts';
import { holds, YES } from '../tables/index.ts';

/**
 * How far each criterion keeps its weight, 0 to 1. Only the fit to the scenario ever loses: by the share of what the
 * scenario implies that the answers contradict.
 */
export function weightFactors(state: State): number[] {
  const { criteria } = state.plan;
  const factors = new Array<number>(criteria.length);
  for (let j = 0; j < factors.length; j++) {
    const program = criteria[j] as CriterionProgram;
    const { utility } = program.criterion;
    factors[j] = utility.kind === 'fit' ? 1 - (1 - utility.least) * contradicted(state, program) : 1;
  }
  return factors;
}

function contradicted({ values, all }: State, { loosenedBy }: CriterionProgram): number {
  let implied = 0;
  let against = 0;
  for (const { rule, key, when } of loosenedBy) {
    if (holds(when, all) !== YES) continue;
    implied++;
    const requirement = values[key];
    const stated = requirement?.origin === 'answer' && (requirement.kind === 'flag' || requirement.kind === 'choice');
    if (stated && String(requirement.value) !== rule.requires.value) against++;
  }
  return implied === 0 ? 0 : against / implied;
}
