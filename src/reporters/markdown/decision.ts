import { capitalised } from '../../wording/capitalised.ts';
import { markdownText } from '../../words/escape.ts';
import { choiceLine } from '../choice.ts';
import { requirementValue, score } from '../figures.ts';
import { bridgesOf, joinedBy, notJoined } from '../joined-by.ts';
import { nameOf } from '../names.ts';
import { passedOver } from '../not-chosen.ts';
import { valueWithOrigin } from '../origins.ts';
import { notKnown, requirementRows } from '../per-workload.ts';
import { beyondRelaxing, relaxText } from '../relax-text.ts';
import { splitNotDrawn } from '../split-not-drawn.ts';
import { stillExcludable } from '../still-excludable.ts';
import { weightsFrom } from '../weights-from.ts';
import { type Block, section, table } from './blocks.ts';
import { bold, bullets, type DecisionRecord, labelled, marks, spoken } from './record.ts';

export function decision(record: DecisionRecord): readonly Block[] {
  const { recommendation: whole } = record;
  return section(2, spoken(record, 'report/decision'), [
    `${bold(markdownText(choice(record)))} ${markdownText(whole.recommendation.summary)}`,
    warnings(record),
    excludable(record),
    mayBeSplit(record),
    ...hybrid(record),
    ...relaxations(record),
  ]);
}

export function warnings(record: DecisionRecord): Block | undefined {
  const { warnings } = record.recommendation;
  if (warnings.length === 0) return undefined;
  return bullets(
    record,
    warnings.map(({ text }) => spoken(record, 'report/warning', { text: capitalised(text) })),
  );
}

/** What could still exclude what is recommended. */
export function excludable({ recommendation, say }: DecisionRecord): Block | undefined {
  return told(stillExcludable(recommendation, say));
}

/** What the confidence in a plan leaves out. */
export function mayBeSplit({ recommendation, say }: DecisionRecord): Block | undefined {
  return told(splitNotDrawn(recommendation, say));
}

function told(sentence: string | undefined): Block | undefined {
  return sentence === undefined ? undefined : markdownText(sentence);
}

/** The decision in one sentence. */
function choice({ recommendation, say }: DecisionRecord): string {
  return say('report/sentence', { sentence: choiceLine(recommendation, say) });
}

export function hybrid(record: DecisionRecord): readonly (Block | undefined)[] {
  const { hybrid } = record.recommendation;
  if (hybrid === null) return [];
  if (!hybrid.advised) {
    return [markdownText(passedOver(record.recommendation, hybrid, record.say))];
  }
  return [
    table(
      ['report/part', 'report/alternative', 'report/score', 'report/because'].map((id, index) => ({
        heading: spoken(record, id),
        ...(index === 2 ? { align: 'right' as const } : {}),
      })),
      hybrid.parts.map((part) => [
        markdownText(part.workload),
        bold(markdownText(part.name)),
        score(part.score),
        markdownText(part.because),
      ]),
    ),
    ...bridgesOf(hybrid).map((bridge) => markdownText(joinedBy(hybrid, bridge, record.say)) + marks(record, bridge)),
    ...notJoined(hybrid, record.say).map(markdownText),
  ];
}

export function relaxations(record: DecisionRecord): readonly (Block | undefined)[] {
  const { recommendation: whole, say } = record;
  const { relax } = whole.recommendation;
  if (relax.length === 0) return [];
  const beyond = beyondRelaxing(whole, say);
  return [
    spoken(record, 'report/relax-intro'),
    bullets(
      record,
      relax.map(({ alternative, changes }) => ({
        inline: bold(markdownText(nameOf(alternative, whole, say))),
        below: changes.map((change) => markdownText(relaxText(whole, change, say))),
      })),
    ),
    beyond === undefined ? undefined : markdownText(beyond),
  ];
}

/** What was asked for, and where each requirement comes from. */
export function context(record: DecisionRecord): readonly Block[] {
  const { description } = record.recommendation;
  return section(2, spoken(record, 'report/context'), [
    description === null ? undefined : markdownText(description),
    ...requirements(record),
  ]);
}

export function requirements(record: DecisionRecord): readonly (Block | undefined)[] {
  const { recommendation: whole, say } = record;
  const open = notKnown(whole);
  return [
    ...((whole.workloads ?? []).length > 0 ? [ofWorkloads(record)] : ofWhole(record)),
    open.length === 0 ? undefined : spoken(record, 'report/not-known', { labels: open.join(say('word/comma')) }),
    markdownText(weightsFrom(whole, say)),
  ];
}

/** What was answered in one paragraph, as the answers themselves stand further down; what was not, with why it is taken for so. */
function ofWhole(record: DecisionRecord): readonly (Block | undefined)[] {
  const { recommendation: whole, say } = record;
  const known = Object.values(whole.requirements).filter(({ unknown }) => !unknown);
  const answered = known.filter(({ origin }) => origin === 'answer');
  const assumed = known.filter(({ origin }) => origin !== 'answer');
  return [
    answered.length === 0
      ? undefined
      : answered
          .map((one) => labelled(record, markdownText(one.label), markdownText(requirementValue(one, say))))
          .join(say('word/semicolon')),
    assumed.length === 0
      ? undefined
      : bullets(
          record,
          assumed.map((one) => {
            const value = markdownText(valueWithOrigin(one, say));
            const because = one.because === undefined ? '' : markdownText(one.because) + marks(record, one);
            return labelled(
              record,
              markdownText(one.label),
              [value, because].filter((part) => part !== '').join(say('word/colon')),
            );
          }),
        ),
  ];
}

/** Which requirement holds for which workload, of a request that holds several. */
function ofWorkloads(record: DecisionRecord): Block {
  const { recommendation: whole, say } = record;
  const columns = [{ heading: spoken(record, 'report/requirement') }];
  return table(
    [...columns, ...(whole.workloads ?? []).map(({ name }) => ({ heading: bold(markdownText(name)) }))],
    requirementRows(whole).map(({ label, values }) => [
      markdownText(label),
      ...values.map((one) => (one === undefined ? '–' : markdownText(valueWithOrigin(one, say)))),
    ]),
  );
}
