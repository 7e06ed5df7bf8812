import { type Kind, ofSection } from '../kind.ts';
import type { Lookup } from '../lookup.ts';
import { inARow } from './in-a-row.ts';

/** What running a system asks for, what client programs and configurations look like, and what this program says. */
export const runningKinds: readonly Kind[] = [
  ofSection('risks', {
    name: 'risk',
    title: ({ title, alternatives }, lookup) => propertyOf(alternatives, title, lookup),
    gist: ({ impact, trigger, mechanism, recoveryTime, recovery = [], handling, prevention }, lookup) =>
      inARow([impact ?? trigger ?? mechanism, recoveryTime, ...recovery, handling, prevention], lookup),
  }),
  ofSection('monitoring', {
    name: 'alert',
    title: ({ metric, alternatives }, lookup) => propertyOf(alternatives, metric, lookup),
    gist: ({ threshold, action }, lookup) => inARow([threshold, action], lookup),
    cluster: ({ id }) => `alert ${id.replace(/\/\d+$/, '')}`,
    worth: 0.8,
  }),
  ofSection('operations', {
    name: 'operation',
    title: ({ text }, lookup) => lookup.text(text),
    gist: ({ points = [] }, lookup) => points.map(lookup.text).join(lookup.say('word/semicolon')),
    cluster: ({ id }) => `operation ${id.replace(/\/\d+$/, '')}`,
    worth: 0.8,
  }),
  ofSection('bridgeFacts', {
    name: 'bridge-fact',
    title: ({ from, to }, lookup) =>
      lookup.say('library/from-to', {
        from: from.map((one) => lookup.name(lookup.text(one))).join(' / '),
        to: to.map((one) => lookup.name(lookup.text(one))).join(' / '),
      }),
    gist: ({ purpose, how }, lookup) => [purpose, how].map(lookup.text).join(lookup.say('word/colon')),
    worth: 0.9,
  }),
  ofSection('checklists', {
    name: 'checklist',
    title: ({ title }, lookup) => lookup.text(title),
    gist: ({ groups }, lookup) => groups.map(({ title }) => lookup.text(title)).join(lookup.say('word/semicolon')),
    worth: 0.9,
  }),
  ofSection('practices', {
    name: 'practice',
    title: ({ title }, lookup) => lookup.text(title),
    gist: ({ formulas = [], principles = [], steps = [], stages = [], notes = [] }, lookup) =>
      [...formulas, ...principles, ...[...steps, ...stages].map(({ name }) => name), ...notes]
        .slice(0, 5)
        .map(lookup.text)
        .join(lookup.say('word/semicolon')),
    worth: 0.9,
  }),
  ofSection('costModels', {
    name: 'cost-model',
    title: ({ title }, lookup) => lookup.text(title),
    gist: ({ formulas = [], conclusion }, lookup) => inARow([...formulas, conclusion], lookup),
  }),
  ofSection('examples', {
    name: 'example',
    title: ({ path }) => path,
    gist: ({ summary }, lookup) => lookup.text(summary),
    cluster: ({ technologies, role }) => `example ${technologies.join()} ${String(role)}`,
    worth: 0.7,
  }),
  ofSection('templates', {
    name: 'template',
    title: ({ path }) => path,
    gist: ({ summary }, lookup) => lookup.text(summary),
    worth: 0.8,
  }),
  ofSection('templateGuidance', {
    name: 'template-guidance',
    title: ({ title }, lookup) => lookup.text(title),
    gist: ({ items }, lookup) => items.map(lookup.text).join(lookup.say('word/semicolon')),
    worth: 0.7,
  }),
  ofSection('exampleCoverage', {
    name: 'example-coverage',
    title: ({ technology }, lookup) => lookup.say('library/coverage-of', { technology: lookup.name(technology) }),
    gist: ({ languages }, lookup) =>
      Object.entries(languages)
        .map(([language, count]) => `${language} ${count}`)
        .join(lookup.say('word/comma')),
    worth: 0.3,
  }),
  ofSection('messages', {
    name: 'message',
    title: ({ title }, lookup) => lookup.text(title),
    gist: ({ text }, lookup) => lookup.text(text),
    // Examples are wrong on purpose, and a word misspelt there must not pass for one that is meant.
    said: ({ title, text }) => [title, text],
    worth: 0.6,
  }),
];

function propertyOf(alternatives: readonly string[], property: Parameters<Lookup['text']>[0], lookup: Lookup): string {
  return lookup.say('report/evidence', {
    subject: alternatives.map(lookup.name).join(' / '),
    property: lookup.text(property),
  });
}
