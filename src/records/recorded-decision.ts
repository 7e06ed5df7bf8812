import {
  type AlternativeBasis,
  type Assessment,
  type AssessmentBasis,
  type BasisValue,
  type DecisionBasis,
  type Dimension,
  type FactReport,
  openSets,
  type RankedAlternative,
  type Recommendation,
  type RecordedDecision,
  type RequirementReport,
  servedParts,
} from '../domain/index.ts';
import { formatQuantity, roundedTo } from '../units/index.ts';

export const NOTHING_CHOSEN = {
  kind: 'undecided',
  between: [],
  alternative: null,
  technology: null,
  parts: [],
  confidence: null,
  margin: null,
  runnerUp: null,
} as const;

/** What a record keeps of a recommendation: the decision, what made it, and the numbers behind it. */
export function recordedDecision(whole: Recommendation, answersFile: string | null = null): RecordedDecision {
  const { tool, knowledge, asked, workloads = [] } = whole;
  const robustness = whole.robustness ?? workloads.find((one) => one.robustness !== null)?.robustness ?? null;
  return {
    ...chosenIn(whole),
    answersFile,
    reviewedWith: {
      tool: tool.name,
      version: tool.version,
      knowledge: knowledge.version,
      digest: knowledge.digest,
      overlays: knowledge.overlays,
      draws: asked?.draws ?? null,
      seed: robustness?.seed ?? null,
    },
    basis: {
      ...basisOf(whole),
      workloads: workloads.map((one) => ({
        name: one.name,
        winner: one.winner,
        confidence: one.confidence,
        ...basisOf(one),
      })),
      facts: factsOf([whole, ...workloads]),
    },
  };
}

/** What is chosen and how sure that is; where nothing is, between what, and not a word of what is first by its score. */
function chosenIn(whole: Recommendation): Omit<RecordedDecision, 'answersFile' | 'reviewedWith' | 'basis'> {
  const { kind, alternative, technology, parts, confidence, margin, runnerUp } = whole.recommendation;
  const between = openSets(whole);
  if (between.length > 0) return { ...NOTHING_CHOSEN, between };
  return {
    kind,
    between,
    alternative,
    technology,
    parts: servedParts(parts),
    confidence,
    margin: margin === null ? null : fourDigits(margin),
    runnerUp,
  };
}

function basisOf({ requirements, profile, ranking }: Assessment): AssessmentBasis {
  const known = Object.entries(requirements).filter(([, { unknown }]) => unknown !== true);
  const stated = (wanted: boolean) =>
    Object.fromEntries(
      known.filter(([, { origin }]) => (origin === 'answer') === wanted).map(([id, one]) => [id, basisValue(one)]),
    );
  const counted = (ranking[0]?.criteria ?? []).filter(({ utility }) => utility !== null);
  return {
    answered: stated(true),
    assumed: stated(false),
    profile: profile.id,
    weights: Object.fromEntries(counted.map(({ id, weight }) => [id, fourDigits(weight)])),
    alternatives: ranking.map(alternativeBasis),
  };
}

function alternativeBasis({ alternative, score, violations, criteria }: RankedAlternative): AlternativeBasis {
  return {
    id: alternative,
    score: fourDigits(score),
    excludedBy: [...new Set(violations.map(({ constraint }) => constraint))],
    utilities: Object.fromEntries(
      criteria.flatMap(({ id, utility }) => (utility === null ? [] : [[id, fourDigits(utility)]])),
    ),
  };
}

/** Those of each alternative, in whichever assessment they count. */
function factsOf(assessments: readonly Assessment[]): DecisionBasis['facts'] {
  const all: Record<string, Record<string, string>> = {};
  for (const { alternative, facts } of assessments.flatMap(({ ranking }) => ranking)) {
    const values = Object.entries(facts).map(([id, fact]) => [id, factValue(fact)]);
    all[alternative] = { ...all[alternative], ...Object.fromEntries(values) };
  }
  return all;
}

function basisValue({ value, min = 0, max = 0, dimension }: RequirementReport): BasisValue {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (dimension === null) return String(value ?? 'unknown');
  return formatQuantity(value ?? { min, max }, dimension as Dimension);
}

function factValue({ level, typical = 0, min = 0, max = 0, dimension }: FactReport): string {
  if (level !== undefined) return level;
  if (dimension === null) return String(typical);
  const shown = formatQuantity(typical, dimension as Dimension);
  return min === max ? shown : `${shown} (${formatQuantity({ min, max }, dimension as Dimension)})`;
}

/** Enough to compare by, and short enough to read. */
function fourDigits(value: number): number {
  return roundedTo(value, 4);
}
