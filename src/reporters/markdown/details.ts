import { type Block, folded, section } from './blocks.ts';
import { decisionPath } from './decision-path.ts';
import { eachOpinion } from './opinions.ts';
import { hardConstraints } from './reasons.ts';
import { type DecisionRecord, spoken } from './record.ts';
import { acceptability } from './robustness.ts';
import { contributions, resources } from './scores.ts';

/** What stands behind the decision, for whoever wants to follow it: the way to it drawn, and each part folded. */
export function details(record: DecisionRecord): readonly Block[] {
  const fold = (id: string, blocks: readonly (Block | undefined)[]) => folded(record.say(id), blocks);
  return section(2, spoken(record, 'report/behind-it'), [
    ...decisionPath(record),
    ...fold('report/contributions', contributions(record)),
    ...fold('report/hard-constraints', hardConstraints(record)),
    ...fold('report/every-resource', resources(record)),
    ...fold('report/robustness', acceptability(record)),
    ...fold('report/each-opinion', eachOpinion(record)),
  ]);
}
