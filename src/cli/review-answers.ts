import { readRequest } from '../answers/index.ts';
import { weightingIn } from '../answers/stated-request.ts';
import type { Parsed, Problem, Request } from '../domain/index.ts';
import { type RecommendOptions, recommend } from '../recommendation/index.ts';
import { countsAsAccepted, isInForce, isRecord, type ReadRecord, readRecord } from '../records/index.ts';
import { type ReviewedFile, readDecided } from '../review/index.ts';
import { topOf } from '../review/places.ts';
import type { DecidedReading } from '../review/read-decided.ts';
import type { ReadableFile, UncountedRecord } from '../review/reviewed-file.ts';
import { decodeUtf8 } from '../yaml/decode.ts';
import type { LocatedValue } from '../yaml/index.ts';
import type { Setting } from './command.ts';
import type { AnswersFile } from './find-answers.ts';
import { isSameRecord } from './find-records.ts';
import { madeWithIn, madeWithInText, missingKnowledge } from './missing-knowledge.ts';
import { readFileBounded } from './read-input.ts';
import { answersUnreadable } from './read-text.ts';
import { readWeighting, type Weighting, weighedBy, weightProblems } from './read-weighting.ts';
import { acceptCommand, knowledgeFlags } from './record-options.ts';

type Names = Pick<ReviewedFile, 'file' | 'inRepository'>;
type ReviewedHere = Pick<Setting, 'knowledge' | 'overlays' | 'world'>;

/**
 * Runs one answers file, or the answers inside a decision record, through the engine, and finds what was decided: in the file
 * itself, else in the record of it.
 *
 * @param bytes    what was read, or why it was not
 * @param records  of the file, see {@link recordFinder}
 * @param fixed    how the policy has every file weighed, where it does
 */
export function reviewAnswers(
  names: Names,
  bytes: Parsed<Uint8Array>,
  records: readonly AnswersFile[],
  setting: ReviewedHere,
  options: RecommendOptions,
  fixed?: Weighting,
): ReviewedFile {
  const unreadable = (problems: readonly Problem[]): ReviewedFile => ({ ...names, problems });
  if (!bytes.ok) return unreadable([answersUnreadable(bytes, names.file)]);
  const knowledge = setting.knowledge();
  const named = isRecord(names.file) ? readRecordBytes(bytes.value, names.file, setting) : undefined;
  if (named !== undefined && named.record === undefined) return unreadable(named.problems);
  const text = named?.record.answersText ?? bytes.value;
  const reading = readRequest(text, names.file, knowledge.questions);
  const { request, document } = reading;
  if (request === undefined || document === undefined) {
    return unreadable([...reading.problems, ...madeWithInText(text, names.file, setting)]);
  }
  const stated = readWeighting({}, reading, names.file, knowledge);
  const weighting = fixed ?? stated;
  const own: DecidedIn =
    named?.uncounted === undefined
      ? decidedFrom(document, names.file, request, setting)
      : { problems: [], uncounted: named.uncounted };
  const kept = decidedIn(records, setting);
  const problems = [
    ...stated.problems.filter(({ severity }) => severity === 'error'),
    ...own.problems,
    ...kept.problems,
    // What the policy states is weighed in vain here, and elsewhere may not be.
    ...weightProblems(weighting, request, knowledge).map((one) =>
      fixed === undefined ? one : { ...one, at: topOf(document) },
    ),
  ];
  if (problems.length > 0) return unreadable(problems);
  const recommendation = recommend(request, knowledge, { ...options, ...weighedBy(weighting) });
  const isOwn =
    (stated.profile !== undefined || stated.weights !== undefined) &&
    !(stated.profile === fixed?.profile && stated.weights === fixed?.weights);
  const without = () =>
    fixed === undefined ? recommend(request, knowledge, { ...options, draws: 0 }) : recommendation;
  const { decided = kept.decided, uncounted = kept.uncounted } = own;
  return {
    ...names,
    document,
    request,
    recommendation,
    ...(decided === undefined ? {} : { decided }),
    ...(own.decided === undefined || kept.decided === undefined ? {} : { recorded: kept.decided }),
    ...(kept.rivals === undefined ? {} : { rivals: kept.rivals }),
    ...(decided !== undefined || uncounted === undefined ? {} : { uncounted }),
    ...(isOwn ? { ownWeighting: { ...weightingIn(reading), without: without() } } : {}),
  };
}

/** A decision, or the record that would hold one if it counted. */
type DecidedIn = DecidedReading & Pick<ReadableFile, 'uncounted' | 'rivals'>;

/** A record, and why its decision does not count, where it does not. */
type RecordBytes =
  | { readonly record: ReadRecord; readonly uncounted?: UncountedRecord }
  | { readonly record?: undefined; readonly foreign: boolean; readonly problems: readonly Problem[] };

function readRecordBytes(bytes: Uint8Array, file: string, { overlays }: ReviewedHere): RecordBytes {
  const text = decodeUtf8(bytes);
  if (!text.ok) return { foreign: false, problems: [answersUnreadable(text, file)] };
  const { record, foreign, problems } = readRecord(text.value, file);
  if (record === undefined) return { foreign, problems };
  const { status } = record;
  const because = !isInForce(status)
    ? 'overtaken'
    : record.decision.kind === 'undecided'
      ? 'open'
      : countsAsAccepted(status)
        ? undefined
        : 'proposed';
  if (because === undefined) return { record };
  return { record, uncounted: { file, because, status: status ?? '', acceptCommand: acceptCommand(file, overlays) } };
}

/** From what is nearest to a decision to what has been one. */
const UNCOUNTED: readonly UncountedRecord['because'][] = ['proposed', 'open', 'overtaken'];

/** The last of the records that count, else the one that is nearest to it. */
function decidedIn(records: readonly AnswersFile[], setting: ReviewedHere): DecidedIn {
  const read = records.map((record) => ({ name: record.name, ...decidedBy(record, setting) }));
  const problems = read.flatMap((one) => one.problems);
  const counting = read.flatMap(({ name, decided }) => (decided === undefined ? [] : [{ name, decided }]));
  const uncounted = UNCOUNTED.map((state) => read.findLast((one) => one.uncounted?.because === state)?.uncounted);
  const rivals = counting
    .filter(({ name }, index) => !counting.slice(0, index).some((before) => isSameRecord(before.name, name)))
    .map(({ name }) => name);
  const decided = counting.at(-1)?.decided;
  const nearest = uncounted.find((one) => one !== undefined);
  return {
    problems,
    ...(decided === undefined ? {} : { decided }),
    ...(rivals.length > 1 ? { rivals } : {}),
    ...(nearest === undefined ? {} : { uncounted: nearest }),
  };
}

/** A markdown file that is no record of ours is no affair of ours either. */
function decidedBy({ path, name }: AnswersFile, setting: ReviewedHere): DecidedIn {
  const bytes = readFileBounded(path, name);
  if (!bytes.ok) return { problems: [answersUnreadable(bytes, name)] };
  const read = readRecordBytes(bytes.value, name, setting);
  if (read.record === undefined) return { problems: read.foreign ? [] : read.problems };
  if (read.uncounted !== undefined) return { problems: [], uncounted: read.uncounted };
  const { answersText } = read.record;
  const { request, document, problems } = readRequest(answersText, name, setting.knowledge().questions);
  if (request === undefined || document === undefined) {
    return { problems: [...problems, ...madeWithInText(answersText, name, setting)] };
  }
  return decidedFrom(document, name, request, setting);
}

/** With what is not loaded of the knowledge that it was made with; without that, it may name what nobody knows. */
function decidedFrom(document: LocatedValue, file: string, request: Request, setting: ReviewedHere): DecidedReading {
  const reading = readDecided(document, file, request, setting.knowledge());
  if (reading.problems.length > 0) return { problems: [...reading.problems, ...madeWithIn(document, setting)] };
  const { decided } = reading;
  const folders = decided === undefined ? [] : missingKnowledge(decided.decision, setting);
  if (decided === undefined || folders.length === 0) return reading;
  return { ...reading, decided: { ...decided, notLoaded: { folders, flags: knowledgeFlags(folders).join(' ') } } };
}
