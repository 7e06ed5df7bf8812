import { oneOf } from '../../words/suggest.ts';
import { type Check, idsOf, mustBeKnown } from './check.ts';

/** Advice is about alternatives that exist; a risk says how bad it is. */
export const checkAdvice: Check = ({ raw }, report) => {
  const known = idsOf(raw.alternatives);
  for (const { id, kind, alternatives, severity, mitigation } of raw.advice) {
    alternatives.forEach((alternative, index) => {
      const spot = { section: 'advice', id, path: ['alternatives', index] };
      mustBeKnown(alternative, known, 'alternative', spot, report);
    });
    if (kind === 'risk' && severity === undefined) {
      report({
        spot: { section: 'advice', id, path: [] },
        code: 'knowledge/risk',
        message: { id: 'check/no-severity' },
        hint: oneOf(['high', 'medium', 'low']),
      });
    }
    if (kind !== 'risk' && (severity !== undefined || mitigation !== undefined)) {
      report({
        spot: { section: 'advice', id, path: ['kind'] },
        code: 'knowledge/risk',
        message: { id: 'check/not-a-risk', gaps: { kind } },
      });
    }
  }
};
