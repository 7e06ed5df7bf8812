import {
  inLanguage,
  type KnowledgeBase,
  type Language,
  type Procedure,
  type ProcedureReport,
  type Requirements,
} from '../domain/index.ts';
import { readRequirements } from '../situation/index.ts';
import type { Read } from '../tables/index.ts';
import type { Opinion } from './opinion.ts';
import { asksOf, type Inputs, readInputs } from './read-inputs.ts';
import { runScoring } from './run-scoring.ts';
import { runTable } from './run-table.ts';
import { runTrees } from './run-trees.ts';
import { type StepWords, stepWords } from './say-step.ts';

/** An alternative that was recommended, alone or as a part, for the procedures to agree with or not. */
export interface Chosen {
  readonly alternative: string;
  readonly technology: string;
}

/**
 * Asks every decision procedure of the documents for its own verdict, as written, in the order of the knowledge base.
 * Nothing is assumed where a requirement is unknown: the procedure stops and names what is missing.
 */
export function runProcedures(
  knowledge: KnowledgeBase,
  requirements: Requirements,
  chosen: readonly Chosen[],
  language: Language,
): readonly ProcedureReport[] {
  const requirement = readRequirements(requirements, knowledge);
  const known = new Set([...knowledge.alternatives, ...knowledge.technologies].map(({ id }) => id));
  return knowledge.procedures.map((procedure) => {
    const inputs = readInputs(procedure, requirement, knowledge);
    const opinion = run(procedure, inputs.read, stepWords(knowledge, procedure, language));
    return report(procedure, opinion, inputs, known, chosen, language, knowledge);
  });
}

function run(procedure: Procedure, read: Read, words: StepWords): Opinion {
  const { body } = procedure;
  switch (body.kind) {
    case 'table':
      return runTable(body.table, read, words);
    case 'trees':
      return runTrees(body.trees, read, words);
    case 'scoring':
      return runScoring(body, procedure, read, words);
  }
}

function report(
  procedure: Procedure,
  { outcomes, path, missing }: Opinion,
  inputs: Inputs,
  known: ReadonlySet<string>,
  chosen: readonly Chosen[],
  language: Language,
  knowledge: KnowledgeBase,
): ProcedureReport {
  // A procedure may name what this knowledge base does not hold (any more): that is outside of it too.
  const named = unique(outcomes.flatMap(({ recommend }) => recommend));
  const verdict = named.filter((id) => known.has(id));
  const external = unique([
    ...named.filter((id) => !known.has(id)),
    ...outcomes.flatMap((outcome) => outcome.external.map((one) => inLanguage(one, language))),
  ]);
  return {
    id: procedure.id,
    title: inLanguage(procedure.title, language),
    verdict,
    external,
    path,
    agrees: verdict.length === 0 || chosen.length === 0 ? null : agrees(verdict, chosen),
    document: procedure.document,
    missing: inputs.behind(missing),
    ambiguities: procedure.ambiguities.map((ambiguity) => inLanguage(ambiguity, language)),
    disputedBy: procedure.disputedBy,
    asks: asksOf(procedure, knowledge),
    ...(procedure.overlaid === undefined ? {} : { overlaid: procedure.overlaid }),
  };
}

/**
 * A verdict that names a technology agrees with any of its alternatives, and none that names but a part agrees with a
 * combination.
 */
function agrees(verdict: readonly string[], chosen: readonly Chosen[]): boolean {
  return chosen.every(({ alternative, technology }) => verdict.includes(alternative) || verdict.includes(technology));
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
