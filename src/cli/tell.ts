import { logLines, oneLine } from '../words/escape.ts';
import type { World } from './world.ts';
import { write } from './write.ts';

/** Says on standard error what was done or why not, a line each, safe to show whatever is in it. */
export async function tell({ stderr }: World, ...lines: readonly string[]): Promise<void> {
  if (lines.length > 0) await write(stderr, logLines(lines.map((line) => `${oneLine(line)}\n`).join('')));
}
