import type { CellValue, KnowledgeBase, Requirement, Requirements } from '../domain/index.ts';
import type { Read } from '../tables/index.ts';

/** What a condition sees of one requirement; a range keeps its width, unknown stays undefined. */
export function cellValue(requirement: Requirement | undefined): CellValue {
  if (requirement === undefined || requirement.kind === 'unknown') return undefined;
  switch (requirement.kind) {
    case 'number':
      return { kind: 'number', min: requirement.min, max: requirement.max };
    case 'choice':
      return { kind: 'choice', value: requirement.value };
    case 'flag':
      return { kind: 'flag', value: requirement.value };
  }
}

/**
 * Reads requirements as the columns of a condition. `traits` are those of the scenario.
 *
 * @param options.firmOnly  hide what is only typical, so that habit never excludes
 */
export function readRequirements(
  requirements: Requirements,
  knowledge: Pick<KnowledgeBase, 'scenarios'>,
  options: { readonly firmOnly?: boolean } = {},
): Read {
  const firmOnly = options.firmOnly ?? false;
  const scenario = requirements.scenario;
  const traits: CellValue =
    scenario?.kind === 'choice' && (scenario.firm || !firmOnly)
      ? { kind: 'labels', values: knowledge.scenarios.find(({ id }) => id === scenario.value)?.traits ?? [] }
      : undefined;
  const cells = new Map<string, CellValue>([['traits', traits]]);
  for (const key of Object.keys(requirements)) {
    const requirement = requirements[key];
    cells.set(key, requirement !== undefined && (requirement.firm || !firmOnly) ? cellValue(requirement) : undefined);
  }
  return (column) => cells.get(column);
}
