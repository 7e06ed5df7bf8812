import type { AdviceReport, RiskReport } from '../../domain/index.ts';
import { capitalised } from '../../wording/capitalised.ts';
import { bullet, essential, type Lines, leftOut, marks, type Page, text } from './page.ts';
import type { Span } from './wrap.ts';

const SHOWN = 3;

const SEVERITY = {
  high: { word: 'report/severity-high', style: 'bad' },
  medium: { word: 'report/severity-medium', style: 'warn' },
  low: { word: 'report/severity-low', style: 'faint' },
} as const;

/** What can go wrong with the choice, worst first, and what to do about it. */
export function risks(page: Page): Lines {
  const { risks } = page.recommendation;
  return [
    ...essential(page, risks, SHOWN).flatMap((one) => bullet(page, risk(page, one))),
    ...leftOut(page, risks, SHOWN),
  ];
}

function risk(page: Page, one: RiskReport): readonly Span[] {
  const { word, style } = SEVERITY[one.severity];
  return [
    text(page.say(word), style),
    text(page.say('report/sentence', { sentence: page.say('word/colon') + one.text })),
    ...(one.mitigation === null ? [] : [text(` ${page.say('report/mitigation', { mitigation: one.mitigation })}`)]),
    ...(page.verbose ? marks(page, one) : []),
  ];
}

/** What has to be there before it goes live, and where all of it is listed. */
export function readiness(page: Page): Lines {
  const { recommendation: whole, say } = page;
  const { parts, alternative } = whole.recommendation;
  const chosen = parts.length > 0 ? parts.map((part) => part.alternative) : alternative === null ? [] : [alternative];
  const commands = [...new Set(chosen)].map((id) => `${whole.tool.name} checklist ${id}`);
  return [
    ...essential(page, whole.readiness, SHOWN).flatMap((one) =>
      bullet(page, [text(capitalised(one.text)), ...(page.verbose ? marks(page, one) : [])]),
    ),
    ...leftOut(page, whole.readiness, SHOWN),
    ...(commands.length === 0
      ? []
      : bullet(page, [text(say('report/whole-checklist', { commands: commands.join(say('word/comma')) }), 'faint')])),
  ];
}

/** Numbered, in the order to do them. */
export function steps(page: Page, advice: readonly AdviceReport[]): Lines {
  return [
    ...essential(page, advice, SHOWN).flatMap((one, index) =>
      bullet(page, [text(capitalised(one.text)), ...(page.verbose ? marks(page, one) : [])], 2, `${index + 1}.`),
    ),
    ...leftOut(page, advice, SHOWN),
  ];
}
