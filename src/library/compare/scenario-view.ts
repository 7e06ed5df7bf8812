import type { Alternative, Scenario, SheetBlock } from '../../domain/index.ts';
import { assess, requirementsOf } from '../../recommendation/index.ts';
import { explainCriterion } from '../../scoring/index.ts';
import { describe } from '../../situation/index.ts';
import { displayWeight } from '../../units/index.ts';
import { facts, part } from '../blocks.ts';
import type { Lookup } from '../lookup.ts';
import { bearingWeights } from './bearing.ts';

/** What matters in a scenario, and how alternatives stand there before anything else is known. */
export interface ScenarioView {
  readonly blocks: readonly SheetBlock[];
  /** Share of the weights that bear on a capability or figure, 0..1. */
  readonly weightOf: (id: string) => number;
  readonly contents: Readonly<Record<string, unknown>>;
}

export function scenarioView(scenario: Scenario, alternatives: readonly Alternative[], lookup: Lookup): ScenarioView {
  const { knowledge, say, text, language } = lookup;
  const requirements = requirementsOf({ scenario: scenario.id }, knowledge);
  const { profile, matrix, situation, judgements, weights } = assess(knowledge, requirements);
  const shown = alternatives.map((one) => situation.views.findIndex(({ alternative }) => alternative.id === one.id));
  const judged = matrix.criteria
    .map((criterion, index) => ({ criterion, index, weight: weights[index] ?? 0 }))
    .filter(({ index }) => matrix.active[index])
    .sort((a, b) => b.weight - a.weight);
  const bearing = bearingWeights(knowledge, profile.weights);
  const implied = knowledge.questions.filter(({ id }) => requirements[id]?.origin === 'implied');
  const fits = alternatives.map(({ id, name, fit }) => ({ id, name: text(name), fit: fit[scenario.id] }));
  return {
    weightOf: (id) => bearing.get(id) ?? 0,
    blocks: [
      ...part(
        say('library/fit-to', { scenario: scenario.name }),
        facts(
          fits.map(({ name, fit }) => ({
            label: name,
            value: fit === undefined ? '' : say('library/fit-because', { utility: fit.utility, reason: fit.reason }),
          })),
        ),
      ),
      ...part(
        say('library/usually-required'),
        facts(
          implied.map(({ id, label }) => ({
            label: text(label),
            value: describe(id, requirements[id], knowledge, language, say),
          })),
        ),
      ),
      ...part(say('library/judged-there', { profile: profile.name }), [
        {
          kind: 'table',
          id: 'criteria',
          columns: [
            { id: 'criterion', heading: say('report/criterion') },
            { id: 'weight', heading: say('report/weight'), align: 'right' },
            ...alternatives.map(({ id, name }) => ({ id, heading: text(name), align: 'right' as const })),
          ],
          rows: judged.map(({ criterion, index, weight }) => [
            text(criterion.label),
            displayWeight(weight),
            ...shown.map((position) => {
              const utility = matrix.results[position]?.[index]?.utility;
              return utility === undefined ? '' : utility.toFixed(2);
            }),
          ]),
        },
      ]),
    ],
    contents: {
      id: scenario.id,
      name: text(scenario.name),
      profile: profile.id,
      fit: fits.map(({ id, fit }) => ({
        alternative: id,
        utility: fit?.utility ?? null,
        reason: fit === undefined ? null : text(fit.reason),
      })),
      criteria: judged.map(({ criterion, index, weight }) => ({
        id: criterion.id,
        label: text(criterion.label),
        weight: Number(weight.toFixed(6)),
        utilities: Object.fromEntries(
          shown.map((position, at) => [
            alternatives[at]?.id ?? '',
            {
              utility: matrix.results[position]?.[index]?.utility ?? null,
              reason: reasonOf(position, index),
            },
          ]),
        ),
      })),
    },
  };

  function reasonOf(position: number, index: number): string | null {
    const view = situation.views[position];
    const criterion = matrix.criteria[index];
    const result = matrix.results[position]?.[index];
    if (view === undefined || criterion === undefined || result === undefined) return null;
    const { strained = [] } = judgements[position] ?? {};
    return explainCriterion(criterion, result, situation, view, strained, language, say).text;
  }
}
