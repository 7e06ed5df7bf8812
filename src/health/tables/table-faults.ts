import type { HitPolicy } from '../../domain/index.ts';
import { isSame } from '../../tables/index.ts';
import { type Box, intersect, isNothing, type Region, subtract, uncovered } from '../geometry/region.ts';

/** A table as sets of inputs. */
interface TableShape {
  readonly hitPolicy: HitPolicy;
  /** In table order; `region` holds the inputs that a rule hits. */
  readonly rules: readonly { readonly id: string; readonly region: Region; readonly then: unknown }[];
  readonly hasDefault: boolean;
  /** The inputs that can occur. */
  readonly domain: Region;
}

/** What is wrong with a table; rules are positions in it. */
export type TableFault =
  | { readonly kind: 'gap'; readonly box: Box }
  /** Two rules hit one input where the hit policy allows one, or one outcome. */
  | { readonly kind: 'overlap'; readonly rules: readonly [number, number]; readonly box: Box }
  /** No input that can occur satisfies it. */
  | { readonly kind: 'never'; readonly rule: number }
  /** Whatever it would hit, others decide. */
  | { readonly kind: 'shadowed'; readonly rule: number; readonly by: readonly number[]; readonly box: Box }
  /** It says nothing that another rule does not say already. */
  | { readonly kind: 'redundant'; readonly rule: number; readonly inside: number; readonly box: Box }
  | { readonly kind: 'idle-default' };

/** Each rule that hits adds to the result: gaps and overlaps are meant. */
const COLLECTING: ReadonlySet<HitPolicy> = new Set(['rule-order', 'collect', 'collect-min', 'collect-max']);

/** Everything that the hit policy of a table makes a fault (DMN 1.5, section 8.2.8), gaps first, then rule by rule. */
export function tableFaults(table: TableShape): readonly TableFault[] {
  const { hitPolicy, rules, domain, hasDefault } = table;
  const within = rules.map((rule) => ({ ...rule, region: intersect(rule.region, domain) }));
  const shape = { ...table, rules: within };
  const left =
    COLLECTING.has(hitPolicy) && !hasDefault
      ? []
      : subtract(
          domain,
          within.flatMap(({ region }) => region),
        );
  const faults: TableFault[] = hasDefault ? [] : left.map((box) => ({ kind: 'gap', box }));
  for (const [rule, { region }] of within.entries()) {
    if (region.every(isNothing)) faults.push({ kind: 'never', rule });
    else faults.push(...faultsOfRule(shape, rule));
  }
  if (hasDefault && left.length === 0) faults.push({ kind: 'idle-default' });
  return faults;
}

function faultsOfRule(table: TableShape, rule: number): readonly TableFault[] {
  switch (table.hitPolicy) {
    case 'unique':
      return overlaps(table, rule, () => true);
    case 'any':
      return [...overlaps(table, rule, (a, b) => !isSame(a, b)), ...redundant(table, rule)];
    case 'first':
      return shadowed(table, rule, (other) => other < rule);
    default:
      return redundant(table, rule);
  }
}

/** With the rules before it, so that each pair is found once. */
function overlaps(
  { rules }: TableShape,
  rule: number,
  isFault: (a: unknown, b: unknown) => boolean,
): readonly TableFault[] {
  const own = rules[rule];
  return rules.slice(0, rule).flatMap((other, index): readonly TableFault[] => {
    if (own === undefined || !isFault(other.then, own.then)) return [];
    const [box] = intersect(other.region, own.region);
    return box === undefined ? [] : [{ kind: 'overlap', rules: [index, rule], box }];
  });
}

function shadowed({ rules }: TableShape, rule: number, goesFirst: (other: number) => boolean): readonly TableFault[] {
  const region = rules[rule]?.region ?? [];
  const [box] = region;
  const others = rules.map(({ region: each }, index) => ({ index, region: goesFirst(index) ? each : [] }));
  if (
    box === undefined ||
    subtract(
      region,
      others.flatMap((other) => other.region),
    ).length > 0
  )
    return [];
  return [{ kind: 'shadowed', rule, by: needed(region, others), box }];
}

/** Of rules that together cover a region, those that cannot be left out, dropping the later ones first. */
function needed(region: Region, others: readonly { readonly index: number; readonly region: Region }[]): number[] {
  let kept = others.filter((other) => intersect(other.region, region).length > 0);
  for (const other of [...kept].reverse()) {
    const fewer = kept.filter((each) => each !== other);
    if (
      subtract(
        region,
        fewer.flatMap((each) => each.region),
      ).length === 0
    )
      kept = fewer;
  }
  return kept.map(({ index }) => index);
}

/** Of two equal rules the later one is redundant. */
function redundant({ rules }: TableShape, rule: number): readonly TableFault[] {
  const own = rules[rule];
  if (own === undefined) return [];
  const isInside = (inner: Region, outer: Region) => inner.every((box) => uncovered(outer, box).length === 0);
  const inside = rules.findIndex(
    (other, index) =>
      index !== rule &&
      isSame(other.then, own.then) &&
      isInside(own.region, other.region) &&
      (index < rule || !isInside(other.region, own.region)),
  );
  const [box] = own.region;
  return inside === -1 || box === undefined ? [] : [{ kind: 'redundant', rule, inside, box }];
}
