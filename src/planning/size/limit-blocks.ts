import { heading, inLanguage, type Language, paragraph, type SheetBlock } from '../../domain/index.ts';
import { displayQuantity } from '../../units/index.ts';
import type { Say } from '../../wording/say.ts';
import type { AfterLoss, Limit } from '../limits.ts';

/** What gives out first as the load grows. */
export function limitBlocks(
  limits: readonly Limit[],
  loss: AfterLoss | undefined,
  language: Language,
  say: Say,
): readonly SheetBlock[] {
  if (limits.length === 0) return [];
  return [
    heading(3, say('planning/limits')),
    {
      kind: 'list',
      style: 'steps',
      items: limits.map(({ rule, used, lastsUntil }) => ({
        text: say(Number.isFinite(lastsUntil) ? 'planning/limit' : 'planning/no-limit', {
          resource: inLanguage(rule.label, language),
          used: taken(used),
          times: Number.isFinite(lastsUntil) ? Number(lastsUntil.toPrecision(3)) : 0,
        }),
      })),
    },
    ...(loss === undefined ? [] : [paragraph(lossText(loss, language, say))]),
  ];
}

function lossText({ left, rule, used }: AfterLoss, language: Language, say: Say): string {
  return say('planning/loss', { left, resource: inLanguage(rule.label, language), used: taken(used) });
}

function taken(used: number): ReturnType<typeof displayQuantity> {
  return displayQuantity(Number((used * 100).toPrecision(used < 1 ? 2 : 3)), 'percent');
}
