import { barredWorkloads, type Recommendation } from '../domain/index.ts';
import { capitalised } from '../wording/capitalised.ts';
import { oneAfterAnother } from '../wording/one-after-another.ts';
import type { Say } from '../wording/say.ts';
import { beyondRelaxing, relaxText } from './relax-text.ts';

/**
 * Where nothing fits, by alternative what excludes it and what would have to give; then for which more would have to. Of several
 * workloads that of those which nothing fits.
 */
export function nothingFits(whole: Recommendation, say: Say): readonly string[] {
  const barred = barredWorkloads(whole).map(({ ranking }) => ranking);
  const lines = whole.ranking.flatMap(({ alternative, name, violations }) => {
    const own = barred.flatMap((ranking) => ranking.filter((one) => one.alternative === alternative));
    const broken = own.length === 0 ? violations : own.flatMap((one) => one.violations);
    const rules = [...new Set(broken.map(({ constraint }) => constraint))];
    const relaxed = whole.recommendation.relax.find((one) => one.alternative === alternative);
    const changes = relaxed?.changes.map((change) => relaxText(whole, change, say)) ?? [];
    const said = [
      ...(rules.length === 0 ? [] : [say('report/excluded-by', { rules: rules.join(say('word/comma')) })]),
      ...(changes.length === 0
        ? []
        : [capitalised(say('report/would-fit', { changes: changes.join(say('word/semicolon')) }))]),
    ];
    if (said.length === 0) return [];
    const sentences = said.map((sentence) => say('report/sentence', { sentence }));
    return [say('report/label-value', { label: name, value: oneAfterAnother(sentences, say) })];
  });
  const beyond = beyondRelaxing(whole, say);
  return beyond === undefined ? lines : [...lines, beyond];
}
