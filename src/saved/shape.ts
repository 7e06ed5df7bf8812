import type { Message } from '../domain/index.ts';

export type Path = readonly (string | number)[];

export interface Fault {
  readonly path: Path;
  readonly message: Message;
}

/** Looks at a value from outside and says what is wrong with it; more keys than are looked for may be there. */
export type Shape = (value: unknown, path: Path, found: Fault[]) => void;

/** Enough to see what is wrong. */
const MOST_FAULTS = 20;

function fault(path: Path, noun: string, found: Fault[], gaps: Message['gaps'] = {}): void {
  if (found.length < MOST_FAULTS) {
    found.push({ path, message: { id: 'saved/expected', gaps: { noun: { id: noun, gaps } } } });
  }
}

function test(noun: string, isIt: (value: unknown) => boolean): Shape {
  return (value, path, found) => {
    if (!isIt(value)) fault(path, noun, found);
  };
}

/** Words for people; whoever shows them escapes them. No answer can hold a NUL. */
export const text: Shape = test('saved/a-text', (value) =>
  typeof value === 'string' && value.length <= 20_000 && !value.includes('\0'));

/** Names of things, which reports show as they are: no space, no quote, no bracket, nothing that is not seen. */
const ID = /^[^\p{C}\p{Z}"'`<>|\\[\](){}*]{1,300}$/u;
export const id: Shape = test('saved/an-id', (value) => typeof value === 'string' && ID.test(value));

export const flag: Shape = test('saved/true-or-false', (value) => typeof value === 'boolean');

/** A finite number within bounds. */
export function number(least: number, most: number): Shape {
  return (value, path, found) => {
    if (typeof value === 'number' && value >= least && value <= most) return;
    fault(path, 'saved/a-number', found, { least, most });
  };
}

/** A quantity in base units: nothing, or something that has a name in some unit. */
export const quantity: Shape = (value, path, found) => {
  const isOne = typeof value === 'number' && (value === 0 || (value >= 1e-12 && value <= 1e21));
  if (!isOne) fault(path, 'saved/a-quantity', found);
};

export const share = number(0, 1);
export const count: Shape = (value, path, found) => {
  if (!(Number.isInteger(value) && (value as number) >= 0)) fault(path, 'saved/a-count', found);
};

export function oneOf(...choices: readonly (string | number)[]): Shape {
  return (value, path, found) => {
    if (!choices.includes(value as string)) fault(path, 'saved/one-of', found, { choices });
  };
}

export function nullable(shape: Shape): Shape {
  return (value, path, found) => {
    if (value !== null) shape(value, path, found);
  };
}

export function optional(shape: Shape): Shape {
  return (value, path, found) => {
    if (value !== undefined) shape(value, path, found);
  };
}

export function list(shape: Shape): Shape {
  return (value, path, found) => {
    if (!Array.isArray(value) || value.length > 10_000) fault(path, 'saved/a-list', found);
    else for (const [index, item] of value.entries()) shape(item, [...path, index], found);
  };
}

/** A mapping whose keys are ids. */
export function byId(shape: Shape): Shape {
  return (value, path, found) => {
    if (!isMapping(value)) fault(path, 'saved/a-mapping', found);
    else {
      for (const [key, item] of Object.entries(value)) {
        id(key, [...path, key], found);
        shape(item, [...path, key], found);
      }
    }
  };
}

export function mapping(shapes: Readonly<Record<string, Shape>>): Shape {
  return (value, path, found) => {
    if (!isMapping(value)) return fault(path, 'saved/a-mapping', found);
    for (const [key, shape] of Object.entries(shapes)) {
      shape(Object.hasOwn(value, key) ? value[key] : undefined, [...path, key], found);
    }
  };
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
