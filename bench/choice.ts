import type { KnowledgeBase, Recommendation } from '../src/domain/index.ts';

/** An alternative, `hybrid` or `none`. */
export function choiceOf({ recommendation }: Recommendation): string {
  return recommendation.kind === 'single' ? (recommendation.alternative ?? 'none') : recommendation.kind;
}

/** The technology of an alternative; `hybrid`, `none` and technologies are families themselves. */
export function familyIn(knowledge: Pick<KnowledgeBase, 'alternatives'>): (choice: string) => string {
  const families = new Map(knowledge.alternatives.map(({ id, technology }) => [id, technology]));
  return (choice) => families.get(choice) ?? choice;
}
