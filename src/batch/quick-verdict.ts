import { doubtOf } from '../answers/doubtful-answers.ts';
import { LONGEST_TEXT } from '../answers/longest-text.ts';
import { isUnanswered, parseAnswer } from '../answers/parse-answer.ts';
import {
  type Alternative,
  inLanguage,
  type KnowledgeBase,
  type Language,
  type Question,
  type RawAnswer,
} from '../domain/index.ts';
import {
  type AssessOptions,
  assessIn,
  contradictionSpeaker,
  createWorkspace,
  decide,
  doubtWarnings,
  fitWarnings,
  isWeighedInVain,
  missedBoundSpeaker,
  share,
} from '../recommendation/index.ts';
import { implyInto } from '../requirements/index.ts';
import { copyState, createState, type Prepared, planOf, prepare, put, putPrepared } from '../situation/index.ts';
import { lacksUnit } from '../units/index.ts';
import type { Say } from '../wording/say.ts';
import { ID_KEY, isRequestId, type RequestId, type Verdict } from './verdict.ts';

/** Answers of one question that were read before. More are forgotten together: what comes in a batch comes again soon. */
const MOST_REMEMBERED = 5000;

const NONE: readonly string[] = [];

/**
 * Judges the plain requests of a batch, which are nearly all: one workload, answers that can be read, no weights of its own,
 * no draws. For anything else it gives undefined, and the request goes the whole way, where all that may be wrong with it
 * is said.
 */
export function quickVerdicts(
  knowledge: KnowledgeBase,
  options: AssessOptions & { readonly language: Language },
  say: Say,
): (request: Readonly<Record<string, unknown>>) => Verdict | undefined {
  const plan = planOf(knowledge);
  const blank = createState(plan);
  const workspace = createWorkspace(plan);
  const { state, parts } = workspace;
  const contradictory = contradictionSpeaker(plan, options, say);
  const missed = missedBoundSpeaker(plan, options, say);
  const remembered = knowledge.questions.map(() => new Map<RawAnswer, Prepared & { readonly isDoubtful: boolean }>());
  const partNames = new Map(
    knowledge.splits.flatMap(({ parts }) => parts.map((part) => [part, inLanguage(part.name, options.language)])),
  );

  const answer = (question: Question, at: number, raw: RawAnswer) => {
    const known = remembered[at] as Map<RawAnswer, Prepared & { readonly isDoubtful: boolean }>;
    let prepared = known.get(raw);
    if (prepared !== undefined) return prepared;
    const parsed = parseAnswer(question, typeof raw === 'number' ? String(raw) : raw);
    if (!parsed.ok) return undefined;
    const { value } = parsed;
    if (typeof raw === 'number' && raw !== 0 && value.kind === 'number') standsForItself[at] = value.min === raw;
    const isDoubtful = doubtOf(question, raw).length > 0;
    prepared = { ...prepare(plan, at, { ...value, origin: 'answer', firm: value.kind !== 'unknown' }), isDoubtful };
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(raw, prepared);
    return prepared;
  };

  /** By question: whether a number without a unit is its own value, which one that was read shows. */
  const standsForItself = knowledge.questions.map((): boolean | undefined => undefined);

  /** Whole numbers differ from line to line, so that remembering them would cost more than to read them. */
  const isPutAsNumber = ({ answer: wanted }: Question, at: number, raw: number): boolean => {
    if (wanted.kind !== 'number' || !Number.isSafeInteger(raw) || raw < 1) return false;
    if (raw < wanted.min || raw > wanted.max || !standsForItself[at]) return false;
    if (raw < (wanted.likelyFrom ?? 0) || lacksUnit(String(raw), wanted.dimension)) return false;
    const { dimension } = wanted;
    put(state, at, { kind: 'number', dimension, min: raw, max: raw, origin: 'answer', firm: true });
    return true;
  };

  return (request) => {
    copyState(blank, state);
    let name: string | null = null;
    let id: RequestId | undefined;
    let recorded: Recorded | undefined;
    let answers = 0;
    let isDoubtful = false;
    const given: Record<string, RawAnswer> = {};
    for (const key in request) {
      const raw = request[key];
      const at = plan.questionAt.get(key);
      if (at === undefined) {
        if (key === 'name' && typeof raw === 'string' && raw.length <= LONGEST_TEXT) name = raw;
        else if (key === ID_KEY && isRequestId(raw)) id = raw;
        else if (key === 'decision' && isRecorded(raw)) recorded = raw;
        else if (key !== 'description' || typeof raw !== 'string' || raw.length > LONGEST_TEXT) return undefined;
        continue;
      }
      if (raw === null) continue;
      if (typeof raw !== 'string' && typeof raw !== 'number' && typeof raw !== 'boolean') return undefined;
      if (typeof raw !== 'string' || !isUnanswered(raw)) answers++;
      given[key] = raw;
      const question = knowledge.questions[at] as Question;
      if (typeof raw === 'number' && isPutAsNumber(question, at, raw)) continue;
      const prepared = answer(question, at, raw);
      if (prepared === undefined) return undefined;
      isDoubtful ||= prepared.isDoubtful;
      putPrepared(state, prepared);
    }
    if (answers === 0) return undefined;
    implyInto(state);
    const assessed = assessIn(workspace, options);
    if (isWeighedInVain(assessed)) return undefined;
    const choice = decide(assessed, { workspaces: parts, precedent: assessed });
    const { kind, winner } = choice;
    const warnings = [
      // Answers of which none is doubtful need not be read for that again.
      ...(isDoubtful ? doubtWarnings({ workloads: [{ answers: given }] }, assessed, say) : []),
      ...contradictory(assessed),
      ...fitWarnings([{ name: '', assessed }], { assessed, choice }, missed, options, say),
    ];
    const isHybrid = choice.kind === 'hybrid';
    const ranking = assessed.standings.map(({ id, rank, score, excluded, judgement }) => ({
      alternative: id,
      rank,
      score: share(score),
      excluded,
      violations: judgement.violated.length === 0 ? NONE : judgement.violated.map((constraint) => constraint.id),
    }));
    // Excluded ones come last.
    const first = ranking[0]?.excluded === false ? ranking[0] : undefined;
    const second = ranking[1]?.excluded === false ? ranking[1] : undefined;
    const single = knowledge.alternatives[assessed.best];
    const technology = winner?.alternative.technology ?? null;
    const alternative = winner?.id ?? null;
    const undecided = kind === 'single' && second?.rank === 1;
    const level = undecided ? assessed.standings.filter(({ excluded, rank }) => !excluded && rank === 1) : [];
    return {
      ...(id === undefined ? undefined : { id }),
      name,
      kind,
      technology,
      alternative,
      parts: isHybrid
        ? choice.hybrid.parts.map(({ id, split, best }) => ({
            workload: (split === undefined ? undefined : partNames.get(split)) ?? id,
            technology: best.alternative.technology,
            alternative: best.id,
          }))
        : [],
      confidence: null,
      margin: isHybrid
        ? single === undefined
          ? null
          : share(choice.hybrid.value - (assessed.scores[assessed.best] as number))
        : first !== undefined && second !== undefined
          ? share(first.score - second.score)
          : null,
      runnerUp: isHybrid ? (single?.id ?? null) : (second?.alternative ?? null),
      undecided,
      ranking,
      agrees: agreement(
        recorded,
        // What is served by several is not what one does alone.
        winner === undefined || isHybrid ? [] : [winner.alternative, ...level.map((one) => one.alternative)],
      ),
      ...(warnings.length === 0 ? undefined : { warnings }),
    };
  };
}

/** What a request says was decided before, where it names one alternative or technology. */
interface Recorded {
  readonly technology?: string;
  readonly alternative?: string;
}

/** Anything else that may stand under `decision` is read the whole way. */
function isRecorded(value: unknown): value is Recorded {
  if (typeof value !== 'object' || value === null || !('technology' in value || 'alternative' in value)) return false;
  return Object.entries(value).every(
    ([key, one]) =>
      ['technology', 'alternative', 'reviewedWith'].includes(key) && typeof one === 'string' && one !== '',
  );
}

/**
 * What `compareOutcomes` makes of it: the alternative decides where one was recorded, else its technology.
 *
 * @param first  what is recommended and what is level with it
 */
function agreement(
  recorded: Recorded | undefined,
  first: readonly Pick<Alternative, 'id' | 'technology'>[],
): boolean | null {
  if (recorded === undefined) return null;
  const { alternative, technology } = recorded;
  return first.some((one) => (alternative === undefined ? one.technology === technology : one.id === alternative));
}
