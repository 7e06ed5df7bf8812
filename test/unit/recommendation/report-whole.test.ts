import { describe, expect, it } from 'vitest';
import { explainByWorkloads } from '../../../src/recommendation/report-whole.ts';
import { sayShipped } from '../../support/shipped-wording.ts';
import { contributed, ranked } from './ranked.ts';

const say = sayShipped();
const out = (constraint: string) => ({
  constraint,
  reason: `breaks ${constraint}`,
  workaround: null,
  evidence: ['evidence/a'],
  documents: [],
});

describe('the ranking of a whole', () => {
  const whole = [
    ranked('x', [contributed('a', 0.1)], { undecided: [{ constraint: 'u', missing: [], because: '' }] }),
    ranked('y', [contributed('a', 0.1)], { excluded: true }),
  ];
  const [first, second] = [
    {
      name: 'calls',
      ranking: [
        ranked('y', [contributed('a', 0.2, { weight: 0.4 })], { excluded: true, violations: [out('c')] }),
        ranked('x', [contributed('a', 0.4, { weight: 0.5, reason: 'in calls' })], {
          penalties: [{ ...out('p'), penalty: 0.1, costs: 0.03 }],
        }),
      ],
    },
    {
      name: 'logs',
      ranking: [
        ranked('x', [contributed('a', 0.1, { weight: 0.3, reason: 'in logs' })]),
        ranked('y', [contributed('a', 0, { weight: 0, utility: null })], { violations: [out('d')] }),
      ],
    },
  ];

  it('is explained by what each workload says, under its name', () => {
    const [x, y] = explainByWorkloads(whole, [first, second], say);
    expect(y?.violations).toEqual([
      { ...out('c'), reason: '“calls”: breaks c' },
      { ...out('d'), reason: '“logs”: breaks d' },
    ]);
    expect(x?.penalties).toEqual([{ ...out('p'), penalty: 0.1, costs: 0.015, reason: '“calls”: breaks p' }]);
    expect(x?.violations).toEqual([]);
    expect(x?.undecided).toEqual([]);
    expect(y?.whyNot).toEqual(['“calls”: breaks c', '“logs”: breaks d']);
    expect(x?.whyNot).toEqual([]);
  });

  it('is the mean of what each criterion contributed, by the words of the workload that is served worst', () => {
    const [x, y] = explainByWorkloads(whole, [first, second], say);
    expect(x?.criteria).toMatchObject([
      { id: 'a', weight: 0.4, contribution: 0.25, utility: 0.625, reason: 'for “logs”, in logs' },
    ]);
    expect(y?.criteria).toMatchObject([{ weight: 0.2, contribution: 0.1, utility: 0.5, reason: 'of a' }]);
  });

  it('is silent where no workload speaks', () => {
    const silent = contributed('a', 0, { weight: 0, utility: null, reason: 'not said' });
    const own = contributed('a', 0, { reason: 'of the whole' });
    const [x] = explainByWorkloads([ranked('x', [own])], [{ name: 'w', ranking: [ranked('x', [silent])] }], say);
    expect(x?.criteria).toMatchObject([{ weight: 0, contribution: 0, utility: null, reason: 'of the whole' }]);
  });

  it('skips a workload in which it was not ranked, and one that lacks a criterion', () => {
    const bare = { name: 'bare', ranking: [ranked('x', [])] };
    const none = { name: 'none', ranking: [] };
    const [x] = explainByWorkloads([ranked('x', [contributed('a', 0)])], [second, bare, none], say);
    expect(x?.criteria).toMatchObject([{ weight: 0.15, contribution: 0.05, utility: 0.333333, reason: 'in logs' }]);
    const [alone] = explainByWorkloads([ranked('x', [contributed('a', 0.3)])], [none], say);
    expect(alone?.criteria).toMatchObject([{ weight: 0, contribution: 0, utility: null }]);
  });

  it('tells why one is not the winner, who is the first that is not excluded', () => {
    const rows = [
      ranked('o', [contributed('a', 0.5)], { excluded: true }),
      ranked('x', [contributed('a', 0)]),
      ranked('y', [contributed('a', 0)]),
    ];
    const told = explainByWorkloads(
      rows,
      [{ name: 'w', ranking: [ranked('x', [contributed('a', 0.4)]), ranked('y', [contributed('a', 0.1)])] }],
      say,
    );
    expect(told.map(({ whyNot }) => whyNot)).toEqual([[], [], ['A, 0.30 behind: of a']]);
  });

  it('tells why by the words of the workload in which it falls most behind', () => {
    const rows = [ranked('x', [contributed('a', 0.4)]), ranked('y', [contributed('a', 0.2)])];
    const load = (name: string, ofX: number, reason: string) => ({
      name,
      ranking: [ranked('x', [contributed('a', ofX)]), ranked('y', [contributed('a', 0.2, { reason })])],
    });
    const told = explainByWorkloads(rows, [load('v', 0.2, 'none needed'), load('w', 0.6, 'one needed')], say);
    expect(told[1]?.whyNot).toEqual(['A for “w”, 0.20 behind: one needed']);
  });
});
