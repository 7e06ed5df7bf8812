import type { RankedAlternative } from '../domain/index.ts';
import { displayQuantity } from '../units/index.ts';
import { type Say, sayMessage } from '../wording/say.ts';

/**
 * So many times the nodes of the next, and so many more at least, are a price of the choice: a judgement. Servers that run
 * beside the nodes are not among them, so there are more of these than any alternative has of those in a region.
 */
export const FAR_LARGER = { times: 2, nodes: 6 };

/** Where the first of the ranking takes far more nodes than the second, for what that one is sized by as well. */
export function sizeSentence([first, second]: readonly RankedAlternative[], say: Say): string | undefined {
  const [nodes, fewer] = [first?.sizing.nodes ?? 0, second?.sizing.nodes ?? 0];
  if (second === undefined || fewer === 0) return undefined;
  const { limitedBy = null } = first?.sizing ?? {};
  if (limitedBy !== null && second.sizing.resources.every(({ id }) => id !== limitedBy)) return undefined;
  if (nodes < fewer * FAR_LARGER.times || nodes < fewer + FAR_LARGER.nodes) return undefined;
  const shown = (count: number) => sayMessage(say, displayQuantity(count, 'count'));
  return say('engine/larger', { nodes: shown(nodes), second: second.name, fewer: shown(fewer) });
}

/** Where one constraint alone keeps back what would score more, the decision rests on that one, whatever the lead. */
export function barredSentence(ranking: readonly RankedAlternative[], best: number, say: Say): string | undefined {
  const [barred] = ranking
    .filter(({ violations, score }) => violations.length === 1 && score > best)
    .sort((a, b) => b.score - a.score || (a.alternative < b.alternative ? -1 : 1));
  if (barred === undefined) return undefined;
  const { name, score, violations } = barred;
  const gaps = { name, score: score.toFixed(2), reason: violations[0]?.reason ?? '' };
  return say('engine/barred', gaps);
}
