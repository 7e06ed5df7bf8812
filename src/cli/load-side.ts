import type { KnowledgeBase, Problem } from '../domain/index.ts';
import { isWholeKnowledge } from '../knowledge/checks/check-presence.ts';
import type { Setting } from './command.ts';
import { builtInWording, loadFor } from './load.ts';
import { pathAt } from './world.ts';

/** What the knowledge that comes with the program is called where a folder may be named. */
export const BUILT_IN_NAME = 'built-in';

/** A folder of knowledge as it would be used: by itself when it is whole, else over the built-in one. */
export async function loadSide(
  folder: string,
  { world }: Pick<Setting, 'world'>,
): Promise<{ readonly knowledge?: KnowledgeBase; readonly problems: readonly Problem[] }> {
  const wording = await builtInWording();
  if (folder === BUILT_IN_NAME) return loadFor('knowledge', [], world, wording);
  const { checkKnowledge, loadKnowledge } = await import('../knowledge/index.ts');
  const path = pathAt(world, folder);
  const { counts } = checkKnowledge([path]);
  if (Object.values(counts).every((count) => count === 0)) {
    const message = { id: 'records/no-knowledge', gaps: { folder } };
    return { problems: [{ code: 'knowledge/empty', severity: 'error', message }] };
  }
  return isWholeKnowledge(counts) ? loadKnowledge([path]) : loadFor('knowledge', [folder], world, wording);
}
