import type {
  AlternativeBasis,
  AssessmentBasis,
  BasisValue,
  DecisionBasis,
  Problem,
  RecordedDecision,
  ReviewedWith,
} from '../domain/index.ts';
import { oneOf } from '../words/suggest.ts';
import type { LocatedMapping, LocatedValue } from '../yaml/index.ts';
import { splitTogether } from './decision-yaml.ts';
import { entryOf, type Fields, fields, numberOf, textOf } from './fields.ts';

const DECISION = [
  'kind',
  'between',
  'technology',
  'alternative',
  'parts',
  'confidence',
  'margin',
  'runnerUp',
  'answersFile',
  'reviewedWith',
  'basis',
];
const REVIEWED_WITH = ['tool', 'version', 'knowledge', 'digest', 'overlays', 'draws', 'seed'];
const PART = ['workload', 'technology', 'alternative'];
const ASSESSMENT = ['answered', 'assumed', 'profile', 'weights', 'alternatives'];
const WORKLOAD = [...ASSESSMENT, 'name', 'winner', 'confidence'];
const ALTERNATIVE = ['id', 'score', 'excludedBy', 'utilities'];
const KINDS = ['single', 'hybrid', 'none', 'undecided'] as const;

/** A digest, or enough of one to tell knowledge bases apart. */
export const DIGEST = /^[0-9a-f]{8,64}$/;

interface DecisionReading {
  /** Absent when anything is wrong. */
  readonly decision?: RecordedDecision;
  readonly problems: readonly Problem[];
}

/**
 * Reads what stands under `decision:` in a decision record or an answers file. By hand one writes as little as
 * `{ technology: ..., reviewedWith: 0.1.0 }`; a record holds all of it.
 */
export function readDecision(value: LocatedValue): DecisionReading {
  const problems: Problem[] = [];
  if (value.kind !== 'mapping') {
    const message = { id: 'records/wrong-kind', gaps: { key: 'decision', noun: { id: 'records/a-mapping' } } };
    return { problems: [{ code: 'record/decision', severity: 'error', message, at: value.place }] };
  }
  const read = fields(value, DECISION, problems);
  const technology = read.text('technology') || null;
  const alternative = read.text('alternative') || null;
  const parts = read.mappings('parts').map((part) => readPart(part, problems));
  const kind = readKind(read, value, problems) ?? (parts.length > 0 ? 'hybrid' : 'single');
  const names = (one: Pick<RecordedDecision, 'technology' | 'alternative'>) =>
    Boolean(one.technology) || Boolean(one.alternative);
  const isNamed = kind === 'hybrid' ? parts.length > 0 : kind !== 'single' || names({ technology, alternative });
  if (problems.length === 0 && !(isNamed && parts.every(names))) {
    problems.push({
      code: 'record/decision',
      severity: 'error',
      message: { id: 'records/nothing-chosen' },
      hint: { id: 'records/nothing-chosen-hint' },
      at: value.place,
    });
  }
  const kindPlace = entryOf(value, 'kind')?.value.place;
  if (kind === 'undecided' && kindPlace !== undefined && (technology ?? alternative ?? parts[0]) !== undefined) {
    problems.push({
      code: 'record/decision',
      severity: 'error',
      message: { id: 'records/undecided-yet-chosen' },
      hint: { id: 'records/undecided-yet-chosen-hint' },
      at: kindPlace,
    });
  }
  const basis = read.mapping('basis');
  const decision: RecordedDecision = {
    kind,
    between: read.texts('between').map(splitTogether),
    technology,
    alternative,
    parts,
    confidence: read.number('confidence') ?? null,
    margin: read.number('margin') ?? null,
    runnerUp: read.text('runnerUp') ?? null,
    answersFile: read.text('answersFile') ?? null,
    reviewedWith: readReviewedWith(value, problems),
    basis: basis === undefined ? null : readBasis(basis, problems),
  };
  return problems.length > 0 ? { problems } : { decision, problems };
}

function readKind(read: Fields, value: LocatedMapping, problems: Problem[]): RecordedDecision['kind'] | undefined {
  const text = read.text('kind');
  const kind = KINDS.find((one) => one === text);
  const place = entryOf(value, 'kind')?.value.place;
  if (text !== undefined && kind === undefined && place !== undefined) {
    problems.push({
      code: 'record/decision',
      severity: 'error',
      message: { id: 'records/wrong-value', gaps: { key: 'kind' } },
      hint: oneOf(KINDS),
      at: place,
    });
  }
  return kind;
}

function readPart(mapping: LocatedMapping, problems: Problem[]) {
  const { text } = fields(mapping, PART, problems);
  return {
    workload: text('workload') ?? '',
    technology: text('technology') ?? '',
    alternative: text('alternative') ?? '',
  };
}

/** What a decision was reviewed with: a mapping, or a word for short, the version of the tool, or the digest of the knowledge base. */
export function readReviewedWith(decision: LocatedMapping, problems: Problem[]): ReviewedWith {
  const nothing: ReviewedWith = {
    tool: null,
    version: null,
    knowledge: null,
    digest: null,
    overlays: [],
    draws: null,
    seed: null,
  };
  const value = entryOf(decision, 'reviewedWith')?.value;
  const word = value === undefined ? undefined : textOf(value);
  if (word !== undefined) return { ...nothing, ...(DIGEST.test(word) ? { digest: word } : { version: word }) };
  const mapping = fields(decision, undefined, problems).mapping('reviewedWith');
  if (mapping === undefined) return nothing;
  const { text, texts, number } = fields(mapping, REVIEWED_WITH, problems);
  return {
    tool: text('tool') ?? null,
    version: text('version') ?? null,
    knowledge: text('knowledge') ?? null,
    digest: text('digest') ?? null,
    overlays: texts('overlays'),
    draws: number('draws') ?? null,
    seed: number('seed') ?? null,
  };
}

const NOTHING: LocatedMapping = { kind: 'mapping', entries: [], place: { file: '' } };

function readBasis(mapping: LocatedMapping, problems: Problem[]): DecisionBasis {
  const read = fields(mapping, [...ASSESSMENT, 'workloads', 'facts'], problems);
  const facts = fields(read.mapping('facts') ?? NOTHING, undefined, problems);
  return {
    ...readAssessment(read, problems),
    workloads: read.mappings('workloads').map((workload) => {
      const own = fields(workload, WORKLOAD, problems);
      return {
        name: own.text('name') ?? '',
        winner: own.text('winner') ?? null,
        confidence: own.number('confidence') ?? null,
        ...readAssessment(own, problems),
      };
    }),
    facts: Object.fromEntries((read.mapping('facts')?.entries ?? []).map(({ key }) => [key, facts.each(key, textOf)])),
  };
}

function readAssessment(read: Fields, problems: Problem[]): AssessmentBasis {
  return {
    answered: read.each('answered', basisValueOf),
    assumed: read.each('assumed', basisValueOf),
    profile: read.text('profile') ?? '',
    weights: read.each('weights', numberOf),
    alternatives: read.mappings('alternatives').map((one): AlternativeBasis => {
      const { text, texts, number, each } = fields(one, ALTERNATIVE, problems);
      return {
        id: text('id') ?? '',
        score: number('score') ?? 0,
        excludedBy: texts('excludedBy'),
        utilities: each('utilities', numberOf),
      };
    }),
  };
}

function basisValueOf(value: LocatedValue): BasisValue | undefined {
  return value.kind === 'scalar' && typeof value.value === 'boolean' ? value.value : textOf(value);
}
