import {
  type Decision,
  inLanguage,
  type KnowledgeBase,
  type Language,
  type OutcomeShare,
  outcomeNamed,
  type RivalReport,
} from '../domain/index.ts';
import { displayParts, displayShare } from '../units/index.ts';
import { type Say, sayMessage } from '../wording/say.ts';
import { both } from '../words/suggest.ts';
import {
  alternativesIn,
  type Choice,
  chosenIn,
  NO_OUTCOME,
  outcomeIn,
  partsIn,
  planNamed,
  servingIn,
} from './decide.ts';
import { alternativesById, nameOfOutcome, nameOfSystem } from './names.ts';
import { sixDecimals } from './rounded.ts';
import type { SureThing } from './sure-thing.ts';

/** Shares of draws by the name of what is recommended in them. */
export type Outcomes = ReadonlyMap<string, number>;

/** In the order of {@link mostFirst}. */
export function outcomeShares(outcomes: Outcomes): OutcomeShare[] {
  return mostFirst(outcomes).map(([name, part]) => ({ alternatives: alternativesIn(name), share: sixDecimals(part) }));
}

/** With their shares; most often first, of those equally often by name. */
export function mostFirst(outcomes: Outcomes): readonly (readonly [string, number])[] {
  return [...outcomes].sort(([a, often], [b, seldom]) => seldom - often || (a < b ? -1 : 1));
}

/** Share of draws that come to the same recommendation; null where none was made or nothing was drawn. */
export function confidenceIn(outcomes: Outcomes | undefined, choice: Choice): number | null {
  if (outcomes === undefined || choice.kind === 'none') return null;
  return sixDecimals(shareOf(outcomes, choice));
}

/** Share of draws that come to a choice, 0 to 1; of several workloads every one has to be served by what is chosen for it. */
export function shareOf(outcomes: Outcomes, choice: Choice): number {
  return outcomes.get(outcomeIn(choice)) ?? 0;
}

/** Share of draws that run the technologies of an outcome and no other, in whichever of their alternatives, 0 to 1. */
export function shareOfSystems(outcomes: Outcomes, outcome: string, knowledge: KnowledgeBase): number {
  return shareAlike(outcomes, outcome, outcomeNamed, knowledge);
}

/** The same where each workload keeps the technology that serves it. A split is known by what serves it alone. */
function shareOfModes(outcomes: Outcomes, choice: Choice, knowledge: KnowledgeBase): number {
  const isSplit = choice.kind === 'hybrid' && choice.hybrid.split !== undefined;
  return shareAlike(outcomes, outcomeIn(choice), isSplit ? outcomeNamed : planNamed, knowledge);
}

function shareAlike(
  outcomes: Outcomes,
  outcome: string,
  named: (technologies: readonly string[]) => string,
  { alternatives }: KnowledgeBase,
): number {
  const technologies = (name: string) =>
    named(servingIn(name).flatMap((id) => alternatives.find((one) => one.id === id)?.technology ?? []));
  const alike = [...outcomes].filter(([name]) => technologies(name) === technologies(outcome));
  return alike.reduce((sum, [, part]) => sum + part, 0);
}

/** From this difference on it is worth saying that a technology is surer than which of its alternatives. */
const SURER = 0.05;

/** How sure the technologies of a recommendation are, where that is more than how sure it is itself. */
export function technologyConfidenceIn(
  outcomes: Outcomes | undefined,
  choice: Choice,
  knowledge: KnowledgeBase,
  language: Language,
  say: Say,
): Decision['technologyConfidence'] {
  const confidence = confidenceIn(outcomes, choice);
  if (outcomes === undefined || confidence === null) return undefined;
  const modes = shareOfModes(outcomes, choice, knowledge);
  const systems = shareOfSystems(outcomes, outcomeIn(choice), knowledge);
  const reassigned = systems >= modes + SURER;
  const share = sixDecimals(reassigned ? systems : modes);
  if (share < confidence + SURER) return undefined;
  const run = new Set(alternativesById(chosenIn(choice), knowledge).map(({ technology }) => technology));
  const names = knowledge.technologies.filter(({ id }) => run.has(id)).map(({ name }) => inLanguage(name, language));
  return { name: sayMessage(say, both(names)), share, ...(reassigned ? { reassigned } : {}) };
}

/** What more draws come to than to the recommendation, by its name; undefined where there is no such thing. */
export function leadingOutcome(outcomes: Outcomes | undefined, choice: Choice): string | undefined {
  const confidence = confidenceIn(outcomes, choice);
  if (outcomes === undefined || confidence === null) return undefined;
  const [first] = mostFirst(outcomes);
  return first !== undefined && sixDecimals(first[1]) > confidence ? first[0] : undefined;
}

/** What more draws come to than to the recommendation, where there is such a thing: then the matter is undecided. */
export function rivalOf(
  outcomes: Outcomes | undefined,
  choice: Choice,
  knowledge: KnowledgeBase,
  language: Language,
  say: Say,
): RivalReport | undefined {
  const outcome = leadingOutcome(outcomes, choice);
  if (outcome === undefined) return undefined;
  const names = { base: outcomeIn(choice), workloads: partsIn(choice)?.map(({ id }) => id) };
  return {
    alternatives: alternativesIn(outcome),
    share: sixDecimals(outcomes?.get(outcome) ?? 0),
    title:
      outcome === NO_OUTCOME ? say('report/none-of-them') : nameOfOutcome(outcome, names, knowledge, language, say),
  };
}

/** From this share of the draws on it is worth saying what fits in them where nothing does by typical figures: a judgement. */
const OFTEN = 0.2;

/** What the draws come to most often where nothing fits without them: a sentence; undefined where that is seldom. */
export function sayFitting(
  outcomes: Outcomes | undefined,
  knowledge: KnowledgeBase,
  language: Language,
  say: Say,
): string | undefined {
  const drawn = mostFirst(outcomes ?? new Map());
  const found = drawn.findIndex(([name]) => name !== NO_OUTCOME);
  const [outcome, part = 0] = drawn[found] ?? [];
  if (outcome === undefined || part < OFTEN) return undefined;
  // As it is written among all that the draws come to.
  const shown = displayParts(drawn.map(([, one]) => sixDecimals(one)))[found] ?? '';
  const title = nameOfOutcome(outcome, { base: NO_OUTCOME }, knowledge, language, say);
  return say('engine/fits-when-drawn', { title, share: shown });
}

/** What every answer to a question leads to, as a rival of what is recommended without one. */
export function sureRival(
  sure: SureThing | undefined,
  outcomes: Outcomes | undefined,
  knowledge: KnowledgeBase,
  language: Language,
  say: Say,
): RivalReport | undefined {
  if (sure === undefined) return undefined;
  const { requirement, label, outcome } = sure;
  const alternatives = alternativesIn(outcome);
  return {
    alternatives,
    share: sixDecimals(outcomes?.get(outcome) ?? 0),
    title: nameOfSystem(alternativesById(alternatives, knowledge), knowledge, language, say),
    whatever: { requirement, label },
  };
}

/** That nothing is decided, and what the draws or every answer to a question come to instead: a sentence. */
export function sayRival({ alternatives, title, share: part, whatever }: RivalReport, say: Say): string {
  if (whatever !== undefined) return say('engine/rival-whatever', { label: whatever.label, title });
  const id = alternatives.length === 0 ? 'engine/rival-none' : 'engine/rival';
  return say(id, { title, share: displayShare(part) });
}
