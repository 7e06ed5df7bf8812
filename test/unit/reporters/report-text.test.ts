import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Recommendation, RobustnessReport } from '../../../src/domain/index.ts';
import type { ReportContext } from '../../../src/reporters/reporter.ts';
import { reportText } from '../../../src/reporters/text/report-text.ts';
import { hostile, ORDER, PAYLOADS } from '../../support/hostile.ts';
import { hybridWinner, noneLeft, singleWinner } from '../../support/sample-recommendation.ts';
import { sayShipped } from '../../support/shipped-wording.ts';

const plain: ReportContext = { say: sayShipped(), width: 80, colour: 'none', hyperlinks: false, unicode: true };
const samples: readonly [string, Recommendation][] = [
  ['a single winner', singleWinner],
  ['a hybrid', hybridWinner],
  ['none', noneLeft],
];

/** The lines of one section, its heading first. */
function section(report: string, heading: string): string {
  const lines = report.split('\n');
  const start = lines.indexOf(heading);
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => /^\S/.test(line));
  return [heading, ...rest.slice(0, end === -1 ? undefined : end)].join('\n').trimEnd();
}

const isAddress = (line: string) => /^\s*https?:\/\/\S+$/.test(line);

it('reckons what an excluded alternative costs only where everything is told', () => {
  const cost = {
    constraint: 'edge/heavy',
    reason: 'a heavy client',
    penalty: 0.4,
    costs: 0.03,
    evidence: [],
    documents: [],
  };
  const ranking = singleWinner.ranking.map((one) =>
    one.excluded ? { ...one, penalties: [{ ...cost, workaround: null }] } : one,
  );
  const said = (verbose: boolean) => reportText({ ...singleWinner, ranking }, { ...plain, verbose });
  expect(said(false)).not.toContain('heavy client');
  expect(said(true)).toContain('A heavy client (costs 0.03 of the score)');
});

it('says of a technology whose mode is open how sure it is itself', () => {
  const technologyConfidence = { name: 'NATS', share: 0.97 };
  const recommendation = { ...singleWinner.recommendation, confidence: 0.4, technologyConfidence };
  const told = (more: Partial<Recommendation['recommendation']>) =>
    reportText({ ...singleWinner, recommendation: { ...recommendation, ...more } }, { ...plain, width: 200 })
      .split('\n')
      .slice(3, 5)
      .join(' ')
      .replace(/[\s▌]+/g, ' ');
  expect(told({})).toMatch(/40% confidence, unsettled, though 97% for NATS in one mode or another;/);
  const shared = { technologyConfidence: { name: 'Kafka and NATS', share: 0.9, reassigned: true as const } };
  expect(told(shared)).toContain('unsettled, though 90% for Kafka and NATS, however they share the workloads;');
  const own = { alternatives: ['kafka'], title: 'Kafka in another mode', share: 0.5 };
  expect(told({ rival: own })).toMatch(
    /Kafka in another mode comes first in more draws, 50% against 40%; NATS in one mode or another, in 97%\./,
  );
  const rival = { alternatives: ['nats-core'], title: 'NATS Core', share: 0.5 };
  expect(told({ rival })).toMatch(
    /NATS Core comes first in more draws, 50% against 40%; NATS in one mode or another, in 97%\./,
  );
});

describe('how often each comes first', () => {
  const said = (outcomes: RobustnessReport['outcomes']) => {
    const robustness = { ...(singleWinner.robustness as RobustnessReport), outcomes };
    const report = reportText({ ...singleWinner, robustness }, { ...plain, width: 200 });
    return section(report, 'Scores').replace(/\s+/g, ' ');
  };

  it('counts the draws that come to it alone, and says what the others come to', () => {
    const told = said([
      { alternatives: ['kafka'], share: 0.5 },
      { alternatives: ['kafka', 'mqtt'], share: 0.3 },
      { alternatives: ['mqtt'], share: 0.1 },
      { alternatives: [], share: 0.1 },
    ]);
    expect(told).toMatch(/1 Apache Kafka .* 50% .* 2 NATS JetStream .* 0% /);
    expect(told).toMatch(/– MQTT broker .* 10% – – NATS Core .* – –/);
    expect(told).toContain('In the other draws: Apache Kafka + MQTT broker 30%, none of them 10%.');
    expect(said([{ alternatives: ['kafka'], share: 1 }])).not.toContain('other draws');
  });

  it('speaks of no other draws where no single one ever comes first', () => {
    expect(said([{ alternatives: [], share: 1 }])).toContain(' In all draws: none of them.');
    const hybrid = { alternatives: ['kafka', 'mqtt'], share: 0.7 };
    expect(said([hybrid, { alternatives: [], share: 0.3 }])).toContain(
      ' In all draws: Apache Kafka + MQTT broker 70%, none of them 30%.',
    );
  });
});

describe('the headline', () => {
  it('says what to choose, how sure that is, and who follows', () => {
    expect(reportText(singleWinner, plain).split('\n').slice(0, 7)).toEqual([
      'Order ledger',
      '',
      '▌ Choose Apache Kafka',
      '▌ 87% confidence, firm; 0.09 ahead of NATS JetStream.',
      '',
      '  Apache Kafka fits event sourcing best: it keeps an ordered log for good and',
      '  carries the peak on three nodes.',
    ]);
  });

  it('says that there is no choice when all are excluded', () => {
    expect(reportText(noneLeft, plain).split('\n').slice(0, 2)).toEqual([
      '▌ No defensible choice',
      '▌ Every alternative breaks a hard requirement.',
    ]);
  });

  it('calls a tie a tie', () => {
    const { recommendation } = singleWinner;
    const ranking = singleWinner.ranking.map((one, i) => (i < 2 ? { ...one, rank: 1 } : one));
    const tied = { ...singleWinner, ranking, recommendation: { ...recommendation, tie: true, margin: 0 } };
    expect(reportText(tied, plain)).toContain('▌ Apache Kafka or NATS JetStream: undecided\n▌ The scores are level');
    for (const ofOne of ['Next steps', 'Before going live']) {
      expect(reportText(singleWinner, plain)).toContain(ofOne);
      expect(reportText(tied, plain)).not.toContain(ofOne);
    }
  });

  it('says when robustness was not run', () => {
    const { recommendation } = singleWinner;
    const unsure = { ...singleWinner, recommendation: { ...recommendation, confidence: null }, robustness: null };
    expect(reportText(unsure, plain)).toContain('▌ Confidence not assessed; 0.09 ahead of NATS JetStream.');
    expect(section(reportText(unsure, plain), 'Scores')).not.toContain('First in');
  });
});

describe('the ranking', () => {
  it('draws scores as bars at 80 columns', () => {
    expect(section(reportText(singleWinner, plain), 'Scores')).toMatchInlineSnapshot(`
      "Scores
        #  Alternative     Score                                       First in  Nodes
        1  Apache Kafka     0.88  ██████████████████████▊                   87%      3
        2  NATS JetStream   0.79  ████████████████████▋                      9%      3
        –  MQTT broker            excluded by replay/required,                –      –
                                  durability/required
        –  NATS Core              excluded by replay/required                 –      –
        First in: share of 10k draws of weights, figures and vague answers. In the
        other draws: Apache Kafka + MQTT broker 3%."
    `);
  });

  it('has longer bars, no wider prose, at 200 columns', () => {
    expect(section(reportText(singleWinner, { ...plain, width: 200 }), 'Scores')).toMatchInlineSnapshot(`
      "Scores
        #  Alternative     Score                                                    First in  Nodes
        1  Apache Kafka     0.88  ███████████████████████████████████                    87%      3
        2  NATS JetStream   0.79  ███████████████████████████████▋                        9%      3
        –  MQTT broker            excluded by replay/required, durability/required         –      –
        –  NATS Core              excluded by replay/required                              –      –
        First in: share of 10k draws of weights, figures and vague answers. In the other draws: Apache
        Kafka + MQTT broker 3%."
    `);
  });

  it('is a list below 60 columns, in ASCII where nothing else is shown', () => {
    const report = reportText(singleWinner, { ...plain, width: 40, unicode: false });
    expect(section(report, 'Scores')).toMatchInlineSnapshot(`
      "Scores
        1 Apache Kafka
          ############## 0.88
        2 NATS JetStream
          ############# 0.79
        - MQTT broker excluded by
          replay/required, durability/required
        - NATS Core excluded by
          replay/required"
    `);
  });
});

it('tells the parts and the bridge of a hybrid', () => {
  expect(section(reportText(hybridWinner, plain), 'Parts')).toMatchInlineSnapshot(`
    "Parts
      • device side → MQTT broker 0.91: a million sessions on poor networks
      • log behind it → Apache Kafka 0.86: readers go back to any offset
      Joined by broker data bridge or Kafka Connect: the broker's rule engine or a
      connector forwards topics to partitions, keyed by device. Mind: at least once
      across the bridge: deduplicate by device and sequence number. [1][2]"
  `);
});

it('tells what would have to give when nothing is left', () => {
  expect(section(reportText(noneLeft, plain), 'What would have to give')).toMatchInlineSnapshot(`
    "What would have to give
      Apache Kafka
        • P99 latency: 50 us → 5 ms
      NATS Core
        • Replay: yes → no
        • Durability: must survive → may be lost
      No four answers that give way would make one of these eligible: MQTT broker."
  `);
});

it('tells switch points, steady answers and nothing else', () => {
  expect(section(reportText(singleWinner, plain), 'What would change it')).toMatchInlineSnapshot(`
    "What would change it
      Answer or weight     Now    Turns at  Then choose
      P99 latency          20 ms  6 ms      NATS JetStream
      Operations (weight)  0.25   0.41      NATS JetStream
      No other answer to these changes it: Throughput."
  `);
});

it('numbers sources in the order they are mentioned', () => {
  const report = reportText(singleWinner, plain);
  const body = report.slice(0, report.indexOf('\nSources\n'));
  const mentioned = [...new Set([...body.matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number)))];
  expect(mentioned).toEqual(mentioned.map((_, index) => index + 1));
  expect(section(report, 'Sources').match(/^ +\[\d+\]/gm)).toHaveLength(mentioned.length);
});

it('gives both figures where the document says otherwise, in the short report for what decided', () => {
  const because = [{ text: 'durability', evidence: ['evidence/nats-js-07'], documents: [] }];
  const recommendation = { ...singleWinner.recommendation, because };
  const report = section(reportText({ ...singleWinner, recommendation }, plain), 'Sources');
  expect(report).toContain(
    'NATS JetStream: durability (corrected)\n      The corpus says: strong: Raft quorum on disk',
  );
  expect(report).toContain('True now: By default a write is acknowledged');
  expect(report).not.toContain('3 servers in combined');
});

it('keeps the short report to about two screens', () => {
  expect(reportText(singleWinner, plain).split('\n').length).toBeLessThanOrEqual(114);
});

it('shows in the whole report what the short one leaves out', () => {
  const whole = reportText(singleWinner, { ...plain, verbose: true });
  for (const told of ['Contributions', 'Robustness', 'Workaround:', 'Conditions:', 'Ambiguous:']) {
    expect(whole).toContain(told);
    expect(reportText(singleWinner, plain)).not.toContain(told);
  }
});

it('says how many it leaves out', () => {
  const risks = Array.from({ length: 8 }, (_, index) => ({ ...singleWinner.risks[0], id: `r${index}` })) as never;
  expect(section(reportText({ ...singleWinner, risks }, plain), 'Risks')).toContain('and 5 more');
});

it('speaks up when another method disagrees', () => {
  const { robustness } = singleWinner;
  const promethee = { winner: 'nats-jetstream', flows: {}, agrees: false };
  const report = reportText({ ...singleWinner, robustness: robustness && { ...robustness, promethee } }, plain);
  expect(report).toContain('PROMETHEE II, another method, ranks NATS JetStream first');
});

describe('the terminal', () => {
  it('gets no escape sequence unless colour or links are wanted', () => {
    expect(reportText(singleWinner, plain)).not.toContain('\u001b');
  });

  it.each(['basic', 'full'] as const)('gets the same words in %s colour', (colour) => {
    const coloured = reportText(singleWinner, { ...plain, colour });
    expect(coloured).toContain('\u001b[');
    // 24 bits are more than every terminal of 256 colours reads.
    expect(coloured).not.toContain('\u001b[38;2;');
    expect(stripVTControlCharacters(coloured)).toBe(reportText(singleWinner, plain));
  });

  it('gets links in place of addresses when it can follow them', () => {
    const linked = reportText(singleWinner, { ...plain, hyperlinks: true });
    const addresses = linked
      .split('\u001b]8;;')
      .slice(1)
      .map((rest) => rest.slice(0, rest.indexOf('\u0007')));
    expect(addresses.length).toBeGreaterThan(0);
    for (const url of addresses) expect(url).toMatch(/^(https:\/\/[\x21-\x7e]+)?$/);
    expect(stripVTControlCharacters(linked)).not.toContain('https://');
  });

  it('gets ASCII alone where it shows nothing else', () => {
    const report = reportText(singleWinner, { ...plain, unicode: false, verbose: true });
    expect(report.replace(/\n/g, '')).toMatch(/^[\x20-\x7e]*$/);
  });

  it('gets columns aligned by display width', () => {
    const name = '消息队列';
    const ranking = singleWinner.ranking.map((one, index) => (index === 0 ? { ...one, name } : one));
    const lines = section(reportText({ ...singleWinner, ranking }, plain), 'Scores').split('\n');
    const scoreColumn = (label: string, value: string) => {
      const line = lines.find((one) => one.includes(label)) ?? '';
      return stringWidth(line.slice(0, line.indexOf(value)));
    };
    expect(scoreColumn(name, '0.88')).toBe(scoreColumn('NATS JetStream', '0.79'));
  });
});

describe.each(samples)('%s', (_, recommendation) => {
  it('keeps a command on one line, to be copied', () => {
    const commandLine = `mq-advisor select ${'folder/'.repeat(8)}answers.yaml --set opsBudget=low --profile balanced`;
    expect(reportText(singleWinner, { ...plain, commandLine }).split('\n')).toContain(`Repeat: ${commandLine}`);
  });

  it.each([20, 40, 59, 60, 80, 100, 200])('keeps to %d columns, addresses apart', (width) => {
    for (const verbose of [false, true]) {
      const report = reportText(recommendation, { ...plain, width, verbose });
      const over = report.split('\n').filter((line) => stringWidth(line) > width && !isAddress(line));
      expect(over).toEqual([]);
      expect(report).not.toMatch(/[ \t]\n/);
      expect(report.endsWith('\n') && !report.endsWith('\n\n')).toBe(true);
    }
  });

  it.each(Object.entries(PAYLOADS))('shows hostile text (%s) as text', (_, payload) => {
    const report = reportText(hostile(recommendation, payload), { ...plain, verbose: true, commandLine: payload });
    expect(report.replace(/\n/g, '').replace(/[\u200c\u200d]/g, '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
    expect(report).not.toMatch(ORDER);
    // Orders to build servers are broken once the lines are made, by a space each.
    const kept = /https?:\/\/|^Repeat: |^\s*: :|## \w*\[/;
    const over = report.split('\n').filter((line) => stringWidth(line) > 80 && !kept.test(line));
    expect(over).toEqual([]);
  });

  it('shows no address but of the web', () => {
    const report = reportText(hostile(recommendation, '', 'javascript:alert(1)'), { ...plain, hyperlinks: true });
    expect(report).not.toContain('javascript:');
  });
});

it('shows the first risks where it does not show all', () => {
  const risk = (severity: 'high' | 'medium' | 'low', text: string) => ({
    id: `weather/${text}`,
    text,
    severity,
    mitigation: null,
    evidence: [],
    documents: [],
  });
  const risks = [risk('high', 'floods'), risk('medium', 'rain'), risk('medium', 'snow'), risk('low', 'draughts')];
  const shown = section(reportText({ ...singleWinner, risks }, plain), 'Risks');
  expect(shown.match(/draughts|rain|snow|floods/g)).toEqual(['floods', 'rain', 'snow']);
});
