const NEWLINE = 10;

/** One line, empty where it holds nothing. Bytes where they are no UTF-8, or more than a request may have: reading them says so. */
export type InputLine = string | Uint8Array;

interface LineSplitter {
  /** The whole lines that a chunk completes, in order. */
  readonly push: (chunk: Uint8Array) => readonly Uint8Array[];
  /** What was left without a newline. */
  readonly end: () => Uint8Array | undefined;
}

/**
 * Cuts a stream of bytes into blocks that end with a line, so that a block can be answered anywhere. What is kept never grows
 * beyond the longest line allowed and one chunk: the rest of a longer line is dropped as it comes.
 *
 * @param longest  bytes of a line; of a longer one so many are kept and one more, which shows that it is too long
 */
export function lineSplitter(longest: number): LineSplitter {
  let kept: Uint8Array[] = [];
  let size = 0;
  const take = (): Uint8Array => {
    const block = kept.length === 1 ? (kept[0] as Uint8Array) : joined(kept, size);
    kept = [];
    size = 0;
    return block;
  };
  const keep = (part: Uint8Array) => {
    const room = longest + 1 - size;
    if (room <= 0) return;
    const fitting = part.length > room ? part.subarray(0, room) : part;
    kept.push(fitting);
    size += fitting.length;
  };
  return {
    push(chunk) {
      const last = chunk.lastIndexOf(NEWLINE);
      if (last < 0) {
        keep(chunk);
        return [];
      }
      const first = chunk.indexOf(NEWLINE);
      const isCut = size + first > longest;
      keep(chunk.subarray(0, first + 1));
      if (isCut) {
        kept.push(Uint8Array.of(NEWLINE));
        size++;
      }
      const blocks = [take()];
      if (last > first) blocks.push(chunk.subarray(first + 1, last + 1));
      if (last + 1 < chunk.length) keep(chunk.slice(last + 1));
      return blocks;
    },
    end: () => (size === 0 ? undefined : take()),
  };
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/**
 * The lines of a block, without their line ends.
 *
 * @param read  called for each line, in order
 */
export function eachLine(block: Uint8Array, longest: number, read: (line: InputLine) => void): void {
  const text = decode(block);
  if (text === undefined || block.length > longest) {
    eachLineOfBytes(block, longest, read);
    return;
  }
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, text.charCodeAt(end - 1) === 13 ? end - 1 : end);
    read(BLANK.test(line) ? '' : line);
    start = end + 1;
  }
}

function eachLineOfBytes(block: Uint8Array, longest: number, read: (line: InputLine) => void): void {
  for (let start = 0; start < block.length; ) {
    const newline = block.indexOf(NEWLINE, start);
    const end = newline < 0 ? block.length : newline;
    const bytes = block.subarray(start, end > start && block[end - 1] === 13 ? end - 1 : end);
    const line = bytes.length > longest ? bytes : (decode(bytes) ?? bytes);
    read(typeof line === 'string' && BLANK.test(line) ? '' : line);
    start = end + 1;
  }
}

/** Lines between requests, which ask nothing. */
const BLANK = /^[ \t\r]*$/;

/**
 * A block without its first lines.
 *
 * @returns what is left, and how many lines went, at most `count`
 */
export function dropLines(block: Uint8Array, count: number): { readonly rest: Uint8Array; readonly dropped: number } {
  let dropped = 0;
  let start = 0;
  while (dropped < count && start < block.length) {
    const newline = block.indexOf(NEWLINE, start);
    start = (newline < 0 ? block.length : newline) + 1;
    dropped++;
  }
  return { rest: block.subarray(Math.min(start, block.length)), dropped };
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function decode(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}
