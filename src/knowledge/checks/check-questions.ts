import { flagName } from '../../answers/flag-name.ts';
import { parseAnswer } from '../../answers/parse-answer.ts';
import { RESERVED_FLAGS, RESERVED_KEYS } from '../../answers/reserved.ts';
import type { Message, Question } from '../../domain/index.ts';
import { inside, type Report, type Spot } from '../finding.ts';
import type { RawDecision } from '../schema/decision.ts';
import type { Check } from './check.ts';

/** A question can be asked by its key and by its flag; its examples are answers to it, and so is every choice it offers. */
export const checkQuestions: Check = ({ questions, raw }, report) => {
  const byFlag = new Map<string, string>();
  for (const question of questions) {
    const spot: Spot = { section: 'questions', id: question.id, path: [] };
    const taken = takenBy(question.id, byFlag);
    if (taken !== undefined) refuse(inside(spot, 'id'), taken, report);
    byFlag.set(flagName(question.id), question.id);
    checkChoices(question, raw, spot, report);
    question.examples.forEach((example, index) => {
      const parsed = parseAnswer(question, example);
      if (parsed.ok) return;
      report({
        spot: inside(spot, 'examples', index),
        code: 'knowledge/value',
        message: { id: 'check/example-no-answer', gaps: { why: parsed.message } },
        ...(parsed.hint === undefined ? {} : { hint: parsed.hint }),
      });
    });
  }
};

/** Why a question cannot be called so. */
function takenBy(id: string, byFlag: ReadonlyMap<string, string>): Message | undefined {
  if (RESERVED_KEYS.has(id)) return { id: 'check/taken-key', gaps: { id } };
  const flag = flagName(id);
  if (RESERVED_FLAGS.has(flag)) return { id: 'check/taken-flag', gaps: { flag } };
  if (flag.startsWith('no-')) return { id: 'check/negates', gaps: { flag, negated: flag.slice(3) } };
  const other = byFlag.get(flag);
  return other === undefined ? undefined : { id: 'check/same-flag', gaps: { flag, other } };
}

/** Each choice can be given as an answer, and stands there once. */
function checkChoices(question: Question, raw: RawDecision, spot: Spot, report: Report): void {
  if (question.answer.kind !== 'choice') return;
  const seen = new Set<string>();
  const written = raw.questions.find(({ id }) => id === question.id)?.answer ?? {};
  question.answer.choices.forEach(({ id }, index) => {
    const own = 'choice' in written ? inside(spot, 'answer', 'choice', index, 'id') : givenAt(id, raw, spot);
    if (seen.has(id)) {
      const message = {
        id: 'choice' in written ? 'check/second-choice' : 'check/choice-taken',
        gaps: { id, question: question.id },
      };
      report({ spot: own, code: 'knowledge/duplicate-id', message });
    }
    seen.add(id);
    const parsed = parseAnswer(question, id);
    if (!parsed.ok || parsed.value.kind !== 'unknown') return;
    refuse(own, { id: 'check/means-unknown', gaps: { id } }, report);
  });
}

/** Where a choice stands that a question has from a scenario, or from what an alternative speaks. */
function givenAt(id: string, { scenarios, alternatives }: RawDecision, question: Spot): Spot {
  if (scenarios.some((one) => one.id === id)) return { section: 'scenarios', id, path: ['id'] };
  for (const one of alternatives) {
    for (const key of ['protocols', 'partialProtocols'] as const) {
      const index = one[key].indexOf(id);
      if (index >= 0) return { section: 'alternatives', id: one.id, path: [key, index] };
    }
  }
  return inside(question, 'answer');
}

function refuse(spot: Spot, message: Message, report: Report): void {
  report({ spot, code: 'knowledge/reserved', message, hint: { id: 'check/another-id' } });
}
