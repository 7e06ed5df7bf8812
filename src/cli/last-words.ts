import { type Say, speaker, type Wording } from '../wording/say.ts';
import { languageOf } from './language.ts';
import { builtInWording } from './load.ts';
import type { World } from './world.ts';

/** What has to be said even when the wording itself cannot be read; otherwise its entries of the same ids are used. */
export const LAST_WORDS: Wording = {
  'cli/bug': { en: 'this is a bug of ours: {message}' },
  'cli/report-bug': { en: 'run again with --debug and report what it prints' },
  'cli/output-failed': { en: 'output cannot be written: {reason}' },
  'cli/no-current-folder': { en: 'the current folder is no longer there: go to another one' },
  'cli/disk-full': { en: 'no space left on the disk' },
};

/** The speaker of a run that ends unforeseen: in its language where words can be had. */
export async function lastWords(argv: readonly string[], world: World): Promise<Say> {
  const wording = await builtInWording().catch(() => ({}));
  return speaker({ ...LAST_WORDS, ...wording }, languageOf(argv, world).language);
}
