import type { Alternative, CapacityRule, CostItem, Parameter } from '../../domain/index.ts';
import { namesIn } from '../../formula/index.ts';
import type { Spot } from '../../knowledge/finding.ts';
import { entryOf, type HealthFinding, subjectOf } from '../finding.ts';
import type { HealthInput } from '../health-input.ts';
import { mayHold } from './may-hold.ts';

/**
 * Formulas that cannot be worked out for an alternative, because no rule gives it one of the quantities they name, or no value
 * one of their parameters. Found at the alternative where the formula is about all of them: whoever adds one adds the rule.
 */
export function unplannedQuantities({ knowledge, plans }: HealthInput): readonly HealthFinding[] {
  const { capacity, costItems, parameters } = plans;
  const quantities = new Set(capacity.map(({ quantity }) => quantity));
  return knowledge.alternatives.flatMap((alternative) => {
    const { id } = alternative;
    const isAbout = (rule: CapacityRule | CostItem) => isRuleOf(rule, alternative);
    const given = new Set(capacity.filter(isAbout).map(({ quantity }) => quantity));
    const unset = new Set(parameters.filter((parameter) => isOfOthers(parameter, id)).map((parameter) => parameter.id));
    const lackedBy = ({ formula }: CapacityRule | CostItem) =>
      namesIn(formula).find((name) => unset.has(name) || (quantities.has(name) && !given.has(name)));
    const isSaidOtherwise = ({ quantity }: CapacityRule) =>
      capacity.some((rule) => rule.quantity === quantity && isAbout(rule) && lackedBy(rule) === undefined);
    const look = (section: string, rules: readonly (CapacityRule | CostItem)[]): readonly HealthFinding[] =>
      rules.flatMap((rule) => {
        const quantity = isAbout(rule) ? lackedBy(rule) : undefined;
        if (quantity === undefined) return [];
        const spot: Spot = { section, id: rule.id, path: ['formula'] };
        return [
          {
            spot: rule.alternatives.length > 0 ? spot : { section: 'alternatives', id, path: ['id'] },
            code: 'health/unplanned',
            severity: 'warning',
            subject: subjectOf(spot, id),
            message: {
              id: unset.has(quantity) ? 'health/unset' : 'health/unplanned',
              gaps: { entry: entryOf(spot), quantity, alternative: id },
            },
          },
        ];
      });
    return [
      ...look(
        'capacity',
        capacity.filter((rule) => !isSaidOtherwise(rule)),
      ),
      ...look('costItems', costItems),
    ];
  });
}

/** Whether a parameter has values by alternative, and none for this one; one that nobody gives is for the user to say. */
function isOfOthers({ values }: Parameter, alternative: string): boolean {
  return (
    values.length > 0 && values.every(({ alternatives: about }) => about.length > 0 && !about.includes(alternative))
  );
}

/** Whether a rule is about an alternative as it is, whatever is answered. */
function isRuleOf({ alternatives, when }: CapacityRule | CostItem, alternative: Alternative): boolean {
  if (alternatives.length > 0 && !alternatives.includes(alternative.id)) return false;
  return when.some((condition) => mayHold(condition, alternative));
}
