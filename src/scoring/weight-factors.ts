import { type CriterionProgram, holdsAtMiddle, type State, type WeighingProgram } from '../situation/index.ts';
import { holds, OPEN, YES } from '../tables/index.ts';

/**
 * By what the weight that a profile gives each criterion is multiplied, from 0: by what its own rules say, and for the fit to the scenario by
 * the share of what the scenario implies that neither the answers nor what follows from them contradict.
 */
export function weightFactors(state: State): number[] {
  const { criteria } = state.plan;
  const factors = new Array<number>(criteria.length);
  for (let j = 0; j < factors.length; j++) {
    const program = criteria[j] as CriterionProgram;
    factors[j] = keptShare(program, state) * (weighingOf(program, state)?.times ?? 1);
  }
  return factors;
}

/** The share of its weight that a criterion keeps whatever its own rules say: less than 1 for a fit that answers contradict. */
export function keptShare(program: CriterionProgram, state: State): number {
  const { utility } = program.criterion;
  return utility.kind === 'fit' ? 1 - (1 - utility.least) * contradicted(state, program) : 1;
}

/** The first of its own rules that holds, if need be at the middle of a range; nothing is made for it in a draw. */
export function weighingOf({ weighs }: CriterionProgram, state: State): WeighingProgram | undefined {
  for (let k = 0; k < weighs.length; k++) {
    const weighing = weighs[k] as WeighingProgram;
    const result = holds(weighing.when, state.all);
    if (result === YES || (result === OPEN && holdsAtMiddle(weighing, state))) return weighing;
  }
  return undefined;
}

function contradicted({ values, all }: State, { loosenedBy }: CriterionProgram): number {
  let implied = 0;
  let against = 0;
  for (const { rule, key, when } of loosenedBy) {
    if (holds(when, all) !== YES) continue;
    implied++;
    const requirement = values[key];
    if (requirement === undefined || requirement.origin === 'default') continue;
    const isChoice = requirement.kind === 'flag' || requirement.kind === 'choice';
    if (isChoice && String(requirement.value) !== rule.requires.value) against++;
  }
  return implied === 0 ? 0 : against / implied;
}
