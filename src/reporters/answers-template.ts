import { type Answers, inLanguage, type Language, type NamedAnswers, type Question } from '../domain/index.ts';
import type { Say } from '../wording/say.ts';
import { oneLine } from '../words/escape.ts';
import { yamlAnswer, yamlScalar } from '../words/yaml-scalar.ts';
import { wrap } from './text/wrap.ts';

export interface TemplateContext {
  readonly say: Say;
  readonly language: Language;
  readonly questions: readonly Question[];
  /** Where editors find the schema of answers files. */
  readonly schema: string;
  /** The program, as one types it. */
  readonly tool: string;
  /** How the file will be called on a command line. */
  readonly file: string;
  /** An alternative there is, as an example of a decision. */
  readonly alternative: string;
  /** Version of the knowledge base. */
  readonly knowledge: string;
}

/** Columns of comments. */
const MEASURE = 98;

/**
 * An answers file to fill in: every key with what it means and examples, in the order of the questions. What is known stands
 * in it as an answer, everything else as a comment that becomes one when its # is taken away. It ends in one newline.
 */
export function answersTemplate({ name, description, answers }: NamedAnswers, context: TemplateContext): string {
  const { say, questions, schema, tool, file, alternative, knowledge } = context;
  const paragraphs = [
    [`# yaml-language-server: $schema=${schema}`, ...comment(say('template/head', { tool, file }))],
    [...comment(say('template/name')), entry('name', name && yamlScalar(name, 'name'), say('template/such-name'))],
    ...(description === undefined ? [] : [[`description: ${yamlScalar(description, 'description')}`]]),
    ...questions.map((question) => [
      ...about(question, context),
      entry(question.id, written(answers[question.id], question.id), exampleOf(question)),
    ]),
    comment(say('template/workloads')),
    [
      ...comment(say('template/decision', { tool })),
      '# decision:',
      `#   alternative: ${yamlScalar(alternative, 'alternative')}`,
      `#   reviewedWith: { knowledge: ${JSON.stringify(knowledge)} }`,
    ],
  ];
  return `${paragraphs.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function about({ label, help, answer, examples }: Question, { say, language }: TemplateContext): readonly string[] {
  const head = comment(
    say('template/question', { label: inLanguage(label, language), help: inLanguage(help, language) }),
  );
  if (answer.kind === 'flag') return head;
  if (answer.kind === 'number') return [...head, ...comment(say('template/examples', { examples }))];
  const widest = Math.max(...answer.choices.map(({ id }) => id.length));
  return [
    ...head,
    ...answer.choices.flatMap(({ id, label: name, help: more }) => {
      const words = [inLanguage(name, language), ...(more === undefined ? [] : [inLanguage(more, language)])];
      return comment(words.join(say('word/colon')), `  ${id.padEnd(widest)}  `, ' '.repeat(widest + 4));
    }),
  ];
}

/** A line that answers, or one that would. */
function entry(key: string, value: string | undefined, example: string): string {
  return value === undefined ? `# ${key}: ${example}` : `${key}: ${value}`;
}

function written(value: Answers[string] | undefined, key: string): string | undefined {
  return value === undefined ? undefined : yamlAnswer(value, key);
}

function exampleOf({ answer, examples }: Question): string {
  if (answer.kind === 'choice') return answer.choices[0]?.id ?? '';
  return examples[0] ?? '';
}

function comment(text: string, first = '', rest = first): readonly string[] {
  return wrap([{ text: oneLine(text) }], MEASURE - first.length).map((spans, index) =>
    `# ${index === 0 ? first : rest}${spans.map((span) => span.text).join('')}`.trimEnd(),
  );
}
