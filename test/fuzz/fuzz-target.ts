import fc from 'fast-check';
import { changedTexts } from './change-text.ts';
import { type Target, type Tried, tryInput } from './try-input.ts';

export interface FuzzOptions {
  readonly milliseconds: number;
  readonly seed: number;
  /** No more texts than this, where the same ones have to be tried however fast the machine is. */
  readonly most?: number;
  /** Of a failure that was found before: tried again, and nothing else. */
  readonly path?: string;
  /** Told of every text before it is read, by whoever watches that reading it ends. */
  readonly beforeEach?: (text: string) => void;
}

export interface Fuzzed {
  readonly target: string;
  readonly inputs: number;
  readonly values: number;
  readonly problems: number;
  /** Of problems: how far the texts got. */
  readonly codes: ReadonlySet<string>;
  /** The simplest text that ended badly, when one did. */
  readonly failure?: { readonly text: string; readonly faults: readonly string[]; readonly path: string };
}

class EndedBadly extends Error {
  readonly faults: readonly string[];
  constructor({ faults }: Tried) {
    super(faults.join('; '));
    this.faults = faults;
  }
}

/** Feeds changed texts to a target until the time is over or one ends badly; that one is then made as simple as possible. */
export async function fuzzTarget(target: Target, options: FuzzOptions): Promise<Fuzzed> {
  const count = { value: 0, problems: 0, bad: 0 };
  const codes = new Set<string>();
  const property = fc.asyncProperty(changedTexts(target.seeds, target.words), async (text) => {
    options.beforeEach?.(text);
    const tried = await tryInput(target, text);
    count[tried.ended]++;
    for (const code of tried.codes) codes.add(code);
    if (tried.ended === 'bad') throw new EndedBadly(tried);
  });
  const checked = await fc.check(property, {
    seed: options.seed,
    numRuns: options.most ?? Number.MAX_SAFE_INTEGER,
    interruptAfterTimeLimit: options.milliseconds,
    ...(options.path === undefined ? {} : { path: options.path, endOnFailure: true }),
  });
  const { counterexample, counterexamplePath, errorInstance } = checked;
  const counted = {
    target: target.name,
    inputs: count.value + count.problems + count.bad,
    values: count.value,
    problems: count.problems,
    codes,
  };
  if (counterexample === null) return counted;
  const faults = errorInstance instanceof EndedBadly ? errorInstance.faults : [String(errorInstance)];
  return { ...counted, failure: { text: counterexample[0], faults, path: counterexamplePath ?? '' } };
}
