import { z } from 'zod';
import { camelCaseId, condition, dimension, id, quantity, source, sources, text } from './pieces.ts';

/** What is worked out and written once a choice stands; see the types of `Plans`. */

const alternatives = z.array(id).default([]);
const formula = z.string().min(1);
const words = z.string().min(1);
/** What formulas may call a value. */
const name = camelCaseId('wanted/camel-name');

const load = z.strictObject({ id, because: text, source: sources });

const parameterValue = z.strictObject({
  alternatives,
  value: quantity.exactOptional(),
  figure: id.exactOptional(),
  answer: id.exactOptional(),
  basis: z.enum(['source', 'corpus', 'answer', 'assumption']),
  because: text,
  /** Only an answer and an assumption may do without. */
  source: z.array(source).default([]),
});

/** One more value of a parameter, before those that stand beside it. */
const valueOfParameter = parameterValue.extend({ id, parameter: name });

const parameter = z.strictObject({
  id: name,
  label: text,
  dimension,
  per: z.array(z.enum(['GB', 'hour', 'month', 'year'])).default([]),
  min: quantity.exactOptional(),
  max: quantity.exactOptional(),
  mayBe: quantity.exactOptional(),
  values: z.array(parameterValue).default([]),
});

/** One condition, or several of which one has to hold. */
const oneOf = z.union([condition, z.array(condition).min(1)]).default({});

const worked = {
  id,
  label: text,
  alternatives,
  when: oneOf,
  formula,
  because: text,
  source: sources,
};

const capacity = z.strictObject({ ...worked, quantity: name, dimension, outlook: z.boolean().default(false) });
const costItem = z.strictObject({ ...worked, once: z.boolean().default(false) });

/** What stands on a line of its own in a file: a line break would start another setting. */
const oneLine = z.string().regex(/^[^\p{C}\p{Zl}\p{Zp}]*$/u, { message: 'wanted/one-line' });

const setting = z.strictObject({
  key: oneLine,
  /** Letters with gaps such as `{{retention | ms}}`, and `{own:events}` for a name of the workload's own. */
  value: oneLine,
  otherwise: oneLine.exactOptional(),
  when: condition.default({}),
  reason: text,
  edit: text.exactOptional(),
  /** An amount of a node, of which every part that shares it takes its own, or a mapping or list with entries of every part. */
  adds: z.boolean().exactOptional(),
  /** A limit, of which the largest of the parts that share it counts. */
  largest: z.boolean().exactOptional(),
  off: z.boolean().default(false),
  since: words.exactOptional(),
  source: sources,
});

const configuration = z.strictObject({
  id,
  alternatives: z.array(id).min(1),
  file: z.string().regex(/^[a-z0-9][a-z0-9.-]*$/, { message: 'wanted/file-name' }),
  syntax: z.enum(['properties', 'directives', 'blocks', 'terms', 'command', 'mapping']),
  /** Of those with one role only the first that holds is written. */
  role: words.exactOptional(),
  /** Of the cluster: written once for all that it serves. */
  shared: z.boolean().exactOptional(),
  title: text,
  command: oneLine.exactOptional(),
  each: z.strictObject({ of: name, command: oneLine }).exactOptional(),
  notes: z.array(text).default([]),
  when: oneOf,
  unless: z.array(condition).default([]),
  settings: z.array(setting).min(1),
});

const checklistStage = z.strictObject({
  id,
  title: text,
  /** Of the list that has stages. */
  stage: z.int().min(1).exactOptional(),
  /** Of the lists that have none. */
  phases: z.array(id).min(1),
  /** Over once a technology is chosen. */
  choosing: z.boolean().exactOptional(),
  source: sources,
});

const overtakenItem = z.strictObject({ id, checklist: words, group: words, item: words, says: text, source: sources });

export const planningLists = {
  loads: load,
  parameters: parameter,
  parameterValues: valueOfParameter,
  capacity,
  costItems: costItem,
  configurations: configuration,
  checklistStages: checklistStage,
  overtakenItems: overtakenItem,
} as const;

export const planningMaps = { plan: words } as const;

type PlanningListName = keyof typeof planningLists;

/** The planning part as written, checked entry by entry and merged. */
export type RawPlanning = {
  readonly [Name in PlanningListName]: readonly z.output<(typeof planningLists)[Name]>[];
} & { readonly plan: Readonly<Record<string, string>> };
