import type { Alternative, FigureKind, KnowledgeBase, Parameter } from '../domain/index.ts';
import { middleOf } from '../units/index.ts';
import type { GivenParameters } from './parameters.ts';
import type { Planned } from './terms.ts';

/** What one node of some alternative carries, and what else nodes are counted by: a run may replace each, as a parameter. */
export function nodeFigures({ sizing, figures }: Pick<KnowledgeBase, 'sizing' | 'figures'>): readonly FigureKind[] {
  const ids = new Set(['minNodes', 'replicas', ...sizing.map(({ figure }) => figure)]);
  return figures.filter(({ id }) => ids.has(id));
}

/** A figure of nodes as a parameter without a default; one of it at least, since needs are divided by it. */
export function figureAsParameter({ id, label, dimension }: FigureKind): Parameter {
  return { id, label, dimension, per: [], min: 1, max: Number.MAX_SAFE_INTEGER, values: [] };
}

/** An alternative with the figures that a run gives in place of its own; it gets none that it does not have. */
function withFigures(alternative: Alternative, given: GivenParameters): Alternative {
  const replaced = Object.entries(alternative.figures).flatMap(([id, figure]) => {
    const said = given.get(`${alternative.id}.${id}`) ?? given.get(id);
    return said === undefined ? [] : [[id, { ...figure, ...said, typical: middleOf(said.min, said.max), source: [] }]];
  });
  if (replaced.length === 0) return alternative;
  return { ...alternative, figures: { ...alternative.figures, ...Object.fromEntries(replaced) } };
}

/** What is planned, with the figures that the run gives, of all that the cluster serves. */
export function withGivenFigures<One extends Pick<Planned, 'alternative' | 'beside' | 'given'>>(planned: One): One {
  const { alternative, beside, given } = planned;
  const replaced = { ...planned, alternative: withFigures(alternative, given) };
  if (beside === undefined) return replaced;
  return { ...replaced, beside: beside.map((one) => ({ ...one, alternative: withFigures(one.alternative, given) })) };
}
