import type { StatedRequest } from '../answers/stated-request.ts';
import type { NamedAnswers, Request } from '../domain/index.ts';
import { fileWord, shellWord } from '../words/shell-word.ts';
import { referenceTo } from './workload-reference.ts';

/** A file of answers, as it is read now. */
export interface AnswersInFile extends StatedRequest {
  readonly file: string;
  /** Of a record: the answers file that it was made from, as that is now; absent where there is none that can be read. */
  readonly madeFrom?: AnswersInFile;
}

const NOTHING: StatedRequest = { request: { workloads: [{ answers: {} }] }, stated: {} };

/**
 * The words that give `select` the answers of a report again: the file that they came from and whatever was said beside it, or
 * each answer by itself where there is no file.
 *
 * @returns undefined where no command line says the same, such as that of several workloads without a file
 */
export function repeatInputs(report: StatedRequest, from: AnswersInFile | undefined): readonly string[] | undefined {
  const { request, stated } = from ?? NOTHING;
  if (!isSameShape(report.request, request)) return undefined;
  const sets = [
    ...differences(textsOf(report.request), textsOf(request)),
    ...answersBeside(report.request.workloads, request.workloads),
  ];
  const flags = differences(report.stated, stated);
  if ([...sets, ...flags].some(([, text]) => text === undefined || !isOneLine(text))) return undefined;
  const words = [
    ...(from === undefined ? [] : [fileWord(from.file)]),
    ...sets.map(([key, text]) => `--set ${shellWord(`${key}=${text}`)}`),
    ...flags.map(([flag, text]) => `--${flag} ${shellWord(text ?? '')}`),
  ];
  return words.length === 0 ? undefined : words;
}

/** What a command says that repeats a run whose questions were cut short: they are not to be asked again. */
export function unasked(cutShort: true | undefined): readonly string[] {
  return cutShort === undefined ? [] : ['--no-input'];
}

type Difference = readonly [key: string, now: string | undefined];

/** What is said otherwise; undefined for what was said before and is not any more, which no flag can do. */
function differences(
  now: Readonly<Record<string, unknown>>,
  before: Readonly<Record<string, unknown>>,
): readonly Difference[] {
  const text = (value: unknown) => (value === undefined ? undefined : String(value));
  return [...new Set([...Object.keys(now), ...Object.keys(before)])]
    .filter((key) => text(now[key]) !== text(before[key]))
    .map((key) => [key, text(now[key])]);
}

/** What every workload says now is said once, and anything else to the workload that says it. */
function answersBeside(now: readonly NamedAnswers[], before: readonly NamedAnswers[]): readonly Difference[] {
  const own = now.map(({ answers }, index) => differences(answers, before[index]?.answers ?? {}));
  const isForAll = (key: string) => new Set(now.map(({ answers }) => answers[key]?.toString())).size === 1;
  const forAll = new Map(own.flat().filter(([key]) => isForAll(key)));
  const forOne = own.flatMap((some, index) =>
    some
      .filter(([key]) => !forAll.has(key))
      .map(([key, text]): Difference => [`${referenceTo(index, now)}.${key}`, text]),
  );
  return [...forAll, ...forOne];
}

function textsOf({ name, description }: Pick<NamedAnswers, 'name' | 'description'>) {
  return { name, description };
}

/** As many workloads, called the same where there are several. */
function isSameShape({ workloads: now }: Request, { workloads: before }: Request): boolean {
  if (now.length !== before.length) return false;
  const renamed = (one: NamedAnswers, index: number) =>
    differences(textsOf(one), textsOf(before[index] ?? one)).length > 0;
  return now.length === 1 || !now.some(renamed);
}

/** What a line of a shell can hold as it is. */
function isOneLine(text: string): boolean {
  return !/[\p{Cc}\p{Zl}\p{Zp}]|\s{2}/u.test(text);
}
