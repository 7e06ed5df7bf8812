import type { HitPolicy } from '../../domain/index.ts';
import { inside, keyIn, type Spot } from '../../knowledge/finding.ts';
import { entryOf, type HealthFinding, subjectOf } from '../finding.ts';
import type { Box } from '../geometry/region.ts';
import { exampleIn, sayBox } from '../geometry/say-box.ts';
import type { Space } from '../geometry/space.ts';
import type { TableFault } from './table-faults.ts';

/** More gaps than this in one table are counted, not listed. */
const MOST_GAPS = 3;

/** What a finding about a table needs beside the fault. */
interface Speaking {
  readonly space: Space;
  /** Of the table, with its `rules` below. */
  readonly spot: Spot;
  /** Names the table in subjects where the entry has several. */
  readonly part?: string;
  readonly hitPolicy: HitPolicy;
  readonly ruleIds: readonly string[];
  /** Whether an input without a rule leaves somebody without what they need. */
  readonly gapSeverity: HealthFinding['severity'];
}

/** Table faults as findings; gaps beyond a few are counted in one. */
export function sayFaults(faults: readonly TableFault[], speaking: Speaking): readonly HealthFinding[] {
  const gaps = faults.filter(({ kind }) => kind === 'gap');
  const shown = new Set<TableFault>(gaps.slice(0, MOST_GAPS));
  const findings = faults
    .filter((fault) => fault.kind !== 'gap' || shown.has(fault))
    .map((fault) => sayFault(fault, speaking));
  const more = gaps.length - shown.size;
  const { spot, part, gapSeverity } = speaking;
  if (more > 0) {
    findings.push({
      spot: keyIn(spot, 'rules'),
      code: 'health/gap',
      severity: gapSeverity,
      subject: subjectOf(spot, part),
      message: { id: 'health/more-gaps', gaps: { entry: entryOf(spot), count: more } },
    });
  }
  return findings;
}

function sayFault(fault: TableFault, speaking: Speaking): HealthFinding {
  const { spot, part, ruleIds, space } = speaking;
  const entry = entryOf(spot);
  const nameOf = (rule: number) => ruleIds[rule] ?? String(rule + 1);
  const ofTable = { spot: keyIn(spot, 'rules'), subject: subjectOf(spot, part) };
  const ofRule = (rule: number) => ({
    spot: inside(spot, 'rules', rule),
    subject: subjectOf(spot, [part, nameOf(rule)].filter((each) => each !== undefined).join('/')),
  });
  const example = (box: Box) => ({ id: 'health/example', gaps: { example: exampleIn(space, box) } });
  switch (fault.kind) {
    case 'gap':
      return {
        ...ofTable,
        code: 'health/gap',
        severity: speaking.gapSeverity,
        message: { id: 'health/gap', gaps: { entry, region: sayBox(space, fault.box) } },
        hint: example(fault.box),
      };
    case 'overlap': {
      const [first, second] = fault.rules;
      return {
        ...ofRule(second),
        code: 'health/overlap',
        severity: 'error',
        message: {
          id: speaking.hitPolicy === 'unique' ? 'health/overlap' : 'health/contradiction',
          gaps: { entry, first: nameOf(first), second: nameOf(second), region: sayBox(space, fault.box) },
        },
        hint: example(fault.box),
      };
    }
    case 'never':
      return {
        ...ofRule(fault.rule),
        code: 'health/never-fires',
        severity: 'warning',
        message: { id: 'health/never-fires', gaps: { entry, rule: nameOf(fault.rule) } },
      };
    case 'shadowed':
      return {
        ...ofRule(fault.rule),
        code: 'health/shadowed',
        severity: 'warning',
        message: { id: 'health/shadowed', gaps: { entry, rule: nameOf(fault.rule), others: fault.by.map(nameOf) } },
        hint: example(fault.box),
      };
    case 'redundant':
      return {
        ...ofRule(fault.rule),
        code: 'health/redundant',
        severity: 'warning',
        message: { id: 'health/redundant', gaps: { entry, rule: nameOf(fault.rule), other: nameOf(fault.inside) } },
        hint: example(fault.box),
      };
    case 'idle-default':
      return {
        spot: keyIn(spot, 'otherwise'),
        subject: subjectOf(spot, part),
        code: 'health/idle-default',
        severity: 'warning',
        message: { id: 'health/idle-default', gaps: { entry } },
      };
  }
}
