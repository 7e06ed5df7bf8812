import type { Assessment } from '../domain/index.ts';
import type { Say } from '../wording/say.ts';

/** The display name of an alternative; `hybrid`, `none` and what is not ranked included. */
export function nameOf(id: string, { ranking }: Pick<Assessment, 'ranking'>, say: Say): string {
  const ranked = ranking.find(({ alternative }) => alternative === id);
  if (ranked !== undefined) return ranked.name;
  if (id === 'hybrid') return say('report/a-hybrid');
  if (id === 'none') return say('report/none-of-them');
  return id;
}

export function namesOf(ids: readonly string[], assessment: Pick<Assessment, 'ranking'>, say: Say): string {
  return ids.map((id) => nameOf(id, assessment, say)).join(say('report/comma'));
}
