import type { Dimension, RequirementReport } from '../domain/index.ts';
import { displayQuantity } from '../units/index.ts';
import type { Say } from '../wording/say.ts';

export { displayShare as share } from '../units/index.ts';

/** A score, margin or contribution, with two digits. */
export function score(value: number): string {
  return value.toFixed(2);
}

/** A lead in score; one too small for two digits says so instead of reading as none. */
export function margin(value: number): string {
  return value > 0 && value < 0.005 ? '<0.01' : score(value);
}

/** A number of a dimension named in the report. */
export function quantity(value: number, dimension: string): string {
  return displayQuantity(value, dimension as Dimension);
}

/** The value of a requirement as a person reads it. */
export function requirementValue(requirement: RequirementReport, say: Say): string {
  const { value, min, max, dimension, display } = requirement;
  if (requirement.unknown) return say('report/unknown');
  if (display !== undefined) return display;
  if (typeof value === 'boolean') return say(value ? 'report/yes' : 'report/no');
  if (typeof value === 'number' && dimension !== null) return quantity(value, dimension);
  if (min !== undefined && max !== undefined && dimension !== null) {
    const [low, high] = [quantity(min, dimension), quantity(max, dimension)];
    return low === high ? low : say('report/range', { low, high });
  }
  return String(value ?? say('report/unknown'));
}
