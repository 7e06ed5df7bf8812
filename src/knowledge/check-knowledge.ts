import type { Place, Problem } from '../domain/index.ts';
import type { Assembled } from './assemble.ts';
import type { Spot } from './finding.ts';
import type { Library } from './library.ts';
import { loadOver } from './load-knowledge.ts';

/** Folders of knowledge, looked at: everything that is broken in them, and all that they hold when nothing is. */
interface CheckedKnowledge {
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
  /** How many files were read. */
  readonly files: number;
  /** Entries of the overlays that stand in the place of one below, as `<section> <id>`. */
  readonly replaced: readonly string[];
  /** The same of one overlay in the place of one in an overlay before it. */
  readonly replacedOwn: readonly string[];
  /** Entries by section name. */
  readonly counts: Readonly<Record<string, number>>;
  readonly assembled?: Assembled;
  readonly library?: Library;
  readonly locate: (spot: Spot) => Place;
}

/** @param overlays  folders laid over the others */
export function checkKnowledge(folders: readonly string[], overlays: readonly string[] = []): CheckedKnowledge {
  return loadOver(undefined, folders, overlays);
}
