import type { CriterionReport, HybridPart, HybridReport, RankedAlternative } from '../../domain/index.ts';
import { capitalised } from '../../wording/capitalised.ts';
import { markdownText } from '../../words/escape.ts';
import { saidOf } from '../citations.ts';
import { quantity, score } from '../figures.ts';
import { firstIn } from '../first-in.ts';
import { bridgesOf, caveatInShort, joinedByInShort, notJoinedInShort } from '../joined-by.ts';
import { type Block, section } from '../markdown/blocks.ts';
import { bullets, type DecisionRecord, spoken } from '../markdown/record.ts';
import { penaltyText } from '../reasons.ts';
import { argument, criterionArgument, isLead, type Side, shortfall, sideOf, telling } from './arguments.ts';
import { type ConsideredOption, consideredOptions } from './options.ts';

/** Every option with what speaks for it, neither way and against it, each with its reason and sources. */
export function prosAndCons(record: DecisionRecord): readonly Block[] {
  const { recommendation, say } = record;
  return consideredOptions(recommendation, say).flatMap((option) =>
    section(3, markdownText(option.name), [...argued(record, option)]),
  );
}

function argued(record: DecisionRecord, option: ConsideredOption): readonly Block[] {
  switch (option.kind) {
    case 'alternative':
      return alone(record, option.ranked);
    case 'modes':
      return [
        ...(option.value === undefined ? [] : [scores(record, option.value)]),
        markdownText(option.because),
        bullets(record, [
          ...partArguments(record, option.parts),
          ...(option.against ?? []).map((one) => argument(record, 'Bad', one)),
        ]),
      ];
    case 'hybrid':
      return together(record, option.parts);
  }
}

/** Of what speaks for an option, and of what is neither here nor there, how much is argued; all of it stands among the scores. */
const GOODS = 5;
const NEUTRALS = 3;

/** What is out is argued by what excludes it: nothing that speaks for it would bring it back. */
function alone(record: DecisionRecord, one: RankedAlternative): readonly Block[] {
  const { say } = record;
  if (one.excluded) {
    const violations = one.violations.map((violation) => ({
      inline: argument(record, 'Bad', violation.reason, saidOf(one, violation)),
      below:
        violation.workaround === null
          ? []
          : [spoken(record, 'report/workaround', { workaround: violation.workaround })],
    }));
    return [whereItStands(record, one), bullets(record, violations)];
  }
  const counted = telling(record, one);
  const leads = (criterion: CriterionReport) => Number(isLead(record, one, criterion));
  const arguments_ = [
    ...bySide('Good', (a, b) => leads(b) - leads(a) || b.contribution - a.contribution, GOODS),
    ...bySide('Neutral', (a, b) => shortfall(b) - shortfall(a), NEUTRALS),
    ...one.penalties.map((penalty) => argument(record, 'Bad', penaltyText(penalty, say), saidOf(one, penalty))),
    ...bySide('Bad', (a, b) => shortfall(b) - shortfall(a)),
  ];
  return [whereItStands(record, one), bullets(record, arguments_)];

  function bySide(
    side: Side,
    order: (a: CriterionReport, b: CriterionReport) => number,
    most?: number,
  ): readonly string[] {
    return (
      counted
        .filter((criterion) => sideOf(record, one, criterion) === side)
        .sort(order)
        // Before they are worded: what is worded cites its sources.
        .slice(0, most)
        .map((criterion) => criterionArgument(record, one, criterion))
    );
  }
}

/** Where it stands: out, or its score, how often it comes first, and what it would take. */
function whereItStands(record: DecisionRecord, one: RankedAlternative): Block {
  const { say } = record;
  if (one.excluded) {
    const rules = [...new Set(one.violations.map(({ constraint }) => constraint))].join(say('word/comma'));
    return spoken(record, 'report/sentence', { sentence: capitalised(say('report/excluded-by', { rules })) });
  }
  const first = firstIn(record.recommendation, one);
  const { nodes } = one.sizing;
  const facts = [
    say('records/scores', { score: score(one.score) }),
    ...(first === undefined ? [] : [say('records/first-in', { share: first.shown })]),
    ...(nodes === null ? [] : [say('records/needs-nodes', { nodes: quantity(nodes, 'count', say) })]),
  ];
  const sentence = spoken(record, 'report/sentence', { sentence: capitalised(facts.join(say('word/clause'))) });
  if (one.toWin === null) return sentence;
  const change = markdownText(say('report/sentence', { sentence: capitalised(one.toWin.text) }));
  return say('word/next', { first: sentence, second: change });
}

/** What several together score, as a sentence. */
function scores(record: DecisionRecord, value: number): Block {
  const scored = record.say('records/scores', { score: score(value) });
  return spoken(record, 'report/sentence', { sentence: capitalised(scored) });
}

function partArguments(record: DecisionRecord, parts: readonly HybridPart[]): string[] {
  return parts.map(({ name, workload, score: scored, because }) =>
    argument(
      record,
      'Good',
      record.say('records/part-because', { name, part: workload, score: score(scored), because }),
    ),
  );
}

function together(record: DecisionRecord, hybrid: HybridReport): readonly Block[] {
  const { parts, bridge, because, value } = hybrid;
  const bridges = bridgesOf(hybrid);
  return [
    scores(record, value),
    bullets(record, [
      argument(record, 'Good', because, bridge ?? undefined),
      ...partArguments(record, parts),
      ...bridges.map((one) => argument(record, 'Neutral', joinedByInShort(hybrid, one, record.say), one)),
      ...bridges.map((one) => argument(record, 'Bad', caveatInShort(hybrid, one, record.say), one)),
      ...notJoinedInShort(hybrid, record.say).map((sentence) => argument(record, 'Bad', sentence)),
    ]),
  ];
}
