import type { Language, Sheet, SheetBlock } from '../../domain/index.ts';
import type { Say } from '../../wording/say.ts';
import { createFootnotes, type Footnotes } from '../footnotes.ts';
import { limitsOf } from '../limits.ts';
import { outlookOf } from '../outlook.ts';
import { parameterBlocks, parameterContents, parametersOf } from '../parameter-table.ts';
import { heading, leftOut, nameOf, paragraph } from '../sheet-parts.ts';
import { unknownsOf } from '../unknowns.ts';
import { limitBlocks } from './limit-blocks.ts';
import { outlookBlocks } from './outlook-blocks.ts';
import { overviewTable } from './overview-table.ts';
import { nodeItem, quantityItem } from './quantity-items.ts';
import { sizeContents } from './size-contents.ts';
import type { Sized, SizedWorkload } from './sized.ts';
import { unknownBlocks } from './unknown-blocks.ts';

/** How large each alternative has to be, every figure with its formula and its source. */
export function sizeSheet(title: string, workloads: readonly SizedWorkload[], language: Language, say: Say): Sheet {
  const [first] = workloads.flatMap(({ plans }) => plans);
  if (first === undefined) throw new Error('a sheet of sizes needs an alternative');
  const notes = createFootnotes(first.planned.knowledge, first.planned.plans, language, say);
  const described = workloads.map((workload) => ({
    workload,
    sized: workload.plans.map((plan) => ({
      plan,
      limits: limitsOf(plan.sizing),
      unknowns: unknownsOf(plan),
      outlook: outlookOf(plan),
    })),
  }));
  const [any] = workloads;
  const parameters = parametersOf(
    any?.plans.map(({ planned }) => planned) ?? [],
    first.planned.plans.capacity.map(({ formula }) => formula),
  );
  const every = any?.plans.length ?? 0;
  const blocks = described.flatMap(({ workload, sized }) => [
    ...(workload.name === '' ? [] : [heading(2, workload.name)]),
    overviewTable(workload, sized, language, say),
    ...leftOut(
      workload.plans
        .map(({ planned }) => planned)
        .filter(({ alternative }) => !workload.inDetail.includes(alternative.id)),
      workload.excluded,
      say,
    ),
    ...sized
      .filter(({ plan }) => workload.inDetail.includes(plan.planned.alternative.id))
      .flatMap((one) => alternativeBlocks(one, workload, notes, language, say)),
  ]);
  return {
    title,
    language,
    blocks: [...blocks, ...parameterBlocks(parameters, every, notes, say), ...notes.list()],
    contents: {
      workloads: described.map(({ workload, sized }) => ({
        name: workload.name === '' ? null : workload.name,
        alternatives: sized.map((one) => sizeContents(one, workload, language)),
      })),
      parameters: parameterContents(parameters, say),
      sources: notes.cited(),
    },
  };
}

function alternativeBlocks(
  { plan, limits, unknowns, outlook }: Sized,
  { excluded }: SizedWorkload,
  notes: Footnotes,
  language: Language,
  say: Say,
): readonly SheetBlock[] {
  const why = excluded[plan.planned.alternative.id];
  return [
    heading(2, nameOf(plan.planned)),
    ...(why === undefined ? [] : [paragraph(say('planning/excluded-because', { why }))]),
    {
      kind: 'list',
      style: 'bullets',
      items: [
        nodeItem(plan, notes, language, say),
        ...plan.quantities.map((quantity) => quantityItem(quantity, notes, language, say)),
      ],
    },
    ...limitBlocks(limits, language, say),
    ...outlookBlocks(outlook, language, say),
    ...unknownBlocks(plan, unknowns, language, say),
  ];
}
