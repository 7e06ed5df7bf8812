import { type Assessed, type AssessOptions, type Choice, isPoor, isSilent } from '../recommendation/index.ts';
import { asksForLess } from '../requirements/index.ts';
import { cellValue, type ImplicationProgram, type Plan, questionBehind, type State } from '../situation/index.ts';
import { holds, type Read, testCondition, YES } from '../tables/index.ts';

/**
 * Tells whether a report may warn of anything but single answers. To word the warnings takes longer than to judge a request,
 * and most need none.
 */
export function warningSigns(
  { knowledge, questionAt, firmImplications }: Plan,
  { weights }: AssessOptions,
): (state: State, assessed: Assessed, choice: Choice) => boolean {
  // Cells of columns that are made of a requirement are taken to hold.
  const contradictions = knowledge.advice
    .filter(({ kind }) => kind === 'contradiction')
    .map(({ when: { cells } }) => ({ cells: cells.filter(({ column }) => questionBehind(column) === column) }));

  return ({ values, firm }, assessed, choice) => {
    if (weights !== undefined || isPoor(choice, knowledge) || isSilent(assessed)) return true;
    const read: Read = (column) => {
      const value = values[questionAt.get(column) ?? -1];
      return value?.firm === true ? cellValue(value) : undefined;
    };
    const isContrary = ({ key, when, rule: { requires } }: ImplicationProgram): boolean =>
      values[key]?.origin === 'answer' &&
      holds(when, firm) === YES &&
      asksForLess(requires.key, requires.value, values[key], knowledge);
    return (
      contradictions.some((when) => testCondition(when, read).result === 'yes') || firmImplications.some(isContrary)
    );
  };
}
