import type { Assessment, CriterionReport, RankedAlternative } from '../../domain/index.ts';
import { capitalised } from '../../wording/capitalised.ts';
import { saidOf } from '../citations.ts';
import { score } from '../figures.ts';
import { countedCriteria } from './contributions.ts';
import { figure, round } from './drawing.ts';
import { type Content, html, type Markup } from './markup.ts';
import { marks, type PageRecord, table } from './record.ts';

/** With fewer axes there is no shape to see. */
const LEAST_AXES = 3;
const RADIUS = 100;
const RINGS = [0.25, 0.5, 0.75, 1];
/** Beyond the outermost ring, where the number of an axis stands. */
const LABEL = 1.12;

/** The two that lead, criterion by criterion: a shape each, and the figures and reasons behind it. */
export function radar(record: PageRecord, { ranking }: Assessment, id: string): Markup | undefined {
  const { say } = record;
  const [first, second] = ranking;
  const criteria = countedCriteria(first ?? { criteria: [] });
  if (first === undefined || criteria.length < LEAST_AXES) return undefined;
  const rivals = second === undefined ? [first] : [first, second];
  const title = rivals.map(({ name }) => name).join(say('page/against'));
  return figure(
    say('page/radar'),
    say('page/radar-note'),
    [
      html`<div class="radar"><svg viewBox="-125 -120 250 240" role="img" aria-labelledby="${id}-title" aria-describedby="${id}-text"><title id="${id}-title">${title}</title><desc id="${id}-text">${say('page/radar-text')}</desc>${[
        ...RINGS.map((ring) => html`<polygon class="ring" points="${outline(criteria.map(() => ring))}"></polygon>`),
        ...criteria.map((_, i) => axis(i, criteria.length)),
        ...rivals.map((one, i) => shape(one, criteria, i)).reverse(),
      ]}</svg>${swatches(rivals)}</div>`,
      table(
        say('page/radar'),
        [
          { heading: '#', numeric: true },
          { heading: say('report/criterion') },
          ...rivals.map(({ name }) => ({ heading: name, numeric: true })),
        ],
        criteria.map(({ id: criterion, label }, i) => [
          i + 1,
          label,
          ...rivals.map((one) => {
            const own = one.criteria.find((candidate) => candidate.id === criterion);
            return own === undefined || own.utility === null ? '–' : score(own.utility);
          }),
        ]),
      ),
      reasons(record, rivals, criteria, id),
    ],
    'radar-figure',
  );
}

function swatches(rivals: readonly RankedAlternative[]): Markup {
  return html`<ul class="key" aria-hidden="true">${rivals.map(
    ({ name }, i) =>
      html`<li><svg class="swatch line" width="28" height="12"><line class="shape-${i + 1}" x1="0" y1="6" x2="28" y2="6"></line>${dot(14, 6, i)}</svg>${name}</li>`,
  )}</ul>`;
}

function reasons(
  record: PageRecord,
  rivals: readonly RankedAlternative[],
  criteria: readonly CriterionReport[],
  id: string,
): Content {
  const { say } = record;
  const own = (one: RankedAlternative, criterion: string): Content => {
    const found = one.criteria.find((candidate) => candidate.id === criterion);
    return found === undefined ? '–' : [capitalised(found.reason), marks(record, saidOf(one, found))];
  };
  return html`<details class="data" id="${id}-reasons"><summary>${say('page/reasons')}</summary>${table(
    say('page/reasons'),
    [{ heading: say('report/criterion') }, ...rivals.map(({ name }) => ({ heading: name }))],
    criteria.map(({ id: criterion, label }) => [label, ...rivals.map((one) => own(one, criterion))]),
  )}</details>`;
}

function axis(i: number, of: number): Markup {
  const [x, y] = at(i, of, 1);
  const [labelX, labelY] = at(i, of, LABEL);
  return html`<line class="axis" x1="0" y1="0" x2="${x}" y2="${y}"></line><text x="${labelX}" y="${labelY}" text-anchor="middle" dominant-baseline="central">${i + 1}</text>`;
}

function shape(one: RankedAlternative, criteria: readonly CriterionReport[], i: number): Markup {
  const utilities = criteria.map(({ id }) => one.criteria.find((candidate) => candidate.id === id)?.utility ?? 0);
  const dots = utilities.map((utility, k) => {
    const [x, y] = at(k, utilities.length, utility);
    return dot(x, y, i);
  });
  return html`<g><polygon class="shape-${i + 1}" points="${outline(utilities)}"></polygon>${dots}</g>`;
}

/** Round for the first, square for the second: colour is not all that tells them apart. */
function dot(x: number, y: number, i: number): Markup {
  return i === 0
    ? html`<circle class="dot-1" cx="${x}" cy="${y}" r="2.5"></circle>`
    : html`<rect class="dot-2" x="${round(x - 2)}" y="${round(y - 2)}" width="4" height="4"></rect>`;
}

function outline(values: readonly number[]): string {
  return values.map((value, i) => at(i, values.length, value).join(',')).join(' ');
}

/** The first axis points up, the others follow clockwise. */
function at(i: number, of: number, value: number): readonly [number, number] {
  const angle = (2 * Math.PI * i) / of;
  return [round(Math.sin(angle) * value * RADIUS), round(-Math.cos(angle) * value * RADIUS)];
}
