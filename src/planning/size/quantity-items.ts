import { inLanguage, type Language, type SheetItem } from '../../domain/index.ts';
import { isRange } from '../../situation/index.ts';
import { displayQuantity } from '../../units/index.ts';
import type { Say } from '../../wording/say.ts';
import { showEstimate } from '../amounts.ts';
import type { Footnotes } from '../footnotes.ts';
import type { Plan, PlannedQuantity } from '../plan.ts';
import { beyondNodes, figureText, marked, workedItem } from '../sheet-parts.ts';
import { fillsForYears } from '../years.ts';
import { shownNodes } from './sized.ts';

/** The nodes: what each resource asks for, and what decided. */
export function nodeItem(plan: Plan, notes: Footnotes, language: Language, say: Say): SheetItem {
  const { sizing, planned } = plan;
  const { minimum, limitedBy } = sizing;
  const decisive = sizing.resources.find(({ rule }) => rule.id === limitedBy);
  const setBy =
    decisive === undefined
      ? say('planning/smallest-deployment', { minimum })
      : say('planning/set-by', { resource: inLanguage(decisive.rule.label, language) });
  const inCluster = planned.beside === undefined ? setBy : say('planning/of-the-cluster', { because: setBy });
  const isVague = plan.own.resources.some(({ rule }) => rule.need.some((key) => isRange(planned.requirements[key])));
  const atEnd = isVague ? say('planning/upper-end', { because: inCluster }) : inCluster;
  const isSlow = decisive?.rule.replicated === true && fillsForYears(planned.requirements);
  const figure = {
    label: say('planning/nodes-of-one'),
    shown: say('planning/is', { value: shownNodes(plan) }),
    isKnown: beyondNodes(plan) === undefined,
    because: isSlow ? say('planning/once-full', { because: atEnd }) : atEnd,
  };
  return {
    text: figureText(figure, say),
    below: plan.own.resources.map(({ rule, need, perNode, nodes }) => {
      const perNodeFigure = planned.alternative.figures[rule.figure];
      const copies = rule.replicated ? planned.alternative.figures.replicas?.typical : undefined;
      const hasSpare = rule.spreads && (nodes ?? 0) > need / perNode + 1;
      const single = hasSpare ? 'planning/resource-spare' : 'planning/resource';
      const spread = copies === undefined ? single : 'planning/resource-copies';
      return [
        {
          text: say(nodes === undefined ? 'planning/resource-undivided' : spread, {
            resource: inLanguage(rule.label, language),
            need: displayQuantity(need, rule.dimension),
            perNode: displayQuantity(perNode, rule.dimension),
            nodes: nodes ?? 1,
            copies: copies ?? 1,
          }),
        },
        ...marked(notes, [...rule.source, ...(perNodeFigure?.source ?? [])]),
      ];
    }),
  };
}

/** Any other quantity of a plan. */
export function quantityItem(quantity: PlannedQuantity, notes: Footnotes, language: Language, say: Say): SheetItem {
  const { rule, value, missing, formula, numbers, source } = quantity;
  const isKnown = value !== undefined;
  const figure = {
    label: inLanguage(rule.label, language),
    shown: isKnown
      ? say('planning/is', { value: showEstimate(value, rule.dimension, say) })
      : say('planning/not-known', { missing: [...missing] }),
    isKnown,
    because: inLanguage(rule.because, language),
    worked: say(isKnown ? 'planning/worked' : 'planning/formula', { formula, numbers }),
    source,
  };
  return workedItem(figure, notes, say);
}
