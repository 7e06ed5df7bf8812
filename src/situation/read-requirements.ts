import type { CellValue, KnowledgeBase, Requirement, Requirements } from '../domain/index.ts';
import type { Read } from '../tables/index.ts';
import { derive } from './derived.ts';

/** What a condition sees of one requirement; a range keeps its width, unknown stays undefined. */
export function cellValue(requirement: Requirement | undefined): CellValue {
  return requirement === undefined || requirement.kind === 'unknown' ? undefined : requirement;
}

/**
 * Reads requirements as the columns of a condition. `traits` are those of the scenario.
 *
 * @param options.firmOnly  hide what is only typical, so that habit never excludes
 */
export function readRequirements(
  requirements: Requirements,
  knowledge: Pick<KnowledgeBase, 'scenarios' | 'derived'>,
  options: { readonly firmOnly?: boolean } = {},
): Read {
  const firmOnly = options.firmOnly ?? false;
  const traits = traitsOf(requirements.scenario, knowledge, firmOnly);
  return (column) => {
    if (column === 'traits') return traits;
    const requirement = requirements[column] ?? derivedIn(column, knowledge, (key) => requirements[key]);
    return firmOnly && requirement?.firm === false ? undefined : cellValue(requirement);
  };
}

/** The same of answers by position, without laying them out as requirements first. */
export function readValues(
  values: readonly (Requirement | undefined)[],
  questionAt: ReadonlyMap<string, number>,
  knowledge: Pick<KnowledgeBase, 'scenarios' | 'derived'>,
): Read {
  const answerTo = (key: string) => values[questionAt.get(key) ?? -1];
  return (column) => {
    if (column === 'traits') return traitsOf(answerTo('scenario'), knowledge, false);
    return cellValue(answerTo(column) ?? derivedIn(column, knowledge, answerTo));
  };
}

function derivedIn(
  column: string,
  { derived }: Pick<KnowledgeBase, 'derived'>,
  answerTo: (question: string) => Requirement | undefined,
): Requirement | undefined {
  const quantity = derived.find(({ id }) => id === column);
  return quantity && derive(quantity, answerTo);
}

/** The traits of a scenario, as labels. */
export function traitsOf(
  scenario: Requirement | undefined,
  knowledge: Pick<KnowledgeBase, 'scenarios'>,
  firmOnly: boolean,
): CellValue {
  if (scenario?.kind !== 'choice' || (firmOnly && !scenario.firm)) return undefined;
  return { kind: 'labels', values: knowledge.scenarios.find(({ id }) => id === scenario.value)?.traits ?? [] };
}
