import { markdownText } from '../../words/escape.ts';
import { capitalised } from '../capitalised.ts';
import { confidenceWord } from '../confidence.ts';
import { margin, requirementValue, score, share } from '../figures.ts';
import { nameOf } from '../names.ts';
import { type Block, list, section, table } from './blocks.ts';
import { bold, type DecisionRecord, labelled, marks, spoken } from './record.ts';

/** The one first-level heading: what was decided, for what. */
export function title({ recommendation: { recommendation, name }, say }: DecisionRecord): string {
  const { kind, title } = recommendation;
  if (kind === 'none') return name === null ? say('report/no-choice') : say('report/title-none', { name });
  return name === null ? say('report/choose', { title }) : say('report/title', { title, name });
}

/** Status and the figures a reader of the record looks for first. */
export function status(record: DecisionRecord): Block {
  const { recommendation: whole, say } = record;
  const { confidence, runnerUp, margin: lead, tie, kind } = whole.recommendation;
  const word = confidenceWord(whole.recommendation, say);
  const fields: [string, string][] = [[say('report/status'), say('report/proposed')]];
  fields.push([say('report/decided-by'), say('report/to-be-named')]);
  if (kind !== 'none') {
    const sure =
      confidence === null
        ? say('report/not-assessed')
        : say('report/share-word', { share: share(confidence), word: word ?? '' });
    fields.push([say('report/confidence-label'), sure]);
  }
  if (runnerUp !== null) {
    const name = nameOf(runnerUp, whole, say);
    const how = tie || lead === null ? say('report/level') : say('report/behind', { margin: margin(lead) });
    fields.push([say('report/runner-up'), say('report/runner-up-value', { name, how })]);
  }
  return list(fields.map(([label, value]) => labelled(record, markdownText(label), markdownText(value))));
}

export function decision(record: DecisionRecord): readonly Block[] {
  const { recommendation: whole } = record;
  return section(2, spoken(record, 'report/decision'), [
    `${bold(markdownText(choice(record)))} ${markdownText(whole.recommendation.summary)}`,
    whole.warnings.length === 0
      ? undefined
      : list(whole.warnings.map(({ text }) => spoken(record, 'report/warning', { text: capitalised(text) }))),
    ...hybrid(record),
    ...relaxations(record),
  ]);
}

/** The decision in one sentence. */
function choice({ recommendation: { recommendation }, say }: DecisionRecord): string {
  const sentence =
    recommendation.kind === 'none' ? say('report/no-choice') : say('report/choose', { title: recommendation.title });
  return say('report/sentence', { sentence });
}

function hybrid(record: DecisionRecord): readonly (Block | undefined)[] {
  const { hybrid } = record.recommendation;
  if (hybrid === null) return [];
  if (!hybrid.advised) {
    const parts = hybrid.parts.map(({ name }) => name).join(' + ');
    return [spoken(record, 'report/hybrid-not-advised', { parts, because: hybrid.because })];
  }
  const { bridge, bestSingle, regret } = hybrid;
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
    bridge === null
      ? undefined
      : spoken(record, 'report/bridge', { bridge: bridge.name, how: bridge.how, caveat: bridge.caveat }) +
        marks(record, bridge),
    bestSingle === null || regret === null
      ? undefined
      : spoken(record, 'report/single-instead', {
          name: bestSingle.name,
          value: score(bestSingle.value),
          hybrid: score(hybrid.value),
          regret: score(Math.abs(regret)),
        }),
  ];
}

function relaxations(record: DecisionRecord): readonly (Block | undefined)[] {
  const { recommendation: whole, say } = record;
  const { relax } = whole.recommendation;
  if (relax.length === 0) return [];
  return [
    spoken(record, 'report/relax-intro'),
    list(
      relax.map(({ alternative, changes }) => ({
        inline: bold(markdownText(nameOf(alternative, whole, say))),
        below: changes.map(({ requirement, from, to }) =>
          spoken(record, 'report/change-of', {
            label: whole.requirements[requirement]?.label ?? requirement,
            from,
            to,
          }),
        ),
      })),
    ),
  ];
}

const ORIGINS = { answer: 'report/answered', implied: 'report/implied', default: 'report/default' } as const;

/** What was asked for, and where each requirement comes from. */
export function context(record: DecisionRecord): readonly Block[] {
  const { recommendation: whole, say } = record;
  const requirements = Object.values(whole.requirements);
  const known = requirements.filter(({ unknown }) => !unknown);
  const open = requirements.filter(({ unknown }) => unknown).map(({ label }) => label);
  return section(2, spoken(record, 'report/context'), [
    whole.description === null ? undefined : markdownText(whole.description),
    known.length === 0
      ? undefined
      : table(
          ['report/requirement', 'report/value', 'report/origin', 'report/because'].map((id) => ({
            heading: spoken(record, id),
          })),
          known.map((one) => [
            markdownText(one.label),
            markdownText(requirementValue(one, say)),
            spoken(record, one.firm ? ORIGINS[one.origin] : 'report/usually'),
            markdownText(one.because ?? '') + marks(record, one),
          ]),
        ),
    open.length === 0 ? undefined : spoken(record, 'report/not-known', { labels: open.join(say('word/comma')) }),
    spoken(record, 'report/profile', { profile: whole.profile.name, because: whole.profile.because }),
  ]);
}
