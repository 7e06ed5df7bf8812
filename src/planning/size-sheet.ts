import {
  type Inline,
  type InlineSpan,
  inLanguage,
  type Language,
  type Sheet,
  type SheetBlock,
  type SheetItem,
} from '../domain/index.ts';
import { describeRequirement } from '../situation/index.ts';
import { displayQuantity } from '../units/index.ts';
import type { Say } from '../wording/say.ts';
import { showEstimate } from './amounts.ts';
import { createFootnotes, type Footnotes } from './footnotes.ts';
import { type Limit, limitsOf } from './limits.ts';
import { type Outlook, outlookOf } from './outlook.ts';
import { parameterBlocks, parameterContents, parametersOf } from './parameter-table.ts';
import type { Plan, PlannedQuantity } from './plan.ts';
import { NODES, type UnknownEffect, unknownsOf, valueIn } from './unknowns.ts';

/** The plans of one workload, best alternative first. */
export interface SizedWorkload {
  /** Empty when it is the only one. */
  readonly name: string;
  readonly plans: readonly Plan[];
  /** By alternative: why it cannot do the job; absent for those that can. */
  readonly excluded: Readonly<Record<string, string>>;
  /** Alternatives whose figures are explained one by one; the others stand in the overview. */
  readonly inDetail: readonly string[];
}

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
    overview(workload, sized, language, say),
    ...leftOut(workload, say),
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
        alternatives: sized.map((one) => contentsOf(one, workload, language)),
      })),
      parameters: parameterContents(parameters, say),
      sources: notes.cited(),
    },
  };
}

interface Sized {
  readonly plan: Plan;
  readonly limits: readonly Limit[];
  readonly unknowns: readonly UnknownEffect[];
  readonly outlook: Outlook | undefined;
}

function heading(level: 2 | 3, text: Inline): SheetBlock {
  return { kind: 'heading', level, text };
}

function nameOf({ planned: { alternative, language } }: Plan): string {
  return inLanguage(alternative.name, language);
}

/** Side by side: a row a quantity, a column an alternative. */
function overview({ excluded }: SizedWorkload, sized: readonly Sized[], language: Language, say: Say): SheetBlock {
  const used = new Set(sized.flatMap(({ plan }) => plan.quantities.map(({ rule }) => rule.quantity)));
  const quantities = new Map<string, string>();
  for (const { quantity, label } of sized[0]?.plan.planned.plans.capacity ?? []) {
    if (used.has(quantity) && !quantities.has(quantity)) quantities.set(quantity, inLanguage(label, language));
  }
  const row = (label: string, cell: (one: Sized) => string): readonly Inline[] => [label, ...sized.map(cell)];
  return {
    kind: 'table',
    id: 'size',
    columns: [
      { id: 'quantity', heading: say('planning/quantity'), flexible: true },
      ...sized.map(({ plan }) => ({
        id: plan.planned.alternative.id,
        heading: nameOf(plan),
        align: 'right' as const,
        flexible: true,
      })),
    ],
    rows: [
      ...(Object.keys(excluded).length === 0
        ? []
        : [
            row(say('planning/fits'), ({ plan }) =>
              say(excluded[plan.planned.alternative.id] === undefined ? 'planning/yes' : 'planning/excluded'),
            ),
          ]),
      row(say('planning/nodes'), ({ plan }) => shownNodes(plan)),
      row(say('planning/first-limit'), ({ limits }) => {
        const [first] = limits;
        return first === undefined ? '–' : inLanguage(first.rule.label, language);
      }),
      ...[...quantities].map(([id, label]) =>
        row(label, ({ plan }) => {
          const quantity = plan.quantities.find(({ rule }) => rule.quantity === id);
          if (quantity === undefined) return '–';
          return quantity.value === undefined ? '?' : showEstimate(quantity.value, quantity.rule.dimension, say);
        }),
      ),
    ],
  };
}

/** Those that are only in the overview, with what excludes them. */
function leftOut({ plans, excluded, inDetail }: SizedWorkload, say: Say): readonly SheetBlock[] {
  const items = plans.flatMap((plan) => {
    const { id } = plan.planned.alternative;
    const why = excluded[id];
    return why === undefined || inDetail.includes(id)
      ? []
      : [{ text: say('planning/left-out', { name: nameOf(plan), why }) }];
  });
  return items.length === 0 ? [] : [{ kind: 'list', style: 'bullets', items }];
}

function shownNodes(plan: Plan): string {
  const nodes = plan.terms(NODES)?.value;
  return nodes === undefined ? '?' : showEstimate(nodes, 'count', plan.planned.say);
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
    heading(2, nameOf(plan)),
    ...(why === undefined ? [] : [paragraph(say('planning/excluded-because', { why }))]),
    {
      kind: 'list',
      style: 'bullets',
      items: [
        ...nodeItems(plan, notes, language, say),
        ...plan.quantities.map((quantity) => quantityItem(quantity, notes, language, say)),
      ],
    },
    ...limitBlocks(limits, language, say),
    ...outlookBlocks(outlook, language, say),
    ...unknownBlocks(plan, unknowns, language, say),
  ];
}

function paragraph(text: Inline): SheetBlock {
  return { kind: 'paragraph', text };
}

/** The nodes: what each resource asks for, and what decided. */
function nodeItems(plan: Plan, notes: Footnotes, language: Language, say: Say): readonly SheetItem[] {
  const { sizing, planned } = plan;
  const { minimum, resources, limitedBy } = sizing;
  const decisive = resources.find(({ rule }) => rule.id === limitedBy);
  const setBy =
    decisive === undefined
      ? say('planning/smallest-deployment', { minimum })
      : say('planning/set-by', { resource: inLanguage(decisive.rule.label, language) });
  return [
    {
      text: [
        { text: say('planning/nodes'), style: 'strong' },
        { text: say('planning/is', { value: shownNodes(plan) }), style: 'strong' },
        { text: say('planning/because', { because: setBy }) },
      ],
      below: resources.map(({ rule, need, perNode, nodes }) => {
        const figure = planned.alternative.figures[rule.figure];
        const copies = rule.replicated ? planned.alternative.figures.replicas?.typical : undefined;
        return [
          {
            text: say(copies === undefined ? 'planning/resource' : 'planning/resource-copies', {
              resource: inLanguage(rule.label, language),
              need: displayQuantity(need, rule.dimension),
              perNode: displayQuantity(perNode, rule.dimension),
              nodes,
              copies: copies ?? 1,
            }),
          },
          ...marked(notes, [...rule.source, ...(figure?.source ?? [])]),
        ];
      }),
    },
  ];
}

function marked(notes: Footnotes, sources: readonly string[]): readonly InlineSpan[] {
  const marks = notes.marks(sources);
  return marks.length === 0 ? [] : [{ text: ' ' }, ...marks];
}

function quantityItem(quantity: PlannedQuantity, notes: Footnotes, language: Language, say: Say): SheetItem {
  const { rule, value, missing, formula, numbers, source } = quantity;
  const shown =
    value === undefined
      ? say('planning/not-known', { missing: [...missing] })
      : say('planning/is', { value: showEstimate(value, rule.dimension, say) });
  return {
    text: [
      { text: inLanguage(rule.label, language), style: 'strong' },
      { text: shown, style: value === undefined ? 'warn' : 'strong' },
      { text: say('planning/because', { because: inLanguage(rule.because, language) }) },
    ],
    below: [
      [
        { text: say(value === undefined ? 'planning/formula' : 'planning/worked', { formula, numbers }) },
        ...marked(notes, source),
      ],
    ],
  };
}

function limitBlocks(limits: readonly Limit[], language: Language, say: Say): readonly SheetBlock[] {
  if (limits.length === 0) return [];
  return [
    heading(3, say('planning/limits')),
    {
      kind: 'list',
      style: 'steps',
      items: limits.map(({ rule, used, lastsUntil }) => ({
        text: say(Number.isFinite(lastsUntil) ? 'planning/limit' : 'planning/no-limit', {
          resource: inLanguage(rule.label, language),
          used: displayQuantity(Number((used * 100).toPrecision(2)), 'percent'),
          times: Number.isFinite(lastsUntil) ? Number(lastsUntil.toPrecision(3)) : 0,
        }),
      })),
    },
  ];
}

function outlookBlocks(outlook: Outlook | undefined, language: Language, say: Say): readonly SheetBlock[] {
  if (outlook === undefined) return [];
  return [
    heading(3, say('planning/outlook')),
    {
      kind: 'table',
      id: 'outlook',
      columns: [
        { id: 'year', heading: say('planning/year') },
        ...outlook.columns.map(({ name, label }) => ({
          id: name,
          heading: inLanguage(label, language),
          align: 'right' as const,
          flexible: true,
        })),
      ],
      rows: outlook.years.map(({ years, shown }) => [
        years === 0 ? say('planning/today') : say('planning/in-years', { years }),
        ...shown,
      ]),
    },
  ];
}

/** Enough to see what hangs on an answer; JSON has all of it. */
const MOST_CHANGES = 4;

function unknownBlocks(
  plan: Plan,
  unknowns: readonly UnknownEffect[],
  language: Language,
  say: Say,
): readonly SheetBlock[] {
  if (unknowns.length === 0) return [];
  return [
    heading(3, say('planning/unknown')),
    {
      kind: 'list',
      style: 'bullets',
      items: unknowns.map((effect) => ({
        text: [
          { text: inLanguage(effect.question.label, language), style: 'strong' },
          ...(effect.changes.length === 0
            ? [{ text: say('planning/changes-nothing') }]
            : [{ text: say('planning/known-would-change') }]),
        ],
        below: effect.changes.slice(0, MOST_CHANGES).map((name) => changeOf(plan, effect, name, language, say)),
      })),
    },
  ];
}

function changeOf(
  plan: Plan,
  { question, supposed }: UnknownEffect,
  name: string,
  language: Language,
  say: Say,
): string {
  const rule = [plan, ...supposed.map((one) => one.plan)]
    .flatMap(({ quantities }) => quantities)
    .find((quantity) => quantity.rule.quantity === name)?.rule;
  const label = rule === undefined ? say('planning/nodes') : inLanguage(rule.label, language);
  const outcomes = supposed.map(({ requirement, plan: then }) => {
    const value = valueIn(then, name);
    return say('planning/outcome', {
      answer: describeRequirement(requirement, question, language, say),
      value: value === undefined ? '–' : showEstimate(value, rule?.dimension ?? 'count', say),
    });
  });
  return say('planning/change', { label, outcomes });
}

function contentsOf({ plan, limits, unknowns, outlook }: Sized, { excluded }: SizedWorkload, language: Language) {
  const { sizing, planned, quantities } = plan;
  return {
    alternative: planned.alternative.id,
    name: nameOf(plan),
    excluded: excluded[planned.alternative.id] ?? null,
    nodes: plan.terms(NODES)?.value ?? null,
    minimum: sizing.minimum,
    limitedBy: sizing.limitedBy ?? null,
    resources: sizing.resources.map(({ rule, need, perNode, nodes }) => ({
      id: rule.id,
      label: inLanguage(rule.label, language),
      dimension: rule.dimension,
      need,
      perNode,
      nodes,
      sources: [...rule.source, ...(planned.alternative.figures[rule.figure]?.source ?? [])],
    })),
    quantities: quantities.map(({ rule, value, missing, unanswered, formula, numbers, source }) => ({
      id: rule.quantity,
      rule: rule.id,
      label: inLanguage(rule.label, language),
      dimension: rule.dimension,
      value: value ?? null,
      missing,
      unanswered,
      formula,
      numbers,
      because: inLanguage(rule.because, language),
      sources: source,
    })),
    limits: limits.map(({ rule, used, lastsUntil }) => ({
      resource: rule.id,
      used,
      lastsUntil: Number.isFinite(lastsUntil) ? lastsUntil : null,
    })),
    outlook: outlook?.years.map(({ years, values }) => ({ years, ...values })) ?? null,
    unknowns: unknowns.map(({ question, supposed, changes }) => ({
      question: question.id,
      changes: changes.map((name) => ({
        quantity: name,
        outcomes: supposed.map(({ requirement, plan: then }) => ({
          answer: requirement.kind === 'number' ? requirement.min : 'value' in requirement ? requirement.value : null,
          value: valueIn(then, name) ?? null,
        })),
      })),
    })),
  };
}
