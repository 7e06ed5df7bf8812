import type { Alternative, Criterion, KnowledgeBase, Requirements } from '../../src/domain/index.ts';
import { readAlternative, readRequirements } from '../../src/situation/index.ts';
import { fixedColumns } from '../../src/situation/read-alternative.ts';
import { evaluateTable, testCondition } from '../../src/tables/index.ts';

/** What the rules say of one alternative, found rule by rule and cell by cell, without programs. */
export interface ReferenceJudgement {
  readonly violated: readonly string[];
  readonly strained: readonly string[];
  /** By criterion; undefined is silent. */
  readonly utilities: readonly (number | undefined)[];
}

export function referenceJudgements(requirements: Requirements, knowledge: KnowledgeBase): ReferenceJudgement[] {
  return knowledge.alternatives.map((alternative) => judge(alternative, requirements, knowledge));
}

function judge(alternative: Alternative, requirements: Requirements, knowledge: KnowledgeBase): ReferenceJudgement {
  const fixed = fixedColumns(alternative);
  const reader = (firmOnly: boolean, of = requirements) =>
    readAlternative(readRequirements(of, knowledge, { firmOnly }), alternative, of, fixed, { firmOnly });
  const [read, readFirm] = [reader(false), reader(true)];
  const figureOf = (figure: string) => alternative.figures[figure]?.typical;
  const fired = knowledge.constraints.filter(
    ({ hard, when, unless }) =>
      testCondition(when, hard ? readFirm : read, figureOf).result === 'yes' &&
      unless.every((one) => {
        const { result, missing } = testCondition(one, read, figureOf);
        const isVague = hard && result === 'unknown' && missing.every((column) => read(column) !== undefined);
        return result !== 'yes' && !isVague;
      }),
  );
  const penalty = fired.reduce((sum, { hard, penalty: own }) => (hard ? sum : sum + own), 0);
  const number = (key: string) => {
    const requirement = requirements[key];
    if (requirement?.kind !== 'number') return undefined;
    const { min, max } = requirement;
    const middle = min === max ? min : Math.sqrt(Math.max(min, max * 1e-6) * max);
    const answer = knowledge.questions.find(({ id }) => id === key)?.answer;
    return answer?.kind === 'number' && answer.integer ? Math.round(middle) : middle;
  };
  const central = (): Requirements =>
    Object.fromEntries(
      Object.entries(requirements).map(([key, one]) => {
        const middle = number(key);
        return [key, one.kind !== 'number' || middle === undefined ? one : { ...one, min: middle, max: middle }];
      }),
    );
  const utilityOf = ({ uses, utility }: Criterion): number | undefined => {
    if (uses.some((key) => requirements[key]?.kind === 'unknown')) return undefined;
    switch (utility.kind) {
      case 'fit': {
        const { scenario } = requirements;
        return scenario?.kind === 'choice' ? alternative.fit[scenario.value]?.utility : undefined;
      }
      case 'workarounds':
        return Math.max(0, 1 - penalty);
      case 'headroom': {
        const [need, have] = [number(utility.requirement), figureOf(utility.figure)];
        if (need === undefined || have === undefined) return undefined;
        const ratio = utility.objective === 'at-least' ? Math.max(need, 1e-6) / have : have / Math.max(need, 1e-6);
        const ratios = [ratio];
        for (const { times, figure, most } of utility.volumes) {
          const factors = times.map(number);
          if (factors.includes(undefined)) continue;
          const carried = figureOf(figure);
          if (carried === undefined) return undefined;
          ratios.push(
            Math.min(
              factors.reduce<number>((amount, one) => amount * (one ?? 0), need),
              most,
            ) / carried,
          );
        }
        return Math.max(0, 1 - utility.slope * Math.max(0, Math.log10(Math.max(...ratios))));
      }
      case 'burden': {
        const have = figureOf(utility.figure);
        const pressure = evaluateTable(utility.pressure, read, figureOf).outcomes[0];
        return have === undefined || pressure === undefined ? undefined : Math.max(0, 1 - have * pressure);
      }
      case 'table':
        return evaluateTable(utility.table, reader(false, central()), figureOf).outcomes[0]?.utility;
    }
  };
  return {
    violated: fired.filter(({ hard }) => hard).map(({ id }) => id),
    strained: fired.filter(({ hard }) => !hard).map(({ id }) => id),
    utilities: knowledge.criteria.map(utilityOf),
  };
}
