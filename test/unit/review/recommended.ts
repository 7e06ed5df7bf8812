import type { RankedAlternative, Recommendation, RecordedDecision } from '../../../src/domain/index.ts';

export type Word = string | readonly [string, number];

/** A ranking in a few words: `river` leads, `lake` is level with it when its rank says so, `-sea` is excluded. */
export function ranking(...words: readonly Word[]): readonly RankedAlternative[] {
  return words.map((word, index) => {
    const [text, rank] = typeof word === 'string' ? [word, index + 1] : word;
    const excluded = text.startsWith('-');
    const alternative = text.replace(/^-/, '');
    const reason = `${alternative} is dry`;
    return {
      alternative,
      technology: alternative.replace(/-.*/, ''),
      name: alternative.toUpperCase(),
      rank,
      excluded,
      violations: excluded ? [{ constraint: 'water/none', reason, workaround: null, evidence: [], documents: [] }] : [],
      undecided: [],
      whyNot: index === 0 ? [] : [`${alternative} is slower`],
    } as unknown as RankedAlternative;
  });
}

type Given = Partial<Recommendation['recommendation']> & Partial<Pick<Recommendation, 'workloads'>>;

/** As much of a recommendation as a comparison reads. */
export function recommended(
  ranked: readonly RankedAlternative[],
  { workloads, ...decision }: Given = {},
): Recommendation {
  const winner = ranked.find(({ excluded }) => !excluded);
  return {
    knowledge: { version: '7', digest: 'abcdef0123456789', overlays: [] },
    tool: { name: 'tool', version: '1.2.3' },
    ranking: ranked,
    unknowns: [],
    warnings: [],
    recommendation: {
      kind: winner === undefined ? 'none' : 'single',
      alternative: winner?.alternative ?? null,
      technology: winner?.technology ?? null,
      title: winner?.name ?? 'None',
      parts: [],
      confidence: winner === undefined ? null : 0.8,
      relax: [],
      ...decision,
    },
    ...(workloads === undefined ? {} : { workloads }),
  } as unknown as Recommendation;
}

export function recorded(given: Partial<RecordedDecision>): RecordedDecision {
  return {
    kind: (given.parts?.length ?? 0) > 0 ? 'hybrid' : 'single',
    between: [],
    technology: null,
    alternative: null,
    parts: [],
    confidence: null,
    margin: null,
    runnerUp: null,
    answersFile: null,
    reviewedWith: { tool: null, version: null, knowledge: null, digest: null, overlays: [], draws: null, seed: null },
    basis: null,
    ...given,
  };
}
