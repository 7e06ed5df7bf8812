import { describe, expect, it } from 'vitest';
import { chooseInProse, markdownLines, readRecord, recordHead } from '../../../src/records/index.ts';
import { reporters, sheetReporters } from '../../../src/reporters/index.ts';
import { cpuClock } from '../../support/cpu-clock.ts';
import { realKnowledge } from '../../support/real-knowledge.ts';
import { singleWinner } from '../../support/sample-recommendation.ts';
import { sayShipped } from '../../support/shipped-wording.ts';

const GAP = ' '.repeat(300_000);
const SOON_MS = 2000;

/** Of computing: on a busy machine a test waits for its turn. */
async function computing<T>(work: () => T | Promise<T>): Promise<{ result: T; milliseconds: number }> {
  const spent = cpuClock();
  const result = await work();
  return { result, milliseconds: spent() };
}

describe('a line of a record with white space that does not end', () => {
  it.each([
    ['in its heading', `# a${GAP}b\n`, { title: `a${GAP}b`, status: null }],
    ['with signs that are no markdown', '# Use: a \\| b \\#\n', { title: 'Use: a | b #', status: null }],
    ['before the marks that close it', `# a${GAP}##${GAP}\n`, { title: 'a', status: null }],
    ['in its status', `---\nstatus: a${GAP}b # c\n---\n`, { title: null, status: `a${GAP}b` }],
    ['in the heading of its status', `## status${GAP}b\n\nx\n`, { title: null, status: null }],
    ['behind the heading of its status', `## status${GAP}\n\nx\n`, { title: null, status: 'x' }],
  ])('is read soon: %s', async (_, text, expected) => {
    const { result, milliseconds } = await computing(() => recordHead(text));
    expect(result).toEqual(expected);
    expect(milliseconds).toBeLessThan(SOON_MS);
  });

  it.each([
    ['# T', 'T'],
    ['# T  ', 'T'],
    ['# T ##', 'T'],
    ['# T## ', 'T##'],
    ['#  a # b #', 'a # b'],
    ['# ###', '###'],
  ])('and a heading is what it was: %j', (text, title) => {
    expect(recordHead(`${text}\n`).title).toBe(title);
  });

  it('holds no record up that is none', async () => {
    const { result, milliseconds } = await computing(() => readRecord(`# a${GAP}b\n## status${GAP}b\n`, 'a.md'));
    expect(result.foreign).toBe(true);
    expect(milliseconds).toBeLessThan(SOON_MS);
  });
});

it('a sentence of the decision with bold that does not end, and no end of a line, is read soon', async () => {
  const sentence = (chosen: string) => `**${chosen}.**${'**'.repeat(40_000)}\u2028`;
  const text = `## Decision\n\n${sentence('We will choose between Kafka or MQTT: undecided')}\n`;
  const knowledge = realKnowledge();
  const { result, milliseconds } = await computing(() =>
    chooseInProse(text, markdownLines(text), { name: undefined, title: 'MQTT' }, knowledge),
  );
  expect(result).toContain(sentence('Choose MQTT'));
  expect(milliseconds).toBeLessThan(SOON_MS);
});

describe('a report with a name that does not end', () => {
  const say = sayShipped();
  const context = { say, width: 80, colour: 'none', hyperlinks: false, unicode: true, verbose: true } as const;
  const [first] = singleWinner.ranking;
  const named = (name: string) => ({
    ...singleWinner,
    name,
    ranking: singleWinner.ranking.map((one) => (one === first ? { ...one, name } : one)),
  });

  it.each([
    ['white space', `a${' '.repeat(100_000)}b`],
    // Half as long: counting the width of what is wrapped takes its time, in proportion.
    ['commas', `a${','.repeat(50_000)}b`],
    ['words', 'w '.repeat(25_000)],
  ])('is shown soon: %s', async (_, name) => {
    for (const format of ['text', 'markdown', 'madr']) {
      const report = await reporters[format]?.();
      const { milliseconds } = await computing(() => report?.(named(name), context));
      expect(milliseconds, format).toBeLessThan(2 * SOON_MS);
    }
  });

  it('in a sheet, keeps the white space at the ends of a span outside its marks', async () => {
    const report = await sheetReporters.markdown?.();
    const show = (text: string) =>
      report?.(
        {
          title: 't',
          language: 'en',
          blocks: [{ kind: 'paragraph', text: [{ text: 'a' }, { text, style: 'strong' }, { text: 'b' }] }],
          contents: {},
        },
        context,
      ).split('\n\n')[1];
    expect(['x', ' x', 'x ', ' x ', ' ', ''].map(show)).toEqual(
      ['a**x**b', 'a **x**b', 'a**x** b', 'a **x** b', 'a b', 'ab'].map((line) => `${line}\n`),
    );
  });
});
