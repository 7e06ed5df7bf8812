import { describe, expect, it } from 'vitest';
import { type ChecklistRecord, collectChecklist } from '../../src/checklists/collect-checklist.ts';
import { sectionOf } from '../../src/knowledge/library.ts';
import { createCatalogue } from '../../src/library/catalogue.ts';
import { explainSheet } from '../../src/library/explain/explain-sheet.ts';
import { implicationCard } from '../../src/library/explain/rule-cards.ts';
import { planKinds } from '../../src/library/kinds/plans.ts';
import { sheetReporters } from '../../src/reporters/index.ts';
import { realLookups } from '../support/real-library.ts';
import { everything } from '../support/real-plans.ts';
import { runProgram } from '../support/run-program.ts';

const lookups = realLookups();
const { library, knowledge } = lookups.en;
const { plans } = everything();
const lists = sectionOf(library, 'checklists') as readonly object[] as readonly ChecklistRecord[];
const boxes = collectChecklist(lists, plans, undefined, 'en', lookups.en.say).flatMap(({ groups }) =>
  groups.flatMap(({ items, source }) => items.map((item) => ({ ...item, source }))),
);
const catalogue = createCatalogue(library, knowledge, planKinds(plans, boxes));
const surface = { width: 80, colour: 'none', hyperlinks: false, unicode: true, say: lookups.en.say } as const;

describe('everything with an id', () => {
  it('is a kind with a name in both languages', () => {
    const nameless = catalogue.kinds.filter(({ name }) => knowledge.wording[`library/kind/${name}`] === undefined);
    expect(nameless.map(({ name }) => name)).toEqual([]);
    expect(catalogue.entries.length).toBeGreaterThan(2500);
  });

  it.each(catalogue.kinds.map(({ name }) => name))('of the kind %s is explained in both languages', (name) => {
    for (const entry of catalogue.entries.filter(({ kind }) => kind.name === name)) {
      for (const lookup of [lookups.en, lookups.zh]) {
        const sheet = explainSheet([entry], catalogue, lookup);
        const shown = JSON.stringify(sheet.blocks);
        expect(sheet.title, entry.id).not.toBe('');
        expect(shown, entry.id).toContain(JSON.stringify(entry.id));
        expect(shown, entry.id).not.toMatch(/\[object|NaN\b/);
        // A message code explains templates, and shows their gaps.
        if (name !== 'message')
          expect(shown, entry.id).not.toMatch(/\{(need|have|alternative|factor|conditions|count|list)\}/);
        expect(JSON.parse(JSON.stringify(sheet.contents))).toEqual(sheet.contents);
      }
    }
  });

  it.each(catalogue.kinds.map(({ name }) => name))('of the kind %s is shown in every format', async (name) => {
    const entry = catalogue.entries.findLast(({ kind }) => kind.name === name);
    if (entry === undefined) return;
    const sheet = explainSheet([entry], catalogue, lookups.en);
    for (const format of ['text', 'markdown', 'json']) {
      const shown = (await sheetReporters[format]?.())?.(sheet, surface) ?? '';
      expect(shown).toContain(sheet.title.slice(0, 20));
      expect(shown).toMatch(/[^\n]\n$/);
    }
  });

  it.each([
    ['unreliable-network/devices', 'in 60% of the draws', '在 60% 的抽样中'],
    // Where nothing is said of it, it is a setting.
    ['event-sourcing/order', 'in 90% of the draws', '在 90% 的抽样中'],
    ['event-sourcing/replay', undefined, undefined],
  ])('tells how often what is only usual holds: %s', (id, en, zh) => {
    const [entry] = catalogue.find(id);
    if (entry === undefined) throw new Error(`${id} is not found`);
    const told = (lookup: typeof lookups.en) =>
      /"(in \d+% of the draws|在 \d+% 的抽样中)"/.exec(
        JSON.stringify(explainSheet([entry], catalogue, lookup).blocks),
      )?.[1];
    expect([told(lookups.en), told(lookups.zh)]).toEqual([en, zh]);
  });

  it('never says of what holds nearly always that it always does', () => {
    const usual = knowledge.implications.find(({ firm }) => !firm);
    if (usual === undefined) throw new Error('nothing is only usual');
    const card = JSON.stringify(implicationCard({ ...usual, holds: 0.999 }, lookups.en));
    expect(card).toContain('in >99% of the draws');
  });

  it.each([
    ['a rule', 'latency/floor', 'constraint'],
    ['a term before its namesakes when it is named so', 'term:retention', 'term'],
    ['a criterion before a term', 'replay', 'criterion'],
    ['a document without its prefix', '01-07', 'document'],
    ['a section', 'doc/01-07#173-选型决策矩阵', 'section'],
    ['an id in other letters', 'Latency/Floor', 'constraint'],
    ['a term in other words than its id', 'at_least Once', 'term'],
    ['a figure', 'throughput.kafka.03', 'figure'],
    ['a record of evidence', 'evidence/kafka-01', 'evidence'],
  ])('is found: %s', (_, id, kind) => {
    expect(catalogue.find(id)[0]?.kind.name).toBe(kind);
  });

  it.each([
    ['diskFill', 'parameter', '70% for all; an assumption: '],
    ['nodePrice', 'parameter', ' CNY/month for '],
    ['jetstream.sync_interval', 'written-setting', 'nats-leaf.conf for NATS JetStream; '],
    ['readiness/kafka-infrastructure-ready/3-or-more-physical-machines-or-separate-vms', 'checklist-item', '3 or more'],
  ])('is explained where it belongs to a plan: %s', async (id, kind, said) => {
    const ran = await runProgram(['explain', id, '--width', '200']);
    expect([ran.status, ran.stderr, ran.stdout]).toEqual([0, '', expect.stringContaining(said)]);
    const { stdout } = await runProgram(['explain', id, '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({ kind, id });
  });

  it('says what rests on it, and where it stands', () => {
    const [entry] = catalogue.find('evidence/kafka-01');
    if (entry === undefined) throw new Error('no such evidence');
    const { citedBy, sources } = explainSheet([entry], catalogue, lookups.en).contents as {
      citedBy: { id: string }[];
      sources: { url: string }[];
    };
    expect(citedBy.map(({ id }) => id)).toContain('correction/01');
    expect(sources.map(({ url }) => url)).toContainEqual(
      expect.stringContaining('#111-%E6%A0%B8%E5%BF%83%E5%8F%82%E6%95%B0%E7%9F%A9%E9%98%B5'),
    );
  });

  it.each([
    ['kafka/disk-full', 'evidence/kafka-41'],
    ['kafka/pitfall/02', 'evidence/kafka-42'],
    ['kafka/producer/max.in.flight.requests.per.connection/2', 'evidence/kafka-43'],
    ['kafka/pain-point/05', 'evidence/kafka-44'],
    ['leader-move-per-partition.kafka.01', 'evidence/kafka-45'],
    ['kafka/migration/02', 'evidence/kafka-46'],
    ['kafka/broker-memory', 'evidence/kafka-47'],
    ['kafka/consumer/session.timeout.ms', 'evidence/kafka-48'],
    ['kafka/broker/jmx.port', 'evidence/kafka-49'],
    ['kafka/broker/log.retention.bytes', 'evidence/kafka-50'],
    ['kafka/error/NotEnoughReplicasException', 'evidence/kafka-51'],
    ['client-dependencies', 'evidence/kafka-52'],
    ['mqtt/client/reconnect-backoff', 'evidence/mqtt-23'],
    ['mqtt/client/publish-retries', 'evidence/mqtt-24'],
    ['client-libraries-mqtt', 'evidence/mqtt-25'],
    ['nats/error/ErrConnectionClosed', 'evidence/nats-core-30'],
    ['nats/migration/01', 'evidence/nats-core-31'],
    ['nats/prevention/01', 'evidence/nats-core-32'],
    ['nats/server-hardware', 'evidence/nats-js-21'],
    ['term:hot-standby', 'evidence/mqtt-14'],
  ])('is shown with what a check found of it: %s', (id, record) => {
    expect(shownOf(id)).toContain(record);
  });

  it.each([
    ['kafka/error/NotEnoughReplicasException', 'gives up the durability guarantee'],
    ['failure-propagation', 'that expression is 66.7% for N=3'],
    ['doc/04-03#433-故障传播动力学', 'that expression is 66.7% for N=3'],
    ['kafka/broker/log.retention.hours/2', 'Written for ZooKeeper mode'],
  ])('is shown with what to mind in its document, once: %s', (id, caveat) => {
    expect(shownOf(id).split(caveat)).toHaveLength(2);
  });

  it('is shown with what a check found of it by glossary too', async () => {
    const { stdout } = await runProgram(['glossary', 'throughput']);
    expect(stdout).toContain('What it rests on\n');
    expect(stdout).toContain('evidence/kafka-04\n');
  });
});

/** All that stands on the card of an entry. */
function shownOf(id: string): string {
  const [entry] = catalogue.find(id);
  if (entry === undefined) throw new Error(`${id} is not found`);
  return JSON.stringify(explainSheet([entry], catalogue, lookups.en).blocks);
}
