import type { Answers, NamedAnswers, Question, Request } from '../domain/index.ts';
import { oneLine } from '../words/escape.ts';
import { yamlAnswer, yamlScalar } from '../words/yaml-scalar.ts';

/**
 * An answers file that repeats a request, with answers in the order of the questions. Reading it gives the request
 * again, `unknown` included, so that what somebody could not say is not asked once more.
 *
 * @param header  lines of a comment that says what the file is
 * @param extra   texts beside the answers, such as the profile
 */
export function formatAnswers(
  { name, description, workloads }: Request,
  questions: readonly Question[],
  header: readonly string[] = [],
  extra: Readonly<Record<string, string>> = {},
): string {
  const lines = header.map((line) => `# ${oneLine(line)}`);
  lines.push(...textLines({ name, description, ...extra }));
  const [only] = workloads;
  const isPlain = workloads.length === 1 && only?.name === undefined && only?.description === undefined;
  if (isPlain && only !== undefined) lines.push(...answerLines(only.answers, questions));
  else lines.push('workloads:', ...workloads.flatMap((workload) => itemLines(workload, questions)));
  return `${lines.join('\n')}\n`;
}

function itemLines({ name, description, answers }: NamedAnswers, questions: readonly Question[]): string[] {
  const lines = [...textLines({ name, description }), ...answerLines(answers, questions)];
  return lines.length === 0 ? ['  - {}'] : lines.map((line, i) => `${i === 0 ? '  - ' : '    '}${line}`);
}

/** All of them are words, even those that look like numbers. */
function textLines(texts: Readonly<Record<string, string | undefined>>): string[] {
  return Object.entries(texts).flatMap(([key, text]) =>
    text === undefined ? [] : [`${key}: ${yamlScalar(text, 'name')}`],
  );
}

function answerLines(answers: Answers, questions: readonly Question[]): string[] {
  return questions.flatMap(({ id }) => {
    const value = answers[id];
    return value === undefined ? [] : [`${id}: ${yamlAnswer(value, id)}`];
  });
}
