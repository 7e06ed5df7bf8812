import type { Problem } from '../domain/index.ts';
import { citing, located } from './assemble.ts';
import { SOURCE } from './checks/check-library.ts';
import { citationsOf } from './citations.ts';
import { followsFrom, type LeftOut } from './left-out.ts';
import type { Library } from './library.ts';
import type { Entry } from './read-sections.ts';

/**
 * What entries cite that are wrong in their form: whoever mends that is not to hear of the rest one run later.
 *
 * @param known  what is wrong with them already: one thing is said of a place
 */
export function checkUnsound(
  unsound: readonly Entry[],
  library: Library,
  leftOut: LeftOut,
  known: readonly Problem[],
): readonly Problem[] {
  const said = new Set(known.map(placeOf));
  return unsound
    .flatMap((entry) => {
      const { section, id, value } = entry;
      const problems: Problem[] = [];
      const merged = new Map([[section.name, new Map([[id, entry]])]]);
      const cite = citing(library, (finding) => {
        if (!followsFrom(leftOut, finding)) problems.push(located(finding, merged));
      });
      const written = typeof value === 'object' && value !== null ? { ...value, id } : { id };
      for (const { source, spot } of citationsOf({ [section.name]: [written] })) {
        if (SOURCE.test(source)) cite(source, spot);
      }
      return problems;
    })
    .filter((problem) => !said.has(placeOf(problem)));
}

function placeOf({ at }: Problem): string {
  return `${at?.file}:${at?.line}:${at?.column}`;
}
