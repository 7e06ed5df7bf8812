import type { SwitchPoint } from '../domain/index.ts';
import type { Say } from '../wording/say.ts';

/** What is moved at a switch point: an answer by its label, a weight as such. */
export function switchLabel(point: SwitchPoint, say: Say): string {
  const { label } = point;
  return isWeight(point) ? say('report/weight-of', { label }) : label;
}

/** Whether what turns the choice is a weight, not an answer. */
export function isWeight({ requirement }: SwitchPoint): boolean {
  return requirement.startsWith('weight:');
}
