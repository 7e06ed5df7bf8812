import { Readable } from 'node:stream';
import type { InputStream } from './world.ts';

const LINE_FEED = 10;
const RETURN = 13;

/**
 * Hands what is typed to one prompt after another, at most a line at a time: a prompt takes its answer with the first line
 * end and would lose what was pasted after it, which waits here for the next prompt. Where a prompt refuses a line, what
 * was to follow it is dropped: it would answer another question than it was meant for.
 */
export class TypedLines {
  /** What stands after the line that the open prompt looks at. */
  private rest = Buffer.alloc(0);
  private readonly source: InputStream;

  constructor(source: InputStream) {
    this.source = source;
  }

  /** Whether lines were pasted after the one that the open prompt looks at. */
  hasMore(): boolean {
    return this.rest.length > 0;
  }

  /** @returns what one prompt reads from, and how it is closed when the prompt is */
  open(): { readonly input: InputStream; readonly close: () => void } {
    const { source } = this;
    const input = Object.assign(new Readable({ read: () => {} }), {
      isTTY: source.isTTY === true,
      setRawMode: (isRaw: boolean) => source.setRawMode?.(isRaw),
    });
    let waiting: NodeJS.Immediate | undefined;
    const handOver = () => {
      waiting = undefined;
      const end = endOfLine(this.rest);
      input.push(this.rest.subarray(0, end));
      this.rest = this.rest.subarray(end);
      if (this.hasMore()) waiting = setImmediate(drop);
    };
    // The prompt that took the line is closed by now.
    const drop = () => {
      waiting = undefined;
      this.rest = Buffer.alloc(0);
    };
    const onData = (typed: Buffer | string) => {
      this.rest = Buffer.concat([this.rest, Buffer.from(typed)]);
      if (waiting === undefined) handOver();
    };
    const onEnd = () => input.push(null);
    // A prompt discards what comes before it is drawn, which is at the first immediate from here.
    if (this.hasMore()) {
      waiting = setImmediate(() => {
        waiting = setImmediate(handOver);
      });
    }
    source.on('data', onData).once('end', onEnd).resume();
    const close = () => {
      clearImmediate(waiting);
      source.off('data', onData).off('end', onEnd).pause();
    };
    return { input, close };
  }
}

/** @returns the place after the first line end, or after everything where there is none */
function endOfLine(bytes: Buffer): number {
  const at = bytes.findIndex((byte) => byte === LINE_FEED || byte === RETURN);
  if (at < 0) return bytes.length;
  return bytes[at] === RETURN && bytes[at + 1] === LINE_FEED ? at + 2 : at + 1;
}
