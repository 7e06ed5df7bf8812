import type { Text } from '../../domain/index.ts';
import { inside, type Report, type Spot } from '../finding.ts';
import { type Check, mustBeKnown } from './check.ts';

/** What the stages fill into the sentences of the rules. */
const GAPS = {
  constraint: ['alternative', 'have', 'need'],
  headroom: ['factor', 'have', 'need'],
  outcome: ['have', 'need'],
  burden: ['conditions', 'have', 'need'],
  workarounds: ['count', 'list'],
} as const;

/** Sentences have only gaps that are filled, and Chinese has none that English does not know. */
export const checkTemplates: Check = ({ raw }, report) => {
  for (const { id, because } of raw.constraints) {
    checkGaps(because, GAPS.constraint, { section: 'constraints', id, path: ['because'] }, report);
  }
  for (const { id, utility } of raw.criteria) {
    const spot: Spot = { section: 'criteria', id, path: ['utility'] };
    if ('headroom' in utility) {
      const { headroom } = utility;
      for (const fits of ['covered', 'just', 'short'] as const) {
        checkGaps(headroom[fits], GAPS.headroom, inside(spot, 'headroom', fits), report);
        headroom.volumes.forEach((volume, at) => {
          checkGaps(volume[fits], GAPS.headroom, inside(spot, 'headroom', 'volumes', at, fits), report);
        });
      }
    } else if ('table' in utility) {
      utility.table.rules.forEach(({ then }, index) => {
        checkGaps(then.reason, GAPS.outcome, inside(spot, 'table', 'rules', index, 'then', 'reason'), report);
      });
      const { otherwise } = utility.table;
      if (otherwise !== undefined) {
        checkGaps(otherwise.reason, GAPS.outcome, inside(spot, 'table', 'otherwise', 'reason'), report);
      }
    } else if ('burden' in utility) {
      checkGaps(utility.burden.reason, GAPS.burden, inside(spot, 'burden', 'reason'), report);
    } else if ('workarounds' in utility) {
      checkGaps(utility.workarounds.none, GAPS.workarounds, inside(spot, 'workarounds', 'none'), report);
      checkGaps(utility.workarounds.some, GAPS.workarounds, inside(spot, 'workarounds', 'some'), report);
    }
  }
  for (const { id, text, mitigation } of raw.advice) {
    checkGaps(text, [], { section: 'advice', id, path: ['text'] }, report);
    if (mitigation !== undefined) checkGaps(mitigation, [], { section: 'advice', id, path: ['mitigation'] }, report);
  }
  for (const [id, text] of Object.entries(raw.wording)) {
    if (text.zh === undefined) continue;
    checkGaps({ en: text.zh }, gapsOf(text.en), { section: 'wording', id, path: ['zh'] }, report);
  }
};

function checkGaps(text: Text | undefined, known: readonly string[], spot: Spot, report: Report): void {
  for (const sentence of [text?.en ?? '', text?.zh ?? '']) {
    for (const gap of gapsOf(sentence)) mustBeKnown(gap, known, 'gap', spot, report);
  }
}

/** Names of the gaps of a sentence. */
export function gapsOf(sentence: string): readonly string[] {
  return [...sentence.matchAll(/\{(\w+)\}/g)].map(([, gap = '']) => gap);
}
