import type { KnowledgeBase, Place, Plans, Problem, Reference } from '../domain/index.ts';
import { nearest } from '../words/nearest.ts';
import { about, didYouMean } from '../words/suggest.ts';
import { keyPlaceAt, placeAt } from '../yaml/index.ts';
import { checkLibrary } from './checks/check-library.ts';
import { checkOvertakenItems } from './checks/check-overtaken-items.ts';
import { checkPlanning } from './checks/check-planning.ts';
import { CHECKS } from './checks/index.ts';
import { citationsOf } from './citations.ts';
import { compile } from './compile/compile.ts';
import { compilePlanning } from './compile/compile-planning.ts';
import { digestOf } from './digest.ts';
import type { Finding, Report, Spot } from './finding.ts';
import { deepFreeze } from './freeze.ts';
import { followsFrom, type LeftOut } from './left-out.ts';
import type { Library } from './library.ts';
import type { Merged } from './merge.ts';
import { rawDecision, rawPlanning, type Values } from './raw-decision.ts';
import { address } from './read-sections.ts';
import { createResolver } from './references.ts';
import type { RawDecision } from './schema/decision.ts';
import type { RawPlanning } from './schema/planning.ts';

/** What a decision needs and what is planned with, in the form that is kept between builds and in the form that is used. */
export interface Assembled {
  readonly raw: RawDecision;
  readonly knowledge: KnowledgeBase;
  readonly planning: RawPlanning;
  readonly plans: Plans;
}

/** Checked entries of the sections that are compiled. */
interface CompiledParts {
  readonly decision: Values;
  readonly planning: Values;
}

/** What a user laid over the built-in knowledge. */
interface Overlays {
  /** As given. */
  readonly folders: readonly string[];
  /** Ids of the procedures in them. */
  readonly procedures: ReadonlySet<string>;
}

/**
 * Brings checked entries together: resolves what they cite, compiles, and checks what must hold between them. All
 * findings are returned, located where the entry was read from a file; `assembled` is absent when there are any.
 *
 * @param merged    entries that were read from files, for the places of findings
 * @param leftOut   what is only wrong because of it is not returned
 * @param overlays  laid over the built-in knowledge
 */
export function assemble(
  parts: CompiledParts,
  library: Library,
  merged: Merged,
  leftOut: LeftOut,
  overlays: Overlays,
): { readonly assembled?: Assembled; readonly problems: readonly Problem[] } {
  const raw = rawDecision(parts.decision);
  const planning = rawPlanning(parts.planning);
  const problems: Problem[] = [];
  const report: Report = (finding) => {
    if (!followsFrom(leftOut, finding)) problems.push(located(finding, merged));
  };
  const cite = citing(library, report);
  const resolveAll = (lists: Parameters<typeof citationsOf>[0]) => {
    const references: Record<string, Reference> = {};
    for (const { source, spot } of citationsOf(lists)) {
      const reference = cite(source, spot);
      if (reference !== undefined) references[source] = reference;
    }
    return references;
  };
  const references = resolveAll(raw);
  const digest = digestOf({ raw, references });
  const knowledge = compile(raw, { digest, overlays: overlays.folders, references }, overlays.procedures, report);
  const plans = compilePlanning(planning, knowledge, resolveAll(planning), report);
  const checked = { raw, questions: knowledge.questions, columns: knowledge.columns };
  for (const check of CHECKS) check(checked, report);
  checkPlanning(planning, plans, checked, report);
  checkLibrary(library, raw, cite, report);
  checkOvertakenItems(planning, library, report);
  if (problems.length > 0) return { problems };
  return { assembled: { raw, knowledge: deepFreeze(knowledge), planning, plans: deepFreeze(plans) }, problems };
}

/** Finds what a source id stands for, and reports the spot of one that stands for nothing. */
export function citing(library: Library, report: Report): (source: string, spot: Spot) => Reference | undefined {
  const { resolve, candidates } = createResolver(library);
  const found = new Map<string, Reference | undefined>();
  return (source, spot) => {
    if (!found.has(source)) found.set(source, resolve(source));
    const reference = found.get(source);
    if (reference !== undefined) return reference;
    const meant = nearest(source, candidates(source));
    report({
      spot,
      code: 'knowledge/unknown-source',
      message: { id: 'check/no-source', gaps: { source } },
      hint: meant === undefined ? { id: 'check/source-kinds' } : didYouMean(meant),
    });
    return undefined;
  };
}

/** Where a spot stands in the files that were read. */
export function placeOf(spot: Spot, merged: Merged): Place {
  const entry = merged.get(spot.section)?.get(spot.id);
  const find = spot.atKey ? keyPlaceAt : placeAt;
  return entry === undefined ? { file: '<built-in>' } : find(entry.located, spot.path);
}

/** What is found, at its place. */
export function located({ spot, code, message, hint }: Finding, merged: Merged): Problem {
  const path = spot.atKey ? spot.path.slice(0, -1) : spot.path;
  return {
    code,
    severity: 'error',
    message: about(address(spot.section, spot.id, path), message),
    ...(hint === undefined ? {} : { hint }),
    at: placeOf(spot, merged),
  };
}
