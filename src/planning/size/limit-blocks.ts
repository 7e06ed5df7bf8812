import { inLanguage, type Language, type SheetBlock } from '../../domain/index.ts';
import { displayQuantity } from '../../units/index.ts';
import type { Say } from '../../wording/say.ts';
import type { Limit } from '../limits.ts';
import { heading } from '../sheet-parts.ts';

/** What gives out first as the load grows. */
export function limitBlocks(limits: readonly Limit[], language: Language, say: Say): readonly SheetBlock[] {
  if (limits.length === 0) return [];
  return [
    heading(3, say('planning/limits')),
    {
      kind: 'list',
      style: 'steps',
      items: limits.map(({ rule, used, lastsUntil }) => ({
        text: say(Number.isFinite(lastsUntil) ? 'planning/limit' : 'planning/no-limit', {
          resource: inLanguage(rule.label, language),
          used: displayQuantity(Number((used * 100).toPrecision(2)), 'percent'),
          times: Number.isFinite(lastsUntil) ? Number(lastsUntil.toPrecision(3)) : 0,
        }),
      })),
    },
  ];
}
