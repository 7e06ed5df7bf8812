import { inside, keyIn, type Report, type Spot } from '../finding.ts';
import type { RawEntry } from '../schema/decision.ts';
import type { RawOutcome, RawTreeNode } from '../schema/procedures.ts';
import { type Check, idsOf, mustBeKnown } from './check.ts';
import { checkSum } from './check-profiles.ts';

/** What procedures recommend and score exists here, and their trees ask for inputs they have. */
export const checkProcedureOutcomes: Check = ({ raw }, report) => {
  const named = [...new Set([...idsOf(raw.technologies), ...idsOf(raw.alternatives)])];
  for (const procedure of raw.procedures) {
    const spot: Spot = { section: 'procedures', id: procedure.id, path: [] };
    const checkOutcome = ({ recommend }: RawOutcome, at: Spot): void => {
      recommend.forEach((id, index) => {
        mustBeKnown(id, named, 'technology-or-alternative', inside(at, 'recommend', index), report);
      });
    };
    const inputs = idsOf(procedure.inputs);
    const { table, trees, scoring } = procedure;
    table?.rules.forEach((rule, index) => {
      checkOutcome(rule.then, inside(spot, 'table', 'rules', index, 'then'));
    });
    if (table?.otherwise !== undefined) checkOutcome(table.otherwise, inside(spot, 'table', 'otherwise'));
    trees?.forEach((tree, index) => {
      checkTree(tree, inputs, inside(spot, 'trees', index), checkOutcome, report);
    });
    if (scoring !== undefined) checkScoring(procedure, scoring, named, inside(spot, 'scoring'), report);
  }
};

function checkTree(
  node: RawTreeNode,
  inputs: readonly string[],
  spot: Spot,
  checkOutcome: (outcome: RawOutcome, at: Spot) => void,
  report: Report,
): void {
  if (!('ask' in node)) {
    checkOutcome(node, spot);
    return;
  }
  mustBeKnown(node.input, inputs, 'input', inside(spot, 'input'), report);
  node.branches.forEach((branch, index) => {
    checkTree(branch.then, inputs, inside(spot, 'branches', index, 'then'), checkOutcome, report);
  });
}

function checkScoring(
  { inputs }: RawEntry<'procedures'>,
  { criteria, scores, weightsBy }: NonNullable<RawEntry<'procedures'>['scoring']>,
  named: readonly string[],
  spot: Spot,
  report: Report,
): void {
  const known = idsOf(criteria);
  for (const [id, row] of Object.entries(scores)) {
    const at = inside(spot, 'scores', id);
    mustBeKnown(id, named, 'technology-or-alternative', keyIn(inside(spot, 'scores'), id), report);
    for (const criterion of Object.keys(row)) mustBeKnown(criterion, known, 'criterion', keyIn(at, criterion), report);
    const missing = known.filter((criterion) => !Object.hasOwn(row, criterion));
    if (missing.length > 0) {
      report({ spot: at, code: 'knowledge/missing-score', message: { id: 'check/no-score', gaps: { list: missing } } });
    }
  }
  if (weightsBy === undefined) {
    checkSum(
      criteria.map(({ weight }) => weight),
      inside(spot, 'criteria'),
      report,
    );
    return;
  }
  const at = inside(spot, 'weightsBy');
  mustBeKnown(weightsBy.input, idsOf(inputs), 'input', inside(at, 'input'), report);
  const type = inputs.find(({ id }) => id === weightsBy.input)?.type;
  for (const [value, weights] of Object.entries(weightsBy.sets)) {
    if (type !== undefined && 'choice' in type) {
      mustBeKnown(value, type.choice, 'value', keyIn(inside(at, 'sets'), value), report);
    }
    for (const criterion of Object.keys(weights)) {
      mustBeKnown(criterion, known, 'criterion', keyIn(inside(at, 'sets', value), criterion), report);
    }
    checkSum(Object.values(weights), inside(at, 'sets', value), report);
  }
}
