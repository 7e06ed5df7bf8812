import { readFileSync } from 'node:fs';
import { lint } from 'markdownlint/sync';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Recommendation } from '../../../src/domain/index.ts';
import { readRecord } from '../../../src/records/index.ts';
import { recordedDecision } from '../../../src/records/recorded-decision.ts';
import { reportMadr, reportMadrMinimal } from '../../../src/reporters/adr/madr.ts';
import { reportNygard } from '../../../src/reporters/adr/nygard.ts';
import { reportMarkdown } from '../../../src/reporters/markdown/report-markdown.ts';
import type { RecordDetails, ReportContext, Reporter } from '../../../src/reporters/reporter.ts';
import { hostile, ORDER, PAYLOADS } from '../../support/hostile.ts';
import { renderMarkdown } from '../../support/render-markdown.ts';
import { hybridWinner, noneLeft, singleWinner } from '../../support/sample-recommendation.ts';
import { sayShipped } from '../../support/shipped-wording.ts';

const context: ReportContext = { say: sayShipped(), width: 80, colour: 'none', hyperlinks: false, unicode: true };
const forms: readonly [string, Reporter][] = [
  ['madr', reportMadr],
  ['madr-minimal', reportMadrMinimal],
  ['nygard', reportNygard],
  ['markdown', reportMarkdown],
];
const samples: readonly [string, Recommendation][] = [
  ['a single winner', singleWinner],
  ['a hybrid', hybridWinner],
  ['none', noneLeft],
];
const cases = forms.flatMap(([form, report]) =>
  samples.map(([sample, whole]) => [form, sample, report, whole] as const),
);
const WORKED_AROUND = {
  constraint: 'x/y',
  reason: 'not as asked',
  workaround: 'by hand',
  penalty: 0.2,
  costs: 0.04,
  documents: [],
};
const ALL_AT_ONCE: readonly [string, string][] = [['all of it', Object.values(PAYLOADS).join('\n\n')]];
const details: RecordDetails = {
  status: 'accepted',
  date: '2026-02-03',
  decisionMakers: ['Ann', 'Bo: the second'],
  consulted: ['Cy'],
  informed: ['Everybody'],
  number: '0007',
  verifyCommand: 'mq-advisor verify docs/decisions/0007-x.md',
  supersedes: { number: '0003', file: '0003-old (x).md', title: 'Old' },
};

function faults(text: string): readonly string[] {
  const { record = [] } = lint({ strings: { record: text }, config: { default: true } });
  return record.map(({ lineNumber, ruleNames, errorDetail }) => `${lineNumber} ${ruleNames[0]} ${errorDetail ?? ''}`);
}
const headings = (text: string) =>
  text
    .replace(/^(`{3,})[\s\S]*?^\1$/gm, '')
    .split('\n')
    .filter((line) => /^#{1,6} /.test(line));
const section = (text: string, heading: string) =>
  text.slice(text.indexOf(`\n${heading}\n`) + heading.length + 2).split(/\n#{1,3} /, 1)[0] ?? '';

describe('MADR 4.0.0', () => {
  const template = (name: string) =>
    readFileSync(new URL(`../../../node_modules/madr/template/${name}`, import.meta.url), 'utf8');
  const official = (name: string) => headings(template(name)).filter((line) => !/\{|optional metadata/.test(line));

  it('has the headings of the template of its authors, in their order', () => {
    const ours = headings(reportMadr(singleWinner, context));
    const wanted = official('adr-template.md');
    expect(ours.filter((line) => wanted.includes(line))).toEqual(wanted);
    expect(ours.filter((line) => line.startsWith('## '))).toEqual(wanted.filter((line) => line.startsWith('## ')));
  });

  it('has those of the minimal one and no other, with the front matter of the full one', () => {
    const report = reportMadrMinimal(singleWinner, { ...context, record: details });
    expect(headings(report).slice(1)).toEqual(official('adr-template-minimal.md'));
    const frontMatter = (text: string) => text.slice(0, text.indexOf('\n# '));
    expect(frontMatter(report)).toBe(frontMatter(reportMadr(singleWinner, { ...context, record: details })));
    // Without a status of its own it would count as accepted.
    expect(reportMadrMinimal(singleWinner, context)).toMatch(/^---\nstatus: "proposed"\n---\n# /);
  });

  it('names what it supersedes in the minimal one too, whatever its status', () => {
    const outcome = (status?: string) => {
      const { status: _, ...others } = details;
      const record = { ...others, ...(status === undefined ? {} : { status }) };
      return section(reportMadrMinimal(singleWinner, { ...context, record }), '## Decision Outcome')
        .trim()
        .split('\n')
        .at(-1);
    };
    const link = '[ADR-0003](0003-old%20%28x%29.md)';
    expect(outcome()).toBe(`Supersedes ${link} once it is accepted: Old`);
    expect(outcome('accepted')).toBe(`Supersedes ${link}: Old`);
    expect(outcome('proposed')).toBe(`Supersedes ${link} once it is accepted: Old`);
  });

  it('has the metadata of the template, in its order, and only what was said', () => {
    const keys = (text: string) =>
      [...(/^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '').matchAll(/^([\w-]+):/gm)].map(([, key]) => key);
    expect(keys(reportMadr(singleWinner, { ...context, record: details }))).toEqual(keys(template('adr-template.md')));
    expect(reportMadr(singleWinner, context).split('\n').slice(0, 3)).toEqual(['---', 'status: "proposed"', '---']);
  });

  it('names the chosen option as it stands among the options and above its pros and cons', () => {
    const parts = ['ledger', 'calls'].map((workload) => ({
      workload,
      technology: 'kafka',
      alternative: 'kafka',
      name: 'Apache Kafka',
      score: 0.8,
      profile: 'Ledgers',
      because: `made for ${workload}`,
    }));
    const title = 'Apache Kafka for the ledger, Apache Kafka for the calls';
    const modes = { ...singleWinner, recommendation: { ...singleWinner.recommendation, title, parts } };
    for (const whole of [singleWinner, hybridWinner, modes]) {
      const report = reportMadr(whole, context);
      const [, option] = /^Chosen option: "(.+?)", because \S.*\.$/m.exec(section(report, '## Decision Outcome')) ?? [];
      expect(section(report, '## Considered Options')).toContain(`* ${option}\n`);
      expect(headings(report)).toContain(`### ${option}`);
    }
  });

  it('says what every argument is, and uses asterisks for lists', () => {
    const report = reportMadr(singleWinner, context);
    const listed = [section(report, '### Consequences'), section(report, '### Apache Kafka')]
      .join('\n')
      .trim()
      .split('\n');
    expect(listed.filter((line) => line.startsWith('* ')).length).toBeGreaterThan(6);
    for (const line of listed.filter((one) => one.startsWith('* '))) {
      expect(line).toMatch(/^\* (Good|Neutral|Bad), because \S/);
    }
    expect(report.replace(/^(`{3,})[\s\S]*?^\1$/gm, '')).not.toMatch(/^\s*- /m);
  });

  it('argues neither with what holds for every option nor twice with a workaround', () => {
    const [winner, second, ...others] = singleWinner.ranking;
    const [first] = winner?.criteria ?? [];
    const penalty = second?.penalties[0];
    if (winner === undefined || second === undefined || first === undefined) throw new Error('nothing ranked');
    if (penalty === undefined) throw new Error('nothing costs');
    const everywhere = { ...first, id: 'ordering', label: 'Ordering', reason: 'no order needed' };
    const again = { ...everywhere, id: 'again', label: 'Workarounds', reason: `1 needed: ${penalty.workaround}` };
    const none = { ...again, reason: 'no workaround needed' };
    const ranking = [winner, second, ...others].map((one) => ({
      ...one,
      criteria: [...one.criteria, everywhere, one === second ? again : none],
    }));
    const report = reportMadr({ ...singleWinner, ranking }, context);
    expect(report).not.toContain('no order needed');
    expect(section(report, '### NATS JetStream')).toContain(penalty.reason);
    expect(section(report, '### NATS JetStream')).not.toContain('1 needed');
    expect(section(report, '### Apache Kafka')).toContain('no workaround needed');
  });

  it('argues not twice with what a constraint holds against an option', () => {
    const [winner, second, ...others] = singleWinner.ranking;
    const [first] = winner?.criteria ?? [];
    if (winner === undefined || second === undefined || first === undefined) throw new Error('nothing ranked');
    const charged = { ...WORKED_AROUND, evidence: [], reason: 'messages must be kept; it: memory only' };
    const criterion = { ...first, label: 'Kept', utility: 0, weight: 0.2, reason: 'must be kept: memory only' };
    const other = { ...criterion, label: 'Read again', reason: 'read again: nothing is stored' };
    const ranking = [winner, { ...second, penalties: [charged], criteria: [criterion, other] }, ...others];
    const listed = section(reportMadr({ ...singleWinner, ranking }, context), `### ${second.name}`);
    expect(listed.match(/memory only/g)).toHaveLength(1);
    expect(listed).toContain('nothing is stored');
  });

  it.each([
    ['Good', 0.95, []],
    ['Neutral', 0.8, []],
    ['Neutral', 0.6, []],
    ['Bad', 0.4, []],
    // The constraint that costs says the same on the same evidence.
    ['Neutral', 0.95, ['capability/ordering-scope']],
  ] as const)('calls a criterion %s at %d, where %j is charged', (side, utility, charged) => {
    const [winner, ...others] = singleWinner.ranking;
    const [first] = winner?.criteria ?? [];
    if (winner === undefined || first === undefined) throw new Error('nothing ranked');
    const criterion = {
      ...first,
      utility,
      weight: 0.2,
      reason: 'offered in part',
      evidence: ['capability/ordering-scope'],
    };
    const penalty = { ...WORKED_AROUND, evidence: charged };
    const ranking = [{ ...winner, criteria: [criterion], penalties: [penalty] }, ...others];
    const reason = { about: [winner.alternative], criterion: criterion.id, evidence: [], documents: [] };
    const because = [{ ...reason, text: `${criterion.label}: offered in part` }];
    const recommendation = { ...singleWinner.recommendation, because };
    const report = reportMadr({ ...singleWinner, ranking, recommendation }, context);
    const sides = (heading: string) =>
      [...section(report, heading).matchAll(/^\* (\w+), because [^;]*?: offered in part/gm)].map(([, word]) => word);
    expect(sides('### Apache Kafka')).toEqual([side]);
    // A reason for the choice is no better here than there.
    expect([...new Set(sides('### Consequences'))]).toEqual([side]);
  });

  it('calls a reason for the choice with a lead good and argues it first, unless it is met by less than half', () => {
    const [winner, ...others] = singleWinner.ranking;
    const [first] = winner?.criteria ?? [];
    if (winner === undefined || first === undefined) throw new Error('nothing ranked');
    const criterion = (label: string, utility: number) => ({
      ...first,
      id: label,
      label,
      utility,
      reason: `so ${label}`,
    });
    const criteria = [criterion('apt', 1), criterion('light', 0.75), criterion('fast', 0.4), criterion('dull', 0.75)];
    const because = ['light', 'fast'].map((label) => ({
      text: `${label}, 0.04 ahead of it: so ${label}`,
      about: [winner.alternative],
      criterion: label,
      ahead: { of: others[0]?.alternative ?? '', by: 0.04 },
      evidence: [],
      documents: [],
    }));
    const recommendation = { ...singleWinner.recommendation, because };
    const ranking = [{ ...winner, criteria, penalties: [] }, ...others];
    const report = reportMadr({ ...singleWinner, ranking, recommendation }, context);
    const sides = (heading: string) =>
      [...section(report, heading).matchAll(/^\* (\w+), because .*: so (\w+)/gm)].map(([, side, label]) => [
        side,
        label,
      ]);
    expect(sides('### Apache Kafka')).toEqual([
      ['Good', 'light'],
      ['Good', 'apt'],
      ['Neutral', 'dull'],
      ['Bad', 'fast'],
    ]);
    expect(sides('### Consequences').slice(0, 2)).toEqual([
      ['Good', 'light'],
      ['Bad', 'fast'],
    ]);
  });

  it.each([1, 0.8])('lists no source of an argument that it leaves out, of utility %d', (utility) => {
    const [winner, ...others] = singleWinner.ranking;
    const [first] = winner?.criteria ?? [];
    if (winner === undefined || first === undefined) throw new Error('nothing ranked');
    const criteria = Array.from({ length: 9 }, (_, n) => {
      const documents = [`doc/${n}`];
      return { ...first, id: `c${n}`, utility, weight: 0.1, reason: `reason ${n}`, documents };
    });
    const report = reportMadr({ ...singleWinner, ranking: [{ ...winner, criteria }, ...others] }, context);
    const [notes, marks] = [/^\[\^(\d+)\]:/gm, /\[\^(\d+)\](?!:)/g].map(
      (pattern) => new Set([...report.matchAll(pattern)].map(([, number]) => number)),
    );
    expect(notes).toEqual(marks);
  });

  it('takes drivers from the weights, heaviest first', () => {
    expect(section(reportMadr(singleWinner, context), '## Decision Drivers').trim().split('\n')).toEqual([
      '* Fit to the scenario (30%)',
      '* Throughput (25%)',
      '* Operations (25%)',
      '* Latency (20%)',
    ]);
  });

  it('is confirmed by the command that checks it', () => {
    const report = reportMadr(singleWinner, { ...context, record: details });
    expect(section(report, '### Confirmation')).toContain('```sh\nmq-advisor verify docs/decisions/0007-x.md\n```');
  });

  it('keeps its grammar in Chinese and says all else in Chinese', () => {
    const zh = { ...context, say: sayShipped('zh') };
    const structure = headings(reportMadr(singleWinner, context)).filter((line) => line.startsWith('## '));
    const report = reportMadr(singleWinner, zh);
    expect(headings(report).filter((line) => line.startsWith('## '))).toEqual(structure);
    expect(report).toContain('Chosen option: "Apache Kafka", because 按各项决策因素其得分最高');
    expect(report).toContain('<summary>稳健性</summary>');
  });
});

describe('the form of Nygard', () => {
  it('has its sections, a numbered title and the date', () => {
    const report = reportNygard(singleWinner, { ...context, record: details });
    expect(headings(report)).toEqual([
      '# 7. Choose Apache Kafka for Order ledger',
      '## Status',
      '## Context',
      '## Decision',
      '## Consequences',
    ]);
    expect(report).toContain('\nDate: 2026-02-03\n');
    expect(section(report, '## Status').trim()).toBe('Accepted\n\nSupersedes [ADR-0003](0003-old%20%28x%29.md): Old');
    expect(section(report, '## Decision')).toContain('**We will use Apache Kafka, because it scores best');
  });
});

describe.each(cases)('%s of %s', (form, sample, report, whole) => {
  it.each(['en', 'zh'] as const)('passes markdownlint in %s', (language) => {
    const say = sayShipped(language);
    expect(faults(report(whole, { ...context, say }))).toEqual([]);
    expect(faults(report(whole, { ...context, say, record: details }))).toEqual([]);
  });

  it('is read back as the decision it holds', () => {
    const { record } = readRecord(report(whole, { ...context, record: details }), 'record.md');
    expect(record?.decision).toEqual(recordedDecision(whole));
    expect(record?.status?.toLowerCase() ?? null).toBe('accepted');
  });

  it('links every mark to a source, and lists no source that is not marked', () => {
    if (form === 'markdown') return;
    const html = renderMarkdown(report(whole, context));
    const marks = new Set([...html.matchAll(/href="#user-content-fn-(\d+)"/g)].map(([, number]) => number));
    const notes = new Set([...html.matchAll(/<li id="user-content-fn-(\d+)"/g)].map(([, number]) => number));
    expect([...notes].sort()).toEqual([...marks].sort());
    expect(html).not.toContain('[^');
  });

  // Rendering is slow: one form meets each payload alone, the others all of them at once.
  const payloads = form === 'madr' && sample === 'a hybrid' ? Object.entries(PAYLOADS) : ALL_AT_ONCE;
  it.each(payloads)('shows hostile text (%s) as text', (_, anything) => {
    const payload = anything.replace(/\0/g, '');
    const said: RecordDetails = {
      ...details,
      title: payload,
      decisionMakers: [payload],
      verifyCommand: payload,
      supersedes: { number: '0003', file: `${payload}.md`, title: payload },
    };
    const text = report(hostile(whole, payload), { ...context, record: said });
    expect(text.replace(/[\n\u200c\u200d]/g, '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
    expect(text).not.toMatch(ORDER);
    const html = renderMarkdown(text);
    expect(html).not.toMatch(/<(?:script|img|b|iframe|style|input(?! type="checkbox")|!--(?! markdownlint))/i);
    for (const [, address] of html.matchAll(/(?:href|src)="([^"]*)"/g)) {
      expect(address).toMatch(/^(?:https:\/\/(?!evil)|#user-content-|[^:]*\.md$)/);
    }
    const plain = headings(report(whole, { ...context, record: details }));
    expect(headings(text).map((line) => line.split(' ', 1)[0])).toEqual(plain.map((line) => line.split(' ', 1)[0]));
    const { record, problems } = readRecord(text, 'record.md');
    expect(problems).toEqual([]);
    expect(record?.decision.kind).toBe(whole.recommendation.kind);
    if (form === 'madr') {
      const meta = parse(/^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '');
      expect(meta).toMatchObject({ status: 'accepted', 'decision-makers': [payload] });
    }
  });
});

it('considers beside a combination one technology whose alternatives would share the workloads', () => {
  const { hybrid, recommendation } = hybridWinner;
  if (hybrid === null) throw new Error('the sample has no hybrid');
  const bestSingle = { alternative: 'nats-core', name: 'NATS (JetStream + Core)', value: 0.7 };
  const told = (together: object) =>
    reportMadr(
      { ...hybridWinner, hybrid: { ...hybrid, bestSingle }, recommendation: { ...recommendation, ...together } },
      context,
    );
  expect(told({ runnerUpTogether: ['nats-core', 'nats-jetstream'] })).toMatch(
    /### NATS \(JetStream \+ Core\)\n\nScores 0\.70 of 1\.\n\n0\.\d\d behind\.\n/,
  );
  expect(told({})).not.toContain('### NATS (');
});
