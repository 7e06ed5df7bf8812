import { parseAnswer } from '../answers/index.ts';
import type { KnowledgeBase, Language, Question, RawAnswer } from '../domain/index.ts';
import type { Consequence } from '../questionnaire/index.ts';
import { alternativesById, alternativesIn, NO_OUTCOME, nameOfSystem } from '../recommendation/index.ts';
import { describeRequirement } from '../situation/index.ts';
import type { Say } from '../wording/say.ts';

/** Why an adaptive question is asked: which answers lead where, as one sentence. */
export function sayWhy(
  question: Question,
  because: readonly Consequence[],
  knowledge: Pick<KnowledgeBase, 'alternatives' | 'technologies'>,
  language: Language,
  say: Say,
): string {
  const number = question.answer.kind === 'number';
  const sorted = number ? [...because].sort((a, b) => lowest(question, a.value) - lowest(question, b.value)) : because;
  const outcomes = [...new Set(sorted.map(({ outcome }) => outcome))];
  const names = outcomes.map((outcome) => nameOf(outcome, knowledge, language, say));
  if (outcomes.length === 1) return say('prompts/why-one', { outcome: names[0] ?? '' });
  const said = outcomes.map((outcome, i) => {
    const values = number ? stretches(sorted, outcome, question, language, say) : several(sorted, outcome);
    return say('prompts/outcome', { outcome: names[i] ?? '', values: values.join(say('word/comma')) });
  });
  const last = said.pop() ?? '';
  return say('prompts/why', { outcomes: say('prompts/either', { list: said, last }) });

  function several(all: readonly Consequence[], wanted: string): readonly string[] {
    return all
      .filter(({ outcome }) => outcome === wanted)
      .map(({ value }) => describeAnswer(question, value, language, say));
  }
}

/** Numbers that lead to one outcome, as the stretches they stand for: `up to 1 h`, `1 d to 7 d`, `from 30 d`. */
function stretches(
  sorted: readonly Consequence[],
  wanted: string,
  question: Question,
  language: Language,
  say: Say,
): readonly string[] {
  const found: string[] = [];
  for (let start = 0; start < sorted.length; start++) {
    if (sorted[start]?.outcome !== wanted) continue;
    let end = start;
    while (sorted[end + 1]?.outcome === wanted) end++;
    const [low, high] = [start, end].map((at) => describeAnswer(question, sorted[at]?.value ?? '', language, say));
    if (start === 0) found.push(say('prompts/up-to', { value: high ?? '' }));
    else if (end === sorted.length - 1) found.push(say('prompts/from', { value: low ?? '' }));
    else found.push(start === end ? (low ?? '') : say('word/range', { low: low ?? '', high: high ?? '' }));
    start = end;
  }
  return found;
}

/** An answer as a person would say it; an unknown one in words. */
export function describeAnswer(question: Question, raw: RawAnswer, language: Language, say: Say): string {
  const parsed = parseAnswer(question, raw);
  if (!parsed.ok) return String(raw);
  if (parsed.value.kind === 'unknown') return say('word/not-known');
  return describeRequirement({ ...parsed.value, origin: 'answer', firm: true }, question, language, say);
}

function lowest(question: Question, raw: RawAnswer): number {
  const parsed = parseAnswer(question, raw);
  return parsed.ok && parsed.value.kind === 'number' ? parsed.value.min : 0;
}

/** @param outcome  by its name, see `servingIn` */
function nameOf(
  outcome: string,
  knowledge: Pick<KnowledgeBase, 'alternatives' | 'technologies'>,
  language: Language,
  say: Say,
): string {
  if (outcome === NO_OUTCOME) return say('engine/outcome-none');
  return nameOfSystem(alternativesById(alternativesIn(outcome), knowledge), knowledge, language, say);
}
