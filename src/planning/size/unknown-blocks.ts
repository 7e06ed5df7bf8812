import { heading, inLanguage, type Language, type SheetBlock } from '../../domain/index.ts';
import type { Say } from '../../wording/say.ts';
import { showEstimate } from '../amounts.ts';
import type { Plan } from '../plan.ts';
import type { UnknownEffect } from '../unknowns.ts';

/** Enough to see what hangs on an answer; JSON has all of it. */
const MOST_CHANGES = 4;

/** Answers nobody gave, and what they would make of the size. */
export function unknownBlocks(
  plan: Plan,
  unknowns: readonly UnknownEffect[],
  language: Language,
  say: Say,
): readonly SheetBlock[] {
  if (unknowns.length === 0) return [];
  return [
    heading(3, say('planning/unknown')),
    {
      kind: 'list',
      style: 'bullets',
      items: unknowns.map((effect) => ({
        text: [
          { text: inLanguage(effect.label, language), style: 'strong' },
          ...(effect.kind === 'parameter' ? [{ text: ` (--assume ${effect.id})` }] : []),
          ...(effect.changes.length === 0
            ? [{ text: say('planning/changes-nothing') }]
            : [{ text: say('planning/known-would-change') }]),
        ],
        below: effect.changes.slice(0, MOST_CHANGES).map((name) => changeOf(plan, effect, name, language, say)),
      })),
    },
  ];
}

function changeOf(plan: Plan, { supposed }: UnknownEffect, name: string, language: Language, say: Say): string {
  const rule = [plan, ...supposed.map((one) => one.plan)]
    .flatMap(({ quantities }) => quantities)
    .find((quantity) => quantity.rule.quantity === name)?.rule;
  const label = rule === undefined ? say('planning/nodes') : inLanguage(rule.label, language);
  const outcomes = supposed.flatMap(({ shown, plan: then }) => {
    const term = then.terms(name);
    if (term === undefined) return [];
    const value = term.value === undefined ? '?' : showEstimate(term.value, rule?.dimension ?? 'count', say);
    return [say('planning/outcome', { answer: shown, value })];
  });
  return say('planning/change', { label, outcomes });
}
