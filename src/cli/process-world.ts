import { fstatSync, type Stats, statSync, writeSync } from 'node:fs';
import type { OutputStream, World } from './world.ts';

/** The world of this process, whose streams are made when they are first looked at. */
export function processWorld(): World {
  let stdout: OutputStream | undefined;
  let stderr: OutputStream | undefined;
  return {
    get stdin() {
      return process.stdin;
    },
    get stdout() {
      stdout ??= standardStream(1, () => process.stdout);
      return stdout;
    },
    get stderr() {
      stderr ??= standardStream(2, () => process.stderr);
      return stderr;
    },
    env: process.env,
    cwd: () => process.cwd(),
    // Elsewhere the variables that a terminal sets are all there is to go by.
    ...(process.platform === 'win32' ? { locale: () => Intl.DateTimeFormat().resolvedOptions().locale } : {}),
  };
}

/**
 * Standard output or error, which costs a start 3 ms when Node makes a stream of it. A file, a pipe or the null device needs
 * none: Node, too, writes to them at once. Anything else, and a pipe that somebody set not to wait, gets the stream.
 *
 * @param stream  makes it
 */
function standardStream(descriptor: 1 | 2, stream: () => OutputStream): OutputStream {
  return isPlain(descriptor) ? new PlainOutput(descriptor, stream) : stream();
}

function isPlain(descriptor: number): boolean {
  if (process.platform === 'win32') return false;
  try {
    const status = fstatSync(descriptor);
    // What Node gives its children for pipes are sockets.
    return status.isFile() || status.isFIFO() || status.isSocket() || isNull(status);
  } catch {
    // Closed: the stream knows what to do.
    return false;
  }
}

function isNull(status: Stats): boolean {
  return status.isCharacterDevice() && status.rdev === statSync('/dev/null').rdev;
}

class PlainOutput implements OutputStream {
  private readonly descriptor: number;
  private readonly stream: () => OutputStream;
  private instead: OutputStream | undefined;

  constructor(descriptor: number, stream: () => OutputStream) {
    this.descriptor = descriptor;
    this.stream = stream;
  }

  write(text: string | Uint8Array, done: (error?: Error | null) => void = () => {}): void {
    if (this.instead !== undefined) {
      this.instead.write(text, done);
      return;
    }
    const bytes = typeof text === 'string' ? Buffer.from(text) : text;
    let written = 0;
    try {
      while (written < bytes.length) written += writeSync(this.descriptor, bytes, written);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') {
        done(error as Error);
        return;
      }
      this.instead = this.stream();
      // Each write hears of its own failure; without a listener the stream would end the process besides.
      this.instead.on('error', () => {});
      this.instead.write(bytes.subarray(written), done);
      return;
    }
    done();
  }

  /** A write tells its own failure. */
  on(): void {}
  once(): void {}
  off(): void {}
}
