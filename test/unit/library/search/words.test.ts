import { describe, expect, it } from 'vitest';
import { highlight } from '../../../../src/library/search/highlight.ts';
import { stem } from '../../../../src/library/search/stem.ts';
import { tokensOf, wordsOfId } from '../../../../src/library/search/tokens.ts';
import { closeWords } from '../../../../src/words/close-words.ts';

describe('a stem', () => {
  it.each([
    ['orders', 'ordered', 'ordering'],
    ['retry', 'retries', 'retried'],
    ['replicate', 'replicates', 'replicated', 'replication'],
    ['durable', 'durability'],
    ['message', 'messages'],
    ['drop', 'dropped', 'dropping'],
    ['process', 'processes', 'processing'],
  ])('is the same of %s', (...words) => {
    expect(new Set(words.map(stem)).size).toBe(1);
  });

  it.each(['acks', 'qos', 'bus', 'rus', 'kafka', 'p99', '顺序'])('leaves %s nearly as it is', (word) => {
    expect(stem(word).length).toBeGreaterThanOrEqual(word.length - 1);
  });

  it.each([
    ['partition', 'part'],
    ['topic', 'top'],
    ['status', 'state'],
  ])('tells %s from %s', (a, b) => {
    expect(stem(a)).not.toBe(stem(b));
  });
});

describe('the words of a text', () => {
  it.each<[string, string, string[]]>([
    ['are stems in small letters', 'Orders, ordered!', ['order', 'order']],
    ['are pairs of ideographs', '消息顺序', ['消息', '息顺', '顺序']],
    ['are single where an ideograph stands alone', '在 a', ['在', 'a']],
    ['join a word and a short number', 'QoS 2', ['qos', 'qos2', '2']],
    ['part a word from its number', 'qos2 p99', ['qos', 'qos2', 'p', 'p99']],
    ['end at signs', 'min.insync.replicas=2', ['min', 'insync', 'replica', 'replicas2', '2']],
    ['stand side by side in two scripts', 'Kafka延迟', ['kafka', '延迟']],
  ])('%s', (_, text, tokens) => {
    expect(tokensOf(text)).toEqual(tokens);
  });

  it('of an id are those of its humps', () => {
    expect(tokensOf(wordsOfId('requestReply/by-hand'))).toEqual(['request', 'repli', 'by', 'hand']);
  });
});

describe('close words', () => {
  const vocabulary = ['kafka', 'partition', 'retention', 'broker', 'token'];
  it.each<[string, string, string[]]>([
    ['two letters swapped', 'kafak', ['kafka']],
    ['a letter missing', 'brker', ['broker']],
    ['a letter too many', 'partittion', ['partition']],
    ['two mistakes in a long word', 'retansion', ['retention']],
    ['too many mistakes', 'xxxxx', []],
    ['a word that is there', 'token', []],
    ['a word too short to guess', 'kfa', []],
  ])('%s', (_, word, close) => {
    expect(closeWords(word, vocabulary)).toEqual(close);
  });
});

describe('a highlight', () => {
  it('makes the words strong by which a text was found', () => {
    expect(highlight('It orders 消息顺序 now', new Set(['order', '顺序']))).toEqual([
      { text: 'It ' },
      { text: 'orders', style: 'strong' },
      { text: ' 消息' },
      { text: '顺序', style: 'strong' },
      { text: ' now' },
    ]);
  });
});
