import { capitalised } from '../../wording/capitalised.ts';
import type { Say } from '../../wording/say.ts';
import { choiceLine, nextInLine, titleOf } from '../choice.ts';
import { carriedBy, confidenceLabel, confidenceWord } from '../confidence.ts';
import { margin, score } from '../figures.ts';
import { confidenceShare } from '../first-in.ts';
import { bridgesOf, joinedBy, notJoined } from '../joined-by.ts';
import { nameOf } from '../names.ts';
import { nodesRun, nodesShown } from '../nodes.ts';
import { passedOver } from '../not-chosen.ts';
import { opinionsOf, spokeIn } from '../opinions.ts';
import { beyondRelaxing, relaxText } from '../relax-text.ts';
import { splitNotDrawn } from '../split-not-drawn.ts';
import { stillExcludable } from '../still-excludable.ts';
import { lengthOf } from './drawing.ts';
import { type Content, html, type Markup } from './markup.ts';
import { openingName } from './opening-name.ts';
import { list, marks, type PageRecord, paragraph, table } from './record.ts';

/** From this length on the choice is a sentence rather than a name. */
const LONG = 36;

/** What the page is called in a tab and in a list of files. */
export function pageTitle({ recommendation, say }: PageRecord): string {
  return titleOf(recommendation, say);
}

/** What to choose and how sure that is. */
export function headline(record: PageRecord): Markup {
  const { recommendation: whole, say } = record;
  const { recommendation: decision, name, description, warnings } = whole;
  const few = carriedBy(whole, say);
  const excludable = stillExcludable(whole, say);
  const split = splitNotDrawn(whole, say);
  const choice = choiceLine(whole, say);
  return html`${paragraph(name ?? say('page/decision-report'), 'kicker')}<h1 id="choice" class="${decision.kind}${choice.length > LONG && ' long'}">${choice}</h1>${[
    paragraph(decision.summary, 'summary'),
    few !== undefined && paragraph(say('report/sentence', { sentence: capitalised(few) }), 'note'),
    figures(record),
    list(
      warnings.map(({ text }) => say('report/warning', { text: capitalised(text) })),
      'ul',
      'cautions',
    ),
    excludable !== undefined && paragraph(excludable, 'note'),
    split !== undefined && paragraph(split, 'note'),
    description !== null && paragraph(description, 'description'),
    hybrid(record),
    relaxations(record),
  ]}`;
}

/** The figures a reader looks for first. */
function figures(record: PageRecord): Content {
  const { recommendation: whole, say, pending } = record;
  const { recommendation: decision, ranking, clusters = [] } = whole;
  const { margin: lead, tie, confidence } = decision;
  if (decision.kind === 'none') return undefined;
  const opinions = opinionsOf(whole);
  const next = nextInLine(whole, say);
  const spoke = spokeIn(opinions);
  const chosen = ranking.find(({ alternative }) => decision.kind === 'single' && alternative === decision.alternative);
  const worth = decision.value ?? (decision.parts.length > 0 ? undefined : chosen?.score);
  const { alone } = decision;
  const nodes = clusters.length === 0 ? chosen && nodesShown(chosen.sizing, say) : nodesOf(clusters, say);
  const facts: (readonly [string, Content, Content])[] = [
    [confidenceLabel(whole, say), ...sureness(record)],
    ...(worth === undefined ? [] : [[say('report/score'), score(worth), undefined] as const]),
    ...(next === undefined
      ? []
      : [
          [
            say('report/runner-up'),
            next,
            tie || lead === null ? say('report/level') : say('report/behind', { margin: margin(lead) }),
          ] as const,
        ]),
    ...(alone === undefined
      ? []
      : [
          [
            say('report/alone', { name: alone.name }),
            score(alone.value),
            say('report/behind', { margin: margin((worth ?? 0) - alone.value) }),
          ] as const,
        ]),
    ...(nodes === undefined ? [] : [[say('report/nodes'), nodes, undefined] as const]),
    ...(spoke === opinions.open.length
      ? []
      : [
          [
            say('page/procedures-agree'),
            say('page/of', { count: opinions.agreeing.length, all: spoke }),
            undefined,
          ] as const,
        ]),
  ];
  return html`<dl class="figures">${facts.map(
    ([label, value, beside], i) =>
      html`<div><dt>${label}</dt><dd><b>${value}</b>${beside !== undefined && html` <span>${beside}</span>`}${i === 0 && pending !== true && confidence !== null && gauge(confidence)}</dd></div>`,
  )}</dl>`;
}

function nodesOf(clusters: NonNullable<PageRecord['recommendation']['clusters']>, say: Say): string | undefined {
  const nodes = clusters.map(({ sizing }) => nodesRun(sizing));
  return nodesShown(
    { nodes: nodes.includes(null) ? null : nodes.reduce((sum: number, one) => sum + (one ?? 0), 0) },
    say,
  );
}

function sureness({ recommendation: whole, say, pending }: PageRecord): readonly [Content, Content] {
  if (pending === true) return ['…', say('page/pending')];
  const shown = confidenceShare(whole);
  if (shown === undefined) return ['–', say('report/not-assessed')];
  return [shown, confidenceWord(whole, say)];
}

function gauge(confidence: number): Markup {
  return html`<svg class="gauge" width="100%" height="6" aria-hidden="true"><rect class="track" width="100%" height="6"></rect><rect class="fill" width="${lengthOf(confidence)}" height="6"></rect></svg>`;
}

function hybrid(record: PageRecord): Content {
  const { recommendation, say } = record;
  const { hybrid: found } = recommendation;
  if (found === null) return undefined;
  if (!found.advised) {
    return paragraph(passedOver(recommendation, found, say), 'note');
  }
  return [
    table(
      say('report/parts'),
      [
        { heading: say('report/part') },
        { heading: say('report/alternative') },
        { heading: say('report/score'), numeric: true },
        { heading: say('report/because') },
      ],
      found.parts.map((part) => [
        openingName(part.workload, recommendation),
        html`<b>${part.name}</b>`,
        score(part.score),
        capitalised(part.because),
      ]),
    ),
    bridgesOf(found).map((bridge) => paragraph([joinedBy(found, bridge, say), marks(record, bridge)])),
    notJoined(found, say).map((sentence) => paragraph(sentence)),
  ];
}

function relaxations({ recommendation: whole, say }: PageRecord): Content {
  const { relax } = whole.recommendation;
  if (relax.length === 0) return undefined;
  const beyond = beyondRelaxing(whole, say);
  return [
    paragraph(say('report/relax-intro')),
    list(
      relax.map(({ alternative, changes }) => [
        html`<b>${nameOf(alternative, whole, say)}</b>`,
        list(changes.map((change) => relaxText(whole, change, say))),
      ]),
    ),
    beyond !== undefined && paragraph(beyond),
  ];
}
