import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { explainConstraint } from '../../src/constraints/index.ts';
import type { Condition, SourceId } from '../../src/domain/index.ts';
import { inLanguage } from '../../src/domain/index.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { assess } from '../../src/recommendation/assess.ts';
import { requirementsOf } from '../../src/recommendation/requirements-of.ts';
import { speaker } from '../../src/wording/say.ts';

interface Rule {
  readonly id: string;
  readonly source: readonly SourceId[];
  readonly alternatives?: readonly string[];
  readonly when?: Condition | readonly Condition[];
}

const { knowledge, plans } = shipped();

/** What they cite says what a small server carries, not what the alternative does. */
const ABOUT_THE_LOAD = ['benchmark/jetstream-minimum-size'];

function isOfAll({ alternatives = [], when }: Rule): boolean {
  const names = ({ cells }: Condition) => cells.some(({ column }) => /^alternative\.(id|technology)$/.test(column));
  return alternatives.length === 0 && ![when ?? []].flat().some(names);
}

it.each<readonly [string, readonly Rule[]]>([
  ['constraints', knowledge.constraints],
  ['advice', knowledge.advice],
  ['cost items', plans.costItems],
  ['capacity rules', plans.capacity],
])('%s that hold for any alternative rest on no record of a single product', (_, rules) => {
  const references = { ...knowledge.references, ...plans.references };
  const foreign = rules.filter(isOfAll).flatMap(({ id, source }) =>
    source
      .filter((one) => !ABOUT_THE_LOAD.includes(one))
      .filter((one) => {
        const reference = references[one];
        return reference?.kind === 'evidence' && reference.subject !== 'all';
      })
      .map((one) => `${id}: ${one}`),
  );
  expect(foreign).toEqual([]);
});

it.each(['en', 'zh'] as const)('what is spoken in part only is told by what is spoken whole, in %s', (language) => {
  const assessed = assess(knowledge, requirementsOf({ protocol: 'mqtt' }, knowledge));
  const constraint = knowledge.constraints.find(({ id }) => id === 'protocol/in-part');
  const view = assessed.situation.views.find(({ alternative }) => alternative.id === 'nats-jetstream');
  if (constraint === undefined || view === undefined) throw new Error('not in the knowledge');
  const alternative = { ...view.alternative, protocols: ['kafka', 'mqtt-5'], name: { en: 'Courier' } };
  const say = speaker(knowledge.wording, language);
  const sentence = explainConstraint(constraint, assessed.situation, { ...view, alternative }, language, say);
  const kafka = knowledge.technologies.find(({ id }) => id === 'kafka')?.name ?? { en: '?' };
  expect(sentence).toContain(inLanguage(kafka, language));
  expect(sentence).toContain('MQTT 5');
  expect(sentence).not.toContain('3.1.1');
});

function shipped() {
  const { knowledge, plans } = loadKnowledge([fileURLToPath(new URL('../../', import.meta.url))]);
  if (knowledge === undefined || plans === undefined) throw new Error('see mq-advisor check');
  return { knowledge, plans };
}
