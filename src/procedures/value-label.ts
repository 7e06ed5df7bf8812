import { inLanguage, type KnowledgeBase, type Language, propertyIn } from '../domain/index.ts';
import type { Say } from '../wording/say.ts';

/** What a value is called in a column of a condition, its id where nothing names it. */
export type ValueLabel = (column: string, value: string) => string;

/** The labels of choices, levels and traits, and the names of scenarios and technologies. */
export function valueLabels(
  {
    questions,
    scenarios,
    technologies,
    wording,
  }: Pick<KnowledgeBase, 'questions' | 'scenarios' | 'technologies' | 'wording'>,
  language: Language,
): ValueLabel {
  const choiceOf = (column: string, value: string) => {
    const answer = questions.find(({ id }) => id === column)?.answer;
    return answer?.kind === 'choice' ? answer.choices.find(({ id }) => id === value)?.label : undefined;
  };
  const nameOf = (value: string) => [...technologies, ...scenarios].find(({ id }) => id === value)?.name;
  return (column, value) => {
    const label =
      propertyIn(column) !== undefined
        ? wording[`library/level/${value}`]
        : (choiceOf(column, value) ??
          wording[`library/trait/${value}`] ??
          wording[`procedure/value/${value}`] ??
          nameOf(value));
    return label === undefined ? value : inLanguage(label, language);
  };
}

/** A test of choices by their labels: `>= partial`, `logs, events`. */
export function membersText(text: string, labelOf: (value: string) => string, say: Say): string {
  const named = (list: string) =>
    list
      .split(/,\s*/)
      .map((one) => one.replace(/[\w-]+$/, labelOf))
      .join(say('word/comma'));
  const others = /^not\((.*)\)$/.exec(text)?.[1];
  return others === undefined ? named(text) : say('procedure/others', { list: named(others) });
}
