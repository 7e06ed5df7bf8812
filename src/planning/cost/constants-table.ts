import { inLanguage, type Language, type SheetBlock } from '../../domain/index.ts';
import { displayQuantity } from '../../units/index.ts';
import { type Say, sayMessage } from '../../wording/say.ts';
import type { Bill } from '../bill.ts';
import type { WorkedWorkload } from '../combination.ts';
import type { CostModel } from '../cost-model.ts';
import type { Planned } from '../terms.ts';

/** What the documents take for failures and recovery, beside how long a failover is seen to take. */
export function constantsTable(
  { constants = [] }: CostModel,
  { worked }: WorkedWorkload<Bill>,
  technologyName: (id: string) => string,
  language: Language,
  say: Say,
): SheetBlock {
  const used = (technology: string) =>
    [
      ...new Set(
        worked
          .filter(({ planned }) => planned.alternative.technology === technology)
          .map(({ planned }) => failoverOf(planned)),
      ),
    ].join(say('word/comma'));
  return {
    kind: 'table',
    id: 'constants',
    columns: [
      { id: 'technology', heading: say('planning/technology') },
      { id: 'odds', heading: say('planning/documents-odds'), align: 'right', flexible: true },
      { id: 'recovery', heading: say('planning/documents-recovery'), align: 'right', flexible: true },
      { id: 'here', heading: say('planning/recovery-here'), align: 'right', flexible: true },
    ],
    rows: constants.map(({ technology, failureProbability, recoveryTime }) => [
      technologyName(technology),
      `${failureProbability.value} ${inLanguage(failureProbability.unit, language)}`,
      `${recoveryTime.value} ${inLanguage(recoveryTime.unit, language)}`,
      used(technology),
    ]),
  };
}

function failoverOf({ alternative, say }: Planned): string {
  const failover = alternative.figures.failover;
  return failover === undefined
    ? '–'
    : sayMessage(say, displayQuantity({ min: failover.min, max: failover.max }, 'duration'));
}
