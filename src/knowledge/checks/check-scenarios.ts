import { type Check, idsOf, mustBeKnown } from './check.ts';

export const checkScenarios: Check = ({ raw }, report) => {
  const profiles = idsOf(raw.profiles);
  for (const { id, profile } of raw.scenarios) {
    mustBeKnown(profile, profiles, 'profile', { section: 'scenarios', id, path: ['profile'] }, report);
  }
};
