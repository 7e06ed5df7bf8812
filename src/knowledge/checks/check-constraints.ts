import type { Check } from './check.ts';

/** A hard constraint excludes and costs nothing; a soft one costs something, or it would be no constraint. */
export const checkConstraints: Check = ({ raw }, report) => {
  for (const { id, hard, penalty, when } of raw.constraints) {
    if (hard && penalty > 0) {
      report({
        spot: { section: 'constraints', id, path: ['penalty'] },
        code: 'knowledge/penalty',
        message: 'a hard constraint excludes, so its penalty is never taken',
        hint: 'leave out "penalty", or write "hard: false"',
      });
    }
    if (!hard && penalty === 0) {
      report({
        spot: { section: 'constraints', id, path: ['hard'] },
        code: 'knowledge/penalty',
        message: 'a soft constraint without a penalty changes nothing',
        hint: 'give it a "penalty" above 0',
      });
    }
    if (Object.keys(when).length === 0) {
      report({
        spot: { section: 'constraints', id, path: ['when'] },
        code: 'knowledge/always',
        message: 'a constraint without a condition would speak about everything',
        hint: 'say when it holds',
      });
    }
  }
};
