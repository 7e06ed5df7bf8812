import type { Text } from '../domain/index.ts';
import type { Lookup } from './lookup.ts';

/** The sentence of a rule with its gaps named instead of filled, and the way round it where there is one. */
export function saidRule(because: Text, workaround: Text | undefined, lookup: Lookup): string {
  const sentence = namedGaps(lookup.text(because), lookup);
  if (workaround === undefined) return sentence;
  return lookup.say('library/way-round', { sentence, workaround: namedGaps(lookup.text(workaround), lookup) });
}

/** A template as a person reads it: `{need}` stands for what is required, and says so. */
export function namedGaps(template: string, { word }: Lookup): string {
  return template.replace(/\{(\w+)\}/g, (gap, name: string) => word(`library/gap/${name}`) ?? gap);
}

/** What every alternative offers of a capability. */
export function levelsOf(capability: string, lookup: Lookup): string {
  return lookup.knowledge.alternatives
    .flatMap(({ name, capabilities }) => {
      const offered = capabilities[capability];
      return offered === undefined ? [] : [lookup.say('report/label-value', { label: name, value: offered.detail })];
    })
    .join(lookup.say('word/semicolon'));
}

/** What is ordinary of a figure, for every alternative that has it. */
export function typicalOf(figure: string, lookup: Lookup): string {
  const dimension = lookup.knowledge.figures.find(({ id }) => id === figure)?.dimension;
  return lookup.knowledge.alternatives
    .flatMap(({ name, figures }) => {
      const known = figures[figure];
      if (known === undefined || dimension === undefined) return [];
      return [lookup.say('report/label-value', { label: name, value: lookup.quantity(known.typical, dimension) })];
    })
    .join(lookup.say('word/semicolon'));
}
