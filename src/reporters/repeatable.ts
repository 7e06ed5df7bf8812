import type { Recommendation } from '../domain/index.ts';

/** The answers with how they were to be weighed beside them: an answers file of this repeats the run. */
export function repeatable({ answers, asked }: Pick<Recommendation, 'answers' | 'asked'>): unknown {
  if (typeof answers !== 'object' || asked === undefined) return answers;
  const { profile, weights } = asked;
  return {
    ...answers,
    ...(profile === undefined ? {} : { profile }),
    ...(weights === undefined ? {} : { weights: weightsText(weights) }),
  };
}

/** Weights as they are stated by hand, `latency=3, replay=0.5`: twelve decimals at most, never an exponent. */
export function weightsText(weights: Readonly<Record<string, number>>): string {
  return Object.entries(weights)
    .map(([id, weight]) => `${id}=${weight.toFixed(12).replace(/\.?0+$/, '')}`)
    .join(', ');
}
