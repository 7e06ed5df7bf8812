import { type Criterion, paragraph, type SheetBlock, type WeightProfile } from '../../domain/index.ts';
import { displayWeight } from '../../units/index.ts';
import { facts, part } from '../blocks.ts';
import { conditionText } from '../condition-text.ts';
import type { Lookup } from '../lookup.ts';
import { namedGaps } from '../rule-text.ts';
import { fieldLabel } from './plain-card.ts';
import { questionLabel } from './question-label.ts';

/** A criterion: what it compares, how that becomes a utility, and what it weighs. */
export function criterionCard(
  { id, group, uses, utility, weighs, because }: Criterion,
  lookup: Lookup,
): readonly SheetBlock[] {
  const { say, text, knowledge } = lookup;
  const weights = knowledge.profiles.flatMap(({ name, weights: of }) =>
    of[id] === undefined ? [] : [{ label: text(name), value: displayWeight(of[id]) }],
  );
  return [
    ...facts([
      { label: fieldLabel('because', lookup), value: text(because) },
      { label: fieldLabel('group', lookup), value: lookup.word(`library/criterion-group/${group}`) ?? group },
      {
        label: fieldLabel('uses', lookup),
        value: uses.map((key) => questionLabel(key, lookup)).join(say('word/comma')),
      },
    ]),
    ...part(say('library/utility'), utilityBlocks(utility, lookup)),
    ...part(say('library/weights-by-profile'), [
      ...facts(weights),
      ...weighs.map(({ when, times, because: why }) =>
        paragraph(say('library/weighs', { times, when: conditionText(when, lookup), because: text(why) })),
      ),
      ...(weighs.length > 0 || utility.kind === 'fit' ? [paragraph(say('library/weighs-stated'))] : []),
    ]),
  ];
}

function utilityBlocks(utility: Criterion['utility'], lookup: Lookup): readonly SheetBlock[] {
  const { say } = lookup;
  const figure = (id: string) => lookup.text(lookup.knowledge.figures.find((one) => one.id === id)?.label ?? id);
  switch (utility.kind) {
    case 'fit':
      return [
        paragraph(
          say('library/utility-fit', {
            least: utility.least,
            loosenedBy: utility.loosenedBy.map((key) => questionLabel(key, lookup)),
          }),
        ),
      ];
    case 'headroom':
      return [
        paragraph(
          say(`library/utility-${utility.objective}`, {
            need: questionLabel(utility.requirement, lookup),
            figure: figure(utility.figure),
            slope: utility.slope,
          }),
        ),
        ...utility.volumes.map((volume) =>
          paragraph(
            say('library/utility-volume', {
              product: [utility.requirement, ...volume.times].map((key) => questionLabel(key, lookup)).join(' × '),
              figure: figure(volume.figure),
            }),
          ),
        ),
      ];
    case 'burden':
      return [
        paragraph(say('library/utility-burden', { figure: figure(utility.figure) })),
        ruleTable(
          utility.pressure.rules.map(({ when, then }) => [conditionText(when, lookup), String(then), '']),
          lookup,
        ),
      ];
    case 'workarounds':
      return [paragraph(say('library/utility-workarounds'))];
    case 'table': {
      const { rules, otherwise } = utility.table;
      const rows = rules.map(({ when, then }) => [
        conditionText(when, lookup),
        String(then.utility),
        namedGaps(lookup.text(then.reason), lookup),
      ]);
      const last =
        otherwise === undefined
          ? []
          : [[say('library/otherwise'), String(otherwise.utility), namedGaps(lookup.text(otherwise.reason), lookup)]];
      return [ruleTable([...rows, ...last], lookup)];
    }
  }
}

function ruleTable(rows: readonly (readonly string[])[], lookup: Lookup): SheetBlock {
  return {
    kind: 'table',
    id: 'utility',
    columns: [
      { id: 'when', heading: fieldLabel('when', lookup), flexible: true },
      { id: 'utility', heading: lookup.say('library/utility'), align: 'right' },
      { id: 'reason', heading: fieldLabel('reason', lookup), flexible: true },
    ],
    rows,
  };
}

export function profileCard({ weights, because }: WeightProfile, lookup: Lookup): readonly SheetBlock[] {
  const { knowledge, text, say } = lookup;
  const label = (id: string) => text(knowledge.criteria.find((one) => one.id === id)?.label ?? id);
  const used = knowledge.scenarios.filter(
    ({ profile }) => knowledge.profiles.find(({ id }) => id === profile)?.weights === weights,
  );
  return [
    ...facts([
      { label: fieldLabel('because', lookup), value: text(because) },
      { label: fieldLabel('scenarios', lookup), value: used.map(({ name }) => text(name)).join(say('word/comma')) },
    ]),
    ...part(
      say('library/field/weights'),
      facts(
        Object.entries(weights)
          .sort(([, a], [, b]) => b - a)
          .map(([id, weight]) => ({ label: label(id), value: displayWeight(weight) })),
      ),
    ),
  ];
}
