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

/** How many of the documents' own procedures agree. */
export function opinions(record: DecisionRecord): readonly Block[] {
  const { recommendation, say } = record;
  if (recommendation.procedures.length === 0) return [];
  const { silent } = opinionsOf(recommendation);
  const first = markdownText(agreement(recommendation, say));
  const counted =
    silent.length === 0 || sayLittle(recommendation)
      ? first
      : say('word/next', { first, second: spoken(record, 'report/silent', { count: silent.length }) });
  return section(2, spoken(record, 'report/opinions'), [
    say('word/next', { first: markdownText(whoseTheyAre(recommendation, say)), second: counted }),
  ]);
}

/** Those that reach a verdict: the path of each, or why it is not followed where it dissents. */
export function eachOpinion(record: DecisionRecord): readonly (Block | undefined)[] {
  const { recommendation } = record;
  const found = opinionsOf(recommendation);
  const spoke = [...found.agreeing, ...found.among, ...found.partial, ...found.disagreeing, ...found.open];
  if (spoke.length === 0 || sayLittle(recommendation)) return [];
  const headings = ['report/procedure', 'report/verdict', 'report/agrees', 'report/because'];
  return [
    table(
      headings.map((id) => ({ heading: spoken(record, id) })),
      spoke.map((one) => row(record, one, found)),
    ),
  ];
}

function row(
  record: DecisionRecord,
  one: ProcedureReport,
  { agreeing, among, disagreeing, open }: Opinions,
): readonly string[] {
  const { recommendation, say } = record;
  const dissents = disagreeing.includes(one);
  const named = among.includes(one) ? 'report/agrees-among-others' : 'report/agrees-in-part';
  const agrees = agreeing.includes(one) ? 'word/yes' : dissents ? 'word/no' : named;
  return [
    markdownText(one.title) + marks(record, { evidence: [], documents: [one.document] }),
    markdownText(namedBy(one, recommendation, say).join(say('word/comma'))),
    open.includes(one) ? '–' : spoken(record, agrees),
    dissents
      ? markdownText(whyNotFollowed(one, recommendation, say)) +
        marks(record, { evidence: evidenceAgainst(one, recommendation), documents: [] })
      : markdownText(one.path.join(' → ')),
  ];
}
