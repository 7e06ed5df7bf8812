import type { ProcedureReport } from '../../domain/index.ts';
import { markdownText } from '../../words/escape.ts';
import {
  agreement,
  evidenceAgainst,
  namedBy,
  type Opinions,
  opinionsOf,
  sayLittle,
  whoseTheyAre,
  whyNotFollowed,
} from '../opinions.ts';
import { type Block, section, table } from './blocks.ts';
import { type DecisionRecord, marks, spoken } from './record.ts';

/** The documents' own procedures that reach a verdict: the path of each, or why it is not followed where it dissents. */
export function opinions(record: DecisionRecord): readonly Block[] {
  const { recommendation, say } = record;
  if (recommendation.procedures.length === 0) return [];
  const brief = sayLittle(recommendation);
  const found = opinionsOf(recommendation);
  const { agreeing, among, partial, disagreeing, silent } = found;
  const spoke = [...agreeing, ...among, ...partial, ...disagreeing];
  const first = markdownText(agreement(recommendation, say));
  const headings = ['report/procedure', 'report/verdict', 'report/agrees', 'report/because'];
  return section(2, spoken(record, 'report/opinions'), [
    markdownText(whoseTheyAre(recommendation, say)),
    silent.length === 0 || brief
      ? first
      : say('word/next', { first, second: spoken(record, 'report/silent', { count: silent.length }) }),
    spoke.length === 0 || brief
      ? undefined
      : table(
          headings.map((id) => ({ heading: spoken(record, id) })),
          spoke.map((one) => row(record, one, found)),
        ),
  ]);
}

function row(
  record: DecisionRecord,
  one: ProcedureReport,
  { agreeing, among, disagreeing }: Opinions,
): readonly string[] {
  const { recommendation, say } = record;
  const dissents = disagreeing.includes(one);
  const named = among.includes(one) ? 'report/agrees-among-others' : 'report/agrees-in-part';
  const agrees = agreeing.includes(one) ? 'word/yes' : dissents ? 'word/no' : named;
  return [
    markdownText(one.title) + marks(record, { evidence: [], documents: [one.document] }),
    markdownText(namedBy(one, recommendation, say).join(say('word/comma'))),
    spoken(record, agrees),
    dissents
      ? markdownText(whyNotFollowed(one, recommendation, say)) +
        marks(record, { evidence: evidenceAgainst(one, recommendation), documents: [] })
      : markdownText(one.path.join(' → ')),
  ];
}
