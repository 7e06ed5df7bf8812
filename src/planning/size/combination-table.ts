import { type Estimate, inLanguage, type Language, type SheetBlock } from '../../domain/index.ts';
import { exactly } from '../../formula/index.ts';
import type { Say } from '../../wording/say.ts';
import { showEstimate } from '../amounts.ts';
import type { Combination } from '../combination.ts';
import type { Plan } from '../plan.ts';
import { NODES } from '../unknowns.ts';
import { shownNodes } from './sized.ts';

/** The nodes of each system, and of all of them. */
export function combinationTable({ systems }: Combination<Plan>, language: Language, say: Say): SheetBlock {
  return {
    kind: 'table',
    id: 'combination',
    columns: [
      { id: 'part', heading: say('planning/part'), flexible: true },
      { id: 'nodes', heading: say('planning/nodes'), align: 'right' },
      { id: 'set-by', heading: say('planning/sized-by'), flexible: true },
    ],
    rows: [
      ...systems.flatMap(({ name, parts: [one] }) =>
        one === undefined ? [] : [[name, shownNodes(one.worked), setBy(one.worked, language, say)]],
      ),
      ...(systems.length < 2
        ? []
        : [
            [
              [{ text: say('planning/together'), style: 'strong' as const }],
              [{ text: showEstimate(nodesOf(systems), 'count', say), style: 'strong' as const }],
              '',
            ],
          ]),
    ],
  };
}

/** All nodes of a combination: those of a system once, whichever of its parts they are read from. */
export function nodesOf(systems: Combination<Plan>['systems']): Estimate {
  return systems.reduce((sum, { parts: [one] }) => {
    if (one === undefined) return sum;
    const { worked } = one;
    const nodes = worked.terms(NODES)?.value ?? exactly(worked.sizing.minimum);
    return { min: sum.min + nodes.min, typical: sum.typical + nodes.typical, max: sum.max + nodes.max };
  }, exactly(0));
}

function setBy({ sizing }: Plan, language: Language, say: Say): string {
  const decisive = sizing.resources.find(({ rule }) => rule.id === sizing.limitedBy);
  return decisive === undefined ? say('report/smallest-deployment') : inLanguage(decisive.rule.label, language);
}
