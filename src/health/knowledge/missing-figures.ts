import type { Alternative, KnowledgeBase, Message, Text } from '../../domain/index.ts';
import { smallestDeployment } from '../../domain/index.ts';
import { keyIn, type Spot } from '../../knowledge/finding.ts';
import { entryOf, type HealthFinding, subjectOf } from '../finding.ts';
import type { HealthInput } from '../health-input.ts';
import { mayHold } from './may-hold.ts';

/** Figures that a criterion, a constraint or the sizing reads and that an alternative does not give, and what follows from it. */
export function missingFigures({ knowledge }: HealthInput): readonly HealthFinding[] {
  return knowledge.alternatives.flatMap((alternative) => {
    const { id, figures } = alternative;
    const spot: Spot = { section: 'alternatives', id, path: [] };
    return knowledge.figures.flatMap(({ id: figure }): readonly HealthFinding[] => {
      const follows = figures[figure] === undefined ? withoutFigure(figure, alternative, knowledge) : [];
      if (follows.length === 0) return [];
      return [
        {
          spot: keyIn(spot, 'figures'),
          code: 'health/missing-figure',
          severity: 'warning',
          subject: subjectOf(spot, figure),
          message: { id: 'health/missing-figure', gaps: { entry: entryOf(spot), figure, follows } },
        },
      ];
    });
  });
}

function withoutFigure(
  figure: string,
  alternative: Alternative,
  { criteria, constraints, sizing }: Pick<KnowledgeBase, 'criteria' | 'constraints' | 'sizing'>,
): readonly Message[] {
  const scored = criteria.filter(({ utility }) => {
    if (utility.kind === 'headroom') return [utility, ...utility.volumes].some((one) => one.figure === figure);
    return utility.kind === 'burden' && utility.figure === figure;
  });
  const silent = constraints.filter(
    ({ when }) =>
      when.cells.some(({ test }) => test.kind === 'figure' && test.figure === figure) && mayHold(when, alternative),
  );
  const sized = sizing.filter((rule) => rule.figure === figure && !rule.optional);
  const stores = sizing.some((rule) => rule.replicated && alternative.figures[rule.figure] !== undefined);
  const labels = (entries: readonly { readonly label: Text }[]) => entries.map(({ label }) => label);
  return [
    ...(scored.length > 0 ? [{ id: 'health/earns-nothing', gaps: { criteria: labels(scored) } }] : []),
    ...(silent.length > 0 ? [{ id: 'health/never-speaks', gaps: { constraints: silent.map(({ id }) => id) } }] : []),
    ...(sized.length > 0 ? [{ id: 'health/counts-no-nodes', gaps: { needs: labels(sized) } }] : []),
    ...(figure === 'minNodes'
      ? [{ id: 'health/smallest-deployment', gaps: { nodes: smallestDeployment(alternative) } }]
      : []),
    ...(figure === 'replicas' && stores ? [{ id: 'health/single-copy' }] : []),
  ];
}
