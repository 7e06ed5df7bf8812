import type { Recommendation } from '../domain/index.ts';
import type { Say } from '../wording/say.ts';
import { beyondRelaxing, relaxText } from './relax-text.ts';

/** Where nothing fits, by alternative what excludes it and what would have to give; then for which more would have to. */
export function nothingFits(whole: Recommendation, say: Say): readonly string[] {
  const comma = say('word/comma');
  const lines = whole.ranking.flatMap(({ alternative, name, violations }) => {
    const rules = [...new Set(violations.map(({ constraint }) => constraint))];
    const relaxed = whole.recommendation.relax.find((one) => one.alternative === alternative);
    const changes = relaxed?.changes.map((change) => relaxText(whole, change, say)) ?? [];
    const said = [
      ...(rules.length === 0 ? [] : [say('report/excluded-by', { rules: rules.join(comma) })]),
      ...(changes.length === 0 ? [] : [say('report/would-fit', { changes: changes.join(comma) })]),
    ];
    return said.length === 0
      ? []
      : [say('report/label-value', { label: name, value: said.join(say('word/semicolon')) })];
  });
  const beyond = beyondRelaxing(whole, say);
  return beyond === undefined ? lines : [...lines, beyond];
}
