/** Uniform draws in [0, 1). */
export type Random = () => number;

/**
 * A seeded generator (sfc32, Chris Doty-Humphrey, PractRand): integer arithmetic only, so the same on every machine.
 * Streams of different names are independent, so that adding one kind of draw leaves the others as they were.
 */
export function createRandom(seed: number, stream: string): Random {
  let [a, b, c] = hash(`${seed}:${stream}`);
  let counter = 1;
  const next = (): number => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    c |= 0;
    return (t >>> 0) / 4294967296;
  };
  for (let i = 0; i < 12; i++) next();
  return next;
}

/**
 * Latin hypercube draws: every n-th part of [0, 1) is hit once, in shuffled order (McKay, Beckman and Conover 1979). Few
 * draws then cover a range as evenly as many random ones. They are made as far as they are asked for.
 *
 * @returns the draw at a position from 0 to n - 1
 */
export function latinHypercube(seed: number, stream: string, n: number): (position: number) => number {
  const random = createRandom(seed, stream);
  const parts = new Uint32Array(n);
  for (let i = 0; i < n; i++) parts[i] = i;
  const drawn = new Float64Array(n);
  let made = 0;
  return (position) => {
    for (; made <= position; made++) {
      const at = made + Math.floor(random() * (n - made));
      const part = parts[at] as number;
      parts[at] = parts[made] as number;
      drawn[made] = (part + random()) / n;
    }
    return drawn[position] as number;
  };
}

/** Three 32-bit words from a text (FNV-1a with three offsets). */
function hash(text: string): [number, number, number] {
  const words: [number, number, number] = [0x811c9dc5, 0x01000193, 0x9e3779b9];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    words[0] = Math.imul(words[0] ^ code, 16777619);
    words[1] = Math.imul(words[1] ^ code, 2246822519);
    words[2] = Math.imul(words[2] ^ code, 3266489917);
  }
  return words;
}
