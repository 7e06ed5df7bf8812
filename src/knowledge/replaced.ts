import type { Layer } from './merge.ts';
import type { RawEntry } from './schema/decision.ts';

/** Entries of some layers that stand in the place of one below, as `<section> <id>`, and figures, as `alternatives <id> <figure>`. */
export function replacedIn(below: readonly Layer[], own: readonly Layer[]): readonly string[] {
  const keys = own.flatMap((layer) =>
    [...layer].flatMap(([key, { section }]) => (section.form === 'list' ? [key] : [])),
  );
  const whole = [...new Set(keys)].filter((key) => below.some((layer) => layer.has(key)));
  return [...whole, ...own.flatMap((layer) => figuresReplaced(below, layer))];
}

/** Of alternatives below, the figures that stand apart in a layer. */
function figuresReplaced(below: readonly Layer[], layer: Layer): readonly string[] {
  return [...layer.values()].flatMap(({ section, value }) => {
    if (section.name !== 'alternativeFigures') return [];
    const { alternative, figure } = value as RawEntry<'alternativeFigures'>;
    const key = `alternatives ${alternative}`;
    const has = below.some((one) => {
      const { figures = {} } = (one.get(key)?.value ?? {}) as Partial<RawEntry<'alternatives'>>;
      return Object.hasOwn(figures, figure);
    });
    return has ? [`${key} ${figure}`] : [];
  });
}
