import type { Dimension, RequirementReport, SizingReport } from '../domain/index.ts';
import { displayQuantity } from '../units/index.ts';
import { type Say, sayMessage } from '../wording/say.ts';
import { either } from '../words/suggest.ts';

export {
  displayLead as margin,
  displayParts as partShares,
  displayShare as share,
  displayShares as shares,
} from '../units/index.ts';

/** A score or contribution, with two digits. */
export function score(value: number): string {
  return value.toFixed(2);
}

/** A number of a dimension named in the report. */
export function quantity(value: number, dimension: string, say: Say): string {
  return sayMessage(say, displayQuantity(value, dimension as Dimension));
}

/** What one node carries of a resource; the figures of all loads where a cluster serves several that it is not the same of. */
export function perNodeShown(resource: SizingReport['resources'][number], say: Say): string {
  const { perNode, figures = [perNode], dimension } = resource;
  return sayMessage(say, either(figures.map((figure) => quantity(figure, dimension, say))));
}

/** The value of a requirement as a person reads it. */
export function requirementValue(requirement: RequirementReport, say: Say): string {
  const { value, min, max, dimension, display } = requirement;
  if (requirement.unknown) return say('word/unknown');
  if (display !== undefined) return display;
  if (typeof value === 'boolean') return say(value ? 'word/yes' : 'word/no');
  if (typeof value === 'number' && dimension !== null) return quantity(value, dimension, say);
  if (min !== undefined && max !== undefined && dimension !== null) {
    const [low, high] = [quantity(min, dimension, say), quantity(max, dimension, say)];
    return low === high ? low : say('word/range', { low, high });
  }
  return String(value ?? say('word/unknown'));
}
