import type { KnowledgeBase } from '../../domain/index.ts';
import { valueLabels } from '../../procedures/value-label.ts';
import { type Kind, kind } from '../kind.ts';
import { levelsOf, saidRule, typicalOf } from '../rule-text.ts';

/** What a decision is made of. */
export const ruleKinds: readonly Kind[] = [
  kind<KnowledgeBase['alternatives'][number]>({
    name: 'alternative',
    records: (_, { alternatives }) => alternatives,
    title: ({ name }, lookup) => lookup.text(name),
    gist: ({ summary, weakness }, lookup) =>
      lookup.say('library/strength-weakness', { summary: lookup.text(summary), weakness: lookup.text(weakness) }),
    worth: 1.15,
  }),
  kind<KnowledgeBase['technologies'][number]>({
    name: 'technology',
    records: (_, { technologies }) => technologies,
    title: ({ name }, lookup) => lookup.text(name),
    gist: ({ summary }, lookup) => lookup.text(summary),
    worth: 1.05,
  }),
  kind<KnowledgeBase['scenarios'][number]>({
    name: 'scenario',
    records: (_, { scenarios }) => scenarios,
    title: ({ name }, lookup) => lookup.text(name),
    gist: ({ summary }, lookup) => lookup.text(summary),
    worth: 1.1,
  }),
  kind<KnowledgeBase['constraints'][number]>({
    name: 'constraint',
    records: (_, { constraints }) => constraints,
    title: ({ id, hard }, lookup) => lookup.say(hard ? 'library/hard-constraint' : 'library/soft-constraint', { id }),
    gist: ({ because, workaround }, lookup) => saidRule(because, workaround, lookup),
    worth: 0.9,
  }),
  kind<KnowledgeBase['criteria'][number]>({
    name: 'criterion',
    records: (_, { criteria }) => criteria,
    title: ({ label }, lookup) => lookup.text(label),
    gist: ({ because }, lookup) => lookup.text(because),
    worth: 0.9,
  }),
  kind<KnowledgeBase['implications'][number]>({
    name: 'implication',
    records: (_, { implications }) => implications,
    title: ({ requires }, lookup) => {
      const question = lookup.knowledge.questions.find(({ id }) => id === requires.key);
      return lookup.say('library/implies', {
        label: question === undefined ? requires.key : question.label,
        value: valueLabels(lookup.knowledge, lookup.language)(requires.key, requires.value),
      });
    },
    gist: ({ because }, lookup) => lookup.text(because),
    worth: 0.7,
  }),
  kind<KnowledgeBase['profiles'][number]>({
    name: 'profile',
    records: (_, { profiles }) => profiles,
    title: ({ name }, lookup) => lookup.text(name),
    gist: ({ because }, lookup) => lookup.text(because),
    worth: 0.7,
  }),
  kind<KnowledgeBase['procedures'][number]>({
    name: 'procedure',
    records: (_, { procedures }) => procedures,
    title: ({ title }, lookup) => lookup.text(title),
    gist: ({ ambiguities }, lookup) => ambiguities.map(lookup.text).join(lookup.say('word/semicolon')),
    worth: 0.9,
  }),
  kind<KnowledgeBase['splits'][number]>({
    name: 'split',
    records: (_, { splits }) => splits,
    title: ({ parts }, lookup) =>
      lookup.say('library/split-into', { parts: parts.map(({ name }) => lookup.text(name)) }),
    gist: ({ because }, lookup) => lookup.text(because),
    worth: 0.8,
  }),
  kind<KnowledgeBase['bridges'][number]>({
    name: 'bridge',
    records: (_, { bridges }) => bridges,
    title: ({ name, between }, lookup) =>
      lookup.say('library/bridge-between', { name, ends: between.map(lookup.name).join(' / ') }),
    gist: ({ how, caveat }, lookup) => [how, caveat].map(lookup.text).join(lookup.say('word/semicolon')),
  }),
  kind<KnowledgeBase['advice'][number]>({
    name: 'advice',
    records: (_, { advice }) => advice,
    title: ({ text, alternatives }, lookup) =>
      alternatives.length === 0
        ? lookup.text(text)
        : lookup.say('report/evidence', { subject: alternatives.map(lookup.name).join(' / '), property: text }),
    gist: ({ mitigation }, lookup) => lookup.text(mitigation),
    worth: 0.95,
  }),
  kind<KnowledgeBase['capabilities'][number]>({
    name: 'capability',
    records: (_, { capabilities }) => capabilities,
    title: ({ label }, lookup) => lookup.text(label),
    gist: ({ id }, lookup) => levelsOf(id, lookup),
    worth: 0.95,
  }),
  kind<KnowledgeBase['figures'][number]>({
    name: 'figure-kind',
    records: (_, { figures }) => figures,
    title: ({ label }, lookup) => lookup.text(label),
    gist: ({ id }, lookup) => typicalOf(id, lookup),
    worth: 0.95,
  }),
  kind<KnowledgeBase['questions'][number]>({
    name: 'question',
    records: (_, { questions }) => questions,
    title: ({ prompt }, lookup) => lookup.text(prompt),
    gist: ({ help }, lookup) => lookup.text(help),
    worth: 0.7,
  }),
  kind<KnowledgeBase['derived'][number]>({
    name: 'derived',
    records: (_, { derived }) => derived,
    title: ({ label }, lookup) => lookup.text(label),
    gist: () => '',
    worth: 0.5,
  }),
  kind<KnowledgeBase['sizing'][number]>({
    name: 'sizing',
    records: (_, { sizing }) => sizing,
    title: ({ label }, lookup) => lookup.say('library/nodes-by', { label }),
    gist: () => '',
    worth: 0.5,
  }),
];
