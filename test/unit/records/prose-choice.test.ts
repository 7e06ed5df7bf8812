import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../../src/knowledge/load-knowledge.ts';
import { chooseInProse, contradictions, markdownLines, readRecord } from '../../../src/records/index.ts';
import { reportMadr, reportMadrMinimal } from '../../../src/reporters/adr/madr.ts';
import { reportNygard } from '../../../src/reporters/adr/nygard.ts';
import { reportMarkdown } from '../../../src/reporters/markdown/report-markdown.ts';
import type { ReportContext } from '../../../src/reporters/reporter.ts';
import { hybridWinner, noneLeft, singleWinner } from '../../support/sample-recommendation.ts';
import { sayShipped } from '../../support/shipped-wording.ts';

const root = new URL('../../../', import.meta.url).pathname;
const { knowledge } = loadKnowledge([`${root}data`, `${root}rules`]);
if (knowledge === undefined) throw new Error('no knowledge');
const known = knowledge;

const forms = { madr: reportMadr, 'madr-minimal': reportMadrMinimal, nygard: reportNygard, markdown: reportMarkdown };
const written = Object.entries(forms).flatMap(([form, report]) =>
  (['en', 'zh'] as const).map((language) => [form, language, report] as const),
);
const contextIn = (language: 'en' | 'zh'): ReportContext => ({
  say: sayShipped(language),
  width: 80,
  colour: 'none',
  hyperlinks: false,
  unicode: true,
});
const named = { ...singleWinner, name: 'Ledger [a] for “b” & c', answers: { name: 'Ledger [a] for “b” & c' } };
const open = {
  ...named,
  recommendation: {
    ...named.recommendation,
    rival: { alternatives: ['mqtt'], title: 'MQTT', share: 0.55 },
    undecided: true as const,
  },
};
/** The sample calls Kafka by a longer name than the knowledge base. */
const write = (report: typeof reportMadr, whole: typeof open | typeof named, language: 'en' | 'zh') =>
  report(whole, contextIn(language)).replaceAll('Apache Kafka', 'Kafka');
const said = (text: string) => {
  const { record } = readRecord(text, 'r.md');
  if (record === undefined) throw new Error('no record');
  return contradictions(markdownLines(text), record, known).map(({ chosen }) => chosen);
};

describe.each(written)('a record as %s in %s', (form, language, report) => {
  it('chooses in its text what its block chooses, once that is accepted', () => {
    const left = write(report, open, language);
    expect(readRecord(left, 'r.md').record?.decision).toMatchObject({
      kind: 'undecided',
      between: [['kafka'], ['mqtt']],
    });
    const block = left.replace('  kind: undecided\n', '  alternative: mqtt\n');
    expect(said(block)).toEqual([null]);
    const name = open.answers.name;
    const chosen = chooseInProse(block, markdownLines(block), { name, title: 'MQTT' }, known);
    expect(said(chosen)).toEqual([]);
    expect(chosen).not.toMatch(/^# .*(?:undecided|尚无定论)$|No option is chosen yet|尚未选定/m);
    const lines = chosen.split('\n');
    const changed = block.split('\n').flatMap((line, index) => (line === lines[index] ? [] : [lines[index]]));
    expect(changed).toHaveLength(2);
    for (const line of changed) expect(line).toContain('MQTT');
    expect(said(chosen.replace('  alternative: mqtt\n', '  alternative: kafka\n'))).toHaveLength(2);
  });

  it.each([
    ['one', named],
    ['several', hybridWinner],
    ['none', noneLeft],
  ])('agrees with its block as it is written: %s', (_, whole) => {
    expect(said(report(whole, contextIn(language)))).toEqual([]);
  });

  it.each([
    ['with a name', { ...noneLeft, name: named.name, answers: named.answers }],
    ['without one', { ...noneLeft, name: null, answers: {} }],
  ])('does not, where its text says that nothing fits and its block chooses, or the reverse: %s', (_, none) => {
    const text = report(none, contextIn(language));
    const words = language === 'en' ? 'none of the options' : '不选任何选项';
    const chosen = text.replace('  kind: none\n', '  kind: single\n  alternative: kafka\n  technology: kafka\n');
    expect(chosen).not.toBe(text);
    expect(said(chosen)).toEqual([words, words]);
    const choosing = write(report, named, language);
    const [block = ''] = /^decision:\n(?: .*\n)+/m.exec(choosing) ?? [];
    expect(said(choosing.replace(block, 'decision:\n  kind: none\n'))).toHaveLength(2);
  });

  it('does not, once its block chooses something else or its text does', () => {
    const text = write(report, named, language);
    const other = text.replace('  alternative: kafka\n  technology: kafka\n', '  alternative: mqtt\n');
    expect(said(other).map((one) => one?.includes('Kafka'))).toEqual([true, true]);
    const sentence = /^(?:Chosen option: |\*\*We will use |\*\*我们将采用 |\*\*Choose |\*\*推荐：).*$/m;
    const edited = text.replace(sentence, (line) => line.replace('Kafka', 'NATS JetStream'));
    expect(said(edited)).toEqual(['NATS JetStream']);
    expect(said(text.replace(sentence, (line) => line.replace('Kafka', 'What we run')))).toEqual([]);
    expect(form).toBeTruthy();
  });
});

it.each([
  ['folded', 'Orders in Europe\n'],
  ['two spaces and a tab', 'Orders  in\tEurope'],
  ['a sign that is not seen', 'Orders in\u200b Europe'],
  ['a backslash and an entity', 'Orders \\* &lt;in&gt; me@example.org https://x'],
])('finds the name in the title however it is written in the answers: %s', (_, name) => {
  for (const language of ['en', 'zh'] as const) {
    const ledger = { ...open, name, answers: { name } };
    const left = write(reportMadr, ledger, language).replace('  kind: undecided\n', '  alternative: mqtt\n');
    const chosen = chooseInProse(left, markdownLines(left), { name, title: 'MQTT' }, known);
    expect(chosen.match(/^# .*$/m)?.[0]).toBe(
      left
        .match(/^# .*$/m)?.[0]
        .replace(
          language === 'en' ? /Kafka or MQTT(.*?) ?: undecided/ : /Kafka 或 MQTT，尚无定论/,
          language === 'en' ? 'Choose MQTT$1' : 'MQTT',
        ),
    );
    expect(said(chosen.replace('  alternative: mqtt\n', '  alternative: kafka\n'))).toEqual(['MQTT', 'MQTT']);
  }
});

it('keeps the byte order mark of an editor before the title', () => {
  const left = `\uFEFF${write(reportNygard, open, 'en')}`.replace('  kind: undecided\n', '  alternative: mqtt\n');
  const chosen = chooseInProse(left, markdownLines(left), { name: open.name, title: 'MQTT' }, known);
  expect(chosen).toMatch(/^\uFEFF# Choose MQTT for Ledger/);
  expect(readRecord(chosen, 'r.md').record?.title).toBe(`Choose MQTT for ${open.name}`);
});

it('takes a record for undecided whose text alone says so', () => {
  const text = reportMadr(open, contextIn('en')).replace(
    / {2}kind: undecided\n.*\n/,
    '  kind: single\n  alternative: kafka\n  technology: kafka\n  confidence: 0.4\n',
  );
  const { record } = readRecord(text, 'r.md');
  expect(record?.decision).toMatchObject({ kind: 'undecided', alternative: null, technology: null, confidence: null });
  expect(record?.openAt).toBeUndefined();
  const chosen = text.replace(/^No option is chosen yet.*$/m, 'Chosen option: "MQTT", because we run it.');
  expect(readRecord(chosen, 'r.md').record?.decision).toMatchObject({ kind: 'single', alternative: 'kafka' });
  expect(said(chosen)).toEqual(['MQTT']);
});

it.each([
  ['# Choose a log instead of MQTT for Ledger', 'en'],
  ['# Ledger: why MQTT is not enough', 'en'],
  ['# Ledger: undecided', 'en'],
  ['# Ledger：为何不用 MQTT', 'zh'],
] as const)('leaves a title of somebody’s own alone: %s', (title, language) => {
  const ledger = { ...named, name: 'Ledger', answers: { name: 'Ledger' } };
  const text = write(reportNygard, ledger, language).replace(/^# .*$/m, title);
  expect(said(text)).toEqual([]);
  expect(chooseInProse(text, markdownLines(text), { name: 'Ledger', title: 'MQTT' }, known)).toBe(text);
  const bold = text.replace(/^\*\*(?:We will|我们将).*$/m, '**Choose MQTT only once devices publish directly.**');
  expect(said(bold)).toEqual([]);
  expect(
    said(text.replace(title, language === 'en' ? '# Choose MQTT + NATS for Ledger' : '# Ledger：MQTT')),
  ).toHaveLength(1);
});

describe.each(written)('a firm record as %s in %s', (form, language, report) => {
  it.each([
    '**Retention period: undecided.**',
    '**保留时间：尚无定论。**',
    '**Retention period or size: undecided.**',
    'No option is chosen yet for the schema registry.',
    '**No option is chosen yet. Still open: the schema registry.**',
  ])('stays firm beside a note: %s', (note) => {
    const lines = report(named, contextIn(language)).split('\n');
    const decision = lines.findIndex((line) => /^## (?:Decision|决策)/.test(line));
    for (const at of [decision + 1, decision + 3, lines.length]) {
      const text = lines.toSpliced(at, 0, '', note, '').join('\n');
      const { record } = readRecord(text, 'r.md');
      expect(record?.decision).toMatchObject({ kind: 'single', alternative: 'kafka' });
      expect(said(text)).toEqual([]);
      expect(chooseInProse(text, markdownLines(text), { name: named.name, title: 'MQTT' }, known)).toBe(text);
    }
    expect(form).toBeTruthy();
  });
});

it('refuses a block that says both', () => {
  const { problems } = readRecord('```yaml\ndecision: { kind: undecided, alternative: kafka }\n```\n', 'r.md');
  expect(problems.map(({ message }) => message)).toEqual([{ id: 'records/undecided-yet-chosen' }]);
});
