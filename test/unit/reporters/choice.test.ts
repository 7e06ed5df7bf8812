import { expect, it } from 'vitest';
import type { RivalReport } from '../../../src/domain/index.ts';
import { reportMadr } from '../../../src/reporters/adr/madr.ts';
import { choiceLine, titleOf } from '../../../src/reporters/choice.ts';
import { reportHtml } from '../../../src/reporters/html/report-html.ts';
import type { ReportContext } from '../../../src/reporters/index.ts';
import { reportMarkdown } from '../../../src/reporters/markdown/report-markdown.ts';
import { namesOfParts } from '../../../src/reporters/names.ts';
import { reportText } from '../../../src/reporters/text/report-text.ts';
import { hybridWinner, noneLeft, singleWinner } from '../../support/sample-recommendation.ts';
import { sayShipped } from '../../support/shipped-wording.ts';

const rivalled = (rival: RivalReport, whole = singleWinner) => ({
  ...whole,
  recommendation: { ...whole.recommendation, rival, confidence: 0.4 },
});
const mqtt = { alternatives: ['mqtt'], title: 'MQTT', share: 0.55 };
const undecided = rivalled(mqtt);
const say = sayShipped('en');
const context: ReportContext = { say, width: 100, colour: 'none', hyperlinks: false, unicode: true };

it.each([
  ['names the one that is chosen', singleWinner, 'Choose Apache Kafka', '推荐：Apache Kafka'],
  [
    'names both where the draws run another technology',
    undecided,
    'Apache Kafka or MQTT: undecided',
    'Apache Kafka 或 MQTT：尚无定论',
  ],
  [
    'stays with the one whose other way of running comes first',
    rivalled({ ...mqtt, alternatives: [singleWinner.recommendation.alternative ?? ''] }),
    'Choose Apache Kafka',
    '推荐：Apache Kafka',
  ],
  [
    'stays with the one where nothing else fits',
    rivalled({ ...mqtt, alternatives: [] }),
    'Choose Apache Kafka',
    '推荐：Apache Kafka',
  ],
  ['names none where none fits', noneLeft, 'No defensible choice', '没有站得住脚的选择'],
])('%s', (_, whole, en, zh) => {
  expect([choiceLine(whole, say), choiceLine(whole, sayShipped('zh'))]).toEqual([en, zh]);
});

it('names a combination short of what each part is for, and what would run alone instead', () => {
  const own = namesOfParts(hybridWinner.recommendation.parts);
  expect(choiceLine(rivalled(mqtt, hybridWinner), say)).toBe(`${own} or MQTT alone: undecided`);
});

it.each([
  ['text', reportText],
  ['markdown', reportMarkdown],
  ['html', reportHtml],
])('stands above a report as %s', (_, report) => {
  expect(report(undecided, context)).toContain('Apache Kafka or MQTT: undecided');
  expect(report(undecided, context)).not.toContain('Choose Apache Kafka');
});

it('is said in the title of a record, for what it is', () => {
  expect(titleOf(undecided, say)).toBe('Apache Kafka or MQTT for Order ledger: undecided');
  expect(reportMadr(undecided, context)).toContain('# Apache Kafka or MQTT for Order ledger: undecided');
});

it('says in the text which leads the score and which the draws', () => {
  expect(reportText(undecided, context)).toMatch(
    /Apache Kafka leads the score by 0\.\d\d, MQTT the draws, 55% to 40%\./,
  );
  const tied = { ...undecided, recommendation: { ...undecided.recommendation, tie: true } };
  expect(reportText(tied, context)).toContain('The scores are level, MQTT leads the draws, 55% to 40%.');
});
