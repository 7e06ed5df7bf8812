import type { OutputStream } from './world.ts';

const listenedTo = new WeakSet<OutputStream>();

/**
 * Writes a whole text to a stream and waits until it is taken, however slow the reader. A closed pipe is no error: who
 * reads `| head` has seen enough.
 *
 * @returns false when nobody reads any further
 */
export function write(stream: OutputStream, text: string | Uint8Array): Promise<boolean> {
  if (!listenedTo.has(stream)) {
    // Each write hears of its own failure; without a listener the stream would end the process besides.
    stream.on('error', () => {});
    listenedTo.add(stream);
  }
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') resolve(false);
      else reject(error);
    };
    stream.once('error', onError);
    stream.write(text, (error) => {
      if (error !== null && error !== undefined) {
        onError(error);
        // The stream says the same once more as an event; it has been heard.
        return;
      }
      stream.off('error', onError);
      resolve(true);
    });
  });
}
