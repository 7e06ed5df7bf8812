import {
  type Decision,
  inLanguage,
  type KnowledgeBase,
  type Language,
  type OutcomeShare,
  type RivalReport,
} from '../domain/index.ts';
import type { Say } from '../wording/say.ts';
import { alternativesIn, type Choice, chosenIn, outcomeNamed } from './decide.ts';
import { alternativesById, namesTogether } from './names.ts';
import { sixDecimals } from './rounded.ts';
import type { SureThing } from './sure-thing.ts';

/** Shares of draws by the name of what is recommended in them. */
export type Outcomes = ReadonlyMap<string, number>;

/** Most often first; of those equally often, by name. */
export function outcomeShares(outcomes: Outcomes): OutcomeShare[] {
  return [...outcomes]
    .sort(([a, often], [b, seldom]) => seldom - often || (a < b ? -1 : 1))
    .map(([name, part]) => ({ alternatives: alternativesIn(name), share: sixDecimals(part) }));
}

/** Share of draws that come to the same recommendation; null where none was made or nothing was drawn. */
export function confidenceIn(outcomes: Outcomes | undefined, choice: Choice): number | null {
  if (outcomes === undefined || choice.kind === 'none') return null;
  return sixDecimals(outcomes.get(outcomeNamed(chosenIn(choice))) ?? 0);
}

/** From this difference on it is worth saying that a technology is surer than which of its alternatives. */
const SURER = 0.05;

/** How sure the technology of a single recommendation is, where that is more than how sure the alternative is. */
export function technologyConfidenceIn(
  outcomes: Outcomes | undefined,
  choice: Choice,
  { alternatives, technologies }: KnowledgeBase,
  language: Language,
): Decision['technologyConfidence'] {
  const confidence = confidenceIn(outcomes, choice);
  if (outcomes === undefined || confidence === null || choice.kind !== 'single') return undefined;
  const { technology } = choice.winner.alternative;
  const own = new Set(alternatives.filter((one) => one.technology === technology).map(({ id }) => id));
  const shares = outcomeShares(outcomes).filter(
    (one) => one.alternatives.length > 0 && one.alternatives.every((id) => own.has(id)),
  );
  const sum = sixDecimals(shares.reduce((total, one) => total + one.share, 0));
  const name = technologies.find(({ id }) => id === technology)?.name;
  return name === undefined || sum < confidence + SURER ? undefined : { name: inLanguage(name, language), share: sum };
}

/** What more draws come to than to the recommendation, where there is such a thing: then the matter is undecided. */
export function rivalOf(
  outcomes: Outcomes | undefined,
  choice: Choice,
  knowledge: KnowledgeBase,
  language: Language,
  say: Say,
): RivalReport | undefined {
  const confidence = confidenceIn(outcomes, choice);
  const [first] = outcomes === undefined ? [] : outcomeShares(outcomes);
  if (confidence === null || first === undefined || first.share <= confidence) return undefined;
  const together = alternativesById(first.alternatives, knowledge);
  return { ...first, title: together.length === 0 ? say('report/none-of-them') : namesTogether(together, language) };
}

/** What every answer to a question leads to, as a rival of what is recommended without one. */
export function sureRival(
  sure: SureThing | undefined,
  outcomes: Outcomes | undefined,
  knowledge: KnowledgeBase,
  language: Language,
): RivalReport | undefined {
  if (sure === undefined) return undefined;
  const { requirement, label, outcome } = sure;
  const alternatives = alternativesIn(outcome);
  return {
    alternatives,
    share: sixDecimals(outcomes?.get(outcome) ?? 0),
    title: namesTogether(alternativesById(alternatives, knowledge), language),
    whatever: { requirement, label },
  };
}

/** That nothing is decided, and what the draws or every answer to a question come to instead: a sentence. */
export function sayRival({ alternatives, title, share: part, whatever }: RivalReport, say: Say): string {
  if (whatever !== undefined) return say('engine/rival-whatever', { label: whatever.label, title });
  const id = alternatives.length === 0 ? 'engine/rival-none' : 'engine/rival';
  return say(id, { title, share: `${Math.round(part * 100)}%` });
}
