import type { RankedAlternative } from '../../domain/index.ts';
import { saidOf } from '../citations.ts';
import { perNodeShown, quantity } from '../figures.ts';
import { nodesShown } from '../nodes.ts';
import { sizeNotes, toBeSized } from '../per-workload.ts';
import { bullet, type Lines, marks, type Page, prose, text } from './page.ts';
import { type Cell, table } from './table.ts';

/** Nodes for each alternative that is left, and what asks for them. */
export function sizing(page: Page): Lines {
  const { say } = page;
  const sized = toBeSized(page.recommendation, say).filter((one) => nodesShown(one.sizing, say) !== undefined);
  if (sized.length === 0) return [];
  const open = sizeNotes(page.recommendation, say).flatMap((sentence) => prose(page, [text(sentence)]));
  if (page.verbose || page.screen.narrow) return [...sized.flatMap((one) => resources(page, one)), ...open];
  const nodes = table(
    page.screen,
    [
      { heading: say('report/alternative'), flexible: true },
      { heading: say('report/nodes'), align: 'right' },
      { heading: say('report/set-by'), flexible: true },
      { heading: say('report/need'), flexible: true },
      { heading: say('report/per-node'), flexible: true },
    ],
    sized.flatMap((one) => [
      [[text(one.name)], [text(nodesShown(one.sizing, say) ?? '')], ...limit(page, one)],
      ...runnerUp(page, one),
    ]),
  );
  return [...nodes, ...open];
}

type Sized = Pick<RankedAlternative, 'alternative' | 'name' | 'sizing'>;

function limit({ say }: Page, { sizing }: Sized): readonly Cell[] {
  const limiting = sizing.resources.find(({ id }) => id === sizing.limitedBy);
  if (limiting === undefined) return [[text(say('report/smallest-deployment'), 'faint')]];
  const { label, need, dimension } = limiting;
  return [[text(label)], [text(quantity(need, dimension, say))], [text(perNodeShown(limiting, say))]];
}

/**
 * What asks for most after the limit, and for how many nodes: what is left if that is kept elsewhere or said too high. Fewer
 * than the smallest deployment are never run.
 */
function runnerUp({ say }: Page, { sizing }: Sized): readonly (readonly Cell[])[] {
  const [first, ...others] = sizing.resources.filter(({ id }) => id !== sizing.limitedBy);
  if (first === undefined || sizing.limitedBy === null) return [];
  const next = others.reduce((a, b) => ((b.nodes ?? 0) > (a.nodes ?? 0) ? b : a), first);
  if (next.nodes !== null && next.nodes < sizing.minimum) {
    const label = say('report/next', { label: say('report/smallest-deployment') });
    return [[[], [text(String(sizing.minimum), 'faint')], [text(label, 'faint')]]];
  }
  const { label, need, dimension } = next;
  return [
    [
      [],
      [text(nodesShown(next, say) ?? '', 'faint')],
      [text(say('report/next', { label }), 'faint')],
      [text(quantity(need, dimension, say), 'faint')],
      [text(perNodeShown(next, say), 'faint')],
    ],
  ];
}

function resources(page: Page, one: Sized): Lines {
  const { name, sizing } = one;
  const { say } = page;
  return [
    ...prose(page, [
      text(name, 'strong'),
      text(` ${say('report/nodes-of', { nodes: nodesShown(sizing, say) ?? '', minimum: sizing.minimum })}`),
    ]),
    ...sizing.resources.flatMap((resource) => {
      const need = quantity(resource.need, resource.dimension, say);
      const perNode = perNodeShown(resource, say);
      const told = page.verbose ? 'report/resource' : 'report/resource-short';
      const { label, conditions } = resource;
      return bullet(
        page,
        [
          text(say(told, { resource: label, need, perNode, nodes: nodesShown(resource, say) ?? '', conditions })),
          ...marks(page, saidOf(one, resource)),
        ],
        4,
      );
    }),
  ];
}
