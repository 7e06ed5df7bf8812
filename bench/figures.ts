import type { Check } from './judge-vignettes.ts';
import type { Judgement, Measured } from './measure.ts';
import { mean } from './reliability.ts';

/** The named figures that `--min` and `--max` may bound. Null: nothing to measure it on. */
export type Figures = Readonly<Record<string, number | null>>;

export function figuresOf({ sets, vignettes, pairs, contenders }: Measured): Figures {
  const figures: Record<string, number | null> = {};
  for (const [name, set] of Object.entries(sets)) {
    figures[`${name}.exact`] = set.exact;
    figures[`${name}.acceptable`] = set.acceptable;
    figures[`${name}.alternative`] = set.alternativeExact;
    figures[`${name}.alternative-given-family`] = set.alternativeGivenFamily;
    figures[`${name}.hybrid-recall`] = share(set.hybrids.advisedAmongThem, set.hybrids.chosen);
    figures[`${name}.hybrid-false`] = share(set.hybrids.advisedAmongOthers, set.hybrids.others);
    figures[`${name}.brier-exact`] = set.brierExact;
    figures[`${name}.brier-acceptable`] = set.brierAcceptable;
    figures[`${name}.confident-acceptable`] = set.confident.acceptable;
  }
  figures['vignettes.first'] = met(vignettes, 'first');
  figures['vignettes.excluded'] = met(vignettes, 'excluded');
  figures['vignettes.not-excluded'] = met(vignettes, 'not-excluded');
  figures['vignettes.orderings'] = met(vignettes, 'ordering');
  figures['pairs.expectations'] = met(pairs, 'pair');
  figures['pairs.whole'] = mean(pairs.map(({ checks }) => Number(checks.every((check) => check.met))));
  const best = (kind: 'procedure' | 'baseline') =>
    contenders.filter((row) => row.kind === kind).reduce((top, row) => Math.max(top, row.exact.all ?? 0), 0);
  const own = sets.all?.exact ?? null;
  figures['lead.procedures'] = own === null ? null : own - best('procedure');
  figures['lead.baselines'] = own === null ? null : own - best('baseline');
  return figures;
}

/** One line for each bound that is broken or names no figure. */
export function brokenBounds(figures: Figures, bounds: readonly string[], side: 'min' | 'max'): readonly string[] {
  return bounds.flatMap((bound) => {
    const [name = '', limit = ''] = bound.split('=');
    const value = figures[name];
    const wanted = Number(limit);
    if (value === undefined || limit === '' || Number.isNaN(wanted)) {
      return [`--${side} ${bound}: expected <figure>=<number>; figures: ${Object.keys(figures).join(', ')}`];
    }
    if (value === null) return [`${name} could not be measured`];
    const broken = side === 'min' ? value < wanted : value > wanted;
    return broken ? [`${name} is ${value.toFixed(3)}, ${side === 'min' ? 'below' : 'above'} ${limit}`] : [];
  });
}

function met(judgements: readonly Judgement[], kind: Check['kind']): number | null {
  const checks = judgements.flatMap((judgement) => judgement.checks).filter((check) => check.kind === kind);
  return mean(checks.map((check) => Number(check.met)));
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
