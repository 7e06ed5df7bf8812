/** A letter that a path must have here, or ways to go on without one. */
type Step =
  | { readonly is: (letter: string) => boolean; readonly isWild: boolean }
  /** Numbers of other steps; the last step is followed by the end. */
  | { ways: readonly number[] };

/** No path is longer, so nothing longer can stand for one. */
const LONGEST = 4096;

/**
 * What a glob matches: `*` and `?` inside a name, `**` over folders, `[a-z]`, `[!a]`, `{a,b}`, and a backslash before a sign that
 * means itself; `./` in front says nothing. No sign but a dot stands for the dot that a hidden name starts with.
 *
 * All ways through the glob are gone at once, letter by letter of the path: whatever a stranger wrote, it takes no longer than
 * the one length times the other.
 */
export function glob(text: string): (path: string) => boolean {
  if (text.length > LONGEST) return () => false;
  const own = text.replace(/^(?:\.\/)+/, '');
  const steps = stepsOf([...own]);
  // Up to the first sign that may mean no more than itself: what every path has that it matches.
  const pieces = own.replace(/[\\[{].*$/s, '').split(/\*\*\/|[*?]/);
  return (path) => {
    if (!pieces.every((piece) => path.includes(piece))) return false;
    let at = reach(steps, [0]);
    let startsName = true;
    for (const letter of path) {
      const hides = startsName && letter === '.';
      const next: number[] = [];
      for (const index of at) {
        const step = steps[index];
        if (step !== undefined && 'is' in step && step.is(letter) && !(hides && step.isWild)) next.push(index + 1);
      }
      if (next.length === 0) return false;
      at = reach(steps, next);
      startsName = letter === '/';
    }
    return at.has(steps.length);
  };
}

/**
 * A path as far as it is no glob, and the glob behind that; undefined for a path without any.
 *
 * @param path  with forward slashes
 */
export function splitGlob(path: string): { readonly base: string; readonly rest: string } | undefined {
  if (path.length > LONGEST) return undefined;
  const names = path.split('/');
  const first = names.findIndex((name) => /[*?[{]/.test(name));
  if (first < 0) return undefined;
  const base = names.slice(0, first).join('/');
  // `C:` alone is the current folder of a drive.
  const isRoot = first > 0 && /^([a-z]:)?$/i.test(base);
  return { base: isRoot ? `${base}/` : base, rest: names.slice(first).join('/') };
}

/** Steps that wait for a letter, and the end, from some steps on. */
function reach(steps: readonly Step[], from: readonly number[]): ReadonlySet<number> {
  const seen = new Set<number>();
  const waiting = [...from];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    if (seen.has(index)) continue;
    seen.add(index);
    const step = steps[index];
    if (step !== undefined && 'ways' in step) waiting.push(...step.ways);
  }
  return seen;
}

const inName = (letter: string): boolean => letter !== '/';

function stepsOf(letters: readonly string[]): readonly Step[] {
  const steps: Step[] = [];
  const { signs, classes } = signsOf(letters);
  const letter = (wanted: string) => steps.push({ is: (one) => one === wanted, isWild: false });
  const anyNumberOf = (is: (one: string) => boolean) => {
    const start = steps.length;
    steps.push({ ways: [start + 1, start + 3] }, { is, isWild: true }, { ways: [start] });
  };
  /** Of the braces that are open: where the alternative at hand begins, and the ends of those before it. */
  const open: { start: { ways: readonly number[] }; readonly ends: { ways: readonly number[] }[] }[] = [];
  const alternative = () => {
    const start = { ways: [steps.length + 1] };
    steps.push(start);
    return start;
  };
  for (let index = 0; index < letters.length; index++) {
    const one = letters[index] ?? '';
    const group = open.at(-1);
    const found = classes.get(index);
    if (one === '\\' && index + 1 < letters.length) letter(letters[++index] ?? '');
    else if (found !== undefined) {
      steps.push({ is: found.is, isWild: true });
      index = found.end;
    } else if (one === '?') steps.push({ is: inName, isWild: true });
    else if (one === '*') {
      const start = index;
      while (letters[index + 1] === '*') index++;
      const before = letters[start - 1];
      const after = letters[index + 1];
      const startsName = before === undefined || before === '/' || signs.has(start - 1);
      if (index === start || !startsName || !(after === undefined || after === '/' || signs.has(index + 1))) {
        anyNumberOf(inName);
      } else if (after === '/') {
        const skip: { ways: readonly number[] } = { ways: [] };
        const from = steps.push(skip);
        anyNumberOf(() => true);
        letter('/');
        index++;
        skip.ways = [from, steps.length];
      } else anyNumberOf(() => true);
    } else if (!signs.has(index)) letter(one);
    else if (one === '{') open.push({ start: alternative(), ends: [] });
    else if (group !== undefined) {
      if (one === ',') {
        const end = { ways: [] };
        group.ends.push(end);
        group.start.ways = [...group.start.ways, steps.push(end)];
        group.start = alternative();
      } else {
        for (const end of group.ends) end.ways = [steps.length];
        open.pop();
      }
    }
  }
  return steps;
}

interface LetterClass {
  /** Of its closing bracket. */
  readonly end: number;
  readonly is: (letter: string) => boolean;
}

/** Which braces and commas part alternatives, and which brackets enclose letters; all others mean themselves. */
function signsOf(letters: readonly string[]) {
  const signs = new Set<number>();
  const classes = new Map<number, LetterClass>();
  const open: { readonly at: number; readonly commas: number[] }[] = [];
  for (let index = 0; index < letters.length; index++) {
    const one = letters[index];
    if (one === '\\') index++;
    else if (one === '[') {
      const found = classAt(letters, index);
      if (found === undefined) continue;
      classes.set(index, found);
      index = found.end;
    } else if (one === '{') open.push({ at: index, commas: [] });
    else if (one === ',') open.at(-1)?.commas.push(index);
    else if (one === '}') {
      const { at = 0, commas = [] } = open.pop() ?? {};
      if (commas.length > 0) for (const sign of [at, ...commas, index]) signs.add(sign);
    }
  }
  return { signs, classes };
}

function classAt(letters: readonly string[], start: number): LetterClass | undefined {
  const isNot = letters[start + 1] === '!' || letters[start + 1] === '^';
  const first = start + (isNot ? 2 : 1);
  const end = letters.indexOf(']', first + 1);
  if (end < 0) return undefined;
  const inside = letters.slice(first, end);
  const ranges: (readonly [string, string])[] = [];
  for (let index = 0; index < inside.length; index++) {
    const from = inside[index] ?? '';
    const to = inside[index + 1] === '-' ? inside[index + 2] : undefined;
    ranges.push([from, to ?? from]);
    if (to !== undefined) index += 2;
  }
  const code = (letter: string) => letter.codePointAt(0) ?? 0;
  const holds = (letter: string) => ranges.some(([from, to]) => code(from) <= code(letter) && code(letter) <= code(to));
  return { end, is: (letter) => inName(letter) && holds(letter) !== isNot };
}
