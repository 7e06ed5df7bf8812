import { isUndecided } from '../../domain/index.ts';
import { capitalised } from '../../wording/capitalised.ts';
import { markdownText } from '../../words/escape.ts';
import { SEVERITIES } from '../severities.ts';
import { type Block, numbered, section, table } from './blocks.ts';
import { bullets, type DecisionRecord, marks, spoken } from './record.ts';

/** What can go wrong, what to do next, and what must hold before going live, with what is chosen: nothing while that is open. */
export function advice(record: DecisionRecord): readonly Block[] {
  if (isUndecided(record.recommendation)) return [];
  const { risks } = record.recommendation;
  const headings = ['report/severity', 'report/risk', 'report/mitigation-label'];
  return [
    ...section(2, spoken(record, 'report/risks'), [
      risks.length === 0
        ? undefined
        : table(
            headings.map((id) => ({ heading: spoken(record, id) })),
            risks.map((risk) => [
              spoken(record, SEVERITIES[risk.severity]),
              markdownText(capitalised(risk.text)) + marks(record, risk),
              markdownText(capitalised(risk.mitigation ?? '')),
            ]),
          ),
    ]),
    ...nextSteps(record),
    ...section(2, spoken(record, 'report/readiness'), [readinessList(record)]),
  ];
}

/** What must hold before what is chosen goes live, to be ticked off. */
export function readinessList(record: DecisionRecord): Block {
  return bullets(
    record,
    record.recommendation.readiness.map(
      (check) => `[ ] ${markdownText(capitalised(check.text))}${marks(record, check)}`,
    ),
  );
}

/** What to do next with what is chosen: nothing while that is open. */
export function nextSteps(record: DecisionRecord): readonly Block[] {
  if (isUndecided(record.recommendation)) return [];
  return section(2, spoken(record, 'report/next-steps'), [
    numbered(record.recommendation.nextSteps.map((step) => markdownText(capitalised(step.text)) + marks(record, step))),
  ]);
}
