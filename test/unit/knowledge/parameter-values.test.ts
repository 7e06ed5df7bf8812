import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { loadKnowledge } from '../../../src/knowledge/load-knowledge.ts';
import { estimateParameter } from '../../../src/planning/parameters.ts';
import { temporaryFolder } from './temporary-folder.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

it('a value that is laid over a shipped parameter counts before its own, and leaves those of the others', () => {
  const own = temporaryFolder({
    'own.yaml':
      'parameterValues:\n  - { id: licence/mqtt, parameter: licence, alternatives: [mqtt, kafka], value: 5k, basis: assumption, because: as quoted }\n',
  });
  const { plans, problems } = loadKnowledge([root], [own]);
  expect(problems).toEqual([]);
  const licence = plans?.parameters.find(({ id }) => id === 'licence');
  if (licence === undefined) throw new Error('no licence');
  const nothing = () => undefined;
  const basisOf = (alternative: string) => estimateParameter(licence, alternative, new Map(), nothing, nothing).basis;
  expect(['mqtt', 'kafka', 'nats-core'].map(basisOf)).toEqual(['assumption', 'assumption', 'source']);
  expect(licence.values[0]).toMatchObject({ alternatives: ['mqtt', 'kafka'], value: { min: 5000, max: 5000 } });
});
