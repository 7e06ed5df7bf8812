import type { Check } from './check.ts';

/** A hard constraint excludes and costs nothing; a soft one costs something, or it would be no constraint. */
export const checkConstraints: Check = ({ raw }, report) => {
  for (const { id, hard, penalty, when } of raw.constraints) {
    if (hard && penalty > 0) {
      report({
        spot: { section: 'constraints', id, path: ['penalty'] },
        code: 'knowledge/penalty',
        message: { id: 'check/hard-penalty' },
        hint: { id: 'check/leave-out-penalty' },
      });
    }
    if (!hard && penalty === 0) {
      report({
        spot: { section: 'constraints', id, path: ['hard'] },
        code: 'knowledge/penalty',
        message: { id: 'check/soft-without-penalty' },
        hint: { id: 'check/give-penalty' },
      });
    }
    if (Object.keys(when).length === 0) {
      report({
        spot: { section: 'constraints', id, path: ['when'] },
        code: 'knowledge/always',
        message: { id: 'check/always' },
        hint: { id: 'check/say-when' },
      });
    }
  }
};
