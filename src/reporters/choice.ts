import { type Decision, levelAtTop, type Recommendation, type RivalReport, undecidedWith } from '../domain/index.ts';
import { type Say, sayMessage } from '../wording/say.ts';
import { either } from '../words/suggest.ts';
import { nameOf, namesOfParts } from './names.ts';

type Whole = Pick<Recommendation, 'recommendation' | 'ranking'>;

/** What would run, without what each part is for: short enough to be set against a rival. */
export function shortTitle({ title, parts }: Decision): string {
  return parts.length === 0 ? title : namesOfParts(parts);
}

/** What more draws come to; beside a combination one system is one alone. */
export function rivalTitle({ kind }: Decision, { title, alternatives }: RivalReport, say: Say): string {
  return kind === 'hybrid' && alternatives.length === 1 ? say('report/alone', { name: title }) : title;
}

/** What is level, or leads the draws instead of the score: between these nothing is decided. None where one is chosen. */
export function openBetween(whole: Whole, say: Say): readonly string[] {
  const level = levelAtTop(whole).map(({ name }) => name);
  const { recommendation } = whole;
  const rival = undecidedWith(whole);
  const first = level.length === 0 ? [shortTitle(recommendation)] : level;
  if (rival === undefined) return level;
  return [...new Set([...first, rivalTitle(recommendation, rival, say)])];
}

/** What is chosen, or all between which nothing is decided. */
export function chosenTitle(whole: Whole, say: Say): string {
  const open = openBetween(whole, say);
  const { title, openParts } = whole.recommendation;
  if (open.length === 0) return title;
  return openParts === undefined ? sayMessage(say, either(open)) : openTitle(openParts, whole, say);
}

/** What is settled for its workload, and between what the others are open. */
function openTitle(parts: NonNullable<Decision['openParts']>, whole: Whole, say: Say): string {
  return [...parts]
    .sort((a, b) => Number(b.settled) - Number(a.settled))
    .map(({ workload, alternatives, settled }) =>
      say(settled ? 'report/settled-part' : 'report/open-part', {
        workload,
        title: sayMessage(say, either(alternatives.map((id) => nameOf(id, whole, say)))),
      }),
    )
    .join(say('word/semicolon'));
}

/** The second, by all the names it goes by where it is several alternatives together; undefined without one. */
export function runnerUpName({ recommendation, ranking }: Whole, say: Say): string | undefined {
  const { runnerUp, runnerUpTogether, runnerUpName: name } = recommendation;
  if (runnerUp === null || name !== undefined) return name;
  return namesOfParts((runnerUpTogether ?? [runnerUp]).map((id) => ({ name: nameOf(id, { ranking }, say) })));
}

/** Who comes next: all that are level with the first, or the second; undefined without one. */
export function nextInLine(whole: Whole, say: Say): string | undefined {
  const [, ...others] = levelAtTop(whole);
  if (others.length > 0) return others.map(({ name }) => name).join(say('word/comma'));
  return runnerUpName(whole, say);
}

/** Whether nothing fits in more draws than what is recommended comes first in. */
function isMostlyNone({ recommendation: { rival } }: Whole): boolean {
  return rival?.alternatives.length === 0;
}

/** The decision as a line of its own. */
export function choiceLine(whole: Whole, say: Say): string {
  if (whole.recommendation.kind === 'none') return say('report/no-choice');
  const title = chosenTitle(whole, say);
  if (openBetween(whole, say).length > 0) return say('report/undecided-between', { title });
  return say(isMostlyNone(whole) ? 'report/choose-if-any' : 'report/choose', { title });
}

/** The decision and what it is for, as the title of a document. */
export function titleOf(whole: Whole & Pick<Recommendation, 'name'>, say: Say): string {
  const { recommendation, name } = whole;
  if (name === null) return choiceLine(whole, say);
  if (recommendation.kind === 'none') return say('report/title-none', { name });
  // Of several parts the title already says what each is for.
  const single = isMostlyNone(whole) ? 'report/title-if-any' : 'report/title';
  const plan = isMostlyNone(whole) ? 'report/title-parts-if-any' : 'report/title-parts';
  const decided = recommendation.parts.length > 0 ? plan : single;
  const open = recommendation.openParts === undefined ? 'report/title-undecided' : 'report/title-parts-undecided';
  const id = openBetween(whole, say).length === 0 ? decided : open;
  return say(id, { title: chosenTitle(whole, say), name });
}
