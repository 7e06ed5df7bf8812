import { markdownText } from '../../words/escape.ts';
import { madeBy } from '../made-by.ts';
import type { Block } from './blocks.ts';
import type { DecisionRecord } from './record.ts';

/** What made the record. */
export function madeBlocks({ recommendation, say }: DecisionRecord): readonly Block[] {
  return madeBy(recommendation, say).map(markdownText);
}
