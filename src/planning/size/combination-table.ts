import { type Estimate, inLanguage, type Language, type SheetBlock } from '../../domain/index.ts';
import { exactly } from '../../formula/index.ts';
import type { Say } from '../../wording/say.ts';
import { showEstimate } from '../amounts.ts';
import type { Combination } from '../combination.ts';
import type { Plan } from '../plan.ts';
import { NODES } from '../unknowns.ts';
import { shownNodes } from './sized.ts';

/** The nodes of each part, and of all of them. */
export function combinationTable({ parts }: Combination<Plan>, language: Language, say: Say): SheetBlock {
  return {
    kind: 'table',
    id: 'combination',
    columns: [
      { id: 'part', heading: say('planning/part'), flexible: true },
      { id: 'nodes', heading: say('planning/nodes'), align: 'right' },
      { id: 'set-by', heading: say('planning/sized-by'), flexible: true },
    ],
    rows: [
      ...parts.map(({ name, worked }) => [name, shownNodes(worked), setBy(worked, language, say)]),
      [
        { text: say('planning/together'), style: 'strong' as const },
        { text: showEstimate(nodesOf(parts), 'count', say), style: 'strong' as const },
        '',
      ].map((cell) => (typeof cell === 'string' ? cell : [cell])),
    ],
  };
}

/** All nodes of a combination. */
export function nodesOf(parts: Combination<Plan>['parts']): Estimate {
  return parts.reduce((sum, { worked }) => {
    const nodes = worked.terms(NODES)?.value ?? exactly(worked.sizing.minimum);
    return { min: sum.min + nodes.min, typical: sum.typical + nodes.typical, max: sum.max + nodes.max };
  }, exactly(0));
}

function setBy({ sizing }: Plan, language: Language, say: Say): string {
  const decisive = sizing.resources.find(({ rule }) => rule.id === sizing.limitedBy);
  return decisive === undefined ? say('report/smallest-deployment') : inLanguage(decisive.rule.label, language);
}
