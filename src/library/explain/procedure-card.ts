import type { Procedure, SheetBlock } from '../../domain/index.ts';
import { facts, list, part } from '../blocks.ts';
import type { Lookup } from '../lookup.ts';
import { procedureFlow } from './procedure-flow.ts';
import { questionLabel } from './question-label.ts';

/** The procedure itself: its questions, or its scores; then how its inputs are read and what is wrong with it. */
export function procedureCard(procedure: Procedure, lookup: Lookup): readonly SheetBlock[] {
  const { say, text } = lookup;
  const flow = procedureFlow(procedure, lookup);
  return [
    ...(flow.length > 0 ? [{ kind: 'flow' as const, roots: flow }] : scoreTable(procedure, lookup)),
    ...part(
      say('library/inputs'),
      facts(
        procedure.inputs.map(({ label, from, because }) => ({
          label: text(label),
          value:
            because === undefined
              ? typeof from === 'string'
                ? questionLabel(from, lookup)
                : say('library/by-table')
              : text(because),
        })),
      ),
    ),
    ...part(say('library/ambiguities'), list(procedure.ambiguities.map((one) => ({ text: text(one) })))),
  ];
}

function scoreTable({ body }: Procedure, lookup: Lookup): readonly SheetBlock[] {
  if (body.kind !== 'scoring') return [];
  const ids = Object.keys(body.scores);
  return [
    {
      kind: 'table',
      id: 'scores',
      columns: [
        { id: 'criterion', heading: lookup.say('report/criterion') },
        { id: 'weight', heading: lookup.say('report/weight'), align: 'right' },
        ...ids.map((id) => ({ id, heading: lookup.name(id), align: 'right' as const })),
      ],
      rows: body.criteria.map(({ id, label, weight }) => [
        lookup.text(label),
        String(weight),
        ...ids.map((candidate) => String(body.scores[candidate]?.[id] ?? '')),
      ]),
    },
  ];
}
