import { type ChecklistRecord, collectChecklist } from '../checklists/collect-checklist.ts';
import { type Procedure, usageProblem } from '../domain/index.ts';
import { createCatalogue, nearIds } from '../library/catalogue.ts';
import { explainSheet } from '../library/explain/explain-sheet.ts';
import { kindsSheet } from '../library/explain/kinds-sheet.ts';
import { traceSheet } from '../library/explain/trace-sheet.ts';
import type { Entry, Kind } from '../library/kind.ts';
import { planKinds } from '../library/kinds/plans.ts';
import { createLookup } from '../library/lookup.ts';
import { oneOf } from '../words/suggest.ts';
import type { Setting } from './command.ts';
import type { OutputOptions } from './options.ts';
import { readAnswers } from './read-answers.ts';
import { refuse } from './refuse.ts';
import { showSheet } from './show-sheet.ts';

export const EXPLAIN_FORMATS: readonly string[] = ['text', 'markdown', 'json'];

export interface ExplainOptions extends OutputOptions {
  /** Answers file whose way through a procedure is shown. */
  readonly trace?: string;
}

/** `explain`: anything by its id, or the way that answers take through a procedure. @returns the exit status */
export async function runExplain(id: string | undefined, options: ExplainOptions, setting: Setting): Promise<number> {
  const lookup = createLookup(setting.library(), setting.knowledge(), setting.language);
  const catalogue = createCatalogue(setting.library(), setting.knowledge(), kindsOfPlans(setting));
  if (options.trace !== undefined) return trace(id, options.trace, options, setting);
  if (id === undefined) return showSheet(kindsSheet(catalogue, lookup), options, EXPLAIN_FORMATS, setting);
  const [first, ...others] = catalogue.find(id);
  if (first === undefined) {
    const near = nearIds(id, catalogue);
    const hint = near.length === 0 ? { id: 'library/no-id-hint' } : { id: 'library/nearest', gaps: { near } };
    return refuse([usageProblem({ id: 'library/no-id', gaps: { id } }, hint)], setting);
  }
  const found: readonly [Entry, ...Entry[]] = [first, ...others];
  return showSheet(explainSheet(found, catalogue, lookup), options, EXPLAIN_FORMATS, setting);
}

/** What plans are made of, and the boxes to tick. */
function kindsOfPlans({ plans, library, language, say }: Setting): readonly Kind[] {
  const lists = (library().checklists ?? []) as unknown as readonly ChecklistRecord[];
  const stages = collectChecklist(lists, plans(), undefined, language, say);
  const boxes = stages.flatMap(({ groups }) =>
    groups.flatMap(({ items, source }) => items.map((item) => ({ ...item, source }))),
  );
  return planKinds(plans(), boxes);
}

async function trace(id: string | undefined, file: string, options: ExplainOptions, setting: Setting): Promise<number> {
  const { procedures } = setting.knowledge();
  const procedure: Procedure | undefined = procedures.find((one) => one.id === id || `procedure:${one.id}` === id);
  if (procedure === undefined) {
    const ids = procedures.map((one) => one.id);
    return refuse([usageProblem({ id: 'library/trace-what' }, oneOf(ids))], setting);
  }
  const read = await readAnswers(file, {}, setting);
  if (typeof read === 'number') return read;
  const lookup = createLookup(setting.library(), setting.knowledge(), setting.language);
  return showSheet(traceSheet(procedure, read.request, lookup), options, EXPLAIN_FORMATS, setting);
}
