import {
  type Assessment,
  FAR,
  isFar,
  type Recommendation,
  type RequirementReport,
  type SwitchPoint,
} from '../domain/index.ts';
import type { Say } from '../wording/say.ts';
import { either } from '../words/suggest.ts';
import { quantity } from './figures.ts';
import { nameOf } from './names.ts';
import { isWeight, switchLabel } from './switch-label.ts';

interface TurningPoints {
  /** Those worth showing one by one. */
  readonly shown: readonly SwitchPoint[];
  /** What else there is to say of the others, a sentence each. */
  readonly besides: readonly string[];
}

/**
 * What would change the recommendation, without what nobody can turn: numbers far from any answer, and answers that are facts.
 * All of it stands in JSON.
 */
export function turningPoints(
  assessment: Pick<Assessment, 'sensitivity' | 'requirements' | 'ranking'> &
    Pick<Partial<Recommendation>, 'hybrid' | 'workloads'>,
  say: Say,
): TurningPoints {
  const doubtful = assessment.sensitivity.filter(({ doubt }) => doubt !== undefined);
  const turning = assessment.sensitivity.filter(({ becomes, doubt }) => becomes !== null && doubt === undefined);
  const unmoved = assessment.sensitivity.filter(({ becomes }) => becomes === null);
  const steady = unmoved.filter((point) => !isWeight(point));
  const facts = turning.filter(({ means }) => means !== undefined);
  const movable = turning.filter(({ means }) => means === undefined);
  const far = movable.filter((point) => isFarOff(point, assessment.requirements[point.requirement]));
  const shown = movable.filter((point) => !far.includes(point));
  const labels = (points: readonly SwitchPoint[]) =>
    points.map((point) => switchLabel(point, say)).join(say('word/comma'));
  const means = either(facts.map((fact) => fact.means ?? ''));
  // Where a split of one workload stays or falls, what the draws say of it is not tried anew for each answer.
  const { hybrid = null, workloads } = assessment;
  const isJoined = hybrid !== null && (hybrid.advised || hybrid.comesFirst !== undefined);
  const isOfSplits = workloads === undefined && isJoined && [...shown, ...steady].some((point) => !isWeight(point));
  return {
    shown,
    besides: [
      ...(movable.length + doubtful.length > 0 || facts.length === 0 ? [] : [say('report/only-another', { means })]),
      ...(far.length === 0 ? [] : [say('report/far-turns', { labels: labels(far), factor: FAR })]),
      ...doubts(doubtful, assessment, say),
      ...(steady.length === 0 ? [] : [say('report/steady', { labels: labels(steady) })]),
      ...(isOfSplits ? [say('report/turns-by-score')] : []),
      ...(steady.length === unmoved.length
        ? []
        : [say(turning.some(isWeight) ? 'report/steady-weights' : 'report/no-weight')]),
    ],
  };
}

/** What leads elsewhere, and why nobody has to reckon with it. */
function doubts(points: readonly SwitchPoint[], assessment: Pick<Assessment, 'ranking'>, say: Say): readonly string[] {
  return (['size', 'fit'] as const).flatMap((kind) => {
    const turns = points
      .filter(({ doubt }) => doubt === kind)
      .map((point) =>
        say(point.nodes === undefined ? 'report/doubtful-turn' : 'report/oversize-turn', {
          label: switchLabel(point, say),
          to: point.to ?? '',
          nodes: quantity(point.nodes ?? 0, 'count', say),
          name: point.name ?? nameOf(point.becomes ?? '', assessment, say),
        }),
      );
    return turns.length === 0
      ? []
      : [say(`report/turns-doubtful-${kind}`, { turns: turns.join(say('word/semicolon')) })];
  });
}

/** Whether nobody who answered so will meet it. */
function isFarOff({ value }: SwitchPoint, answer: RequirementReport | undefined): boolean {
  if (typeof value !== 'number' || answer === undefined) return false;
  const given = typeof answer.value === 'number' ? answer.value : undefined;
  const [min, max] = [given ?? answer.min, given ?? answer.max];
  return min !== undefined && max !== undefined && isFar(value, { min, max });
}
