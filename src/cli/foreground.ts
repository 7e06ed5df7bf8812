import type { Readable } from 'node:stream';

/** What a picture of a prompt begins with to erase the one before, and a move of the cursor alone. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what they start with
const ERASING = /^(?:\x1b\[\d+B)?(?:\x1b\[2K(?:\x1b\[1A)?)*(?:\x1b\[G)?/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what they start with
const MOVE = /^\x1b\[\d*[A-G]$/;
const SHOW_CURSOR = '\x1b[?25h';

interface Foreground {
  /** Whether the program has just come back to it: the reader then pauses the input, to be read on. */
  readonly isBack: () => boolean;
  readonly stop: () => void;
}

/**
 * Keeps an open prompt through Ctrl-Z and `fg`: whoever stops the program gets the cursor back, and sees the prompt as it was
 * when it goes on. To be called before the prompt is made, so that it comes before the reader of that.
 */
export function watchForeground(stdin: Readable, output: NodeJS.WritableStream): Foreground {
  let isBack = false;
  let picture = '';
  const onPipe = (screen: NodeJS.ReadableStream) => {
    screen.on('data', (written: string | Uint8Array) => {
      const text = String(written);
      if (!MOVE.test(text)) picture = text.replace(ERASING, '');
    });
  };
  const onKey = (_: unknown, { ctrl, name }: { readonly ctrl?: boolean; readonly name?: string }) => {
    if (ctrl === true && name === 'z') output.write(SHOW_CURSOR);
  };
  const onContinued = () => {
    isBack = true;
    setImmediate(() => {
      isBack = false;
      output.write(picture);
    });
  };
  output.once('pipe', onPipe);
  stdin.on('keypress', onKey);
  process.prependListener('SIGCONT', onContinued);
  return {
    isBack: () => isBack,
    stop: () => {
      output.off('pipe', onPipe);
      stdin.off('keypress', onKey);
      process.off('SIGCONT', onContinued);
    },
  };
}
