import type { Layer } from './layer.ts';
import { partsReplaced } from './parts-apart.ts';

/** Entries of some layers that stand in the place of one below, as `<section> <id>`, and figures, as `alternatives <id> <figure>`. */
export function replacedIn(below: readonly Layer[], own: readonly Layer[]): readonly string[] {
  const keys = own.flatMap((layer) =>
    [...layer].flatMap(([key, { section }]) => (section.form === 'list' ? [key] : [])),
  );
  const whole = keys.filter((key) => below.some((layer) => layer.has(key)));
  return [...new Set([...whole, ...own.flatMap((layer) => partsReplaced(below, layer))])];
}
