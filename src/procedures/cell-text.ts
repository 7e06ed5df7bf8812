import type { Cell, UnaryTest } from '../domain/index.ts';
import type { Say } from '../wording/say.ts';
import { membersText, type ValueLabel } from './value-label.ts';

export type FigureTest = Extract<UnaryTest, { readonly kind: 'figure' }>;

/**
 * A cell as a person reads it, such as `Throughput > 500k` and `no Replay`.
 *
 * @param label       what its column is called
 * @param figureText  a comparison with a figure, column and all
 */
export function cellText(
  { column, test }: Cell,
  label: string,
  labelOfValue: ValueLabel,
  figureText: (test: FigureTest) => string,
  say: Say,
): string {
  switch (test.kind) {
    case 'any':
      return label;
    case 'flag':
      return test.value ? label : say('procedure/not', { label });
    case 'members':
      return say('procedure/is', {
        label,
        value: membersText(test.text, (value) => labelOfValue(column, value), say),
      });
    case 'figure':
      return figureText(test);
    case 'intervals':
      return `${label} ${test.text}`;
  }
}
