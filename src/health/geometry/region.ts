/** A set of inputs: one mask for every axis; all must hold. */
export type Box = readonly bigint[];

/** A union of boxes, which may overlap. */
export type Region = readonly Box[];

/** Thrown when a table is cut into more pieces than anybody would read: it is not examined further. */
export class TooManyPieces extends Error {}

/** Steps of one sweep. Tables of tens of rules need hundreds. */
const MOST_STEPS = 20_000;
/** Beyond this nobody reads them all, and pairing them takes longer than finding them did. */
const MOST_MERGED = 300;

export function isNothing(box: Box): boolean {
  return box.includes(0n);
}

export function boxesMeet(a: Box, b: Box): Box {
  return a.map((mask, axis) => mask & (b[axis] ?? 0n));
}

/** What lies in both; boxes that are empty are left out. */
export function intersect(some: Region, others: Region): Region {
  if (some.length * others.length > MOST_STEPS) throw new TooManyPieces();
  return some.flatMap((a) => others.map((b) => boxesMeet(a, b)).filter((box) => !isNothing(box)));
}

/**
 * What some boxes leave uncovered of another, as disjoint boxes: a sweep along one axis after the other, keeping the boxes
 * that are open (Calvanese et al. 2016, arXiv:1603.07466). Between two cuts the open ones are the same, and so is what is
 * left below them, so each set of open boxes is looked at once.
 */
export function uncovered(boxes: Region, within: Box): Region {
  if (isNothing(within)) return [];
  let steps = 0;
  const sweep = (axis: number, open: Region): Region => {
    if (++steps > MOST_STEPS) throw new TooManyPieces();
    if (open.length === 0) return [within.slice(axis)];
    const mask = within[axis];
    if (mask === undefined || open.some((box) => coversFrom(box, within, axis))) return [];
    return [...slicesByOpenBoxes(axis, mask, open)].flatMap(([, { slices, still }]) =>
      sweep(axis + 1, still).map((rest) => [slices, ...rest]),
    );
  };
  return merged(
    sweep(
      0,
      boxes.filter((box) => !isNothing(boxesMeet(box, within))),
    ),
  );
}

function coversFrom(box: Box, within: Box, axis: number): boolean {
  for (let i = axis; i < within.length; i++) if ((within[i] as bigint) & ~(box[i] as bigint)) return false;
  return true;
}

function slicesByOpenBoxes(axis: number, mask: bigint, open: Region) {
  const groups = new Map<string, { slices: bigint; readonly still: Region }>();
  for (let bit = 1n; bit <= mask; bit <<= 1n) {
    if ((mask & bit) === 0n) continue;
    const isOpen = open.map((box) => ((box[axis] as bigint) & bit) !== 0n);
    const key = isOpen.map(Number).join('');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { slices: bit, still: open.filter((_, index) => isOpen[index]) });
    else group.slices |= bit;
  }
  return groups;
}

/** What is left of a region without another. */
export function subtract(some: Region, others: Region): Region {
  return merged(some.flatMap((box) => uncovered(others, box)));
}

/** Two boxes that differ on one axis alone become one, until nothing changes. */
function merged(region: Region): Region {
  if (region.length > MOST_MERGED) return region;
  const boxes = [...region];
  for (let i = 0; i < boxes.length; i++) {
    for (let k = i + 1; k < boxes.length; k++) {
      const joined = joinedWhereOneAxisDiffers(boxes[i] as Box, boxes[k] as Box);
      if (joined === undefined) continue;
      boxes.splice(k, 1);
      boxes[i] = joined;
      i = -1;
      break;
    }
  }
  return boxes;
}

function joinedWhereOneAxisDiffers(a: Box, b: Box): Box | undefined {
  const differing = a.flatMap((mask, axis) => (mask === b[axis] ? [] : [axis]));
  if (differing.length > 1) return undefined;
  return a.map((mask, axis) => mask | (b[axis] as bigint));
}
