import {
  type Advice,
  type Bridge,
  type Condition,
  type Constraint,
  type DerivedQuantity,
  type Implication,
  paragraph,
  type SheetBlock,
  type SizingRule,
  type Split,
} from '../../domain/index.ts';
import { valueLabels } from '../../procedures/value-label.ts';
import { displayShare } from '../../units/index.ts';
import { facts, part } from '../blocks.ts';
import { conditionText } from '../condition-text.ts';
import type { Lookup } from '../lookup.ts';
import { namedGaps } from '../rule-text.ts';
import { fieldLabel } from './plain-card.ts';
import { questionLabel } from './question-label.ts';

/** What each rule of a decision says, in words. */

export function constraintCard(
  { hard, when, unless, penalty, because, workaround }: Constraint,
  lookup: Lookup,
): readonly SheetBlock[] {
  const { say, text } = lookup;
  return [
    paragraph(say(hard ? 'library/excludes' : 'library/costs', { penalty })),
    ...facts([
      { label: fieldLabel('when', lookup), value: conditionText(when, lookup) },
      { label: fieldLabel('unless', lookup), value: conditionsText(unless, lookup) },
      { label: fieldLabel('because', lookup), value: namedGaps(text(because), lookup) },
      { label: fieldLabel('workaround', lookup), value: namedGaps(text(workaround), lookup) },
    ]),
  ];
}

function conditionsText(conditions: readonly Condition[], lookup: Lookup): string {
  return conditions.map((one) => conditionText(one, lookup)).join(lookup.say('word/semicolon'));
}

export function implicationCard(
  { when, requires, firm, holds, because }: Implication,
  lookup: Lookup,
): readonly SheetBlock[] {
  const { say, text, knowledge } = lookup;
  const share = holds ?? knowledge.settings.typicalHolds;
  return [
    paragraph(say(firm ? 'library/implies-firmly' : 'library/implies-usually')),
    ...facts([
      { label: fieldLabel('when', lookup), value: conditionText(when, lookup) },
      {
        label: fieldLabel('requires', lookup),
        value: `${questionLabel(requires.key, lookup)}${say('word/colon')}${valueLabels(lookup.knowledge, lookup.language)(requires.key, requires.value)}`,
      },
      ...(firm || share === undefined
        ? []
        : [
            {
              label: fieldLabel('holds', lookup),
              value: say('library/in-draws', { share: displayShare(share) }),
            },
          ]),
      { label: fieldLabel('because', lookup), value: text(because) },
    ]),
  ];
}

export function splitCard({ when, unless, parts, because }: Split, lookup: Lookup): readonly SheetBlock[] {
  const { say, text } = lookup;
  return [
    ...facts([
      { label: fieldLabel('because', lookup), value: text(because) },
      { label: fieldLabel('when', lookup), value: conditionText(when, lookup) },
      { label: fieldLabel('unless', lookup), value: conditionsText(unless, lookup) },
    ]),
    ...part(
      say('report/parts'),
      facts(
        parts.map(({ name, keeps }) => ({
          label: text(name),
          value: keeps.map((key) => questionLabel(key, lookup)).join(say('word/comma')),
        })),
      ),
    ),
  ];
}

export function bridgeCard({ between, how, penalty, caveat }: Bridge, lookup: Lookup): readonly SheetBlock[] {
  return facts([
    { label: fieldLabel('between', lookup), value: between.map(lookup.name).join(lookup.say('word/comma')) },
    { label: fieldLabel('how', lookup), value: lookup.text(how) },
    { label: fieldLabel('caveat', lookup), value: lookup.text(caveat) },
    { label: fieldLabel('penalty', lookup), value: lookup.say('library/bridge-penalty', { penalty }) },
  ]);
}

export function adviceCard(
  { kind, alternatives, when, unless, systems, text, mitigation, severity }: Advice,
  lookup: Lookup,
): readonly SheetBlock[] {
  return [
    paragraph(lookup.text(text)),
    ...facts([
      { label: fieldLabel('kind', lookup), value: lookup.word(`library/value/${kind}`) ?? kind },
      { label: fieldLabel('mitigation', lookup), value: lookup.text(mitigation) },
      {
        label: fieldLabel('severity', lookup),
        value: severity === undefined ? '' : (lookup.word(`library/value/${severity}`) ?? severity),
      },
      {
        label: fieldLabel('alternatives', lookup),
        value: alternatives.map(lookup.name).join(lookup.say('word/comma')),
      },
      { label: fieldLabel('when', lookup), value: conditionText(when, lookup) },
      { label: fieldLabel('systems', lookup), value: systems === undefined ? '' : `≥ ${systems}` },
      { label: fieldLabel('unless', lookup), value: conditionsText(unless, lookup) },
    ]),
  ];
}

export function derivedCard({ times, grows }: DerivedQuantity, lookup: Lookup): readonly SheetBlock[] {
  const label = (key: string) => questionLabel(key, lookup);
  const growth = grows === undefined ? [] : [`${label(grows.by)} ^ ${label(grows.over)}`];
  const value = [...times.map(label), ...growth].join(' × ');
  return facts([{ label: lookup.say('library/formula'), value }]);
}

export function sizingCard(
  { need, figure, replicated, when, unless, spreads }: SizingRule,
  lookup: Lookup,
): readonly SheetBlock[] {
  const { text, say } = lookup;
  const label = text(lookup.knowledge.figures.find(({ id }) => id === figure)?.label ?? figure);
  return facts([
    {
      label: say('library/formula'),
      value: say(spreads ? 'library/nodes-formula' : 'library/one-node-formula', {
        need: [...need.map((key) => questionLabel(key, lookup)), ...(replicated ? [say('library/copies')] : [])].join(
          ' × ',
        ),
        figure: label,
      }),
    },
    { label: fieldLabel('when', lookup), value: when.cells.length === 0 ? '' : conditionText(when, lookup) },
    { label: fieldLabel('unless', lookup), value: conditionsText(unless, lookup) },
  ]);
}
