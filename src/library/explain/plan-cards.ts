import { type Inline, type ParameterValue, paragraph, type SheetBlock } from '../../domain/index.ts';
import { code, facts, list, strong } from '../blocks.ts';
import { plainNumber } from '../figure-text.ts';
import type { BoxRecord, ParameterRecord, WrittenRecord } from '../kinds/plans.ts';
import type { Lookup } from '../lookup.ts';

/** What it is taken to be, for whom and why, as a plan lists it; and the flag that replaces it. */
export function parameterCard(parameter: ParameterRecord, lookup: Lookup): readonly SheetBlock[] {
  const { say } = lookup;
  return [
    ...facts([{ label: say('library/replaced-by'), value: [code(`--assume ${parameter.id}=…`)] }]),
    ...list(
      parameter.values.map((one) => {
        const why = say('planning/rests-on', {
          basis: say(`planning/basis-${one.basis}`),
          because: lookup.text(one.because),
        });
        const about = namesOf(one.alternatives, lookup);
        return { text: [...amountOf(one, parameter, lookup), { text: say('planning/for-whom', { about, why }) }] };
      }),
    ),
  ];
}

/** An amount in the unit of the parameter, or what stands for it. */
function amountOf({ value, figure, answer }: ParameterValue, parameter: ParameterRecord, lookup: Lookup) {
  const other = answer ?? figure;
  if (other !== undefined) return [code(other)];
  if (value === undefined) return [strong('?')];
  const { dimension, per, currency } = parameter;
  const printed = [...new Set([value.min, value.max])].map(plainNumber).join('–');
  const amount =
    dimension === 'money'
      ? `${printed} ${currency}`
      : dimension === 'percent'
        ? `${printed}%`
        : lookup.quantity(value, dimension);
  return [strong([amount, ...per.map((unit) => lookup.say(`planning/per-${unit}`))].join('/'))];
}

export function boxCard({ overtaken }: BoxRecord): readonly SheetBlock[] {
  return overtaken === undefined ? [] : [paragraph(overtaken.says)];
}

/** Each file that it is written into, for whom and why. */
export function writtenCard({ uses }: WrittenRecord, lookup: Lookup): readonly SheetBlock[] {
  return list(
    uses.map(({ file, alternatives, reason }) => {
      const said = { about: namesOf(alternatives, lookup), why: lookup.text(reason) };
      const text: Inline = [code(file), { text: lookup.say('planning/for-whom', said) }];
      return { text };
    }),
  );
}

function namesOf(alternatives: readonly string[], { say, name }: Lookup): string {
  return alternatives.length === 0 ? say('planning/all') : alternatives.map(name).join(say('word/comma'));
}
