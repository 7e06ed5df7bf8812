import type { Report } from '../finding.ts';
import type { Library } from '../library.ts';
import type { RawPlanning } from '../schema/planning.ts';
import { idsOf, mustBeKnown } from './check.ts';

interface Checklist {
  readonly id: string;
  readonly groups: readonly {
    readonly id: string;
    readonly items: readonly (string | { readonly en: string })[];
  }[];
}

/** What is said to be overtaken stands in the checklists, or a reader would never hear of it. */
export function checkOvertakenItems({ overtakenItems }: RawPlanning, library: Library, report: Report): void {
  const checklists = (library.checklists ?? []) as unknown as readonly Checklist[];
  for (const { id, checklist, group, item } of overtakenItems) {
    const at = (key: string) => ({ section: 'overtakenItems', id, path: [key] });
    mustBeKnown(checklist, idsOf(checklists), 'checklist', at('checklist'), report);
    const groups = checklists.find((one) => one.id === checklist)?.groups;
    if (groups === undefined) continue;
    mustBeKnown(group, idsOf(groups), 'checklist-group', at('group'), report);
    const items = groups.find((one) => one.id === group)?.items.map((one) => (typeof one === 'string' ? one : one.en));
    if (items !== undefined) mustBeKnown(item, items, 'checklist-item', at('item'), report);
  }
}
