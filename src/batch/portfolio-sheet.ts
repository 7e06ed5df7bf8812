import {
  inLanguage,
  type KnowledgeBase,
  type Language,
  type Sheet,
  type SheetBlock,
  type SheetColumn,
} from '../domain/index.ts';
import { displayShare } from '../units/index.ts';
import type { Say } from '../wording/say.ts';
import { AND, type Entry, NONE, type Portfolio, UNDECIDED } from './portfolio.ts';

/** What a batch came to, as a page. */
export function portfolioSheet(
  portfolio: Portfolio,
  { alternatives }: Pick<KnowledgeBase, 'alternatives'>,
  language: Language,
  say: Say,
): Sheet {
  const nameOf = (choice: string): string =>
    choice === NONE || choice === UNDECIDED
      ? say(choice === NONE ? 'engine/outcome-none' : 'report/undecided-word')
      : choice
          .split(AND)
          .map((id) => {
            const found = alternatives.find((one) => one.id === id);
            return found === undefined ? id : inLanguage(found.name, language);
          })
          .join(AND);
  const { requests, unreadable, unreadableAt, doubtful, doubtfulAt, recorded, conflicting } = portfolio;
  const onLines = (count: number, lines: readonly number[]) =>
    count === 0 ? '0' : say('batch/on-lines', { count, lines: lines.map(String) });
  const read = requests - unreadable;
  const choices = mostFirst(portfolio.choices);
  const needed = neededIn(portfolio.choices);
  const counts = (id: string, what: SheetColumn, list: typeof choices): SheetBlock => ({
    kind: 'table',
    id,
    columns: [
      { ...what, flexible: true },
      { id: 'requests', heading: say('batch/requests'), align: 'right' },
      { id: 'share', heading: say('batch/share'), align: 'right' },
    ],
    rows: list.map(([one, count]) => [nameOf(one), String(count), displayShare(count / read)]),
  });
  return {
    title: say('batch/title'),
    language,
    contents: { portfolio: { ...portfolio, needed } },
    blocks: [
      {
        kind: 'facts',
        rows: [
          { label: say('batch/requests'), value: String(requests) },
          { label: say('batch/unreadable'), value: onLines(unreadable, unreadableAt) },
          { label: say('batch/doubtful'), value: onLines(doubtful, doubtfulAt) },
          { label: say('batch/conflicting'), value: say('batch/of', { part: conflicting, whole: recorded }) },
        ],
      },
      ...(choices.length === 0 ? [] : [counts('choices', { id: 'choice', heading: say('batch/choice') }, choices)]),
      ...(choices.some(([choice]) => choice.includes(AND))
        ? [counts('needed', { id: 'alternative', heading: say('batch/needed') }, mostFirst(needed))]
        : []),
      ...(portfolio.leastCertain.length > 0 && portfolio.leastCertain.every(({ confidence }) => confidence === null)
        ? [{ kind: 'paragraph', text: say('batch/no-draws') } satisfies SheetBlock]
        : []),
      ...entries('conflicts', say('batch/conflicts'), portfolio.conflicts, nameOf, say),
      ...entries('least-certain', say('batch/least-certain'), portfolio.leastCertain, nameOf, say),
    ],
  };
}

function mostFirst(counts: Readonly<Record<string, number>>): readonly (readonly [string, number])[] {
  return Object.entries(counts).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

/** In how many requests each alternative is recommended, alone or in a combination. */
function neededIn(choices: Portfolio['choices']): Readonly<Record<string, number>> {
  const needed: Record<string, number> = {};
  for (const [choice, count] of Object.entries(choices)) {
    if (choice === NONE || choice === UNDECIDED) continue;
    for (const id of choice.split(AND)) needed[id] = (needed[id] ?? 0) + count;
  }
  return needed;
}

function entries(
  id: string,
  heading: string,
  list: readonly Entry[],
  nameOf: (choice: string) => string,
  say: Say,
): readonly SheetBlock[] {
  if (list.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: heading },
    {
      kind: 'table',
      id,
      columns: [
        { id: 'line', heading: say('batch/line'), align: 'right' },
        { id: 'name', heading: say('batch/name'), flexible: true },
        { id: 'choice', heading: say('batch/choice'), flexible: true },
        { id: 'confidence', heading: say('report/confidence-label'), align: 'right' },
        { id: 'margin', heading: say('batch/margin'), align: 'right' },
      ],
      rows: list.map(({ line, name, choice, confidence, margin }) => [
        String(line),
        name ?? '',
        nameOf(choice),
        confidence === null ? '' : displayShare(confidence),
        margin === null ? '' : margin.toFixed(2),
      ]),
    },
  ];
}
