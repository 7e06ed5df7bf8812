import type { Message } from '../../domain/index.ts';
import type { Check } from './check.ts';

interface Range {
  readonly least: number;
  readonly most: number;
  readonly isWhole?: true;
}

const SHARE: Range = { least: 0, most: 1 };
const COUNT: Range = { least: 1, most: 10_000, isWhole: true };

/** Beyond these the method has no meaning: none of no draws come first, and a share is no share. */
const RANGES: Readonly<Record<string, Range>> = {
  unknownPressure: SHARE,
  hybridMargin: SHARE,
  poorFit: SHARE,
  hybridOperations: SHARE,
  workloadsExchange: SHARE,
  unknownBridge: SHARE,
  weightLooseness: SHARE,
  robustnessStates: COUNT,
  robustnessWeights: COUNT,
  robustnessMostWeights: COUNT,
  robustnessEnough: SHARE,
  typicalHolds: SHARE,
  prometheeThreshold: SHARE,
  unknownMatters: SHARE,
  evidenceYear: { least: 1970, most: 9999, isWhole: true },
  measurementYears: { least: 0, most: 100 },
  heaviestWeight: SHARE,
  correlationLimit: SHARE,
};

/** Numbers of the method lie where the method has a meaning. */
export const checkSettings: Check = ({ raw }, report) => {
  for (const [id, number] of Object.entries(raw.settings)) {
    const range = RANGES[id];
    const message = range === undefined ? undefined : faultOf(number, range);
    if (range === undefined || message === undefined) continue;
    const { least, most } = range;
    const hint = { id: 'check/from-to', gaps: { least, most } };
    report({ spot: { section: 'settings', id, path: [] }, code: 'knowledge/out-of-bounds', message, hint });
  }
};

function faultOf(number: number, { least, most, isWhole }: Range): Message | undefined {
  if (number < least) return { id: 'entry/less', gaps: { number, limit: least } };
  if (number > most) return { id: 'entry/more', gaps: { number, limit: most } };
  if (isWhole !== true || Number.isInteger(number)) return undefined;
  return { id: 'entry/wrong-type', gaps: { found: number, wanted: { id: 'entry/whole-number' } } };
}
