import { isUnanswered } from '../answers/index.ts';
import {
  askedWorkloads,
  type Message,
  type RankedAlternative,
  type Recommendation,
  type WorkloadAssessment,
} from '../domain/index.ts';
import type { FoundThing } from '../findings/index.ts';
import type { Names } from './names.ts';
import { placeOfKey } from './places.ts';
import type { ReviewedOutcome } from './review-outcome.ts';
import { type Find, inWorkload, type ReviewSettings } from './review-settings.ts';
import type { Decided, ReadableFile } from './reviewed-file.ts';

/**
 * Answers that are asked for and not given, and those not known that could exclude what was chosen.
 *
 * @param reviewed  on a decision that holds, or nearly
 */
export function reviewOpenAnswers(
  { document, request, recommendation: now, decided }: ReadableFile,
  reviewed: ReviewedOutcome | undefined,
  { required, requiredBy }: ReviewSettings,
  names: Names,
  find: Find,
): readonly FoundThing[] {
  const several = request.workloads.length > 1;
  const asked = askedWorkloads(now);
  return request.workloads.flatMap(({ name, answers }, index) => {
    const path = several ? ['workloads', index] : [];
    const parts = asked[index] ?? [undefined];
    const [first] = parts;
    const said = (message: Message, workload = first?.partOf ?? first?.name): Message =>
      workload === undefined ? message : { id: 'review/in-workload', gaps: { workload, said: message } };
    const placeOf = (key: string) => placeOfKey(document, path, key);
    const missing = required.filter((key) => isUnanswered(answers[key]));
    return [
      ...missing.map((key) => {
        const id = answers[key] === undefined ? 'review/found-unanswered' : 'review/found-answered-unknown';
        const message = said({ id, gaps: { key, label: names.question(key) } });
        const hint: Message = {
          id: 'review/unanswered-hint',
          gaps: { by: requiredBy, key, example: names.example(key) },
        };
        return inWorkload(name, find('unanswered', placeOf(key), message, hint, name ?? '', key));
      }),
      ...parts.flatMap((part) => {
        const chosen = chosenIn(now, part, decided, reviewed);
        return openQuestions(chosen)
          .filter(([key]) => !missing.includes(key))
          .map(([key, because]) => {
            const gaps = { key, label: names.question(key), chosen: chosen?.name ?? '' };
            const message = said({ id: 'review/found-unknown', gaps }, part?.name);
            const hint: Message = { id: 'review/unknown-hint', gaps: { because } };
            const about = part?.partOf === undefined ? name : part.name;
            return inWorkload(about, find('unknown', placeOf(key), message, hint, about ?? '', key));
          });
      }),
    ];
  });
}

/** What was chosen for a workload, as it ranks there; where nothing was, or what does not hold, what the answers lead to. */
function chosenIn(
  now: Recommendation,
  workload: WorkloadAssessment | undefined,
  decided: Decided | undefined,
  reviewed: ReviewedOutcome | undefined,
): RankedAlternative | undefined {
  if (decided !== undefined && reviewed === undefined) return undefined;
  if (workload === undefined) {
    const { kind, alternative: first } = now.recommendation;
    return (
      reviewed?.chosen ?? (kind === 'single' ? now.ranking.find(({ alternative }) => alternative === first) : undefined)
    );
  }
  const part = decided?.decision.parts.find((one) => one.workload === workload.name)?.alternative;
  const whole = now.recommendation.kind === 'single' ? now.recommendation.alternative : null;
  const id =
    part ||
    (decided?.decision.kind === 'single' ? reviewed?.chosen?.alternative : undefined) ||
    whole ||
    workload.winner;
  return workload.ranking.find(({ alternative }) => alternative === id);
}

/** By key, why knowing it could exclude the alternative: the first reason. */
function openQuestions(chosen: RankedAlternative | undefined): readonly (readonly [string, string])[] {
  const reasons = new Map<string, string>();
  for (const { missing, because } of chosen?.undecided ?? []) {
    for (const key of missing) if (!reasons.has(key)) reasons.set(key, because);
  }
  return [...reasons];
}
