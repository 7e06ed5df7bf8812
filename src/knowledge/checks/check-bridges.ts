import { both } from '../../words/suggest.ts';
import { type Check, idsOf, mustBeKnown } from './check.ts';

/** A bridge joins two different alternatives, and no other bridge joins the same two. */
export const checkBridges: Check = ({ raw }, report) => {
  const alternatives = idsOf(raw.alternatives);
  const joined = new Map<string, string>();
  for (const { id, between } of raw.bridges) {
    const spot = { section: 'bridges', id, path: ['between'] };
    between.forEach((end, index) => {
      mustBeKnown(end, alternatives, 'alternative', { ...spot, path: ['between', index] }, report);
    });
    if (between[0] === between[1]) {
      report({ spot, code: 'knowledge/bridge', message: { id: 'check/bridge-to-itself' } });
    }
    const pair = [...between].sort().join(' ');
    const other = joined.get(pair);
    if (other !== undefined) {
      const message = { id: 'check/already-joined', gaps: { bridge: other, ends: both(between) } };
      report({ spot, code: 'knowledge/bridge', message });
    }
    joined.set(pair, id);
  }
};
