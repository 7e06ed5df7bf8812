export { DEFAULT_LIMITS } from './limits.ts';
export type { LocatedEntry, LocatedMapping, LocatedScalar, LocatedSequence, LocatedValue } from './located-value.ts';
export { keyPlaceAt, placeAt, plain, valueAt } from './plain.ts';
export { readYaml } from './read-yaml.ts';
