import type { Assessment, Decision, HybridReport, RankedAlternative, Recommendation } from '../domain/index.ts';
import {
  byId,
  count,
  flag,
  id,
  list,
  mapping,
  nullable,
  number,
  oneOf,
  optional,
  quantity,
  type Shape,
  share,
  text,
} from './shape.ts';

/** A shape for every key of a type, so that one that is added is not forgotten here. */
type ShapesOf<Type> = Readonly<Record<keyof Type, Shape>>;

const DIMENSIONS = ['rate', 'bandwidth', 'duration', 'bytes', 'count', 'percent', 'factor', 'people', 'money'];
const dimension = oneOf(...DIMENSIONS);
const cited = { evidence: list(id), documents: list(id) };
const reason = { text, ...cited };
/** Leads and losses of score. */
const difference = number(-10, 10);
const scalar: Shape = (value, path, found) => {
  if (typeof value !== 'boolean' && typeof value !== 'number') text(value, path, found);
  if (typeof value === 'number') quantity(value, path, found);
};

/** Empty where nothing could win. */
const idOrNone: Shape = (value, path, found) => {
  if (value !== '') id(value, path, found);
};

const requirement = mapping({
  label: text,
  value: optional(scalar),
  min: optional(quantity),
  max: optional(quantity),
  unknown: optional(flag),
  unit: nullable(text),
  dimension: nullable(dimension),
  origin: oneOf('answer', 'implied', 'default'),
  display: optional(text),
  because: optional(text),
  firm: flag,
  ...cited,
});

/** A requirement that is known says so in one of its ways; numbers have a dimension. */
const stated: Shape = (value, path, found) => {
  requirement(value, path, found);
  if (found.length > 0) return;
  const one = value as Readonly<Record<string, unknown>>;
  const isNumber = typeof one.value === 'number' || one.min !== undefined || one.max !== undefined;
  if (one.unknown === true) return;
  if (isNumber)
    mapping({ dimension, ...(one.value === undefined ? { min: quantity, max: quantity } : {}) })(one, path, found);
  else mapping({ value: scalar })(one, path, found);
};

const part = mapping({ workload: text, technology: id, alternative: id, name: text, score: share, because: text });

const violation = { constraint: id, reason: text, workaround: nullable(text), ...cited };

const fact: Shape = (value, path, found) => {
  const number_ = { typical: quantity, min: quantity, max: quantity, dimension };
  const isLevel = typeof value === 'object' && value !== null && 'level' in value;
  mapping({ label: text, display: text, ...cited, ...(isLevel ? { level: text } : number_) })(value, path, found);
};

const alternative: ShapesOf<RankedAlternative> = {
  alternative: id,
  technology: id,
  name: text,
  rank: count,
  score: number(-1, 1.000001),
  excluded: flag,
  violations: list(mapping(violation)),
  penalties: list(mapping({ ...violation, penalty: share })),
  undecided: list(mapping({ constraint: id, missing: list(id), because: text })),
  criteria: list(
    mapping({
      id,
      label: text,
      group: id,
      weight: share,
      utility: nullable(share),
      contribution: share,
      reason: text,
      ...cited,
    }),
  ),
  sizing: mapping({
    nodes: nullable(count),
    minimum: count,
    limitedBy: nullable(id),
    resources: list(
      mapping({
        id,
        label: text,
        need: quantity,
        perNode: quantity,
        nodes: count,
        dimension,
        conditions: text,
        ...cited,
      }),
    ),
  }),
  facts: byId(fact),
  acceptability: list(share),
  whyNot: list(text),
  toWin: nullable(mapping({ requirement: id, from: text, to: text, text })),
};

const assessment: ShapesOf<Assessment> = {
  profile: mapping({ id, name: text, because: text, weights: byId(share) }),
  requirements: byId(stated),
  ranking: list(mapping(alternative)),
  procedures: list(
    mapping({
      id,
      title: text,
      verdict: list(id),
      external: list(text),
      path: list(text),
      agrees: nullable(flag),
      document: id,
      missing: list(id),
      ambiguities: list(text),
      disputedBy: list(id),
    }),
  ),
  sensitivity: list(
    mapping({ requirement: id, label: text, from: text, to: nullable(text), becomes: nullable(id), text }),
  ),
  robustness: nullable(
    mapping({
      draws: count,
      seed: count,
      centralWeights: byId(nullable(byId(share))),
      pairwise: byId(byId(share)),
      promethee: mapping({ winner: idOrNone, flows: byId(difference), agrees: flag }),
      regret: nullable(mapping({ criterion: id, label: text, value: difference })),
    }),
  ),
  unknowns: list(mapping({ requirement: id, label: text, impact: nullable(share), text })),
};

const decision: ShapesOf<Decision> = {
  kind: oneOf('single', 'hybrid', 'none'),
  technology: nullable(id),
  alternative: nullable(id),
  title: text,
  parts: list(part),
  confidence: nullable(share),
  margin: nullable(difference),
  runnerUp: nullable(id),
  tie: flag,
  summary: text,
  because: list(mapping(reason)),
  relax: list(mapping({ alternative: id, changes: list(mapping({ requirement: id, from: text, to: text })) })),
};

const hybrid: ShapesOf<HybridReport> = {
  advised: flag,
  split: id,
  because: text,
  parts: list(part),
  bridge: nullable(mapping({ id, name: text, how: text, caveat: text, penalty: share, ...cited })),
  value: difference,
  bestSingle: nullable(mapping({ alternative: id, name: text, value: difference })),
  regret: nullable(difference),
};

const answer: Shape = (value, path, found) => {
  if (typeof value !== 'boolean' && typeof value !== 'number') text(value, path, found);
};
const plainAnswers = byId(answer);

/** One mapping of answers, or several in a list. */
const answers: Shape = (value, path, found) => {
  const several = typeof value === 'object' && value !== null && 'workloads' in value;
  if (!several) return plainAnswers(value, path, found);
  const { workloads, ...shared } = value as Readonly<Record<string, unknown>>;
  plainAnswers(shared, path, found);
  list(plainAnswers)(workloads, [...path, 'workloads'], found);
};

const advice = list(mapping({ id, ...reason }));

const report: ShapesOf<Required<Recommendation>> = {
  schemaVersion: oneOf(1),
  tool: mapping({ name: text, version: text }),
  knowledge: mapping({ version: text, digest: text, overlays: list(text) }),
  language: oneOf('en', 'zh'),
  name: nullable(text),
  description: nullable(text),
  answers,
  recommendation: mapping(decision),
  hybrid: nullable(mapping(hybrid)),
  ...assessment,
  workloads: optional(list(mapping({ name: text, winner: nullable(id), confidence: nullable(share), ...assessment }))),
  risks: list(mapping({ id, ...reason, severity: oneOf('high', 'medium', 'low'), mitigation: nullable(text) })),
  nextSteps: advice,
  readiness: advice,
  documents: list(mapping({ id, title: text, section: nullable(text), url: text, why: nullable(text) })),
  evidence: list(
    mapping({
      id,
      subject: text,
      property: text,
      corpus: nullable(text),
      corpusDocument: nullable(id),
      verdict: nullable(oneOf('confirmed', 'corrected', 'outdated', 'unverifiable')),
      current: text,
      conditions: nullable(text),
      version: nullable(text),
      links: list(mapping({ title: text, url: text })),
    }),
  ),
  warnings: list(mapping({ code: id, text })),
};

/** A saved report of a decision, as far as anything that shows it relies on it. */
export const reportShape: Shape = mapping(report);
