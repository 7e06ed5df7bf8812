import type { ProcedureReport } from '../../domain/index.ts';
import { labelsOf } from '../names.ts';
import {
  agreement,
  evidenceAgainst,
  namedBy,
  opinionsOf,
  sayLittle,
  whoseTheyAre,
  whyNotFollowed,
} from '../opinions.ts';
import { type Content, html, type Markup } from './markup.ts';
import { list, marks, type PageRecord, paragraph, type Section } from './record.ts';

/** The documents' own procedures: verdict and path of each, and why the dissenting ones are not followed. */
export function opinions(record: PageRecord): Section {
  const { recommendation, say } = record;
  const { agreeing, among, partial, disagreeing, open, silent } = opinionsOf(recommendation);
  const brief = sayLittle(recommendation);
  const body = [
    paragraph(whoseTheyAre(recommendation, say)),
    paragraph([
      agreement(recommendation, say),
      silent.length > 0 && !brief && ` ${say('report/silent', { count: silent.length })}`,
    ]),
    !brief && [
      group(record, say('page/with-verdict'), open),
      group(record, say('page/agreeing'), agreeing),
      group(record, say('page/agreeing-among-others'), among),
      group(record, say('page/agreeing-in-part'), partial),
      group(record, say('page/disagreeing'), disagreeing, true),
      group(record, say('page/undecided'), silent),
    ],
  ];
  return {
    id: 'opinions',
    title: say('report/opinions'),
    body: recommendation.procedures.length === 0 ? undefined : body,
  };
}

function group(record: PageRecord, title: string, procedures: readonly ProcedureReport[], dissenting = false): Content {
  if (procedures.length === 0) return undefined;
  return [
    html`<h3>${title}</h3>`,
    list(
      procedures.map((one) => opinion(record, one, dissenting)),
      'ul',
      'opinions',
    ),
  ];
}

function opinion(record: PageRecord, one: ProcedureReport, dissenting: boolean): Markup {
  const { recommendation, say } = record;
  const { title, path, ambiguities, verdict: named, missing } = one;
  const where = [say('page/stands-in'), marks(record, { evidence: [], documents: [one.document] })];
  const doubts = ambiguities.map((ambiguity) => say('report/ambiguity', { ambiguity }));
  const labels = labelsOf(missing, recommendation, say);
  return html`<details id="procedure-${one.id}"><summary>${title}${say('word/colon')}<b>${verdict(record, one)}</b></summary>${[
    list(path, 'ol', 'path'),
    list([...doubts, where], 'ul', 'note'),
  ]}</details>${[
    dissenting && paragraph(dissent(record, one), 'note'),
    named.length === 0 && labels !== '' && paragraph(say('page/would-need', { missing: labels }), 'note'),
  ]}`;
}

function verdict({ recommendation, say }: PageRecord, one: ProcedureReport): string {
  const named = namedBy(one, recommendation, say);
  return named.length === 0 ? say('page/no-verdict') : named.join(say('word/comma'));
}

function dissent(record: PageRecord, one: ProcedureReport): Content {
  const { recommendation, say } = record;
  return [
    whyNotFollowed(one, recommendation, say),
    marks(record, { evidence: evidenceAgainst(one, recommendation), documents: [] }),
  ];
}
