export { DEFAULT_LIMITS, type YamlLimits } from './limits.ts';
export type { LocatedEntry, LocatedMapping, LocatedScalar, LocatedSequence, LocatedValue } from './located-value.ts';
export { keyPlaceAt, placeAt, plain, valueAt } from './plain.ts';
export { readYaml, type YamlReading } from './read-yaml.ts';
