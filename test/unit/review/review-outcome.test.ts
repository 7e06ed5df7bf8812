import { describe, expect, it } from 'vitest';
import type { RecordedDecision, WorkloadAssessment } from '../../../src/domain/index.ts';
import { isStale } from '../../../src/review/is-stale.ts';
import { reviewOutcome } from '../../../src/review/review-outcome.ts';
import { ranking, recommended, recorded } from './recommended.ts';

const part = (alternative: string, workload = '', technology = '') => ({ workload, technology, alternative });

describe('one alternative', () => {
  const now = recommended(ranking('river-fast', 'river-slow', 'lake', '-sea'));
  it.each<[string, Partial<RecordedDecision>, string]>([
    ['holds when it leads', { alternative: 'river-fast' }, 'holds'],
    ['is in conflict when another leads', { alternative: 'lake' }, 'conflict'],
    ['is excluded when it breaks a constraint', { alternative: 'sea' }, 'excluded'],
    ['holds by its technology', { technology: 'river' }, 'holds'],
    ['is in conflict by its technology', { technology: 'lake' }, 'conflict'],
    [
      'is what counts when the technology leads with another',
      { technology: 'river', alternative: 'river-slow' },
      'conflict',
    ],
    ['is excluded when all of its technology are', { technology: 'sea' }, 'excluded'],
    ['is in conflict when it is not ranked at all', { alternative: 'pond' }, 'conflict'],
    ['is in conflict when none was wanted', { kind: 'none' }, 'conflict'],
  ])('%s', (_name, decision, outcome) => {
    expect(reviewOutcome(recorded(decision), now).outcome).toBe(outcome);
  });

  it('holds when it is level with the first', () => {
    const level = recommended(ranking('river', ['lake', 1], ['sea', 3]));
    expect(reviewOutcome(recorded({ alternative: 'lake' }), level).outcome).toBe('holds');
    expect(reviewOutcome(recorded({ alternative: 'sea' }), level).outcome).toBe('conflict');
  });

  it('is in conflict with a hybrid, even when it leads', () => {
    const hybrid = recommended(ranking('river', 'lake'), { kind: 'hybrid' });
    expect(reviewOutcome(recorded({ alternative: 'river' }), hybrid).outcome).toBe('conflict');
  });

  it('is excluded where everything is', () => {
    const none = recommended(ranking('-river', '-lake'));
    expect(reviewOutcome(recorded({ alternative: 'river' }), none).outcome).toBe('excluded');
    expect(reviewOutcome(recorded({ kind: 'none' }), none).outcome).toBe('holds');
  });

  it('names the alternative that was chosen', () => {
    expect(reviewOutcome(recorded({ technology: 'sea' }), now).chosen?.alternative).toBe('sea');
    expect(reviewOutcome(recorded({ technology: 'river' }), now).chosen?.alternative).toBe('river-fast');
  });
});

describe('a hybrid of the parts of one workload', () => {
  const parts = [part('river', 'upper half', 'river'), part('lake', 'lower half', 'lake')];
  const now = recommended(ranking('river', 'lake', 'sea'), { kind: 'hybrid', parts: parts as never });
  it.each<[string, RecordedDecision['parts'], object]>([
    ['holds, whatever its parts are called', [part('lake', '下'), part('river', '上')], { outcome: 'holds' }],
    ['holds by technologies', [part('', '', 'river'), part('', '', 'lake')], { outcome: 'holds' }],
    ['is in conflict where a part is another', [part('river'), part('sea')], { outcome: 'conflict', part: 1 }],
    ['is in conflict where a part is missing', [part('river')], { outcome: 'conflict' }],
  ])('%s', (_name, given, reviewed) => {
    expect(reviewOutcome(recorded({ parts: given }), now)).toEqual(reviewed);
  });

  it('is in conflict with a single one', () => {
    expect(reviewOutcome(recorded({ parts }), recommended(ranking('river', 'lake'))).outcome).toBe('conflict');
  });
});

describe('a hybrid of several workloads', () => {
  const workloads = [
    { name: 'east', winner: 'river', ranking: ranking('river', ['lake', 1], '-sea') },
    { name: 'west', winner: 'lake', ranking: ranking('lake', 'river', '-sea') },
  ] as unknown as WorkloadAssessment[];
  const now = recommended(ranking('river', 'lake', '-sea'), { kind: 'hybrid', workloads });
  it.each<[string, RecordedDecision['parts'], object]>([
    ['holds part by part', [part('river', 'east'), part('lake', 'west')], { outcome: 'holds' }],
    ['holds with one that is level', [part('lake', 'east'), part('lake', 'west')], { outcome: 'holds' }],
    ['is in conflict in a part', [part('river', 'east'), part('river', 'west')], { outcome: 'conflict', part: 1 }],
    [
      'is excluded in a part, before any conflict',
      [part('sea', 'west'), part('river', 'north')],
      { outcome: 'excluded', part: 0 },
    ],
    [
      'names each part that does not hold, the worst one first',
      [part('river', 'west'), part('sea', 'east')],
      { outcome: 'excluded', part: 1, others: [{ outcome: 'conflict', part: 0, chosen: { alternative: 'river' } }] },
    ],
    ['is in conflict for a workload that is none', [part('river', 'north')], { outcome: 'conflict', part: 0 }],
    ['is in conflict when it leaves a workload out', [part('river', 'east')], { outcome: 'conflict' }],
  ])('%s', (_name, parts, reviewed) => {
    expect(reviewOutcome(recorded({ parts }), now)).toMatchObject(reviewed);
  });

  it('is in conflict when one for all is better', () => {
    const single = recommended(ranking('lake', 'river'), { workloads });
    const parts = [part('river', 'east'), part('lake', 'west')];
    expect(reviewOutcome(recorded({ parts }), single).outcome).toBe('conflict');
  });
});

describe('one technology with a mode for each workload', () => {
  const workloads = [
    { name: 'east', winner: 'river-fast', ranking: ranking('river-fast', 'river-slow', 'lake') },
    { name: 'west', winner: 'river-slow', ranking: ranking('river-slow', 'lake', '-river-fast') },
  ] as unknown as WorkloadAssessment[];
  const modes = [part('river-fast', 'east', 'river'), part('river-slow', 'west', 'river')];
  const now = recommended(ranking('river-slow', 'lake', '-river-fast'), { parts: modes as never, workloads });
  const single = (parts: RecordedDecision['parts']) => recorded({ kind: 'single', technology: 'river', parts });
  it.each<[string, RecordedDecision['parts'], object]>([
    ['holds mode by mode', modes, { outcome: 'holds' }],
    [
      'is in conflict in a mode',
      [part('river-slow', 'east', 'river'), part('river-slow', 'west', 'river')],
      { outcome: 'conflict', part: 0, chosen: { alternative: 'river-slow' } },
    ],
    [
      'is excluded in a mode, before any conflict',
      [part('river-slow', 'east', 'river'), part('river-fast', 'west', 'river')],
      { outcome: 'excluded', part: 1, chosen: { alternative: 'river-fast', violations: [{}] } },
    ],
  ])('%s', (_name, parts, reviewed) => {
    expect(reviewOutcome(single(parts), now)).toMatchObject(reviewed);
  });

  it.each<[string, Parameters<typeof recommended>[1]]>([
    ['one serves all', {}],
    ['two technologies serve', { kind: 'hybrid', parts: [part('lake', 'east'), part('river-slow', 'west')] as never }],
    ['nothing serves all', { kind: 'none' }],
  ])('is excluded in a mode where %s', (_name, given) => {
    const parts = [part('river-slow', 'east', 'river'), part('river-fast', 'west', 'river')];
    const other = recommended(ranking('river-slow', 'lake', '-river-fast'), { ...given, workloads });
    expect(reviewOutcome(single(parts), other)).toMatchObject({ outcome: 'excluded', part: 1 });
  });
});

describe('a decision is stale', () => {
  const now = recommended(ranking('river'));
  const nothing = recorded({}).reviewedWith;
  it.each<[string, Partial<typeof nothing>, boolean | undefined]>([
    ['by the digest of the knowledge', { digest: 'ffff0000' }, true],
    ['not with the beginning of the digest', { digest: 'abcdef01', knowledge: '6', version: '0.1.0' }, false],
    ['by the version of the knowledge', { knowledge: '6', version: '1.2.3' }, true],
    ['not with the same knowledge', { knowledge: '7', version: '0.1.0' }, false],
    ['by the version of the tool', { version: '1.2.2' }, true],
    ['not with the same tool', { version: '1.2.3' }, false],
    ['nobody knows when nothing was kept', {}, undefined],
  ])('%s', (_name, given, stale) => {
    expect(isStale({ ...nothing, ...given }, now)).toBe(stale);
  });
});
