import type { Assessment, RequirementReport, SwitchPoint } from '../../domain/index.ts';
import { middleOf } from '../../units/index.ts';
import { capitalised } from '../../wording/capitalised.ts';
import { quantity } from '../figures.ts';
import { nameOf } from '../names.ts';
import { switchLabel } from '../switch-label.ts';
import { turningPoints } from '../turning-points.ts';
import { type BarRow, bars, figure, lengthOf } from './drawing.ts';
import { type Content, html, type Markup } from './markup.ts';
import { dataTable, list, type PageRecord, paragraph } from './record.ts';

/** A weight that must be all of it is no change anybody makes. */
const ALL_OF_IT = 0.995;

/** A switch point with its place on an axis. */
interface Drawn {
  readonly point: SwitchPoint;
  readonly from: number;
  readonly to: number;
}

/** How far each answer and each weight is from the value that changes the recommendation. */
export function tornado(record: PageRecord, assessment: Assessment, id: string): Content {
  const { say } = record;
  const { shown: turning, besides } = turningPoints(assessment, say);
  if (assessment.sensitivity.length === 0) return undefined;
  const weights = turning.flatMap((point) => weightOf(point, assessment) ?? []);
  const answers = turning.flatMap((point) => answerOf(point, assessment) ?? []);
  const drawn = new Set([...weights, ...answers].map(({ point }) => point));
  const choices = turning.filter((point) => !drawn.has(point) && !point.requirement.startsWith('weight:'));
  return [
    answers.length > 0 &&
      figure(say('page/turn-answers'), say('page/turn-answers-note'), [
        answerBars(record, assessment, answers, `${id}-answers`),
      ]),
    choices.length > 0 &&
      figure(say('page/turn-choices'), undefined, [
        list(
          choices.map((point) => choice(record, assessment, point)),
          'ul',
          'turns',
        ),
      ]),
    weights.length > 0 &&
      figure(say('page/turn-weights'), say('page/turn-weights-note'), [
        weightBars(record, assessment, weights, `${id}-weights`),
      ]),
    ...besides.map((sentence) => paragraph(sentence, 'note')),
    turning.length > 0 && switchTable(record, assessment, turning, id),
  ];
}

function weightOf(point: SwitchPoint, { profile }: Assessment): Drawn | undefined {
  const [, criterion] = /^weight:(.*)$/s.exec(point.requirement) ?? [];
  const from = criterion === undefined ? undefined : profile.weights[criterion];
  if (from === undefined || typeof point.value !== 'number' || point.value > ALL_OF_IT) return undefined;
  return { point, from, to: point.value };
}

/** Only what is above zero has a place on a logarithmic axis. */
function answerOf(point: SwitchPoint, { requirements }: Assessment): Drawn | undefined {
  const from = placeOf(requirements[point.requirement]);
  const { value } = point;
  return from === undefined || typeof value !== 'number' || from <= 0 || value <= 0
    ? undefined
    : { point, from, to: value };
}

function placeOf(requirement: RequirementReport | undefined): number | undefined {
  if (typeof requirement?.value === 'number') return requirement.value;
  const { min, max } = requirement ?? {};
  return min === undefined || max === undefined ? undefined : middleOf(min, max);
}

/** From where the answer stands, in the middle, to where it turns: a tenth or ten times is one step to either side. */
function answerBars(record: PageRecord, assessment: Assessment, drawn: readonly Drawn[], id: string): Content {
  const decades = Math.max(1, ...drawn.map(({ from, to }) => Math.ceil(Math.abs(Math.log10(to / from)))));
  const place = (ratio: number) => 0.5 + Math.log10(ratio) / (2 * decades);
  const steps = Array.from({ length: 2 * decades + 1 }, (_, i) => i / (2 * decades));
  const most = quantity(10 ** decades, 'count', record.say);
  return [
    bars(
      id,
      drawn.map(({ point, from, to }) => {
        const there = place(to / from);
        return { ...wordsOf(record, assessment, point), shapes: [ticks(steps), span(0.5, there, point.text)] };
      }),
    ),
    scale([`÷${most}`, record.say('report/now'), `×${most}`]),
  ];
}

function weightBars(record: PageRecord, assessment: Assessment, drawn: readonly Drawn[], id: string): Content {
  return [
    bars(
      id,
      drawn.map(({ point, from, to }) => ({
        ...wordsOf(record, assessment, point),
        shapes: [ticks([0, 0.25, 0.5, 0.75, 1]), span(from, to, point.text)],
      })),
    ),
    scale(['0%', '50%', '100%']),
  ];
}

function wordsOf(record: PageRecord, assessment: Assessment, point: SwitchPoint): Omit<BarRow, 'shapes'> {
  return {
    name: capitalised(point.label),
    value: turnOf(record, assessment, point),
    title: capitalised(switchLabel(point, record.say)),
    description: point.text,
  };
}

/** `20 ms → 6 ms: the other one`. */
function turnOf({ say }: PageRecord, assessment: Assessment, { from, to, becomes, name }: SwitchPoint): Content {
  return html`${from} → <b>${to ?? ''}</b>${say('word/colon')}${name ?? nameOf(becomes ?? 'none', assessment, say)}`;
}

function choice(record: PageRecord, assessment: Assessment, point: SwitchPoint): Content {
  return html`<span class="bar-name">${capitalised(point.label)}</span><span class="bar-value">${turnOf(record, assessment, point)}</span>`;
}

function ticks(places: readonly number[]): Content {
  return places.map(
    (place) => html`<line class="tick" x1="${lengthOf(place)}" x2="${lengthOf(place)}" y1="0" y2="20"></line>`,
  );
}

/** A bar that starts where the answer is and ends in a mark where it turns. */
function span(from: number, to: number, tip: string): Content {
  return [
    html`<line class="now" x1="${lengthOf(from)}" x2="${lengthOf(from)}" y1="0" y2="20"></line>`,
    html`<rect class="span" x="${lengthOf(Math.min(from, to))}" width="${lengthOf(Math.abs(to - from))}" y="6" height="8"><title>${tip}</title></rect>`,
    html`<circle class="turn" cx="${lengthOf(to)}" cy="10" r="5"></circle>`,
  ];
}

function scale(labels: readonly string[]): Markup {
  return html`<div class="scale" aria-hidden="true">${labels.map((label) => html`<span>${label}</span>`)}</div>`;
}

function switchTable(record: PageRecord, assessment: Assessment, turning: readonly SwitchPoint[], id: string): Markup {
  const { say } = record;
  return dataTable(
    record,
    `${id}-data`,
    say('report/change'),
    [
      { heading: say('report/answer') },
      { heading: say('report/now') },
      { heading: say('report/turns-at') },
      { heading: say('report/becomes') },
    ],
    turning.map((point) => [
      capitalised(switchLabel(point, say)),
      point.from,
      point.to ?? '',
      point.name ?? nameOf(point.becomes ?? 'none', assessment, say),
    ]),
  );
}
