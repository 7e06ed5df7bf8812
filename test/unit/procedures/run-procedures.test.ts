import { describe, expect, it } from 'vitest';
import type { Procedure, ProcedureOutcome } from '../../../src/domain/index.ts';
import { runProcedures } from '../../../src/procedures/index.ts';
import type { Chosen } from '../../../src/procedures/run-procedures.ts';
import { ask, type Given, knowledge, leaf, outcome, procedure, requirements, table } from './build.ts';

const names = (recommend: string, external = ''): Procedure =>
  procedure({
    kind: 'table',
    table: table<ProcedureOutcome>('first', [[{ kept: true }, outcome(recommend, 'so', external)]]),
  });

function first(one: Procedure, given: Given, chosen: Chosen | readonly Chosen[] = [], language: 'en' | 'zh' = 'en') {
  const [report] = runProcedures(knowledge(one), requirements(given), [chosen].flat(), language);
  if (report === undefined) throw new Error('every procedure is reported');
  return report;
}

const oak = { alternative: 'oak', technology: 'oak' };
const dry = { alternative: 'ash-dry', technology: 'ash' };

describe('agreement with the recommendation', () => {
  it.each([
    ['the alternative itself', 'ash-dry', dry, true],
    ['its technology', 'ash', dry, true],
    ['another alternative of its technology', 'ash-green', dry, false],
    ['another technology', 'oak', dry, false],
    ['several, it among them', 'oak ash', dry, true],
    ['one, with nothing recommended', 'oak', [], null],
    ['one part of what is recommended together', 'oak', [oak, dry], false],
    ['all parts of what is recommended together', 'oak ash', [oak, dry], true],
    ['none', '', oak, null],
    ['only what the knowledge base does not hold', 'elm', oak, null],
  ])('when the verdict is %s', (_, recommend, winner, agrees) => {
    expect(first(names(recommend, 'Pine'), { kept: true }, winner).agrees).toBe(agrees);
  });

  it('is open without a verdict', () => {
    expect(first(names('oak'), {}, oak)).toMatchObject({ verdict: [], agrees: null, missing: ['kept'] });
  });
});

describe('the report of a procedure', () => {
  it('keeps what the knowledge base does not hold outside the verdict', () => {
    expect(first(names('elm oak', 'Pine'), { kept: true }, oak)).toMatchObject({
      verdict: ['oak'],
      external: ['elm', 'Pine'],
      path: ['kept? yes', 'elm, OAK, Pine: so'],
    });
  });

  it('speaks the language of the report', () => {
    expect(first(names('oak', 'Pine'), { kept: true }, oak, 'zh')).toMatchObject({
      verdict: ['oak'],
      external: ['Pine（外）'],
    });
  });

  it('names each verdict and each missing requirement once', () => {
    const trees = [
      ask('kept', [['yes', true, leaf('oak ash')]]),
      ask('kept', [['yes', true, leaf('ash')]]),
      ask('load', [['any', '>= 0', leaf('oak')]]),
      ask('load', [['any', '>= 0', leaf('oak')]]),
    ];
    expect(first(procedure({ kind: 'trees', trees }), { kept: true }, dry)).toMatchObject({
      verdict: ['oak', 'ash'],
      agrees: true,
      missing: ['load'],
    });
  });

  it('carries where it stands, what is unclear and what disputes it, in the language asked for', () => {
    const one = procedure(
      { kind: 'scoring', criteria: [{ id: 'ease', label: { en: 'Ease' }, weight: 1 }], scores: { oak: { ease: 1 } } },
      { ambiguities: [{ en: 'unclear', zh: '不清' }, { en: 'bare' }], disputedBy: ['evidence/saw'] },
    );
    expect(first(one, {}, oak, 'zh')).toEqual({
      id: 'procedure',
      title: '流程',
      verdict: ['oak'],
      external: [],
      path: ['OAK 1'],
      agrees: true,
      document: 'doc/page#section',
      missing: [],
      ambiguities: ['不清', 'bare'],
      disputedBy: ['evidence/saw'],
      asks: ['load', 'kept', 'shape'],
    });
  });

  it('reads traits through the scenario', () => {
    const warm = procedure(
      {
        kind: 'trees',
        trees: [
          ask('kept', [
            ['warm', true, leaf('oak')],
            ['cold', false, leaf('ash')],
          ]),
        ],
      },
      {
        inputs: [
          {
            id: 'kept',
            label: { en: 'Kept' },
            type: { kind: 'flag' },
            from: table('first', [[{ traits: 'warm' }, 'true']], 'false'),
          },
        ],
      },
    );
    expect(first(warm, { scenario: 'kettle' }, oak)).toMatchObject({
      verdict: ['oak'],
      missing: [],
      asks: ['scenario'],
    });
    expect(first(warm, {}, oak)).toMatchObject({ verdict: [], missing: ['scenario'] });
  });
});
