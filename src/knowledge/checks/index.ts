import type { Check } from './check.ts';
import { checkAdvice } from './check-advice.ts';
import { checkAlternatives } from './check-alternatives.ts';
import { checkBridges } from './check-bridges.ts';
import { checkConstraints } from './check-constraints.ts';
import { checkCriteria } from './check-criteria.ts';
import { checkDerived } from './check-derived.ts';
import { checkImplications } from './check-implications.ts';
import { checkPresence } from './check-presence.ts';
import { checkProcedureOutcomes } from './check-procedure-outcomes.ts';
import { checkProcedures } from './check-procedures.ts';
import { checkProfiles } from './check-profiles.ts';
import { checkQuestions } from './check-questions.ts';
import { checkScenarios } from './check-scenarios.ts';
import { checkSettings } from './check-settings.ts';
import { checkSizing } from './check-sizing.ts';
import { checkSplits } from './check-splits.ts';
import { checkTemplates } from './check-templates.ts';

/** Everything that must hold between the entries of the decision part. */
export const CHECKS: readonly Check[] = [
  checkPresence,
  checkAlternatives,
  checkScenarios,
  checkQuestions,
  checkDerived,
  checkImplications,
  checkConstraints,
  checkCriteria,
  checkProfiles,
  checkSizing,
  checkSplits,
  checkBridges,
  checkProcedures,
  checkProcedureOutcomes,
  checkAdvice,
  checkTemplates,
  checkSettings,
];
