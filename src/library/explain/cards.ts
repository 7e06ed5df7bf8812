import type { SheetBlock } from '../../domain/index.ts';
import type { SectionRecord } from '../../knowledge/library.ts';
import { list } from '../blocks.ts';
import { type LearningPath, pathSheet } from '../docs/path.ts';
import type { Entry, Identified } from '../kind.ts';
import type { FigureRecord } from '../kinds/figures.ts';
import type { Lookup } from '../lookup.ts';
import { matrixSheet } from '../tables/matrix-sheet.ts';
import { metricSheet } from '../tables/metric-sheet.ts';
import { conflictItem } from '../verdicts.ts';
import { alternativeCard, technologyCard } from './alternative-card.ts';
import { criterionCard, profileCard } from './criterion-card.ts';
import { documentCard, documentGroupCard, keyMetricCard, readingListCard, sectionCard } from './document-cards.ts';
import { evidenceCard } from './evidence-card.ts';
import { caseCard, termCard } from './experience-cards.ts';
import { messageCard } from './message-card.ts';
import { plainCard } from './plain-card.ts';
import { boxCard, parameterCard, writtenCard } from './plan-cards.ts';
import { procedureCard } from './procedure-card.ts';
import {
  adviceCard,
  bridgeCard,
  constraintCard,
  derivedCard,
  implicationCard,
  sizingCard,
  splitCard,
} from './rule-cards.ts';
import { corpusScenarioCard, scenarioCard } from './scenario-card.ts';
import { capabilityCard, questionCard } from './vocabulary-cards.ts';

type Card = (record: never, lookup: Lookup) => readonly SheetBlock[];

/** What is shown of a thing, by its kind; of all others, what their record says. */
const CARDS: Readonly<Record<string, Card>> = {
  alternative: alternativeCard,
  technology: technologyCard,
  scenario: scenarioCard,
  constraint: constraintCard,
  criterion: criterionCard,
  implication: implicationCard,
  profile: profileCard,
  procedure: procedureCard,
  split: splitCard,
  bridge: bridgeCard,
  advice: adviceCard,
  capability: capabilityCard,
  question: questionCard,
  derived: derivedCard,
  sizing: sizingCard,
  metric: ({ id }: Identified, lookup: Lookup) => metricSheet(id, undefined, lookup).blocks,
  figure: ({ figure }: FigureRecord, lookup: Lookup) => plainCard(figure, lookup),
  matrix: (record: SectionRecord<'matrices'>, lookup: Lookup) => matrixSheet(record, lookup).blocks,
  term: termCard,
  case: caseCard,
  'corpus-scenario': corpusScenarioCard,
  document: documentCard,
  section: sectionCard,
  'reading-list': readingListCard,
  'learning-path': (path: LearningPath, lookup: Lookup) => pathSheet(path, lookup).blocks,
  'document-group': documentGroupCard,
  'key-metric': keyMetricCard,
  evidence: evidenceCard,
  parameter: parameterCard,
  'checklist-item': boxCard,
  'written-setting': writtenCard,
  message: messageCard,
  conflict: (record: SectionRecord<'conflicts'>, lookup: Lookup) => list([conflictItem(record, lookup)]),
};

export function cardOf({ kind, record }: Entry, lookup: Lookup): readonly SheetBlock[] {
  const card = CARDS[kind.name] as ((record: Identified, lookup: Lookup) => readonly SheetBlock[]) | undefined;
  return card === undefined ? plainCard(record, lookup) : card(record, lookup);
}
