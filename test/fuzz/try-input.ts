import type { Problem } from '../../src/domain/index.ts';
import { badness } from '../hostile/judge.ts';
import { cpuClock } from '../support/cpu-clock.ts';

/** How reading a text ended: in something to go on with, or in what is wrong with the text. */
export type Ended =
  | { readonly value: unknown; readonly problems?: undefined }
  | { readonly problems: readonly Problem[]; readonly value?: undefined };

/** A way for a text to be read, with texts that are read well and words of their language. */
export interface Target {
  readonly name: string;
  readonly seeds: readonly string[];
  readonly words: readonly string[];
  /** Whether a problem has to say on which line it is: not for what is a single value. */
  readonly hasLines: boolean;
  readonly read: (text: string) => Ended | Promise<Ended>;
  /** Problems as a person reads them. */
  readonly show: (problems: readonly Problem[]) => string;
}

export interface Tried {
  readonly ended: 'value' | 'problems' | 'bad';
  readonly codes: readonly string[];
  /** What is bad about it; empty when nothing is. */
  readonly faults: readonly string[];
}

/** Reads a text and judges how that ended: never in an exception, in silence, too late, or with a mark left on the program. */
export async function tryInput(target: Target, text: string): Promise<Tried> {
  const faults: string[] = [];
  const spent = cpuClock();
  let ended: Ended | undefined;
  let stdout = '';
  let stderr = '';
  let status = 0;
  try {
    ended = await target.read(text);
    if (ended.problems === undefined) {
      stdout = 'a value\n';
      faults.push(...strangers(ended.value));
    } else {
      status = 2;
      stderr = target.show(ended.problems);
      faults.push(...ended.problems.flatMap((problem) => misplaced(problem, text, target.hasLines)));
    }
  } catch (error) {
    status = 3;
    stderr = `this is a bug of ours: ${error instanceof Error ? error.stack : String(error)}`;
  }
  faults.push(...badness({ status, stdout, stderr, milliseconds: spent() }, 'text'));
  faults.push(...pollution());
  const codes = (ended?.problems ?? []).map(({ code }) => code);
  if (faults.length > 0) return { ended: 'bad', codes, faults };
  return { ended: ended?.problems === undefined ? 'value' : 'problems', codes, faults };
}

/** A place that is not in the text points a person at nothing. */
function misplaced({ code, at }: Problem, text: string, hasLines: boolean): readonly string[] {
  if (at === undefined || at.file === '') return [`${code} says not where`];
  if (!hasLines || at.line === undefined) return [];
  // What is missing at the end of a text is missing on the line after it.
  const lines = [...text.replace(/^\uFEFF/, '').split('\n'), ''];
  const line = lines[at.line - 1]?.replace(/\r$/, '');
  if (line === undefined) return [`${code} is on line ${at.line} of ${lines.length}`];
  if (at.sourceLine !== undefined && whole(at.sourceLine) !== whole(line))
    return [`${code} shows another line than line ${at.line}`];
  const column = at.column ?? 1;
  return column < 1 || column > line.length + 2 ? [`${code} is in column ${column} of ${line.length}`] : [];
}

/** Half a surrogate pair is replaced on the way through bytes. */
function whole(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}

const SHARED: Readonly<Record<string, object>> = {
  'Object.prototype': Object.prototype,
  'Array.prototype': Array.prototype,
  'Function.prototype': Function.prototype,
  'String.prototype': String.prototype,
  'Map.prototype': Map.prototype,
};
const before = new Map(Object.entries(SHARED).map(([name, shared]) => [name, new Set(Reflect.ownKeys(shared))]));

/** What a text has left on objects that everything is made from; taken off again, so that the next text starts anew. */
function pollution(): readonly string[] {
  return Object.entries(SHARED).flatMap(([name, shared]) =>
    Reflect.ownKeys(shared)
      .filter((key) => before.get(name)?.has(key) !== true)
      .map((key) => {
        Reflect.deleteProperty(shared, key);
        return `${name} has got ${String(key)}`;
      }),
  );
}

const PROTOTYPES = new Set<object | null>([null, Object.prototype, Array.prototype, Map.prototype, Set.prototype]);

/** Objects whose prototype a text has chosen: whatever it holds would look like a property of theirs. */
function strangers(value: unknown): readonly string[] {
  const waiting = [value];
  const seen = new Set<unknown>();
  while (waiting.length > 0 && seen.size < 20_000) {
    const one = waiting.pop();
    if (typeof one !== 'object' || one === null || seen.has(one)) continue;
    seen.add(one);
    if (!PROTOTYPES.has(Object.getPrototypeOf(one))) return ['a value with a prototype from nowhere'];
    waiting.push(...(one instanceof Map || one instanceof Set ? one.values() : Object.values(one)));
  }
  return [];
}
