import type { KnowledgeBase } from '../domain/index.ts';
import type { RecommendOptions } from '../recommendation/index.ts';
import type { Say } from '../wording/say.ts';
import { lineAnswerer } from './answer-line.ts';
import { lineWriter } from './line-writer.ts';
import { type Portfolio, portfolioTally } from './portfolio.ts';
import { eachLine } from './split-lines.ts';

/** The answers to a block of requests, a line each, and what they come to. */
export interface AnsweredBlock {
  readonly lines: Uint8Array<ArrayBuffer>;
  readonly portfolio: Portfolio;
}

/** @param longest  bytes of a line; a longer one is answered as such */
export function blockAnswerer(
  knowledge: KnowledgeBase,
  options: RecommendOptions,
  say: Say,
  longest: number,
): (block: Uint8Array) => AnsweredBlock {
  const answer = lineAnswerer(knowledge, options, say);
  const writer = lineWriter();
  return (block) => {
    const tally = portfolioTally();
    eachLine(block, longest, (line) => {
      // A line for each, so that the answer to a request stands where the request does.
      if (line === '') {
        tally.pass();
        writer.add('');
        return;
      }
      const answered = answer(line);
      tally.add(answered);
      writer.add(answered.text);
    });
    return { lines: writer.take(), portfolio: tally.result() };
  };
}
