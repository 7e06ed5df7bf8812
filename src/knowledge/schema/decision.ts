import { z } from 'zod';
import { alternative, alternativeFigure, capability, figure, technology } from './alternatives.ts';
import { text } from './pieces.ts';
import { procedure } from './procedures.ts';
import { implication, question, scenario } from './questions.ts';
import { advice, bridge, constraint, criterion, derived, profile, sizing, split } from './rules.ts';

/** The sections a decision reads, by name: the schema of one entry of the list. */
export const decisionLists = {
  technologies: technology,
  alternatives: alternative,
  alternativeFigures: alternativeFigure,
  capabilities: capability,
  figures: figure,
  questions: question,
  derived,
  scenarios: scenario,
  implications: implication,
  constraints: constraint,
  criteria: criterion,
  profiles: profile,
  sizing,
  splits: split,
  bridges: bridge,
  procedures: procedure,
  advice,
} as const;

/** The sections that are mappings: the schema of one value. */
export const decisionMaps = {
  wording: text,
  settings: z.number(),
  about: z.string().min(1),
} as const;

export type DecisionListName = keyof typeof decisionLists;
type DecisionMapName = keyof typeof decisionMaps;

/** The decision part as written, checked entry by entry and merged; conditions and quantities are still text. */
export type RawDecision = {
  readonly [Name in DecisionListName]: readonly z.output<(typeof decisionLists)[Name]>[];
} & {
  readonly [Name in DecisionMapName]: Readonly<Record<string, z.output<(typeof decisionMaps)[Name]>>>;
};

export type RawEntry<Name extends DecisionListName> = RawDecision[Name][number];
