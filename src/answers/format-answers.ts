import type { Answers, Question, Request } from '../domain/index.ts';

/** Texts that YAML would read as something else, or that end a plain scalar early, go into quotes. */
const PLAIN = /^[A-Za-z0-9][A-Za-z0-9 ._+/%-]*$/;
const READS_AS_OTHER = /^(true|false|null|~|yes|no|on|off|[-+.\d].*)$/i;

/**
 * An answers file that repeats a request: keys in the order of the questions, unknown ones left out, with a header that
 * says what it is. Reading it gives the request again.
 */
export function formatAnswers(
  request: Request,
  questions: readonly Question[],
  header: readonly string[] = [],
  extra: Readonly<Record<string, string>> = {},
): string {
  const lines = header.map((line) => `# ${line}`);
  const text = (key: string, value: string | undefined, indent = '') => {
    if (value !== undefined) lines.push(`${indent}${key}: ${quoted(value)}`);
  };
  text('name', request.name);
  text('description', request.description);
  for (const [key, value] of Object.entries(extra)) text(key, value);
  const [only] = request.workloads;
  if (request.workloads.length === 1 && only !== undefined && only.name === undefined) {
    lines.push(...answerLines(only.answers, questions, ''));
  } else {
    lines.push('workloads:');
    for (const { name, description, answers } of request.workloads) {
      const block: string[] = [];
      if (name !== undefined) block.push(`name: ${quoted(name)}`);
      if (description !== undefined) block.push(`description: ${quoted(description)}`);
      block.push(...answerLines(answers, questions, ''));
      lines.push(...(block.length === 0 ? ['  - {}'] : block.map((line, i) => `${i === 0 ? '  - ' : '    '}${line}`)));
    }
  }
  return `${lines.join('\n')}\n`;
}

function answerLines(answers: Answers, questions: readonly Question[], indent: string): string[] {
  return questions.flatMap(({ id, answer }) => {
    const value = answers[id];
    if (value === undefined || value === 'unknown') return [];
    return [`${indent}${id}: ${answer.kind === 'flag' ? String(value) : scalar(String(value))}`];
  });
}

/** Quantities and choices read back from their source text, so `200k` and `5ms` need no quotes. */
function scalar(value: string): string {
  return PLAIN.test(value) && !/^(true|false|null|~)$/i.test(value) ? value : JSON.stringify(value);
}

function quoted(value: string): string {
  return PLAIN.test(value) && !READS_AS_OTHER.test(value) && value === value.trim() ? value : JSON.stringify(value);
}
