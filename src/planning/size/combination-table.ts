import { type Estimate, inLanguage, type Language, type SheetBlock } from '../../domain/index.ts';
import { sumOfAll } from '../../formula/index.ts';
import type { Say } from '../../wording/say.ts';
import { showEstimate } from '../amounts.ts';
import type { Combination } from '../combination.ts';
import type { Plan } from '../plan.ts';
import { NODES, SERVERS, valueIn } from '../unknowns.ts';
import { shownNodes } from './sized.ts';

/** The nodes of each system, and of all of them; and all servers, where that is worked out. */
export function combinationTable({ systems }: Combination<Plan>, language: Language, say: Say): SheetBlock {
  const all = serversOf(systems);
  const nodes = nodesOf(systems);
  const servers = (some: Combination<Plan>['systems']) => {
    const count = serversOf(some);
    return all === undefined ? [] : [count === undefined ? '?' : showEstimate(count, 'count', say)];
  };
  return {
    kind: 'table',
    id: 'combination',
    columns: [
      { id: 'part', heading: say('planning/part'), flexible: true },
      { id: 'nodes', heading: say('planning/nodes-of-one'), align: 'right' },
      ...(all === undefined ? [] : [{ id: 'servers', heading: say('planning/servers'), align: 'right' as const }]),
      { id: 'set-by', heading: say('planning/sized-by'), flexible: true },
    ],
    rows: [
      ...systems.flatMap((system) => {
        const [one] = system.parts;
        if (one === undefined) return [];
        return [[system.name, shownNodes(one.worked), ...servers([system]), setBy(one.worked, language, say)]];
      }),
      ...(systems.length < 2
        ? []
        : [
            [
              [{ text: say('planning/together'), style: 'strong' as const }],
              [{ text: nodes === undefined ? '?' : showEstimate(nodes, 'count', say), style: 'strong' as const }],
              ...servers(systems).map((text) => [{ text, style: 'strong' as const }]),
              '',
            ],
          ]),
    ],
  };
}

/**
 * All nodes of a combination: those of a system once, whichever of its parts they are read from. Undefined where no number is
 * enough for one of them.
 */
export function nodesOf(systems: Combination<Plan>['systems']): Estimate | undefined {
  return sumOfAll(systems.flatMap(({ parts: [one] }) => (one === undefined ? [] : [valueIn(one.worked, NODES)])));
}

/** All servers of a combination; of what one cluster serves, the part that asks for most. Undefined where one does not know. */
export function serversOf(systems: Combination<Plan>['systems']): Estimate | undefined {
  const each = systems.map(({ parts }) => {
    const known = parts.flatMap(({ worked }) => valueIn(worked, SERVERS) ?? []);
    return known.length === 0 ? undefined : known.reduce((a, b) => (b.typical > a.typical ? b : a));
  });
  return sumOfAll(each);
}

function setBy({ sizing }: Plan, language: Language, say: Say): string {
  const decisive = sizing.resources.find(({ rule }) => rule.id === sizing.limitedBy);
  return decisive === undefined ? say('report/smallest-deployment') : inLanguage(decisive.rule.label, language);
}
