const NEWLINE = 10;
const utf8 = new TextEncoder();

/** Bytes that one unit of UTF-16 becomes at most. */
const WIDEST = 3;

/** Gathers lines as the bytes they are written as: a line is let go of at once, not kept until all are there. */
interface LineWriter {
  readonly add: (line: string) => void;
  /** What was added since the last time, for the taker to keep. */
  readonly take: () => Uint8Array<ArrayBuffer>;
}

export function lineWriter(room = 64 * 1024): LineWriter {
  let bytes = new Uint8Array(room);
  let size = 0;
  return {
    add(line) {
      const most = size + line.length * WIDEST + 1;
      if (most > bytes.length) {
        const wider = new Uint8Array(Math.max(most, bytes.length * 2));
        wider.set(bytes.subarray(0, size));
        bytes = wider;
      }
      size += utf8.encodeInto(line, bytes.subarray(size)).written;
      bytes[size++] = NEWLINE;
    },
    take() {
      const taken = bytes.slice(0, size);
      size = 0;
      return taken;
    },
  };
}
