import { markdownText } from '../../words/escape.ts';
import { share } from '../figures.ts';
import { type Block, section } from '../markdown/blocks.ts';
import { requirements } from '../markdown/decision.ts';
import { bullets, type DecisionRecord, spoken } from '../markdown/record.ts';
import { counts } from './arguments.ts';
import { consideredOptions } from './options.ts';

/** What it is about, the question, and what is asked for; nothing of it is argued yet. */
export function context(record: DecisionRecord): readonly (Block | undefined)[] {
  const { name, description } = record.recommendation;
  return [
    description === null ? undefined : markdownText(description),
    name === null ? spoken(record, 'records/question-unnamed') : spoken(record, 'records/question', { name }),
    ...requirements(record),
  ];
}

/** The criteria by their weight, most important first. */
export function drivers(record: DecisionRecord): readonly (Block | undefined)[] {
  const { ranking } = record.recommendation;
  const counted = (ranking[0]?.criteria ?? []).filter(counts);
  const byWeight = [...counted].sort((a, b) => b.weight - a.weight);
  return [
    byWeight.length === 0
      ? undefined
      : bullets(
          record,
          byWeight.map(({ label, weight }) => spoken(record, 'records/driver', { label, share: share(weight) })),
        ),
  ];
}

export function options(record: DecisionRecord): Block {
  const { recommendation, say } = record;
  return bullets(
    record,
    consideredOptions(recommendation, say).map(({ name }) => markdownText(name)),
  );
}

/** Sections of MADR: their headings are part of the format. */
export function openingSections(record: DecisionRecord): readonly Block[] {
  return [
    ...section(2, 'Context and Problem Statement', context(record)),
    ...section(2, 'Decision Drivers', drivers(record)),
    ...section(2, 'Considered Options', [options(record)]),
  ];
}
