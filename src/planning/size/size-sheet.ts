import { heading, type Language, paragraph, type Sheet, type SheetBlock } from '../../domain/index.ts';
import type { Say } from '../../wording/say.ts';
import {
  type Combination,
  type CombinedPart,
  combinationBlocks,
  nothingFitsBlocks,
  type WorkedRequest,
} from '../combination.ts';
import { createFootnotes, type Footnotes } from '../footnotes.ts';
import { afterLoss, limitsOf } from '../limits.ts';
import { type Objection, objectionList, objectionText } from '../objections.ts';
import { outlookOf } from '../outlook.ts';
import { parameterBlocks, parameterContents, parametersOf } from '../parameter-table.ts';
import type { Plan } from '../plan.ts';
import { beyondNodes, nameOf, unexplained } from '../sheet-parts.ts';
import { unknownsOf } from '../unknowns.ts';
import { combinationTable, nodesOf, serversOf } from './combination-table.ts';
import { limitBlocks } from './limit-blocks.ts';
import { outlookBlocks } from './outlook-blocks.ts';
import { overviewTable } from './overview-table.ts';
import { nodeItem, quantityItem } from './quantity-items.ts';
import { sizeContents } from './size-contents.ts';
import type { Sized } from './sized.ts';
import { unknownBlocks } from './unknown-blocks.ts';

/** How large each alternative has to be, every figure with its formula and its source. */
export function sizeSheet(title: string, request: WorkedRequest<Plan>, language: Language, say: Say): Sheet {
  const { workloads, whole, nothingFits } = request;
  const [first] = workloads.flatMap(({ worked }) => worked);
  if (first === undefined) throw new Error('a sheet of sizes needs an alternative');
  const notes = createFootnotes(first.planned.knowledge, first.planned.plans, language, say);
  const sizes = workloads.map((workload) => ({
    workload,
    sized: workload.worked.map(described),
    recommended: describedParts(workload.combination),
  }));
  const together = describedParts(whole);
  const [any] = workloads;
  const parameters = parametersOf(
    any?.worked.map(({ planned }) => planned) ?? [],
    first.planned.plans.capacity.map(({ formula }) => formula),
  );
  const every = any?.worked.length ?? 0;
  const recommended = (described: DescribedParts | undefined, then: string) =>
    described === undefined
      ? []
      : combinationBlocks(
          described.combination,
          {
            table: combinationTable(described.combination, language, say),
            notes: [],
            details: described.parts.flatMap(({ name, sized }) =>
              alternativeBlocks(name, sized, undefined, notes, language, say),
            ),
            then,
            footnotes: notes,
          },
          say,
        );
  const blocks = sizes.flatMap(({ workload, sized, recommended: own }, index) => [
    ...(workload.name === '' ? [] : [heading(2, workload.name)]),
    ...recommended(own, say('planning/alone')),
    overviewTable(workload, sized, language, say),
    ...objectionList(
      workload.worked
        .map(({ planned }) => planned)
        .filter(({ alternative }) => !workload.inDetail.includes(alternative.id)),
      workload.objections,
      notes,
      say,
      workload.combination !== undefined,
    ),
    ...(index < sizes.length - 1
      ? []
      : unexplained(
          workload.worked.map(({ planned }) => planned),
          workload.inDetail,
          say,
        )),
    ...sized
      .filter(({ plan }) => workload.inDetail.includes(plan.planned.alternative.id))
      .flatMap((one) => {
        const { planned } = one.plan;
        return alternativeBlocks(
          nameOf(planned),
          one,
          workload.objections[planned.alternative.id],
          notes,
          language,
          say,
        );
      }),
  ]);
  return {
    title,
    language,
    blocks: [
      ...nothingFitsBlocks(request, say),
      ...recommended(together, say('planning/each-alone')),
      ...blocks,
      ...parameterBlocks(parameters, every, notes, say),
      ...notes.list(),
    ],
    contents: {
      ...(nothingFits === undefined ? {} : { relax: nothingFits.relax }),
      ...(together === undefined ? {} : { combination: combinedContents(together, language) }),
      workloads: sizes.map(({ workload, sized, recommended: own }) => ({
        name: workload.name === '' ? null : workload.name,
        ...(own === undefined ? {} : { combination: combinedContents(own, language) }),
        alternatives: sized.map((one) =>
          sizeContents(one, workload.objections[one.plan.planned.alternative.id], language),
        ),
      })),
      parameters: parameterContents(parameters, say),
      sources: notes.cited(),
    },
  };
}

function described(plan: Plan): Sized {
  return {
    plan,
    limits: limitsOf(plan.sizing),
    loss: afterLoss(plan.sizing),
    unknowns: unknownsOf(plan),
    outlook: outlookOf(plan),
  };
}

/** A combination whose parts are described, for the sheet and for the data. */
interface DescribedParts {
  readonly combination: Combination<Plan>;
  readonly parts: readonly (Omit<CombinedPart<Plan>, 'worked'> & { readonly sized: Sized })[];
}

function describedParts(combination: Combination<Plan> | undefined): DescribedParts | undefined {
  return (
    combination && {
      combination,
      parts: combination.parts.map(({ worked, ...part }) => ({ ...part, sized: described(worked) })),
    }
  );
}

/** The parts of a combination as data, and the nodes of all of them. */
function combinedContents({ combination: { systems, bridge }, parts }: DescribedParts, language: Language) {
  return {
    parts: parts.map(({ name, sized, objection }) => ({ part: name, ...sizeContents(sized, objection, language) })),
    bridge: bridge ?? null,
    systems: systems.map((system) => ({
      parts: system.parts.map(({ name }) => name),
      nodes: nodesOf([system]) ?? null,
      servers: serversOf([system]) ?? null,
    })),
    nodes: nodesOf(systems) ?? null,
    servers: serversOf(systems) ?? null,
  };
}

function alternativeBlocks(
  name: string,
  { plan, limits, loss, unknowns, outlook }: Sized,
  objection: Objection | undefined,
  notes: Footnotes,
  language: Language,
  say: Say,
): readonly SheetBlock[] {
  const beyond = beyondNodes(plan);
  return [
    heading(2, name),
    ...(objection === undefined ? [] : [paragraph(objectionText(name, objection, 'planning/left-out', notes, say))]),
    ...(beyond === undefined ? [] : [paragraph(beyond)]),
    {
      kind: 'list',
      style: 'bullets',
      items: [
        nodeItem(plan, notes, language, say),
        ...plan.quantities.map((quantity) => quantityItem(quantity, notes, language, say)),
      ],
    },
    ...limitBlocks(limits, loss, language, say),
    ...outlookBlocks(outlook, language, say),
    ...unknownBlocks(plan, unknowns, language, say),
  ];
}
