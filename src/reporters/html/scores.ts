import { capitalised } from '../../wording/capitalised.ts';
import { saidOf } from '../citations.ts';
import { perNodeShown, quantity, score } from '../figures.ts';
import { shareByItself } from '../first-in.ts';
import { nodesShown } from '../nodes.ts';
import { headingOfScores } from '../not-chosen.ts';
import { choiceText, sizeNotes, toBeSized } from '../per-workload.ts';
import { weightsFrom } from '../weights-from.ts';
import { contributions } from './contributions.ts';
import { type Content, html } from './markup.ts';
import { openingName } from './opening-name.ts';
import { radar } from './radar.ts';
import { marks, type PageRecord, paragraph, type Section, table } from './record.ts';

export function scores(record: PageRecord): Section {
  const { recommendation: whole, say } = record;
  return {
    id: 'scores',
    title: say(headingOfScores(whole)),
    body: [
      contributions(record, whole, 'contributions'),
      whole.workloads === undefined && radar(record, whole, 'radar'),
      paragraph(weightsFrom(whole, say), 'note'),
    ],
  };
}

/** Who wins each workload of a request that holds several, and by what. */
export function workloads(record: PageRecord): Section {
  const { recommendation, say } = record;
  const { workloads: each = [], ranking } = recommendation;
  const body = [
    table(
      say('report/workloads'),
      [
        { heading: say('report/workload') },
        { heading: say('report/choice') },
        { heading: say('report/first-by-itself'), numeric: true },
        ...ranking.map(({ name }) => ({ heading: name, numeric: true })),
      ],
      each.map((workload) => [
        openingName(workload.name, recommendation),
        html`<b>${choiceText(recommendation, workload, say)}</b>`,
        shareByItself(workload) ?? '–',
        ...ranking.map(({ alternative }) => {
          const one = workload.ranking.find((candidate) => candidate.alternative === alternative);
          return one === undefined || one.excluded ? say('report/excluded') : score(one.score);
        }),
      ]),
    ),
    ...each.map((workload, i) => [
      html`<h3>${openingName(workload.name, recommendation)}</h3>`,
      contributions(record, workload, `contributions-${i}`),
      radar(record, workload, `radar-${i}`),
    ]),
  ];
  return { id: 'workloads', title: say('report/workloads'), body: each.length === 0 ? undefined : body };
}

/** How many nodes each would need, and what asks for them. */
export function size(record: PageRecord): Section {
  const { recommendation: whole, say } = record;
  const kept = toBeSized(whole, say);
  const rows = kept.flatMap(({ alternative, name, sizing }): readonly (readonly Content[])[] => {
    const opening = openingName(name, whole);
    const nodes = html`<b>${nodesShown(sizing, say)}</b>`;
    return [
      ...(sizing.nodes !== null && sizing.resources.length === 0
        ? [[opening, '–', '–', '–', nodes, say('report/smallest-deployment')]]
        : []),
      ...sizing.resources.map((resource): readonly Content[] => [
        opening,
        capitalised(resource.label),
        quantity(resource.need, resource.dimension, say),
        [perNodeShown(resource, say), marks(record, saidOf({ alternative }, resource))],
        html`<b>${nodesShown(resource, say) ?? '–'}</b>`,
        resource.conditions,
      ]),
    ];
  });
  const smallest = kept.map(({ name, sizing }) => say('report/smallest-of', { name, minimum: sizing.minimum }));
  const body = [
    table(
      say('report/sizing'),
      [
        { heading: say('report/alternative') },
        { heading: say('report/resource-label') },
        { heading: say('report/need'), numeric: true },
        { heading: say('report/per-node'), numeric: true },
        { heading: say('report/nodes'), numeric: true },
        { heading: say('report/under'), wide: true },
      ],
      rows,
    ),
    paragraph(say('report/smallest', { list: smallest.join(say('word/semicolon')) }), 'note'),
    ...sizeNotes(whole, say).map((sentence) => paragraph(sentence, 'note')),
  ];
  return { id: 'size', title: say('report/sizing'), body: rows.length === 0 ? undefined : body };
}
