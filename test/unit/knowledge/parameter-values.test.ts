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

it('of two folders the later one counts', () => {
  const own = (value: string, id: string) =>
    temporaryFolder({
      'own.yaml': `parameterValues:\n  - { id: ${id}, parameter: licence, alternatives: [mqtt], value: ${value}, basis: assumption, because: as quoted }\n`,
    });
  const licenceIn = (...folders: readonly string[]) =>
    loadKnowledge([root], folders).plans?.parameters.find(({ id }) => id === 'licence')?.values[0];
  expect(licenceIn(own('5k', 'first'), own('6k', 'second'))).toMatchObject({ value: { min: 6000 } });
  expect(licenceIn(own('5k', 'same'), own('6k', 'same'))).toMatchObject({ value: { min: 6000 } });
});
