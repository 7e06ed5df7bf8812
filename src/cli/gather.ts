import { dirname, isAbsolute, join } from 'node:path';
import { givesNoAnswer } from '../answers/parse-answer.ts';
import type { RequestReading } from '../answers/read-request.ts';
import { weightingIn } from '../answers/stated-request.ts';
import type { KnowledgeBase, Problem, Request } from '../domain/index.ts';
import { isRecord } from '../records/file-name.ts';
import type { ReadRecord } from '../records/read-record.ts';
import { decodeUtf8 } from '../yaml/decode.ts';
import type { LocatedValue } from '../yaml/located-value.ts';
import { type GivenByFlags, givesNothing, layFlags } from './lay-flags.ts';
import { withSlashes } from './paths.ts';
import { readFileBounded, readStreamBounded } from './read-input.ts';
import { answersUnreadable, readToEdit } from './read-text.ts';
import type { AnswersInFile } from './repeat-inputs.ts';
import { pathAt, type World } from './world.ts';

export interface Gathered {
  readonly request?: Request;
  readonly profile?: string;
  readonly weights?: string;
  /** The text of the file with its places. */
  readonly document?: LocatedValue;
  /** What the file holds, without flags; absent where there is none that can be named. */
  readonly inFile?: AnswersInFile;
  /** Beside a request none of them is an error. */
  readonly problems: readonly Problem[];
}

/**
 * Puts the request together: the file or standard input, and the flags over it. Standard input is read when it is named,
 * or when it is no terminal and neither a file nor an answer flag is given; otherwise it is left alone, so that an open
 * pipe never holds a run.
 *
 * @param interactive  questions will be asked: starting with nothing is fine; absent where the command never asks
 */
export async function gather(
  file: string | undefined,
  flags: GivenByFlags,
  knowledge: KnowledgeBase,
  world: World,
  interactive?: boolean,
): Promise<Gathered> {
  const gathered = await gatherAny(file, flags, knowledge, world, interactive);
  const isIdle = gathered.request !== undefined && givesNoAnswer(gathered.request.workloads);
  return isIdle && interactive !== true ? { problems: [noAnswers(knowledge, world, interactive)] } : gathered;
}

async function gatherAny(
  file: string | undefined,
  flags: GivenByFlags,
  knowledge: KnowledgeBase,
  world: World,
  interactive: boolean | undefined,
): Promise<Gathered> {
  const hasFlags = !givesNothing(flags);
  const fromStdin =
    file === '-' || (file === undefined && !hasFlags && world.stdin.isTTY !== true && interactive !== true);
  if (file === undefined && !fromStdin) {
    return withFlags({ problems: [] }, { workloads: [{ answers: {} }] }, flags);
  }
  const input = fromStdin
    ? await readStreamBounded(world.stdin)
    : readFileBounded(pathAt(world, file ?? ''), file ?? '');
  if (!input.ok) return { problems: [answersUnreadable(input)] };
  if (fromStdin && input.value.length === 0) return { problems: [noAnswers(knowledge, world, interactive)] };
  // It brings the YAML parser with it.
  const { readRequest } = await import('../answers/read-request.ts');
  const name = fromStdin ? '<stdin>' : (file ?? '');
  const record = isRecord(name) ? await recordIn(input.value, name) : undefined;
  if (Array.isArray(record)) return { problems: record };
  const read = (text: string | Uint8Array, file: string): RequestReading =>
    readRequest(text, file, knowledge.questions);
  const text = record?.answersText ?? input.value;
  const reading = read(text, name);
  const inFile = inFileOf(reading, name);
  if (reading.request === undefined || inFile === undefined) {
    const { madeWithInText } = await import('./missing-knowledge.ts');
    const missing = madeWithInText(text, name, { overlays: knowledge.overlays, world });
    return { problems: [...reading.problems, ...missing] };
  }
  const madeFrom = record && answersFileOf(record, name, read, world);
  const named = { ...inFile, ...(madeFrom === undefined ? {} : { madeFrom }) };
  return withFlags({ ...reading, ...(fromStdin ? {} : { inFile: named }) }, reading.request, flags);
}

async function recordIn(bytes: Uint8Array, name: string): Promise<ReadRecord | Problem[]> {
  const { readRecord } = await import('../records/read-record.ts');
  const text = decodeUtf8(bytes);
  if (!text.ok) return [answersUnreadable(text, name)];
  const { record, problems } = readRecord(text.value, name);
  return record ?? [...problems];
}

/** The answers file that a record names, which need not be there any more. */
function answersFileOf(
  { decision: { answersFile } }: ReadRecord,
  record: string,
  read: (text: string, file: string) => RequestReading,
  world: World,
): AnswersInFile | undefined {
  if (answersFile === null || isAbsolute(answersFile)) return undefined;
  const file = withSlashes(join(dirname(record), answersFile));
  const text = readToEdit(file, world);
  return typeof text === 'string' ? inFileOf(read(text, file), file) : undefined;
}

function inFileOf(reading: RequestReading, file: string): AnswersInFile | undefined {
  const { request } = reading;
  return request && { file, request, stated: weightingIn(reading) };
}

/** Flags win over the file. */
function withFlags(gathered: Gathered, given: Request, flags: GivenByFlags): Gathered {
  const { request, problems } = layFlags(given, flags);
  if (problems.some(({ severity }) => severity === 'error')) return { problems };
  return { ...gathered, request, problems };
}

function noAnswers({ questions }: KnowledgeBase, world: World, interactive: boolean | undefined): Problem {
  const [first] = questions.filter(({ core, answer }) => core && answer.kind === 'number');
  const example = first === undefined ? 'key=value' : `${first.id}=${first.examples[0] ?? ''}`;
  return {
    code: 'answers/none',
    severity: 'error',
    message: { id: 'cli/no-answers' },
    hint: { id: 'cli/give-answers', gaps: { example, ask: { id: waysToBeAsked(world, interactive) } } },
  };
}

/** How one comes to be asked for answers; on a terminal, too, nobody is asked whose report goes elsewhere. */
function waysToBeAsked({ stdin, stdout }: World, interactive: boolean | undefined): string {
  if (interactive === undefined) return 'cli/asked-by-init';
  return stdin.isTTY === true && stdout.isTTY !== true ? 'cli/asked-with-output' : 'cli/asked-on-terminal';
}
