import { describe, expect, it } from 'vitest';
import { type Bill, makeBill } from '../../../src/planning/bill.ts';
import { type CostModel, conflictsOf, impliedLossRates } from '../../../src/planning/cost-model.ts';
import { periodsOf, yearsIn } from '../../../src/planning/years.ts';
import { everything, plannedFor } from '../../support/real-plans.ts';

const billFor = (...given: Parameters<typeof plannedFor>): Bill => makeBill(plannedFor(...given));
const item = (bill: Bill, id: string) => bill.items.find((one) => one.item.id === id);

/** What the documents print for Kafka. */
const PRINTED = ['nodePrice=3700', 'staffCost=300k', 'monitoring=11.1k', 'staff=1', 'failureProbability=5'];

describe('a bill by hand', () => {
  // The breakdown of the documents: nine nodes, one expert and the tools over three years, in CNY.
  const bill = billFor('kafka', { throughput: '1.4M' }, { assume: [...PRINTED, 'lossRate=24M'] });

  it.each([
    ['nodes', 9 * 3700 * 36],
    ['staff', 900_000],
    ['monitoring', 9 * 11_100 * 3],
    ['licence/free', 0],
    // 5 percent a year, 10 s, 24 million an hour, three years.
    ['outages', 0.05 * 3 * (10 / 3600) * 24e6],
  ])('%s', (id, expected) => {
    expect(item(bill, id)?.total?.typical).toBeCloseTo(expected, 0);
  });

  it('comes within a hundredth of what the documents print for nodes, people and tools', () => {
    const printed = 1_200_000 + 900_000 + 300_000;
    expect((bill.total.typical - (item(bill, 'outages')?.total?.typical ?? 0)) / printed).toBeCloseTo(1, 2);
  });

  it('adds up: the years to the items, the items to the total', () => {
    const sum = (values: readonly (number | undefined)[]) => values.reduce<number>((a, b) => a + (b ?? 0), 0);
    expect(sum(bill.yearTotals.map(({ typical }) => typical))).toBeCloseTo(bill.total.typical, 3);
    expect(sum(bill.items.map(({ total }) => total?.typical))).toBeCloseTo(bill.total.typical, 3);
  });
});

describe('controllers of their own', () => {
  const lines = (answers: Record<string, string>, assume: string[] = []) =>
    billFor('kafka', { throughput: '1k', ...answers }, { assume: [...PRINTED, ...assume] }).items.filter(
      ({ item }) => item.id === 'controllers',
    );

  it('are paid for where config writes them, as many as a run says', () => {
    // 3.7k CNY a month for 36 months.
    expect(lines({ durability: 'required' })[0]?.total?.typical).toBeCloseTo(3 * 3700 * 36);
    expect(lines({ durability: 'required' }, ['controllers=5'])[0]?.total?.typical).toBeCloseTo(5 * 3700 * 36);
  });

  it('are none where brokers are controllers too, or where nobody said', () => {
    expect([lines({ durability: 'optional' }), lines({})]).toEqual([[], []]);
  });
});

describe('a quantity that no rule gives', () => {
  const planned = plannedFor('mqtt', { throughput: '1k', messageSize: '1KB', nodeMemory: '8GiB' }, { assume: PRINTED });
  const capacity = planned.plans.capacity.filter(
    ({ quantity }) => quantity === 'ingress' || quantity === 'memoryTaken',
  );
  const bill = makeBill({ ...planned, plans: { ...planned.plans, capacity } });

  it('leaves open what is reckoned with it, by the name it has', () => {
    const traffic = item(bill, 'traffic');
    expect(traffic?.total).toBeUndefined();
    expect(traffic?.missing).toEqual(expect.arrayContaining(['replication', 'egress']));
    expect(traffic?.formula).toContain('(replication + egress) ×');
    const taken = bill.plans[0]?.quantities.find(({ rule }) => rule.quantity === 'memoryTaken');
    expect([taken?.value, taken?.missing]).toEqual([undefined, ['memoryPerNode']]);
  });

  it('goes by the name that another alternative gives it', () => {
    const forOthers = planned.plans.capacity.map((rule) => ({ ...rule, alternatives: ['heron'] }));
    const other = makeBill({ ...planned, plans: { ...planned.plans, capacity: forOthers } });
    expect(item(other, 'traffic')?.missing).toContain('Between nodes');
  });
});

describe('an alternative that the shipped rules do not name', () => {
  const known = plannedFor('nats-jetstream', { throughput: '10k', messageSize: '1KB', retention: '1d' });
  // Somebody has said how many copies it keeps.
  const capacity = known.plans.capacity.map((rule) =>
    rule.quantity === 'replication' ? { ...rule, alternatives: ['newcomer'] } : rule,
  );
  const bill = makeBill({
    ...known,
    alternative: { ...known.alternative, id: 'newcomer' },
    plans: { ...known.plans, capacity },
  });

  it('is not cheaper for what nobody counts: that stays open by name', () => {
    expect(bill.open.map(({ item: { id } }) => id)).toEqual(['storage', 'traffic', 'licence/free', 'outages']);
  });

  it('is sized like the others where its copies are known', () => {
    const typical = (name: string) =>
      bill.plans[0]?.quantities.find(({ rule }) => rule.quantity === name)?.value?.typical;
    const nodes = bill.plans[0]?.sizing.nodes ?? 0;
    expect(typical('inPerNode')).toBeCloseTo(30e6 / nodes);
    expect(typical('outPerNode')).toBeCloseTo(30e6 / nodes);
  });
});

describe('what a bill counts', () => {
  const total = (bill: Bill, id: string) => item(bill, id)?.total?.typical ?? Number.NaN;

  it('is a cluster in each region, and what copies between them', () => {
    const load = { throughput: '1k', messageSize: '1KB', retention: '1d' };
    const [one, two] = ['1', '2'].map((regions) => billFor('kafka', { ...load, regions }, { assume: PRINTED }));
    for (const id of ['nodes', 'storage']) expect(total(two as Bill, id)).toBeCloseTo(2 * total(one as Bill, id));
    expect(total(two as Bill, 'copy-workers')).toBeCloseTo(2 * 2 * 3700 * 36);
    expect(item(one as Bill, 'copy-workers')).toBeUndefined();
    const stretched = billFor('kafka', { ...load, regions: '2' }, { assume: [...PRINTED, 'clusters=1'] });
    expect(total(stretched, 'nodes')).toBeCloseTo(total(one as Bill, 'nodes'));
  });

  it('is the disks that durable sessions take', () => {
    const answers = { throughput: '1k', messageSize: '1KB', durability: 'required' };
    const bill = billFor('mqtt', answers, { assume: ['storagePrice=0.5'] });
    // Three copies of 86.4 GB on disks that fill to 70 %, for 36 months.
    expect(total(bill, 'session-storage')).toBeCloseTo(((3 * 86.4) / 0.7) * 0.5 * 36);
  });

  it('is priced the same for all alternatives, unless a run says otherwise', () => {
    for (const id of ['nodes', 'staff', 'monitoring']) {
      const totals = everything().knowledge.alternatives.map((one) => total(billFor(one.id, { throughput: '1' }), id));
      expect(new Set(totals).size).toBe(1);
    }
  });

  it.each([
    // One for every fifty servers: 102 brokers.
    [{ throughput: '20M' }, [], 102 / 50],
    [{ throughput: '1M' }, [], 1],
    [{ throughput: '1M' }, ['staff=0.2'], 0.2],
    // Somebody has to answer at night, of whatever it takes.
    [{ throughput: '1M', availability: '99.95' }, [], 4],
    // Somebody has to look soon, which one alone cannot always.
    [{ throughput: '1M', availability: '99.9' }, [], 2],
    [{ throughput: '1M', availability: '99', rto: '30min' }, [], 2],
    [{ throughput: '1M', availability: '99', rto: '1h' }, [], 1],
    [{ throughput: '1M', availability: '99.95' }, ['onCall=1.5'], 1.5],
  ])('is more people where fewer cannot run it: %j, %j', (answers, assume, people) => {
    const bill = billFor('kafka', answers, { assume: [...PRINTED, ...assume] });
    expect(total(bill, 'staff')).toBeCloseTo(people * 300_000 * 3);
  });

  it('is monitoring of every server, those beside the nodes as well', () => {
    const bill = billFor('kafka', { throughput: '1k', durability: 'required', regions: '2' }, { assume: PRINTED });
    // Three brokers, three controllers and two that copy, in each region.
    expect(total(bill, 'monitoring')).toBeCloseTo(16 * 11_100 * 3);
  });

  it('is traffic where a price of it is given', () => {
    // Two copies and one reader of 1 MB/s, two thirds across zones, for three years.
    const bill = billFor('kafka', { throughput: '1k', messageSize: '1KB' }, { assume: ['trafficPrice=0.1'] });
    expect(total(bill, 'traffic')).toBeCloseTo(3e6 * 0.67 * (0.1 / 1e9) * 3 * 31_536_000);
  });
});

describe('what a bill leaves open', () => {
  it('is what nobody can know, and it is named', () => {
    const bill = billFor('mqtt', { throughput: '10k' });
    expect(bill.open.map(({ item: one }) => one.id)).toEqual(['traffic', 'licence', 'outages']);
    expect(item(bill, 'outages')?.missing).toEqual(['Loss while it is down']);
  });

  it('storage without a retention', () => {
    expect(billFor('kafka', { throughput: '10k' }).open.map(({ item: one }) => one.id)).toContain('storage');
  });

  it('every price in another currency, which nothing is made up for', () => {
    const bill = billFor('kafka', { throughput: '10k', messageSize: '1KB', retention: '1d' }, { currency: 'USD' });
    expect(bill.open.map(({ item: one }) => one.id)).toEqual([
      'nodes',
      'storage',
      'traffic',
      'staff',
      'monitoring',
      'outages',
    ]);
    expect(bill.total.typical).toBe(0);
    const priced = billFor('kafka', { throughput: '10k' }, { currency: 'USD', assume: ['nodePrice=500 USD/month'] });
    expect(item(priced, 'nodes')?.total?.typical).toBeCloseTo(3 * 500 * 36);
  });
});

describe('years', () => {
  it('of growth are billed one by one, each for the load that it ends with', () => {
    const bill = billFor('kafka', { throughput: '1M', growth: '2' }, { assume: PRINTED });
    const nodes = item(bill, 'nodes')?.years.map((year) => Math.round((year?.typical ?? 0) / 3700 / 12));
    // 2, 4 and 8 million a second at 200 thousand a node, with one to lose.
    expect(nodes).toEqual([12, 22, 42]);
  });

  it('pay for what has been written by their end, not for a retention that is not full yet', () => {
    const answers = { throughput: '1k', messageSize: '1KB', retention: '10y', horizon: '2.5y' };
    const bill = billFor('kafka', answers, { assume: [...PRINTED, 'storagePrice=0.5'] });
    // Three copies of 31.536 TB a year, on disks that fill to 70 %.
    const month = (3 * 31_536 * 0.5) / 0.7;
    expect(item(bill, 'storage')?.years.map((year) => (year?.typical ?? 0) / month)).toEqual(
      [12, 24, 15].map((months) => expect.closeTo(months)),
    );
    expect(bill.plans.map((plan) => plan.terms('nodes')?.value?.typical)).toEqual([10, 19, 24]);
  });

  it.each([
    ['3y', [1, 1, 1]],
    ['547.5d', [1, 0.5]],
    ['1d', [1 / 365]],
  ])('of %s', (horizon, parts) => {
    const seconds = (billFor('kafka', { throughput: '1k', horizon }).periods ?? []).map(
      (period) => period / 31_536_000,
    );
    expect(seconds).toHaveLength(parts.length);
    parts.forEach((part, index) => {
      expect(seconds[index]).toBeCloseTo(part);
    });
  });

  it('are three unless something else is answered', () => {
    expect(billFor('kafka', { throughput: '1k' })).toMatchObject({
      years: 3,
      periods: [31_536_000, 31_536_000, 31_536_000],
    });
    expect(periodsOf(0)).toEqual([]);
    expect(yearsIn(2.5 * 31_536_000)).toBe(2.5);
  });

  it('a vague answer makes a range of the bill', () => {
    const { total } = billFor('kafka', { throughput: '1k' }, { assume: [...PRINTED, 'staff=1..3'] });
    expect(total.max - total.min).toBeCloseTo(2 * 300_000 * 3);
  });
});

describe('the model of the documents', () => {
  const models = (everything().library.costModels ?? []) as unknown as readonly CostModel[];
  const model = models.find(({ constants }) => constants !== undefined) as CostModel;

  it('needs another loss an hour for each technology, so its figures do not follow from it', () => {
    const rates = impliedLossRates(model);
    // 60 = 5 % × 30 min × r, and 10 = 2 % × 1 min × r, in units of 10 thousand CNY.
    expect(rates.get('kafka')).toBeCloseTo(2400);
    expect(rates.get('nats')).toBeCloseTo(30_000);
    expect(rates.has('mqtt')).toBe(false);
  });

  it('is contradicted where the same section speaks', () => {
    const conflicts = (everything().library.conflicts ?? []) as unknown as Parameters<typeof conflictsOf>[1];
    const found = conflictsOf(model, conflicts);
    expect(found.length).toBeGreaterThan(1);
    for (const { statements } of found)
      expect(statements.some(({ source }) => source.some((id) => model.source.includes(id)))).toBe(true);
  });
});
