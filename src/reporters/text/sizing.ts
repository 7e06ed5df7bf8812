import type { RankedAlternative } from '../../domain/index.ts';
import { quantity } from '../figures.ts';
import { bullet, type Lines, marks, type Page, prose, text } from './page.ts';

/** Nodes for each alternative that is left, and what asks for them. */
export function sizing(page: Page): Lines {
  return page.recommendation.ranking
    .filter(({ excluded, sizing }) => !excluded && sizing.nodes !== null)
    .flatMap((one) => [...summary(page, one), ...(page.verbose ? resources(page, one) : [])]);
}

function summary(page: Page, { name, sizing }: RankedAlternative): Lines {
  const { say } = page;
  const limit = sizing.resources.find(({ id }) => id === sizing.limitedBy);
  const nodes = sizing.nodes === 1 ? say('report/one-node') : say('report/count-nodes', { count: sizing.nodes ?? 0 });
  if (limit === undefined) {
    return prose(page, [
      text(name, 'strong'),
      text(` ${nodes} ${say('report/by-minimum', { minimum: sizing.minimum })}`),
    ]);
  }
  const { need, perNode, dimension, label } = limit;
  const why = say('report/limited-by', {
    resource: label,
    need: quantity(need, dimension),
    perNode: quantity(perNode, dimension),
  });
  return prose(page, [text(name, 'strong'), text(` ${nodes}: ${why}`), ...marks(page, limit)]);
}

function resources(page: Page, { sizing }: RankedAlternative): Lines {
  return sizing.resources.flatMap((resource) =>
    bullet(
      page,
      [
        text(
          page.say('report/resource', {
            resource: resource.label,
            need: quantity(resource.need, resource.dimension),
            perNode: quantity(resource.perNode, resource.dimension),
            nodes: resource.nodes,
            conditions: resource.conditions,
          }),
        ),
        ...marks(page, resource),
      ],
      4,
    ),
  );
}
