import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { answersYaml } from '../../../src/records/answers-yaml.ts';
import { hybridWinner, singleWinner } from '../../support/sample-recommendation.ts';

describe('answersYaml', () => {
  it('writes plainly what can stand plainly', () => {
    expect(answersYaml(singleWinner.answers)).toBe(
      'latencyP99: 20ms\nname: Order ledger\nopsBudget: medium\nscenario: event-sourcing\nthroughput: 150k..300k\n',
    );
  });

  it('writes workloads as a list of mappings', () => {
    expect(answersYaml(hybridWinner.answers)).toBe(
      [
        'name: Vehicle telemetry',
        'opsBudget: high',
        'workloads:',
        '  - devices: 1M',
        '    name: device side',
        '    scenario: iot-devices',
        '  - name: log behind it',
        '    replay: true',
        '    scenario: data-integration',
        '',
      ].join('\n'),
    );
  });

  it.each([
    ['a name of digits', { name: '123' }, 'name: "123"\n'],
    ['a number kept as typed', { throughput: '200000' }, 'throughput: 200000\n'],
    ['a word that YAML reads otherwise', { name: 'true' }, 'name: "true"\n'],
    ['a bidi override', { name: 'a\u202eb' }, 'name: "a\\u202eb"\n'],
    ['a comment sign', { name: 'a #b' }, 'name: "a #b"\n'],
    ['an empty list', { workloads: [] }, 'workloads: []\n'],
  ])('writes %s', (_, answers, text) => {
    expect(answersYaml(answers)).toBe(text);
  });

  it('reads back as the same answers', () => {
    const words = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('~', '- a', 'a: b', '0x1f', '1e3x', '.inf', '<<'),
    );
    const answers = fc.dictionary(fc.constantFrom('name', 'description'), words);
    const request = fc.record({ name: words, workloads: fc.array(answers, { minLength: 1, maxLength: 3 }) });
    fc.assert(
      fc.property(request, (given) => {
        expect(parse(answersYaml(given))).toEqual(
          given.workloads.length === 0 ? given : JSON.parse(JSON.stringify(given)),
        );
      }),
    );
  });
});
