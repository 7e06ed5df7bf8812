import type { SwitchPoint } from '../domain/index.ts';
import type { Say } from '../wording/say.ts';

/** What is moved at a switch point: an answer by its label, a weight as such. */
export function switchLabel({ requirement, label }: SwitchPoint, say: Say): string {
  return requirement.startsWith('weight:') ? say('report/weight-of', { label }) : label;
}
