import type { Decision, Recommendation, RivalReport } from '../domain/index.ts';
import type { Say } from '../wording/say.ts';
import { namesOfParts } from './names.ts';

/** What the draws speak for, where that runs something else than what is recommended; undefined where it does not. */
export function undecidedWith({
  recommendation,
  ranking,
}: Pick<Recommendation, 'recommendation' | 'ranking'>): RivalReport | undefined {
  const { rival, parts, technology, kind } = recommendation;
  if (kind === 'none' || rival === undefined || rival.alternatives.length === 0) return undefined;
  const technologyOf = (id: string) => ranking.find(({ alternative }) => alternative === id)?.technology ?? id;
  const set = (each: readonly (string | null)[]) => [...new Set(each)].sort().join(' ');
  const own = parts.length === 0 ? [technology] : parts.map((part) => part.technology);
  return set(own) === set(rival.alternatives.map(technologyOf)) ? undefined : rival;
}

/** What is chosen, or the two between which nothing is decided. */
export function chosenTitle(whole: Pick<Recommendation, 'recommendation' | 'ranking'>, say: Say): string {
  const { recommendation } = whole;
  const rival = undecidedWith(whole);
  if (rival === undefined) return recommendation.title;
  return say('word/or', { list: shortTitle(recommendation), last: rivalTitle(recommendation, rival, say) });
}

/** What would run, without what each part is for: short enough to be set against a rival. */
export function shortTitle({ title, parts }: Decision): string {
  return parts.length === 0 ? title : namesOfParts(parts);
}

/** What more draws come to; beside a combination one system is one alone. */
export function rivalTitle({ kind }: Decision, { title, alternatives }: RivalReport, say: Say): string {
  return kind === 'hybrid' && alternatives.length === 1 ? say('report/alone', { name: title }) : title;
}

/** The decision as a line of its own. */
export function choiceLine(whole: Pick<Recommendation, 'recommendation' | 'ranking'>, say: Say): string {
  if (whole.recommendation.kind === 'none') return say('report/no-choice');
  const title = chosenTitle(whole, say);
  return say(undecidedWith(whole) === undefined ? 'report/choose' : 'report/undecided-between', { title });
}

/** The decision and what it is for, as the title of a document. */
export function titleOf(whole: Pick<Recommendation, 'recommendation' | 'ranking' | 'name'>, say: Say): string {
  const { recommendation, name } = whole;
  if (name === null) return choiceLine(whole, say);
  if (recommendation.kind === 'none') return say('report/title-none', { name });
  const id = undecidedWith(whole) === undefined ? 'report/title' : 'report/title-undecided';
  return say(id, { title: chosenTitle(whole, say), name });
}
