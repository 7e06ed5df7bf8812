import fc from 'fast-check';

/**
 * With `PROPERTY_SEED` set, every property is tried with the same values again: a run of CI can be repeated. Without it, as
 * everywhere else, each run tries others. A failure names its own seed either way.
 */
const seed = process.env.PROPERTY_SEED;
if (seed !== undefined && seed !== '') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(seed) });
