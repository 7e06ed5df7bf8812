import { describe, expect, it } from 'vitest';
import { membersText, valueLabels } from '../../../src/procedures/value-label.ts';
import { realKnowledge } from '../../support/real-knowledge.ts';
import { sayShipped } from '../../support/shipped-wording.ts';

describe('what a value is called', () => {
  it.each([
    ['opsBudget', 'low', 'no dedicated operator', '无专职运维'],
    ['alternative.replay', 'partial', 'partial', '部分'],
    ['traits', 'device-facing', 'devices and phones', '面向设备与手机'],
    ['scenario', 'log-aggregation', 'Log aggregation', '日志聚合'],
    ['project', 'log-audit', 'log audit', '日志审计'],
    ['shape', 'round', 'round', 'round'],
  ])('in %s, %s', (column, value, en, zh) => {
    expect(valueLabels(realKnowledge(), 'en')(column, value)).toBe(en);
    expect(valueLabels(realKnowledge(), 'zh')(column, value)).toBe(zh);
  });

  it('is known for every choice of the procedures, in Chinese', () => {
    const { procedures } = realKnowledge();
    const label = valueLabels(realKnowledge(), 'zh');
    const choices = procedures.flatMap(({ inputs }) =>
      inputs.flatMap(({ id, from, type }) => {
        const column = typeof from === 'string' ? from : id;
        return type.kind === 'choice' ? type.choices.map((value) => ({ value, label: label(column, value) })) : [];
      }),
    );
    expect(choices.length).toBeGreaterThan(50);
    expect(choices.filter((one) => one.label === one.value)).toEqual([]);
  });
});

describe('a test of choices is said', () => {
  const label = (value: string) => value.toUpperCase();

  it.each([
    ['iot', 'IOT', 'IOT'],
    ['iot, mobile-push', 'IOT, MOBILE-PUSH', 'IOT、MOBILE-PUSH'],
    ['>= partial', '>= PARTIAL', '>= PARTIAL'],
    ['not(any, mqtt-3)', 'other than ANY, MQTT-3', '不属于“ANY、MQTT-3”'],
  ])('as written, by labels: %s', (written, en, zh) => {
    expect(membersText(written, label, sayShipped('en'))).toBe(en);
    expect(membersText(written, label, sayShipped('zh'))).toBe(zh);
  });
});
