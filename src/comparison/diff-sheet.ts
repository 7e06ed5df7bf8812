import type { Language, Recommendation, RecordedDecision, Sheet, SheetBlock } from '../domain/index.ts';
import type { Say } from '../wording/say.ts';
import { compareDecisions } from './compare-decisions.ts';
import type { Comparison } from './comparison.ts';
import { comparisonBlocks } from './comparison-blocks.ts';
import { comparisonContents, confidenceText } from './comparison-contents.ts';
import type { Names } from './names.ts';
import { reasonsIn } from './reasons.ts';

/** One decision of two, as far as it is known. */
export interface Side {
  readonly decision: RecordedDecision;
  /** Absent when only the numbers were kept. */
  readonly recommendation?: Recommendation;
}

/** One request, decided twice. */
export interface DecidedTwice {
  /** What it is called: a file, or the name of a scenario. */
  readonly name: string;
  readonly comparison: Comparison;
  readonly after: Side;
}

export function decidedTwice(name: string, before: Side, after: Side): DecidedTwice {
  return { name, comparison: compareDecisions(before.decision, after.decision), after };
}

/** How two decisions differ, and by what. */
export function diffSheet(
  sides: { readonly before: string; readonly after: string },
  { comparison, after }: DecidedTwice,
  names: Names,
  language: Language,
  say: Say,
): Sheet {
  return {
    title: say('records/diff', sides),
    language,
    blocks: differenceBlocks(comparison, after, names, say),
    contents: { ...sides, ...comparisonContents(comparison) },
  };
}

/** Which of several requests are decided otherwise, those first, each with what made the difference. */
export function flipsSheet(
  sides: { readonly before: string; readonly after: string },
  requests: readonly DecidedTwice[],
  names: Names,
  language: Language,
  say: Say,
): Sheet {
  const flipped = requests.filter(({ comparison }) => comparison.flips);
  const steady = requests.filter(({ comparison }) => !comparison.flips);
  return {
    title: say('records/diff', sides),
    language,
    blocks: [
      {
        kind: 'paragraph',
        text: say('records/flips-counted', { flips: flipped.length, requests: requests.length }),
      },
      {
        kind: 'table',
        id: 'requests',
        columns: [
          { id: 'request', heading: say('records/request'), flexible: true },
          { id: 'before', heading: say('records/before'), flexible: true },
          { id: 'after', heading: say('records/after'), flexible: true },
          { id: 'confidence', heading: say('records/confidence'), align: 'right' },
        ],
        rows: [...flipped, ...steady].map(({ name, comparison }) => [
          name,
          names.outcome(comparison.before),
          comparison.flips ? [{ text: names.outcome(comparison.after), style: 'bad' }] : say('records/the-same'),
          confidenceText({ ...comparison, flips: false }, names, say),
        ]),
      },
      ...flipped.flatMap(({ name, comparison, after }): readonly SheetBlock[] => [
        { kind: 'heading', level: 2, text: name },
        ...differenceBlocks(comparison, after, names, say),
      ]),
    ],
    contents: {
      ...sides,
      flips: flipped.length,
      requests: requests.map(({ name, comparison }) => ({ name, ...comparisonContents(comparison) })),
    },
  };
}

function differenceBlocks(comparison: Comparison, after: Side, names: Names, say: Say): readonly SheetBlock[] {
  const { flips } = comparison;
  const said = say(flips ? 'records/decided-otherwise' : 'records/decided-the-same', {
    before: names.outcome(comparison.before),
    after: names.outcome(comparison.after),
  });
  const same =
    comparison.sameKnowledge === undefined
      ? []
      : [
          {
            label: say('records/knowledge'),
            value: say(comparison.sameKnowledge ? 'records/the-same' : 'records/another'),
          },
        ];
  return [
    { kind: 'paragraph', text: [{ text: said, style: flips ? 'bad' : 'good' }] },
    {
      kind: 'facts',
      rows: [{ label: say('records/confidence'), value: confidenceText(comparison, names, say) }, ...same],
    },
    ...comparisonBlocks(comparison, { names, reasons: reasonsIn(after.recommendation), say }),
  ];
}
