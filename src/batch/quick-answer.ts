import { LONGEST_TEXT } from '../answers/longest-text.ts';
import { isUnanswered } from '../answers/parse-answer.ts';
import {
  type Answers,
  inLanguage,
  type KnowledgeBase,
  type Language,
  type SplitPart,
  type WarningReport,
} from '../domain/index.ts';
import {
  type Assessed,
  type AssessOptions,
  assessIn,
  type Choice,
  contradictionSpeaker,
  createWorkspace,
  decide,
  doubtWarnings,
  fitWarnings,
  isWeighedInVain,
  missedBoundSpeaker,
  sixDecimals,
} from '../recommendation/index.ts';
import { implyInto } from '../requirements/index.ts';
import { copyState, createState, type Plan, planOf } from '../situation/index.ts';
import type { Say } from '../wording/say.ts';
import { type BatchAnswer, ID_KEY, isRequestId, type RankedAnswer, type RequestId } from './answer.ts';
import { answerPutter } from './put-answer.ts';

const NONE: readonly string[] = [];

/**
 * Judges the plain requests of a batch, which are nearly all: one workload, answers that can be read, no weights of its own,
 * no draws. For anything else it gives undefined, and the request goes the whole way, where all that may be wrong with it
 * is said.
 */
export function quickAnswerer(
  knowledge: KnowledgeBase,
  options: AssessOptions & { readonly language: Language },
  say: Say,
): (request: Readonly<Record<string, unknown>>) => BatchAnswer | undefined {
  const plan = planOf(knowledge);
  const blank = createState(plan);
  const workspace = createWorkspace(plan);
  const { state, parts } = workspace;
  const contradictory = contradictionSpeaker(plan, options, say);
  const missed = missedBoundSpeaker(plan, options, say);
  const putAnswer = answerPutter(plan, state);
  const partNames = new Map(
    knowledge.splits.flatMap(({ parts }) => parts.map((part) => [part, inLanguage(part.name, options.language)])),
  );

  return (request) => {
    copyState(blank, state);
    const plain = readPlain(request, plan, putAnswer);
    if (plain === undefined) return undefined;
    implyInto(state);
    const assessed = assessIn(workspace, options);
    if (isWeighedInVain(assessed)) return undefined;
    const choice = decide(assessed, { workspaces: parts, precedent: assessed });
    const warnings = [
      // Answers of which none is doubtful need not be read for that again.
      ...(plain.isDoubtful ? doubtWarnings({ workloads: [{ answers: request as Answers }] }, assessed, say) : []),
      ...contradictory(assessed),
      ...fitWarnings([{ name: '', assessed }], { assessed, choice }, missed, { ...options, draws: 0 }, say),
    ];
    return answerOf(plain, assessed, choice, warnings, partNames);
  };
}

/** What a plain request says beside its answers. */
interface PlainRequest {
  readonly name: string | null;
  readonly id: RequestId | undefined;
  readonly recorded: Recorded | undefined;
  /** Whether one of its answers is probably meant otherwise. */
  readonly isDoubtful: boolean;
}

/** Puts the answers of a request into the state; undefined where it is not plain, or answers nothing. */
function readPlain(
  request: Readonly<Record<string, unknown>>,
  { questionAt }: Plan,
  putAnswer: ReturnType<typeof answerPutter>,
): PlainRequest | undefined {
  let name: string | null = null;
  let id: RequestId | undefined;
  let recorded: Recorded | undefined;
  let answers = 0;
  let isDoubtful = false;
  for (const key in request) {
    const raw = request[key];
    const at = questionAt.get(key);
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
    const put = putAnswer(at, raw);
    if (put === 'unreadable') return undefined;
    isDoubtful ||= put === 'doubtful';
  }
  return answers === 0 ? undefined : { name, id, recorded, isDoubtful };
}

function answerOf(
  { name, id, recorded }: PlainRequest,
  { standings }: Assessed,
  choice: Choice,
  warnings: readonly WarningReport[],
  partNames: ReadonlyMap<SplitPart, string>,
): BatchAnswer {
  const { kind, winner } = choice;
  const ranking = standings.map(({ id, rank, score, excluded, judgement }) => ({
    alternative: id,
    rank,
    score: sixDecimals(score),
    excluded,
    violations: judgement.violated.length === 0 ? NONE : judgement.violated.map((constraint) => constraint.id),
  }));
  // Excluded ones come last.
  const [first, second] = ranking.slice(0, 2).filter(({ excluded }) => !excluded);
  return {
    ...(id === undefined ? undefined : { id }),
    name,
    kind,
    technology: winner?.alternative.technology ?? null,
    alternative: winner?.id ?? null,
    parts:
      kind === 'hybrid'
        ? choice.hybrid.parts.map(({ id, split, best }) => ({
            workload: (split === undefined ? undefined : partNames.get(split)) ?? id,
            technology: best.alternative.technology,
            alternative: best.id,
          }))
        : [],
    confidence: null,
    margin: marginOf(choice, first, second),
    runnerUp: runnerUpOf(choice, second),
    undecided: kind === 'single' && second?.rank === 1,
    ranking,
    agrees: recorded === undefined ? null : agreement(recorded, choice, standings),
    ...(warnings.length === 0 ? undefined : { warnings }),
  };
}

function marginOf(
  { kind, hybrid }: Choice,
  first: RankedAnswer | undefined,
  second: RankedAnswer | undefined,
): number | null {
  if (kind === 'hybrid') {
    return hybrid.bestAlone === undefined ? null : sixDecimals(hybrid.value - hybrid.bestAlone.value);
  }
  return first === undefined || second === undefined ? null : sixDecimals(first.score - second.score);
}

function runnerUpOf({ kind, hybrid }: Choice, second: RankedAnswer | undefined): string | null {
  return (kind === 'hybrid' ? hybrid.bestAlone?.served[0]?.id : second?.alternative) ?? null;
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

/** What `compareOutcomes` makes of it: the alternative decides where one was recorded, else its technology. */
function agreement({ alternative, technology }: Recorded, { kind }: Choice, standings: Assessed['standings']): boolean {
  // What is served by several is not what one does alone.
  if (kind !== 'single') return false;
  return standings.some(
    ({ rank, excluded, id, alternative: one }) =>
      rank === 1 && !excluded && (alternative === undefined ? one.technology === technology : id === alternative),
  );
}
