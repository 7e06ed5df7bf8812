import type { CellValue, Dimension, Procedure, Request, Sheet, SheetBlock } from '../../domain/index.ts';
import { runProcedures } from '../../procedures/index.ts';
import { readInputs } from '../../procedures/read-inputs.ts';
import { requirementsOf } from '../../recommendation/index.ts';
import { readRequirements } from '../../situation/index.ts';
import { facts, list, part } from '../blocks.ts';
import type { Lookup } from '../lookup.ts';
import { resolveSources } from '../places.ts';
import { placesOf, sourcesBelow } from '../tables/sources-below.ts';
import { evidenceItem } from '../verdicts.ts';
import { procedureFlow } from './procedure-flow.ts';

/** The way that a procedure takes with these answers, for each workload of the request. */
export function traceSheet(procedure: Procedure, { workloads }: Request, lookup: Lookup): Sheet {
  const { say, text } = lookup;
  const traces = workloads.map(({ name, answers }, index) => ({
    name: name ?? say('engine/workload', { number: index + 1 }),
    ...trace(procedure, answers, lookup),
  }));
  const { evidence } = resolveSources(procedure.disputedBy, lookup);
  return {
    title: say('library/way-through', { title: procedure.title }),
    language: lookup.language,
    blocks: [
      ...traces.flatMap(({ name, blocks }) => (traces.length === 1 ? blocks : part(name, blocks))),
      ...part(say('library/ambiguities'), list(procedure.ambiguities.map((one) => ({ text: text(one) })))),
      ...part(say('library/disputed-by'), list(evidence.map((one) => evidenceItem(one, lookup)))),
      ...sourcesBelow([procedure.document], lookup),
    ],
    contents: {
      procedure: procedure.id,
      title: text(procedure.title),
      document: placesOf([procedure.document], lookup)[0] ?? null,
      traces: traces.map(({ name, contents }) => ({ workload: name, ...contents })),
    },
  };
}

function trace(procedure: Procedure, answers: Request['workloads'][number]['answers'], lookup: Lookup) {
  const { knowledge, say, text, language } = lookup;
  const requirements = requirementsOf(answers, knowledge);
  const [report] = runProcedures({ ...knowledge, procedures: [procedure] }, requirements, [], language);
  const { read } = readInputs(procedure, readRequirements(requirements, knowledge), knowledge);
  const inputs = procedure.inputs.map(({ id, label, type, because }) => ({
    id,
    label: text(label),
    value: valueText(read(id), type.kind === 'number' ? type.dimension : 'count', lookup),
    because: because === undefined ? null : text(because),
  }));
  const { verdict = [], external = [], path = [], missing = [] } = report ?? {};
  const flow = procedureFlow(procedure, lookup, read);
  const named = [...verdict.map(lookup.name), ...external];
  const labels = missing.map((id) => text(knowledge.questions.find((question) => question.id === id)?.label ?? id));
  const blocks: readonly SheetBlock[] = [
    ...facts([
      {
        label: say('library/verdict'),
        value: named.length === 0 ? say('procedure/nothing') : named.join(say('word/comma')),
      },
      labels.length === 0 ? undefined : { label: say('library/missing'), value: labels.join(say('word/comma')) },
    ]),
    ...part(
      say('library/way-taken'),
      flow.length > 0
        ? [{ kind: 'flow', roots: flow }]
        : list(
            path.map((step) => ({ text: step })),
            'steps',
          ),
    ),
    ...part(
      say('library/inputs'),
      facts(
        inputs.map(({ label, value, because }) => ({
          label,
          value: because === null ? value : say('library/input-because', { value, because }),
        })),
      ),
    ),
  ];
  return { blocks, contents: { verdict, external, path, missing, inputs } };
}

function valueText(value: CellValue, dimension: Dimension, { say, quantity }: Lookup): string {
  switch (value?.kind) {
    case undefined:
      return say('word/not-known');
    case 'number':
      return quantity(value, dimension);
    case 'flag':
      return say(value.value ? 'word/yes' : 'word/no');
    case 'choice':
      return value.value;
    case 'labels':
      return value.values.join(say('word/comma'));
  }
}
