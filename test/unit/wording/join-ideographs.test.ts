import { describe, expect, it } from 'vitest';
import { fill } from '../../../src/wording/say.ts';

describe('what fills the gaps of a Chinese sentence', () => {
  it.each([
    ['a word stands apart', '要求{need}投递', { need: 'QoS 1' }, '要求 QoS 1 投递'],
    ['a number too', '共{n}个', { n: 3 }, '共 3 个'],
    ['a share too', '占{share}左右', { share: '20%' }, '占 20% 左右'],
    ['Chinese does not', '要求 {need} 投递', { need: '至少一次' }, '要求至少一次投递'],
    ['nor do its signs', '称为“{name}”，{why}', { name: 'a', why: 'b' }, '称为“a”，b'],
    ['nor does a word behind them', '{label}：{value}', { label: '延迟', value: 'P99' }, '延迟：P99'],
    ['two gaps stand beside each other', '由{from}{unit}起', { from: 5, unit: '天' }, '由 5 天起'],
    ['nothing stands beside an empty one', '见{text}。', { text: '' }, '见。'],
  ])('%s', (_, template, gaps, sentence) => {
    expect(fill(template, gaps)).toBe(sentence);
  });

  it('leaves other languages alone', () => {
    expect(fill('{name} costs {price}', { name: '消息', price: 3 })).toBe('消息 costs 3');
  });
});
