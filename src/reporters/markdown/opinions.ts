import type { ProcedureReport } from '../../domain/index.ts';
import { markdownText } from '../../words/escape.ts';
import { labelsOf } from '../names.ts';
import { agreement, disputes, namedBy, opinionsOf, unopposed } from '../opinions.ts';
import { type Block, type Item, section, table } from './blocks.ts';
import { bullets, type DecisionRecord, labelled, marks, spoken } from './record.ts';

/** The documents' own procedures: verdict and path of each, and why the dissenting ones are not followed. */
export function opinions(record: DecisionRecord): readonly Block[] {
  const { recommendation, say } = record;
  const { procedures } = recommendation;
  const { agreeing, disagreeing, silent } = opinionsOf(procedures);
  if (procedures.length === 0) return [];
  const first = markdownText(agreement(procedures, recommendation, say));
  const headings = ['report/procedure', 'report/verdict', 'report/agrees', 'report/path'];
  return section(2, spoken(record, 'report/opinions'), [
    silent.length === 0
      ? first
      : say('word/next', {
          first,
          second: spoken(record, 'report/silent', { count: silent.length }),
        }),
    table(
      headings.map((id) => ({ heading: spoken(record, id) })),
      [...agreeing, ...disagreeing, ...silent].map((one) => row(record, one)),
    ),
    disagreeing.length === 0
      ? undefined
      : bullets(
          record,
          disagreeing.map((one) => dissent(record, one)),
        ),
  ]);
}

function row(record: DecisionRecord, one: ProcedureReport): readonly string[] {
  const { recommendation, say } = record;
  const verdict = namedBy(one, recommendation, say);
  const open = one.agrees === null && one.missing.length > 0;
  return [
    markdownText(one.title) + marks(record, { evidence: [], documents: [one.document] }),
    open
      ? spoken(record, 'report/needs', { missing: labelsOf(one.missing, recommendation, say) })
      : markdownText(verdict.join(say('word/comma'))),
    one.agrees === null ? '–' : spoken(record, one.agrees ? 'word/yes' : 'word/no'),
    markdownText(one.path.join(' → ')),
  ];
}

function dissent(record: DecisionRecord, one: ProcedureReport): Item {
  const evidence = disputes(one, record.recommendation, record.say);
  return {
    inline: labelled(
      record,
      markdownText(one.title),
      one.disputedBy.length === 0
        ? markdownText(unopposed(one, record.recommendation, record.say))
        : spoken(record, 'report/disputed', { evidence }) + marks(record, { evidence: one.disputedBy, documents: [] }),
    ),
    below: one.ambiguities.map((ambiguity) => spoken(record, 'report/ambiguity', { ambiguity })),
  };
}
