import { type Kind, ofSection } from '../kind.ts';
import { inARow } from './in-a-row.ts';

/** Words of the field, and what others lived through. */
export const experienceKinds: readonly Kind[] = [
  ofSection('glossary', {
    name: 'term',
    title: ({ term }, lookup) => lookup.text(term),
    gist: ({ definition }, lookup) => lookup.text(definition),
    alsoKnownAs: ({ aliases = [] }) => aliases.map(String),
    worth: 1.1,
  }),
  ofSection('cases', {
    name: 'case',
    title: ({ name, company }, lookup) =>
      company === undefined
        ? lookup.text(name)
        : lookup.say('library/case-of', { company: lookup.text(company), name: lookup.text(name) }),
    gist: ({ scale, features, cause, hypothesis, facts, note }, lookup) =>
      inARow([scale, cause, hypothesis, ...(features ?? []), ...(facts ?? []), note].slice(0, 4), lookup),
  }),
  ofSection('caseComparisons', {
    name: 'case-comparison',
    title: ({ title }, lookup) => lookup.text(title),
    gist: ({ findings }, lookup) => findings.map(lookup.text).join(lookup.say('word/semicolon')),
    worth: 0.8,
  }),
  ofSection('corpusScenarios', {
    name: 'corpus-scenario',
    title: ({ name }, lookup) => lookup.text(name),
    gist: ({ characteristics = [], keyRequirements = [], reasons = [] }, lookup) =>
      [...characteristics, ...keyRequirements, ...reasons].map(lookup.text).join(lookup.say('word/semicolon')),
    worth: 0.9,
  }),
];
