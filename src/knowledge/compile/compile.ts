import type { KnowledgeBase, Reference } from '../../domain/index.ts';
import type { Report } from '../finding.ts';
import type { RawDecision } from '../schema/decision.ts';
import { columnsOf } from './columns.ts';
import { compileAlternatives } from './compile-alternatives.ts';
import { compileProcedures } from './compile-procedures.ts';
import { compileQuestions } from './compile-questions.ts';
import { compileRules } from './compile-rules.ts';
import type { Compiling } from './context.ts';

interface Envelope {
  readonly digest: string;
  readonly overlays: readonly string[];
  readonly references: Readonly<Record<string, Reference>>;
}

/**
 * Parses every quantity and condition of the decision part, once. What cannot be parsed is reported and left out, so that
 * all of it is reported; the result is to be used only when nothing was.
 *
 * @param overlaid  ids of procedures that the user laid over
 */
export function compile(
  raw: RawDecision,
  envelope: Envelope,
  overlaid: ReadonlySet<string>,
  report: Report,
): KnowledgeBase {
  const questions = compileQuestions(raw, report);
  const compiling: Compiling = {
    columns: columnsOf(questions, raw),
    dimensions: new Map(raw.figures.map(({ id, dimension }) => [id, dimension])),
    report,
  };
  return {
    version: raw.about.version ?? '0',
    ...envelope,
    questions,
    derived: raw.derived,
    scenarios: raw.scenarios,
    technologies: raw.technologies,
    alternatives: compileAlternatives(raw, compiling),
    capabilities: raw.capabilities.map(({ id, label, levels }) => ({
      id,
      label,
      levels: levels.map((level) => level.id),
      levelLabels: Object.fromEntries(levels.map((level) => [level.id, level.label])),
    })),
    figures: raw.figures,
    ...compileRules(raw, compiling),
    profiles: raw.profiles,
    bridges: raw.bridges,
    procedures: compileProcedures(raw, overlaid, compiling),
    columns: compiling.columns,
    wording: raw.wording,
    settings: raw.settings,
  };
}
