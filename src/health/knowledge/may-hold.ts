import type { Alternative, Condition } from '../../domain/index.ts';
import { fixedColumns } from '../../situation/index.ts';
import { testCondition } from '../../tables/index.ts';

/** Whether a condition may hold for an alternative as it is, whatever is answered. */
export function mayHold(when: Condition, alternative: Alternative): boolean {
  const fixed = fixedColumns(alternative);
  const figureOf = (figure: string) => alternative.figures[figure]?.typical;
  return testCondition(when, (column) => fixed.get(column), figureOf).result !== 'no';
}
