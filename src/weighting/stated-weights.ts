import {
  type Gap,
  type KnowledgeBase,
  type Message,
  type Parsed,
  type Problem,
  refused,
  usageProblem,
} from '../domain/index.ts';
import { nearest } from '../words/nearest.ts';
import { about, didYouMean } from '../words/suggest.ts';
import { ACCEPTABLE_RATIO, linkedGroups, pairwiseWeights, reciprocalMatrix } from './pairwise.ts';
import { rankOrderCentroid } from './rank-order.ts';

/** Weights by criterion id, and what is to be said about how they came about. */
interface StatedWeights {
  readonly weights: Readonly<Record<string, number>>;
  /** Set for pairwise comparisons: above 0.10 they contradict each other. */
  readonly consistencyRatio?: number;
}

type Criteria = Pick<KnowledgeBase, 'criteria'>;

/**
 * Weights as a person states them; criteria that are not named get none.
 *
 * - by hand: `latency=3, durability=2`, any numbers from 0 to a million, rescaled
 * - by rank order, most important first: `durability > replay > latency`
 * - by comparison: `durability/latency=3, latency/replay=1/2`, how many times the first matters more,
 *   from a millionth to a million
 */
export function parseWeights(text: string, knowledge: Criteria): Parsed<StatedWeights> {
  if (text.length > 4000) return refused({ id: 'weights/too-long' });
  if (text.includes('>')) return byRank(text, knowledge);
  const entries = text.split(',').map((entry) => entry.trim());
  return entries.some((entry) => entry.split('=')[0]?.includes('/'))
    ? byComparison(entries, knowledge)
    : byHand(entries, knowledge);
}

/** Said of weights that leave nothing to weigh by, with the criteria that the answers let count. */
export function weighedInVain(counting: readonly string[], where: Gap = ''): Problem {
  const message: Message = { id: 'weights/in-vain' };
  const hint = { id: 'hint/expected-one-of', gaps: { list: counting } };
  return usageProblem(where === '' ? message : about(where, message), hint);
}

/** Whether the judgements behind pairwise weights hang together. */
export function isConsistent({ consistencyRatio }: StatedWeights): boolean {
  return consistencyRatio === undefined || consistencyRatio <= ACCEPTABLE_RATIO;
}

/** More than anybody means, and little enough that no sum of them leaves the numbers of the machine. */
const MOST = 1_000_000;

function byHand(entries: readonly string[], knowledge: Criteria): Parsed<StatedWeights> {
  const weights: Record<string, number> = {};
  for (const entry of entries) {
    const equals = entry.indexOf('=');
    const name = (equals < 0 ? entry : entry.slice(0, equals)).trim();
    const id = criterionId(name, knowledge);
    if (!id.ok) return id;
    const value = equals < 0 ? undefined : positive(entry.slice(equals + 1).trim());
    if (value === undefined)
      return refused({ id: 'weights/no-weight', gaps: { text: entry } }, { id: 'weights/such-as' });
    if (value > MOST) return refused(tooMuch(entry));
    if (weights[id.value] !== undefined) return refused({ id: 'weights/weighed-twice', gaps: { name } });
    weights[id.value] = value;
  }
  if (Object.values(weights).every((value) => value === 0)) return refused({ id: 'weights/all-zero' });
  return { ok: true, value: { weights } };
}

function byRank(text: string, knowledge: Criteria): Parsed<StatedWeights> {
  const ids: string[] = [];
  for (const name of text.split('>').map((part) => part.trim())) {
    const id = criterionId(name, knowledge);
    if (!id.ok) return id;
    if (ids.includes(id.value)) return refused({ id: 'weights/ranked-twice', gaps: { name } });
    ids.push(id.value);
  }
  const centroid = rankOrderCentroid(ids.length);
  return { ok: true, value: { weights: Object.fromEntries(ids.map((id, k) => [id, centroid[k] ?? 0])) } };
}

function byComparison(entries: readonly string[], knowledge: Criteria): Parsed<StatedWeights> {
  const ids: string[] = [];
  const position = (id: string): number => {
    if (!ids.includes(id)) ids.push(id);
    return ids.indexOf(id);
  };
  const comparisons: [number, number, number][] = [];
  for (const entry of entries) {
    const equals = entry.indexOf('=');
    const [first = '', second = ''] = entry
      .slice(0, equals)
      .split('/')
      .map((part) => part.trim());
    const a = criterionId(first, knowledge);
    if (!a.ok) return a;
    const b = criterionId(second, knowledge);
    if (!b.ok) return b;
    const times = ratio(entry.slice(equals + 1).trim());
    if (times === undefined || a.value === b.value) {
      return refused({ id: 'weights/compares-nothing', gaps: { text: entry } }, { id: 'weights/such-comparison' });
    }
    if (Math.max(times, 1 / times) > MOST) return refused(tooMuch(entry));
    if (comparisons.some(([i, j]) => [i, j].every((at) => [a.value, b.value].includes(ids[at] ?? ''))))
      return refused({ id: 'weights/compared-twice', gaps: { text: entry } });
    comparisons.push([position(a.value), position(b.value), times]);
  }
  const [group = [], other] = linkedGroups(ids.length, comparisons).map((all) => all.map((at) => ids[at] ?? ''));
  if (other !== undefined)
    return refused({ id: 'weights/unlinked', gaps: { some: group, others: other } }, { id: 'weights/link-them' });
  const { weights, consistencyRatio } = pairwiseWeights(reciprocalMatrix(ids.length, comparisons));
  return {
    ok: true,
    value: { weights: Object.fromEntries(ids.map((id, i) => [id, weights[i] ?? 0])), consistencyRatio },
  };
}

function tooMuch(text: string): Message {
  return { id: 'weights/too-much', gaps: { text, most: String(MOST) } };
}

function criterionId(name: string, { criteria }: Criteria): Parsed<string> {
  const ids = criteria.map(({ id }) => id);
  if (ids.includes(name)) return { ok: true, value: name };
  const meant = nearest(name, ids);
  return refused(
    { id: 'weights/not-a-criterion', gaps: { name } },
    meant === undefined ? { id: 'hint/expected-one-of', gaps: { list: ids } } : didYouMean(meant),
  );
}

function positive(text: string): number | undefined {
  const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : undefined;
}

function ratio(text: string): number | undefined {
  const [above = '', below = '1'] = text.split('/').map((part) => part.trim());
  const [a, b] = [positive(above), positive(below)];
  return a === undefined || b === undefined || a === 0 || b === 0 ? undefined : a / b;
}
