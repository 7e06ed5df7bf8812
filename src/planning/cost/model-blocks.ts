import {
  heading,
  type InlineSpan,
  inLanguage,
  type KnowledgeBase,
  type Language,
  type SheetBlock,
} from '../../domain/index.ts';
import { displayQuantity } from '../../units/index.ts';
import type { Say } from '../../wording/say.ts';
import type { Bill } from '../bill.ts';
import type { WorkedWorkload } from '../combination.ts';
import { type Conflict, type CostModel, impliedLossRates } from '../cost-model.ts';
import type { Footnotes } from '../footnotes.ts';
import { constantsTable } from './constants-table.ts';
import { rangesTable } from './ranges-table.ts';

/** The documents' model: its formulas, its ranges beside the totals, its constants, and where it does not hold together. */
export function modelBlocks(
  model: CostModel,
  conflicts: readonly Conflict[],
  workloads: readonly WorkedWorkload<Bill>[],
  notes: Footnotes,
  language: Language,
  say: Say,
): readonly SheetBlock[] {
  const { formulas = [], constants = [] } = model;
  const [workload] = workloads;
  const [bill] = workload?.worked ?? [];
  if (model.sizes === undefined || workload === undefined || bill === undefined) return [];
  const technologyName = namesIn(bill.planned.knowledge, language);
  const marks = notes.marks([...model.source, ...(model.evidence ?? [])]);
  return [
    heading(2, say('planning/documents')),
    {
      kind: 'paragraph',
      text: [{ text: say('planning/documents-unverifiable') }, { text: ' ' }, ...marks] satisfies InlineSpan[],
    },
    {
      kind: 'list',
      style: 'bullets',
      items: formulas.map((formula) => ({ text: inLanguage(formula, language) })),
    },
    rangesTable(model, model.sizes, workload, bill, technologyName, language, say),
    ...(constants.length === 0 ? [] : [constantsTable(model, workload, technologyName, language, say)]),
    heading(3, say('planning/contradictions')),
    contradictions(model, conflicts, technologyName, language, say),
  ];
}

function namesIn({ technologies }: KnowledgeBase, language: Language): (id: string) => string {
  return (id) => {
    const found = technologies.find((one) => one.id === id);
    return found === undefined ? id : inLanguage(found.name, language);
  };
}

/** Within the model, and between it and the other documents. */
function contradictions(
  model: CostModel,
  conflicts: readonly Conflict[],
  technologyName: (id: string) => string,
  language: Language,
  say: Say,
): SheetBlock {
  const { breakdown, notes: doubts = [] } = model;
  const rates = [...impliedLossRates(model)];
  return {
    kind: 'list',
    style: 'bullets',
    items: [
      ...(new Set(rates.map(([, rate]) => rate)).size > 1
        ? [
            {
              text: say('planning/implied-loss', {
                unit: inLanguage(breakdown?.unit ?? '', language),
                rates: rates.map(([id, rate]) => ({
                  id: 'planning/implied-rate',
                  gaps: { name: technologyName(id), rate: displayQuantity(rate, 'count') },
                })),
              }),
            },
          ]
        : []),
      ...doubts.map((doubt) => ({ text: inLanguage(doubt, language) })),
      ...conflicts.map(({ topic, statements, comment }) => ({
        text: say('planning/conflict', {
          topic: inLanguage(topic, language),
          says: statements.map(({ says }) => inLanguage(says, language)).join(say('planning/against')),
        }),
        below: comment === undefined ? [] : [inLanguage(comment, language)],
      })),
    ],
  };
}
