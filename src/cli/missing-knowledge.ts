import { basename } from 'node:path';
import { type Place, type Problem, type RecordedDecision, usageProblem } from '../domain/index.ts';
import { entryOf } from '../records/fields.ts';
import { readDecision } from '../records/read-decision.ts';
import { type LocatedValue, placeAt, readYaml } from '../yaml/index.ts';
import { mayName } from '../yaml/may-name.ts';
import type { Setting } from './command.ts';
import { knowledgeFlags } from './record-options.ts';
import { pathAt } from './world.ts';

/** The key of the folders that a decision was made with. */
const FOLDERS = 'overlays';

type LoadedHere = Pick<Setting, 'overlays' | 'world'>;

/** The folders of the user's own knowledge that a decision was made with and that are not loaded, wherever they lie now. */
export function missingKnowledge(
  { reviewedWith }: RecordedDecision,
  { overlays, world }: LoadedHere,
): readonly string[] {
  const nameOf = (folder: string) => basename(pathAt(world, folder));
  const loaded = new Set(overlays.map(nameOf));
  return reviewedWith.overlays.filter((folder) => !loaded.has(nameOf(folder)));
}

/** What a decision is about may stand in knowledge of the user's own, without which its answers are unknown keys. */
export function madeWith(missing: readonly string[], at: Place): readonly Problem[] {
  if (missing.length === 0) return [];
  const message = { id: 'records/made-with', gaps: { folders: missing } };
  const flags = knowledgeFlags(missing).join(' ');
  return [{ ...usageProblem(message, { id: 'records/add-knowledge', gaps: { flags } }), at }];
}

/** {@link madeWith} of the decision in a text of answers, which need not be any otherwise. It is read only where it may name folders. */
export function madeWithInText(text: string | Uint8Array, file: string, setting: LoadedHere): readonly Problem[] {
  if (!mayName(text, FOLDERS)) return [];
  const { document } = readYaml(text, file);
  return document === undefined ? [] : madeWithIn(document, setting);
}

/** {@link madeWith} of the decision in answers. */
export function madeWithIn(document: LocatedValue, setting: LoadedHere): readonly Problem[] {
  const block = document.kind === 'mapping' ? entryOf(document, 'decision')?.value : undefined;
  const { decision } = block === undefined ? {} : readDecision(block);
  if (block === undefined || decision === undefined) return [];
  return madeWith(missingKnowledge(decision, setting), placeAt(block, ['reviewedWith', FOLDERS]));
}
