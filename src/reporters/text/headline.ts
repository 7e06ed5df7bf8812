import { barredWorkloads } from '../../domain/index.ts';
import { capitalised } from '../../wording/capitalised.ts';
import { namedList } from '../../wording/named-list.ts';
import { choiceLine, runnerUpName } from '../choice.ts';
import { carriedBy, confidenceWord } from '../confidence.ts';
import { margin, score } from '../figures.ts';
import { confidenceShare } from '../first-in.ts';
import { bridgesOf, joinedBy, notJoined } from '../joined-by.ts';
import { passedOver } from '../not-chosen.ts';
import { splitNotDrawn } from '../split-not-drawn.ts';
import { stillExcludable } from '../still-excludable.ts';
import { whyOpen } from '../why-open.ts';
import { type Lines, marks, type Page, prose, text } from './page.ts';
import type { Span } from './wrap.ts';

/** What to choose and how sure that is; the first thing read, and often the only one. */
export function headline(page: Page): Lines {
  const { recommendation: whole, screen } = page;
  const few = carriedBy(whole, page.say);
  const excludable = stillExcludable(whole, page.say);
  const split = splitNotDrawn(whole, page.say);
  const edge = text(`${screen.glyphs.edge} `, whole.recommendation.kind === 'none' ? 'bad' : 'accent');
  const beside = (spans: readonly Span[]) => prose(page, spans).map((line) => screen.paint([edge]) + line.slice(2));
  return [
    ...(whole.name === null ? [] : [...prose(page, [text(whole.name, 'title')], 0), '']),
    ...beside([text(choiceLine(whole, page.say), whole.recommendation.kind === 'none' ? 'bad' : 'accent')]),
    ...beside([text(certainty(page))]),
    ...(few === undefined ? [] : beside([text(page.say('report/sentence', { sentence: capitalised(few) }))])),
    '',
    ...prose(page, [text(whole.recommendation.summary)]),
    ...(whole.warnings.length === 0 ? [] : ['']),
    ...whole.warnings.flatMap((warning) =>
      prose(
        page,
        [text(capitalised(warning.text))],
        screen.glyphs.warning.length + 3,
        text(`${screen.glyphs.warning} `, 'warn'),
      ),
    ),
    ...(excludable === undefined ? [] : ['', ...prose(page, [text(excludable)])]),
    ...(split === undefined ? [] : ['', ...prose(page, [text(split)])]),
    ...(whole.description === null || !page.verbose ? [] : ['', ...prose(page, [text(whole.description, 'faint')])]),
  ];
}

function certainty(page: Page): string {
  const { recommendation: whole, say } = page;
  const { recommendation: decision } = whole;
  if (decision.kind === 'none') return nothingFitsIn(page);
  const open = whyOpen(whole, say);
  if (open !== undefined) return say('report/sentence', { sentence: capitalised(open) });
  const word = confidenceWord(whole, say);
  const shown = confidenceShare(whole);
  const confidence =
    shown === undefined
      ? say('report/confidence-not-assessed')
      : say(whole.workloads === undefined ? 'report/confidence' : 'report/confidence-in-plan', {
          share: shown,
          word: word ?? '',
        });
  const runnerUp = runnerUpName(whole, say);
  if (runnerUp === undefined) return say('report/sentence', { sentence: confidence });
  const lead =
    decision.margin === null
      ? say('report/level-with', { runnerUp })
      : say('report/ahead-of', { runnerUp, margin: margin(decision.margin) });
  return say('report/two-sentences', { first: confidence, second: lead });
}

/** The parts of a hybrid and how they are joined; what one system alone would lose stands in the summary. */
export function hybridParts(page: Page): Lines {
  const { recommendation: whole, say, screen } = page;
  const { hybrid } = whole;
  if (hybrid === null) return [];
  if (!hybrid.advised) {
    return prose(page, [text(passedOver(whole, hybrid, say))]);
  }
  return [
    ...hybrid.parts.flatMap((part) =>
      prose(
        page,
        [
          text(part.workload),
          text(` ${screen.glyphs.arrow} `, 'faint'),
          text(part.name, 'strong'),
          text(` ${score(part.score)}${say('word/colon')}${part.because}`),
        ],
        4,
        text(`${screen.glyphs.bullet} `),
      ),
    ),
    ...bridgesOf(hybrid).flatMap((bridge) =>
      prose(page, [text(joinedBy(hybrid, bridge, say)), ...marks(page, bridge)]),
    ),
    ...notJoined(hybrid, say).flatMap((sentence) => prose(page, [text(sentence)])),
  ];
}

function nothingFitsIn({ recommendation: whole, say }: Page): string {
  const workloads = barredWorkloads(whole).map(({ name }) => name);
  return workloads.length === 0
    ? say('report/all-excluded')
    : say('report/all-excluded-for', { workloads: namedList(workloads, say) });
}
