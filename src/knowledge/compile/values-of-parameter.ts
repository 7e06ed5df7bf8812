import { inside, type Spot } from '../finding.ts';
import type { RawPlanning } from '../schema/planning.ts';

type RawParameter = RawPlanning['parameters'][number];

/** The values of a parameter, the first that is about an alternative counting, and where each stands: what was added comes first. */
export function valuesOfParameter(
  { id, values }: RawParameter,
  { parameterValues }: Pick<RawPlanning, 'parameterValues'>,
): readonly { readonly given: RawParameter['values'][number]; readonly spot: Spot }[] {
  const spot: Spot = { section: 'parameters', id, path: ['values'] };
  return [
    ...parameterValues.flatMap(({ id: own, parameter, ...given }) =>
      parameter === id ? [{ given, spot: { section: 'parameterValues', id: own, path: [] } }] : [],
    ),
    ...values.map((given, index) => ({ given, spot: inside(spot, index) })),
  ];
}
