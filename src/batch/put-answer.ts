import { doubtOf } from '../answers/doubtful-answers.ts';
import { parseAnswer } from '../answers/parse-answer.ts';
import type { Question, RawAnswer } from '../domain/index.ts';
import { type Plan, type Prepared, prepare, put, putPrepared, type State } from '../situation/index.ts';
import { lacksUnit } from '../units/index.ts';

/** Answers of one question that were read before. More are forgotten together: what comes in a batch comes again soon. */
const MOST_REMEMBERED = 5000;

interface ReadAnswer extends Prepared {
  readonly isDoubtful: boolean;
}

/** Whether an answer could be read, and then whether it is probably meant otherwise. */
type Put = 'plain' | 'doubtful' | 'unreadable';

/** Puts answers into a state. What was read before is not read again. */
export function answerPutter(plan: Plan, state: State): (at: number, raw: RawAnswer) => Put {
  const { questions } = plan.knowledge;
  /** By question: whether a number without a unit is its own value, which one that was read shows. */
  const standsForItself = questions.map((): boolean | undefined => undefined);
  const remembered = questions.map(() => new Map<RawAnswer, ReadAnswer>());

  const read = (question: Question, at: number, raw: RawAnswer): ReadAnswer | undefined => {
    const known = remembered[at] as Map<RawAnswer, ReadAnswer>;
    let answer = known.get(raw);
    if (answer !== undefined) return answer;
    const parsed = parseAnswer(question, typeof raw === 'number' ? String(raw) : raw);
    if (!parsed.ok) return undefined;
    const { value } = parsed;
    if (typeof raw === 'number' && raw !== 0 && value.kind === 'number') standsForItself[at] = value.min === raw;
    const isDoubtful = doubtOf(question, raw).length > 0;
    answer = { ...prepare(plan, at, { ...value, origin: 'answer', firm: value.kind !== 'unknown' }), isDoubtful };
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(raw, answer);
    return answer;
  };

  /** Whole numbers differ from line to line, so that remembering them would cost more than to read them. */
  const isPutAsNumber = ({ answer: wanted }: Question, at: number, raw: number): boolean => {
    if (wanted.kind !== 'number' || !Number.isSafeInteger(raw) || raw < 1) return false;
    if (raw < wanted.min || raw > wanted.max || !standsForItself[at]) return false;
    if (raw < (wanted.likelyFrom ?? 0) || raw > (wanted.likelyTo ?? raw)) return false;
    if (lacksUnit(String(raw), wanted.dimension)) return false;
    const { dimension } = wanted;
    put(state, at, { kind: 'number', dimension, min: raw, max: raw, origin: 'answer', firm: true });
    return true;
  };

  return (at, raw) => {
    const question = questions[at] as Question;
    if (typeof raw === 'number' && isPutAsNumber(question, at, raw)) return 'plain';
    const answer = read(question, at, raw);
    if (answer === undefined) return 'unreadable';
    putPrepared(state, answer);
    return answer.isDoubtful ? 'doubtful' : 'plain';
  };
}
