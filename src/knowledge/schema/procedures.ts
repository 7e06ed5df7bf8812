import { z } from 'zod';
import type { Text } from '../../domain/index.ts';
import { chosenBy, chosenByKey } from './chosen-by.ts';
import { type Cell, cell, dimension, documentSource, id, type RawTable, source, table, text } from './pieces.ts';

const outcome = z.strictObject({
  recommend: z.array(id),
  external: z.array(text).default([]),
  reason: text.exactOptional(),
});
export type RawOutcome = z.output<typeof outcome>;

export interface RawTreeQuestion {
  readonly ask: Text;
  readonly input: string;
  readonly branches: readonly { readonly label: Text; readonly when: Cell; readonly then: RawTreeNode }[];
}
export type RawTreeNode = RawTreeQuestion | RawOutcome;

const treeQuestion: z.ZodType<RawTreeQuestion> = z.lazy(() =>
  z.strictObject({
    ask: text,
    input: id,
    branches: z.array(z.strictObject({ label: text, when: cell, then: treeNode })).min(1),
  }),
);
const treeNode: z.ZodType<RawTreeNode> = chosenByKey<RawTreeNode>(
  { ask: treeQuestion, input: treeQuestion, branches: treeQuestion },
  outcome,
);

const numberInput = z.strictObject({ number: dimension });
const flagInput = z.strictObject({ flag: z.literal(true) });
const choiceInput = z.strictObject({ choice: z.array(id).min(1), ordered: z.boolean().default(false) });
const labelsInput = z.strictObject({ labels: z.array(id).min(1) });

export type RawInputType =
  | z.output<typeof numberInput>
  | z.output<typeof flagInput>
  | z.output<typeof choiceInput>
  | z.output<typeof labelsInput>;

const inputType = chosenByKey<RawInputType>(
  { number: numberInput, flag: flagInput, choice: choiceInput, labels: labelsInput },
  z.custom<RawInputType>(() => false, {
    message: 'wanted/input-type',
  }),
);

const valueTable = table(cell.transform(String));
const from = chosenBy<string | RawTable<string>>((value) =>
  typeof value === 'object' && value !== null ? valueTable : id,
);

const input = z.strictObject({ id, label: text, type: inputType, from, because: text.exactOptional() });

const scores = z.record(id, z.record(id, z.number().min(0)));
const scoring = z.strictObject({
  criteria: z.array(z.strictObject({ id, label: text, weight: z.number().min(0) })).min(1),
  scores,
  weightsBy: z.strictObject({ input: id, sets: scores }).exactOptional(),
});

/** One of `table`, `trees` and `scoring`; which one is checked beside the other relations. */
export const procedure = z.strictObject({
  id,
  title: text,
  document: documentSource,
  inputs: z.array(input).default([]),
  table: table(outcome, 'all').exactOptional(),
  trees: z.array(treeQuestion).min(1).exactOptional(),
  scoring: scoring.exactOptional(),
  ambiguities: z.array(text).default([]),
  disputedBy: z.array(source).default([]),
});
