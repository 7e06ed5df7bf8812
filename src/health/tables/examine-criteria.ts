import { type Cell, type Criterion, type DecisionTable, type KnowledgeBase, propertyIn } from '../../domain/index.ts';
import { inside, type Spot } from '../../knowledge/finding.ts';
import { questionsBehind } from '../../situation/index.ts';
import { entryOf, type HealthFinding, subjectOf } from '../finding.ts';
import { createSpace } from '../geometry/space.ts';
import { examineTable } from './examine-table.ts';
import { placeRequirements } from './placing.ts';

/** The table of a criterion, and whether it reads the questions that it says it reads. */
export function examineCriterion(criterion: Criterion, knowledge: KnowledgeBase): readonly HealthFinding[] {
  const spot: Spot = { section: 'criteria', id: criterion.id, path: ['utility'] };
  const { utility } = criterion;
  const findings = usesFindings(criterion, questionsRead(criterion, knowledge));
  if (utility.kind === 'table') {
    return [...findings, ...examineUtility(utility.table, inside(spot, 'table'), knowledge)];
  }
  if (utility.kind !== 'burden') return findings;
  return [...findings, ...examineUtility(utility.pressure, inside(spot, 'burden', 'pressure'), knowledge)];
}

/** Without a rule the criterion would say nothing about one alternative and something about the next: an error. */
function examineUtility<Outcome>(
  table: DecisionTable<Outcome>,
  spot: Spot,
  knowledge: KnowledgeBase,
): readonly HealthFinding[] {
  const place = placeRequirements(knowledge);
  const space = createSpace(table.rules.flatMap(({ when }) => when.cells.map(place)));
  const regionOf = (cells: readonly Cell[]) => [space.boxOf(cells.map(place))];
  return examineTable(table, { spot, gapSeverity: 'error' }, space, regionOf);
}

function questionsRead({ utility }: Criterion, knowledge: KnowledgeBase): ReadonlySet<string> {
  switch (utility.kind) {
    case 'headroom':
      return new Set([utility.requirement]);
    case 'fit':
      return new Set(['scenario']);
    case 'workarounds':
      return new Set();
    case 'table':
    case 'burden': {
      const table = utility.kind === 'table' ? utility.table : utility.pressure;
      const cells = table.rules.flatMap(({ when }) => when.cells).filter(({ test }) => test.kind !== 'any');
      const questions = cells.flatMap(({ column }) => questionsBehind(column, knowledge));
      return new Set(
        questions.filter((column) => propertyIn(column) === undefined && Object.hasOwn(knowledge.columns, column)),
      );
    }
  }
}

/** A question that is read and not named would not silence the criterion; one that is named and not read would. */
function usesFindings({ id, uses }: Criterion, read: ReadonlySet<string>): readonly HealthFinding[] {
  const spot: Spot = { section: 'criteria', id, path: [] };
  const finding = (at: Spot, code: string, severity: HealthFinding['severity'], question: string): HealthFinding => ({
    spot: at,
    code,
    severity,
    subject: subjectOf(spot, question),
    message: { id: code, gaps: { entry: entryOf(spot), input: question } },
  });
  return [
    ...uses.flatMap((question, index) =>
      read.has(question) ? [] : [finding(inside(spot, 'uses', index), 'health/unused-input', 'warning', question)],
    ),
    ...[...read]
      .filter((question) => !uses.includes(question))
      .map((question) => finding(inside(spot, 'uses'), 'health/undeclared-input', 'error', question)),
  ];
}
