import type { Problem } from '../domain/index.ts';
import { about } from '../words/suggest.ts';
import type { Layer } from './layer.ts';
import { address, type Entry, error } from './read-sections.ts';
import type { RawEntry } from './schema/decision.ts';

/** What is given apart from the entry that it is a part of: one figure of an alternative, one value of a parameter. */
const FIGURES = 'alternativeFigures';
const VALUES = 'parameterValues';

/**
 * What a folder gives apart, or of which it gives the whole, takes the place of what the folders before gave apart: their figures
 * are gone, their values of a parameter come after. The same figure twice in one folder is a problem.
 *
 * @param own     of the folder
 * @param merged  of all folders up to it, changed in place
 */
export function layPartsApart(own: Layer, merged: Map<string, Map<string, Entry>>): readonly Problem[] {
  const given = new Map<string, Entry>();
  const problems: Problem[] = [];
  for (const entry of figuresIn(own)) {
    const { alternative, figure } = figureOf(entry);
    const other = given.get(keyOf(entry)) ?? besideIn(own, entry);
    if (other !== undefined) {
      const gaps = { figure, alternative, other: address(other.section.name, other.id, []) };
      const message = about(address(FIGURES, entry.id, []), { id: 'check/figure-twice', gaps });
      problems.push(error('knowledge/figure-twice', message, entry.located.place));
    }
    given.set(keyOf(entry), entry);
  }
  const figures = merged.get(FIGURES);
  for (const [id, entry] of figures ?? []) {
    const isOver = given.has(keyOf(entry)) || own.has(`alternatives ${figureOf(entry).alternative}`);
    if (isOver && !own.has(`${FIGURES} ${id}`)) figures?.delete(id);
  }
  const values = [...(merged.get(VALUES) ?? [])];
  if (values.length > 0) {
    const isOwn = ([id]: readonly [string, Entry]) => own.has(`${VALUES} ${id}`);
    merged.set(VALUES, new Map([...values.filter(isOwn), ...values.filter((one) => !isOwn(one))]));
  }
  return problems;
}

/** Figures and what gives them apart, in the folders before, in whose place those of a folder stand. */
export function partsReplaced(below: readonly Layer[], own: Layer): readonly string[] {
  const before = below.flatMap(figuresIn);
  const apart = figuresIn(own).flatMap((entry) => {
    const { alternative, figure } = figureOf(entry);
    const isThere =
      below.some((layer) => besideIn(layer, entry) !== undefined) ||
      before.some((one) => keyOf(one) === keyOf(entry) && one.id !== entry.id);
    return isThere ? [`alternatives ${alternative} ${figure}`] : [];
  });
  const whole = before.filter((one) => own.has(`alternatives ${figureOf(one).alternative}`));
  return [...apart, ...whole.map(({ id }) => `${FIGURES} ${id}`)];
}

function figuresIn(layer: Layer): readonly Entry[] {
  return [...layer.values()].filter(({ section }) => section.name === FIGURES);
}

function figureOf({ value }: Entry): Pick<RawEntry<typeof FIGURES>, 'alternative' | 'figure'> {
  return value as RawEntry<typeof FIGURES>;
}

function keyOf(entry: Entry): string {
  const { alternative, figure } = figureOf(entry);
  return `${alternative} ${figure}`;
}

/** The alternative of a figure, where it stands in the same folder and has the figure itself. */
function besideIn(layer: Layer, entry: Entry): Entry | undefined {
  const { alternative, figure } = figureOf(entry);
  const whole = layer.get(`alternatives ${alternative}`);
  const { figures = {} } = (whole?.value ?? {}) as Partial<RawEntry<'alternatives'>>;
  return Object.hasOwn(figures, figure) ? whole : undefined;
}
