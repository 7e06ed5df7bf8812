import { describe, expect, it } from 'vitest';
import {
  type ChecklistRecord,
  collectChecklist,
  itemsOf,
  readTicks,
  withTicks,
} from '../../../src/checklists/index.ts';
import { everything } from '../../support/real-plans.ts';
import { sayShipped } from '../../support/shipped-wording.ts';

const records = () => (everything().library.checklists ?? []) as unknown as readonly ChecklistRecord[];
const collect = (technology?: string) =>
  collectChecklist(records(), everything().plans, technology, 'en', sayShipped());

describe('the checklist', () => {
  it('has readiness and seven stages for every technology', () => {
    for (const { id } of everything().knowledge.technologies) {
      expect(collect(id).map(({ number }) => number)).toEqual([undefined, 1, 2, 3, 4, 5, 6, 7]);
    }
  });

  it('holds every item of the library once, under ids that differ', () => {
    const ids = itemsOf(collect()).map(({ id }) => id);
    const count = records().reduce(
      (sum, { groups }) => sum + groups.reduce((all, { items }) => all + items.length, 0),
      0,
    );
    expect(ids).toHaveLength(count);
    expect(new Set(ids).size).toBe(count);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9][a-z0-9./-]*$/);
  });

  it('leaves out what is about another technology', () => {
    const titles = (id: string) =>
      collect(id)
        .flatMap(({ groups }) => groups.map(({ title }) => title))
        .join('\n');
    expect(titles('kafka')).toContain('ZooKeeper (Kafka)');
    expect(titles('kafka')).not.toMatch(/MQTT|NATS/);
    expect(titles('nats')).not.toMatch(/Kafka|MQTT/);
  });

  it('says what evidence has overtaken, with what holds instead', () => {
    const overtaken = itemsOf(collect()).filter((item) => item.overtaken !== undefined);
    expect(overtaken).toHaveLength(everything().plans.overtakenItems.length);
    expect(overtaken.map(({ id }) => id)).toContain('deployment-mqtt/infrastructure/shared-storage');
  });

  it('mentions ZooKeeper nowhere without saying that it is gone', () => {
    const named = collect('kafka').flatMap(({ groups }) =>
      groups.flatMap(({ title, items }) => items.filter(({ text }) => /ZooKeeper/.test(`${title} ${text}`))),
    );
    expect(named.length).toBeGreaterThan(4);
    expect(named.filter(({ overtaken }) => overtaken === undefined)).toEqual([]);
  });
});

describe('ticks', () => {
  const text = [
    '# My list',
    '- [ ] one <!-- a/one -->',
    '  note of mine',
    '* [x] two <!-- a/two -->',
    '- [X] three <!-- a/three -->',
    '- [ ] not ours',
    '- [ ] <!-- BAD ID -->',
    '',
  ].join('\n');

  it('are found again by the ids behind the boxes', () => {
    expect([...readTicks(text)]).toEqual([
      ['a/one', false],
      ['a/two', true],
      ['a/three', true],
    ]);
  });

  it('change their own letter and no other', () => {
    const changed = withTicks(
      text,
      new Map([
        ['a/one', true],
        ['a/two', false],
        ['a/none', true],
      ]),
    );
    expect(changed).toBe(text.replace('[ ] one', '[x] one').replace('[x] two', '[ ] two'));
  });

  it('that are said to be as they are leave the text as it is', () => {
    expect(withTicks(text, readTicks(text))).toBe(text);
  });

  it('survive line ends of another system', () => {
    const windows = text.replaceAll('\n', '\r\n');
    expect(readTicks(windows).get('a/two')).toBe(true);
    expect(withTicks(windows, new Map([['a/one', true]]))).toContain('[x] one <!-- a/one -->\r\n');
  });
});
