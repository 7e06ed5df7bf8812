import type { KnowledgeBase } from '../domain/index.ts';

/** A hard constraint that holds one answer against a figure and asks for nothing else. */
interface BoundingConstraint {
  readonly id: string;
  readonly figure: string;
  /** The figure counts so many times. */
  readonly factor: number;
}

/** The hard constraints that hold the answer to a question against a figure and ask for nothing else. */
export function boundingConstraints(
  question: string,
  { constraints }: Pick<KnowledgeBase, 'constraints'>,
): readonly BoundingConstraint[] {
  return constraints.flatMap(({ id, hard, when }) => {
    const [cell] = hard && when.cells.length === 1 ? when.cells : [];
    if (cell?.column !== question || cell.test.kind !== 'figure') return [];
    const { figure, factor } = cell.test;
    return [{ id, figure, factor }];
  });
}
