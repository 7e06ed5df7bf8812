import { type Block, folded } from './blocks.ts';
import { eachOpinion } from './opinions.ts';
import { hardConstraints } from './reasons.ts';
import type { DecisionRecord } from './record.ts';
import { acceptability } from './robustness.ts';
import { contributions, resources } from './scores.ts';

/** What stands behind the decision, for whoever wants to follow it: each part folded. */
export function details(record: DecisionRecord): readonly Block[] {
  const fold = (id: string, blocks: readonly (Block | undefined)[]) => folded(record.say(id), blocks);
  return [
    ...fold('report/contributions', contributions(record)),
    ...fold('report/hard-constraints', hardConstraints(record)),
    ...fold('report/every-resource', resources(record)),
    ...fold('report/robustness', acceptability(record)),
    ...fold('report/each-opinion', eachOpinion(record)),
  ];
}
