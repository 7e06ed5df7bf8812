import {
  type Constraint,
  type Criterion,
  type DecisionTable,
  inLanguage,
  type Language,
  type Message,
  propertyIn,
  type Requirement,
  type SourceId,
  type UtilityOutcome,
} from '../domain/index.ts';
import { derive, describe } from '../situation/index.ts';
import type { Situation, View } from '../situation/situation.ts';
import { displayQuantity } from '../units/index.ts';
import { fill, type Say, sayMessage } from '../wording/say.ts';
import type { UtilityResult } from './utility-result.ts';

interface CriterionReason {
  readonly text: string;
  readonly source: readonly SourceId[];
}

/** The sentence behind a utility: the need, what the alternative offers, the factor between them, and the sources. */
export function explainCriterion(
  criterion: Criterion,
  result: UtilityResult,
  { knowledge, requirements }: Pick<Situation, 'knowledge' | 'requirements'>,
  view: Pick<View, 'alternative'>,
  strained: readonly Constraint[],
  language: Language,
  say: Say,
): CriterionReason {
  const { utility } = criterion;
  const { alternative } = view;
  const needText = (key: string) => describe(key, requirements[key], knowledge, language, say);
  switch (utility.kind) {
    case 'fit': {
      const scenario = requirements.scenario;
      const fit = scenario?.kind === 'choice' ? alternative.fit[scenario.value] : undefined;
      return fit === undefined
        ? { text: '', source: criterion.source }
        : { text: inLanguage(fit.reason, language), source: fit.source };
    }
    case 'workarounds':
      return {
        text: fill(inLanguage(strained.length === 0 ? utility.none : utility.some, language), {
          count: strained.length,
          list: [
            ...new Set(strained.map(({ workaround, because }) => inLanguage(workaround ?? because, language))),
          ].join(say('word/semicolon')),
        }),
        source: strained.length === 0 ? criterion.source : [...new Set(strained.flatMap(({ source }) => source))],
      };
    case 'headroom': {
      const volume = result.volume === undefined ? undefined : utility.volumes[result.volume];
      const id = (volume ?? utility).figure;
      const figure = alternative.figures[id];
      const kind = knowledge.figures.find((one) => one.id === id);
      if (figure === undefined || kind === undefined || result.need === undefined || result.have === undefined) {
        return { text: '', source: criterion.source };
      }
      const amount =
        volume &&
        derive(
          { times: [utility.requirement, ...volume.times], dimension: kind.dimension },
          (key) => requirements[key],
        );
      const ratio = headroomOf(criterion, result);
      const factor = sayMessage(say, displayFactor(ratio >= 1 ? ratio : 1 / ratio));
      const { covered, just = covered, short } = volume ?? utility;
      const template = ratio < 1 ? short : factor === '1' ? just : covered;
      const need = amount ?? requirements[utility.requirement];
      return {
        text: fill(inLanguage(template, language), {
          need:
            amount?.kind === 'number'
              ? sayMessage(say, displayQuantity(amount, amount.dimension))
              : middleSaid(needText(utility.requirement), requirements[utility.requirement], result.need, say),
          have: sayMessage(say, displayQuantity(result.have, kind.dimension)),
          factor: isEndOf(need, result.need)
            ? say(ratio < 1 ? 'engine/up-to-factor' : 'engine/at-least-factor', { factor })
            : factor,
        }),
        source: figure.source,
      };
    }
    case 'burden': {
      const figure = alternative.figures[utility.figure];
      return {
        text: fill(inLanguage(utility.reason, language), {
          need: needText(criterion.uses[0] ?? ''),
          conditions: figure === undefined ? '' : inLanguage(figure.conditions, language),
          have: figure === undefined ? '?' : String(figure.typical),
        }),
        source: figure?.source ?? criterion.source,
      };
    }
    case 'table': {
      const { outcome } = result;
      if (outcome === undefined) return { text: '', source: criterion.source };
      const { have, source } = capabilityOf(utility.table, view, outcome, language);
      return {
        text: fill(inLanguage(outcome.reason, language), { need: needText(criterion.uses[0] ?? ''), have }),
        source: outcome.source.length > 0 ? outcome.source : source.length > 0 ? source : criterion.source,
      };
    }
  }
}

/** The text of a range, with its middle where what was held against the figure is neither of its ends. */
function middleSaid(text: string, requirement: Requirement | undefined, need: number, say: Say): string {
  if (requirement?.kind !== 'number' || need === requirement.min || need === requirement.max) return text;
  const value = sayMessage(say, displayQuantity(need, requirement.dimension));
  return say('word/aside', { text, aside: say('engine/taken-as', { value }) });
}

/** Whether a need is one end of a range, and so the worst of what may be needed. */
function isEndOf(requirement: Requirement | undefined, need: number): boolean {
  if (requirement?.kind !== 'number' || requirement.min === requirement.max) return false;
  return need === requirement.min || need === requirement.max;
}

/** How many times what is needed at most is covered, below 1 where it is not; infinite where nothing is held against a figure. */
export function headroomOf({ utility }: Criterion, result: UtilityResult | undefined): number {
  if (utility.kind !== 'headroom' || result?.need === undefined || result.have === undefined) {
    return Number.POSITIVE_INFINITY;
  }
  return utility.objective === 'at-least' ? result.have / result.need : result.need / result.have;
}

/** The capability the row that spoke was about: what is had of it, and its sources. */
function capabilityOf(
  { rules }: DecisionTable<UtilityOutcome>,
  { alternative }: Pick<View, 'alternative'>,
  outcome: UtilityOutcome,
  language: Language,
): { readonly have: string; readonly source: readonly SourceId[] } {
  const spoke = rules.find((rule) => rule.then === outcome);
  const cells = spoke?.when.cells ?? rules.flatMap((rule) => rule.when.cells);
  for (const { column } of cells) {
    const capability = alternative.capabilities[propertyIn(column) ?? ''];
    if (capability !== undefined) return { have: inLanguage(capability.detail, language), source: capability.source };
  }
  return { have: '', source: [] };
}

/** A ratio of at least 1: two digits below ten, whole above. */
function displayFactor(ratio: number): string | Message {
  if (!Number.isFinite(ratio)) return '∞';
  if (ratio < 10) return String(Math.round(ratio * 10) / 10);
  return displayQuantity(Math.round(ratio), 'count');
}
