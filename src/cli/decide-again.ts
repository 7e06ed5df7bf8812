import { readRequest } from '../answers/index.ts';
import type { KnowledgeBase, Language, Problem, Recommendation } from '../domain/index.ts';
import { recommend } from '../recommendation/index.ts';
import { TOOL, toolVersion } from './package-info.ts';
import { readWeighting, weighedBy, weightProblems } from './read-weighting.ts';

export interface Draws {
  readonly draws?: number;
  readonly seed?: number;
}

/** Where a decision is made; a setting is one. */
interface DecidingWith {
  readonly knowledge: () => KnowledgeBase;
  readonly language: Language;
}

/**
 * Decides by the answers in a text, as they stand.
 *
 * @param file  how to call the text in messages
 */
export function decideAgain(
  text: string,
  file: string,
  draws: Draws,
  { knowledge, language }: DecidingWith,
): { readonly recommendation?: Recommendation; readonly problems: readonly Problem[] } {
  const reading = readRequest(text, file, knowledge().questions);
  if (reading.request === undefined) return { problems: reading.problems };
  const weighting = readWeighting({}, reading, file, knowledge());
  const wrong = [
    ...weighting.problems.filter(({ severity }) => severity === 'error'),
    ...weightProblems(weighting, reading.request, knowledge()),
  ];
  if (wrong.length > 0) return { problems: wrong };
  const recommendation = recommend(reading.request, knowledge(), {
    language,
    ...weighedBy(weighting),
    stated: weighting,
    ...draws,
    tool: { name: TOOL, version: toolVersion() },
  });
  return { recommendation, problems: [] };
}
