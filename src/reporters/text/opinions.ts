import type { ProcedureReport } from '../../domain/index.ts';
import { labelsOf } from '../names.ts';
import {
  agreement,
  dissents,
  evidenceAgainst,
  namedBy,
  opinionsOf,
  sayLittle,
  spokeIn,
  whoseTheyAre,
  whyNotFollowed,
} from '../opinions.ts';
import { bullet, type Lines, marks, type Page, prose, text } from './page.ts';
import type { Span } from './wrap.ts';

/** Fewer verdicts than this are no more than a line. */
const FEW = 5;

/** What the documents' own procedures say: how many agree, and why the others are not followed; each in the whole report. */
export function opinions(page: Page): Lines {
  const { recommendation: whole, say, verbose } = page;
  const found = opinionsOf(whole);
  const { agreeing, among, partial, disagreeing, open, silent } = found;
  if (whole.procedures.length === 0) return [];
  const spoke = spokeIn(found);
  if (spoke < FEW && !verbose) return spoke === 0 ? [] : prose(page, [text(agreement(whole, say))]);
  const brief = sayLittle(whole);
  const against = brief ? undefined : dissents(whole, say);
  return [
    ...prose(page, [
      text(whoseTheyAre(whole, say)),
      text(` ${agreement(whole, say)}`),
      ...(silent.length === 0 || brief ? [] : [text(` ${say('report/silent', { count: silent.length })}`, 'faint')]),
      ...(against === undefined ? [] : [text(` ${against}`)]),
    ]),
    ...(verbose && whole.recommendation.kind !== 'none'
      ? [...open, ...disagreeing, ...partial, ...among, ...agreeing, ...silent].flatMap((one) => opinion(page, one))
      : []),
  ];
}

/** A procedure of the whole report: its verdict, its path, and why it is not followed where it dissents. */
function opinion(page: Page, one: ProcedureReport): Lines {
  const { say, screen } = page;
  const path = one.path.join(` ${screen.glyphs.arrow} `);
  return [
    ...bullet(page, [
      text(one.title, 'strong'),
      ...marks(page, { evidence: [], documents: [one.document] }),
      text(`${say('word/colon')}${verdictOf(page, one)}`),
      ...against(page, one),
    ]),
    ...(path === '' ? [] : prose(page, [text(path, 'faint')], 4)),
    ...one.ambiguities.flatMap((ambiguity) => prose(page, [text(say('report/ambiguity', { ambiguity }), 'faint')], 4)),
  ];
}

/** Why a dissenting procedure is not followed. */
function against(page: Page, one: ProcedureReport): readonly Span[] {
  const { recommendation: whole, say } = page;
  if (!opinionsOf(whole).disagreeing.includes(one)) return [];
  return [
    text(` ${whyNotFollowed(one, whole, say)}`),
    ...marks(page, { evidence: evidenceAgainst(one, whole), documents: [] }),
  ];
}

function verdictOf({ recommendation: whole, say }: Page, one: ProcedureReport): string {
  const { missing } = one;
  const named = namedBy(one, whole, say);
  if (named.length > 0) return say('report/says', { verdict: named.join(say('word/comma')) });
  return missing.length === 0
    ? say('report/no-verdict')
    : say('report/needs', { missing: labelsOf(missing, whole, say) });
}
