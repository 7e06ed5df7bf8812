import type { WorkloadAssessment } from '../../domain/index.ts';
import { capitalised } from '../../wording/capitalised.ts';
import { markdownText } from '../../words/escape.ts';
import { margin, quantity, share } from '../figures.ts';
import { rankShares } from '../first-in.ts';
import { nameOf } from '../names.ts';
import { changesOf, measuresOf } from '../per-workload.ts';
import { ranksTold } from '../shared-draws.ts';
import { isWeight, switchLabel } from '../switch-label.ts';
import { turningPoints } from '../turning-points.ts';
import { type Block, type Column, section, table } from './blocks.ts';
import { bullets, type DecisionRecord, labelled, spoken } from './record.ts';

/** What would change the result, and what to find out first. */
export function turns(record: DecisionRecord): readonly Block[] {
  return [
    ...section(2, spoken(record, 'report/change'), switchPoints(record)),
    ...section(2, spoken(record, 'report/measure-first'), unknowns(record)),
  ];
}

/** How often each came at which rank. */
export function acceptability(record: DecisionRecord): readonly (Block | undefined)[] {
  const { recommendation: whole, say } = record;
  const { robustness, ranking, recommendation } = whole;
  if (robustness === null) return [together(record) ?? spoken(record, 'report/robustness-not-run')];
  const { promethee, regret } = robustness;
  const ranks = ranking.map(
    (_, index): Column => ({ heading: spoken(record, 'report/rank-number', { rank: index + 1 }), align: 'right' }),
  );
  const agrees = promethee.agrees ? 'report/promethee-agrees' : 'report/promethee-disagrees';
  return [
    markdownText(ranksTold(robustness, whole, say)),
    table(
      [{ heading: spoken(record, 'report/alternative') }, ...ranks],
      ranking.map((one) => [markdownText(one.name), ...rankShares(whole, one).map(markdownText)]),
    ),
    recommendation.kind === 'single' && !recommendation.tie
      ? spoken(record, agrees, { winner: nameOf(promethee.winner, whole, say) })
      : undefined,
    regret === null
      ? undefined
      : spoken(record, 'report/regret', { criterion: regret.label, value: margin(regret.value) }),
  ];
}

/** How often the whole of several workloads was drawn, and what its confidence says. */
function together(record: DecisionRecord): Block | undefined {
  const { recommendation: whole, say } = record;
  const drawn = whole.workloads?.find(({ robustness }) => robustness !== null)?.robustness;
  if (drawn === undefined || drawn === null || whole.recommendation.confidence === null) return undefined;
  return spoken(record, 'report/drawn-together', { draws: quantity(drawn.draws, 'count', say), seed: drawn.seed });
}

/** Of what would change the choice for a workload, and of what to find out about it, how much is shown. */
const OF_EACH = 3;

/** A line for each workload that has something to say. */
function ofEach(
  record: DecisionRecord,
  listOf: (workload: WorkloadAssessment) => readonly string[],
  heading?: Block,
): readonly (Block | undefined)[] {
  const { recommendation: whole, say } = record;
  const lines = (whole.workloads ?? []).flatMap((workload) => {
    const list = listOf(workload).slice(0, OF_EACH).join(say('word/semicolon'));
    return list === '' ? [] : [labelled(record, markdownText(workload.name), markdownText(list))];
  });
  return lines.length === 0 ? [] : [heading, bullets(record, lines)];
}

/** Of the weights that turn the choice, how many are shown: the nearest. */
const WEIGHTS = 3;

function switchPoints(record: DecisionRecord): readonly (Block | undefined)[] {
  const { recommendation: whole, say } = record;
  return [
    ...ofWhole(record),
    ...ofEach(record, (workload) => changesOf(whole, workload, say), spoken(record, 'report/changes-by-itself')),
  ];
}

/** What changes the recommendation: of several workloads what all of them share. */
function ofWhole(record: DecisionRecord): readonly (Block | undefined)[] {
  const { recommendation: whole, say } = record;
  const { shown, besides } = turningPoints(whole, say);
  const weights = shown.filter(isWeight);
  const turning = shown.filter((point) => !isWeight(point) || weights.indexOf(point) < WEIGHTS);
  const others = weights.slice(WEIGHTS).map(({ label }) => label);
  const headings = ['report/answer', 'report/now', 'report/turns-at', 'report/becomes'];
  return [
    turning.length === 0
      ? undefined
      : table(
          headings.map((id) => ({ heading: spoken(record, id) })),
          turning.map((point) => [
            markdownText(capitalised(switchLabel(point, say))),
            markdownText(point.from),
            markdownText(point.to ?? ''),
            markdownText(point.name ?? nameOf(point.becomes ?? 'none', whole, say)),
          ]),
        ),
    others.length === 0
      ? undefined
      : spoken(record, 'report/other-weights', { labels: others.join(say('word/comma')) }),
    ...besides.map(markdownText),
  ];
}

function unknowns(record: DecisionRecord): readonly (Block | undefined)[] {
  if (record.recommendation.workloads !== undefined) {
    const heading = spoken(record, 'report/measures-by-itself');
    return ofEach(record, (workload) => measuresOf(workload, record.say), heading);
  }
  const { unknowns } = record.recommendation;
  return [
    unknowns.length === 0
      ? undefined
      : bullets(
          record,
          unknowns.map(({ label, text, impact }) => {
            const question = markdownText(text);
            if (impact === null) return labelled(record, markdownText(label), question);
            const second = spoken(record, 'report/impact', { share: share(impact) });
            return labelled(record, markdownText(label), record.say('word/next', { first: question, second }));
          }),
        ),
  ];
}
