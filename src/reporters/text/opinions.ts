import type { ProcedureReport } from '../../domain/index.ts';
import { labelsOf } from '../names.ts';
import { agreement, disputes, namedBy, opinionsOf, unopposed } from '../opinions.ts';
import { bullet, essential, type Lines, leftOut, marks, type Page, prose, text } from './page.ts';
import type { Span } from './wrap.ts';

const SHOWN = 3;

/** What the documents' own procedures say: how many agree, which do not, and why those are not followed. */
export function opinions(page: Page): Lines {
  const { recommendation: whole, say, verbose } = page;
  const { agreeing, disagreeing, silent } = opinionsOf(whole.procedures);
  if (whole.procedures.length === 0) return [];
  return [
    ...prose(page, [
      text(agreement(whole.procedures, whole, say)),
      ...(silent.length === 0 ? [] : [text(` ${say('report/silent', { count: silent.length })}`, 'faint')]),
    ]),
    ...essential(page, disagreeing, SHOWN).flatMap((one) => opinion(page, one)),
    ...leftOut(page, disagreeing, SHOWN),
    ...(verbose ? [...agreeing, ...silent].flatMap((one) => opinion(page, one)) : []),
  ];
}

function opinion(page: Page, one: ProcedureReport): Lines {
  const { say, screen, verbose } = page;
  const path = one.path.join(` ${screen.glyphs.arrow} `);
  return [
    ...bullet(page, [
      text(one.title, 'strong'),
      ...(verbose ? marks(page, { evidence: [], documents: [one.document] }) : []),
      text(`${say('word/colon')}${verdictOf(page, one)}`),
      ...against(page, one),
    ]),
    ...((verbose || one.disputedBy.length === 0) && path !== '' ? prose(page, [text(path, 'faint')], 4) : []),
    ...(verbose
      ? one.ambiguities.flatMap((ambiguity) => prose(page, [text(say('report/ambiguity', { ambiguity }), 'faint')], 4))
      : []),
  ];
}

/** Why a dissenting procedure is not followed. */
function against(page: Page, one: ProcedureReport): readonly Span[] {
  const { recommendation: whole, say, verbose } = page;
  if (one.agrees !== false) return [];
  if (one.disputedBy.length === 0) return [text(` ${unopposed(one, whole, say)}`)];
  return [
    text(` ${say('report/disputed', { evidence: disputes(one, whole, say) })}`),
    ...(verbose ? marks(page, { evidence: one.disputedBy, documents: [] }) : []),
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
