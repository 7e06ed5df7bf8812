import { inside, type Spot } from '../finding.ts';
import type { Values } from '../raw-decision.ts';
import type { RawDecision, RawEntry } from '../schema/decision.ts';

interface FigureGiven {
  readonly figure: string;
  readonly given: RawEntry<'alternatives'>['figures'][string];
  readonly spot: Spot;
}

/** The figures of an alternative, each once, and where each stands: what is said apart counts before what stands with it. */
export function figuresOf(
  { id, figures }: RawEntry<'alternatives'>,
  { alternativeFigures }: Pick<RawDecision, 'alternativeFigures'>,
): readonly FigureGiven[] {
  const apart = alternativeFigures.flatMap(({ id: own, alternative, figure, ...given }): readonly FigureGiven[] =>
    alternative === id ? [{ figure, given, spot: { section: 'alternativeFigures', id: own, path: [] } }] : [],
  );
  const spot: Spot = { section: 'alternatives', id, path: ['figures'] };
  const beside = Object.entries(figures).map(
    ([figure, given]) => apart.find((one) => one.figure === figure) ?? { figure, given, spot: inside(spot, figure) },
  );
  return [...beside, ...apart.filter(({ figure }) => !Object.hasOwn(figures, figure))];
}

/** Where a figure of an alternative stands: apart from it, where it is said apart. Any other spot is where it was. */
export function spotApart(spot: Spot, decision: Values): Spot {
  const [key, figure, ...rest] = spot.path;
  if (spot.section !== 'alternatives' || key !== 'figures' || figure === undefined) return spot;
  for (const [id, value] of decision.get('alternativeFigures') ?? []) {
    const one = value as RawEntry<'alternativeFigures'>;
    if (one.alternative !== spot.id || one.figure !== figure) continue;
    return { section: 'alternativeFigures', id, path: rest.length === 0 ? ['figure'] : rest };
  }
  return spot;
}
