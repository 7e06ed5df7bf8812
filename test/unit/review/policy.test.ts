import { describe, expect, it } from 'vitest';
import type { Question } from '../../../src/domain/index.ts';
import type { FoundThing } from '../../../src/findings/index.ts';
import { applyExceptions } from '../../../src/review/apply-exceptions.ts';
import { readPolicy } from '../../../src/review/read-policy.ts';
import { unmatchedGlobs } from '../../../src/review/unmatched-globs.ts';
import { cpuClock } from '../../support/cpu-clock.ts';
import { inEnglish } from '../../support/in-english.ts';

const questions = [{ id: 'throughput' }, { id: 'opsBudget' }] as unknown as Question[];

const exception = (more: Readonly<Record<string, string>> = {}) => ({
  check: 'conflict',
  file: 'a/answers.yaml',
  owner: 'team',
  reason: 'later',
  expires: '2030-06-30',
  ...more,
});
const exceptionsOf = (...list: readonly object[]) => JSON.stringify({ exceptions: list });

function problemsOf(text: string): readonly string[] {
  return readPolicy(text, 'p.yaml', questions).problems.map(({ code, message, hint, at }) =>
    [`${at?.line}:${at?.column}`, code, inEnglish(message), hint === undefined ? '' : inEnglish(hint)].join(' | '),
  );
}

describe('a policy', () => {
  it('may say nothing', () => {
    for (const text of ['', '# nothing yet\n', '{}']) {
      expect(readPolicy(text, 'p.yaml', questions)).toEqual({
        policy: { file: 'p.yaml', exceptions: [] },
        problems: [],
      });
    }
  });

  it('is read with the places of its exceptions', () => {
    const { policy } = readPolicy(
      [
        'answers: ["*/answers.yaml"]',
        'knowledge: [kn/house]',
        'failOn: [conflict, stale]',
        'minConfidence: 0.8',
        'require: [throughput]',
        'weighting: { weights: fit=1 }',
        'exceptions:',
        '  - { check: stale, file: a.yaml, owner: o, reason: r, expires: 2030-01-31 }',
      ].join('\n'),
      'p.yaml',
      questions,
    );
    expect(policy).toMatchObject({
      answers: [{ glob: '*/answers.yaml', at: { line: 1, column: 11 } }],
      knowledge: [{ folder: 'kn/house', at: { line: 2, column: 13 } }],
      failOn: ['conflict', 'stale'],
      minConfidence: 0.8,
      require: ['throughput'],
      weighting: { weights: 'fit=1', document: { place: { line: 6, column: 12 } } },
      exceptions: [{ check: 'stale', owner: 'o', expires: '2030-01-31', places: { file: { line: 8, column: 27 } } }],
    });
  });

  it.each([
    ['a key nobody reads', 'failON: []', '1:1 | policy/invalid | unknown key "failON" | did you mean "failOn"?'],
    [
      'a check that is none',
      'failOn: [conflcit]',
      '1:10 | policy/invalid | failOn.0: "conflcit" is not one of the choices',
    ],
    [
      'a share in percent',
      'minConfidence: 80',
      '1:16 | policy/invalid | minConfidence: 80 is more than 1 | expected a number from 0 to 1, such as 0.8 for 80%',
    ],
    ['a share as its flag takes it', 'minConfidence: 80%', 'where a number belongs | expected a number from 0 to 1'],
    ['a list as its flag takes it', 'failOn: conflict', 'where a list belongs | expected a list, such as [conflict]'],
    ['none where nothing fails', 'failOn: [none]', '| expected an empty list, [], for none'],
    [
      'an answer nobody asks for',
      'require: [troughput]',
      '1:11 | policy/invalid | there is no question "troughput" | did you mean "throughput"?',
    ],
    ['a list', '- conflict', '1:1 | policy/invalid | a list where a mapping belongs'],
    ['a weighting that is none', 'weighting: none', '1:12 | policy/invalid | weighting: "none"'],
    ['a weighting with a key nobody reads', 'weighting: { profil: x }', 'weighting: unknown key "profil"'],
    ['two documents', 'failOn: []\n---\nfailOn: []', '2:1 | yaml/several-documents'],
  ])('is refused for %s', (_name, text, problem) => {
    expect(problemsOf(text)[0]).toContain(problem);
  });

  it.each(['check', 'file', 'owner', 'reason', 'expires'])('has no exception without %s', (key) => {
    const { [key as 'check']: _, ...rest } = exception();
    expect(problemsOf(exceptionsOf(rest))[0]).toContain(`key "${key}" is missing`);
  });

  it.each(['2030-02-30', '2030-1-1', 'soon', '31.12.2030', '2030-01-01T00:00:00Z'])(
    'has no day such as %s',
    (expires) => {
      expect(problemsOf(exceptionsOf(exception({ expires })))[0]).toContain('is not a day such as 2030-01-31');
    },
  );

  it.each(['expired', 'unused', 'unmatched', 'unreadable'])('makes no exception from %s', (check) => {
    expect(problemsOf(exceptionsOf(exception({ check })))[0]).toContain('is not one of the choices');
  });
});

it('a policy of nothing but mistakes is refused soon, and not all of them are said', () => {
  const keys = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`key${index}`, 1]));
  const spent = cpuClock();
  for (const text of [JSON.stringify(keys), exceptionsOf(...Array.from({ length: 2000 }, () => ({})))]) {
    const problems = problemsOf(text);
    expect(problems.length).toBeGreaterThanOrEqual(20);
    expect(problems.length).toBeLessThan(200);
  }
  expect(spent()).toBeLessThan(4000);
});

const covers = (glob: string, file: string) => new RegExp(`^${glob}$`).test(file);

it('takes globs that match no file for a finding, where each stands', () => {
  const { policy } = readPolicy('answers:\n  - a/.*\n  - team/.*\n', 'p.yaml', questions);
  if (policy === undefined) throw new Error('no policy');
  const given = { policy, gates: ['unmatched'] as const };
  expect(unmatchedGlobs(['a/answers.yaml'], given, covers)).toMatchObject([
    { code: 'review/unmatched', severity: 'error', at: { file: 'p.yaml', line: 3, column: 5 } },
  ]);
  expect(unmatchedGlobs(['a/answers.yaml', 'team/x'], given, covers)).toEqual([]);
});

describe('exceptions', () => {
  const found: readonly FoundThing[] = [
    { code: 'review/conflict', severity: 'error', message: 'm', subject: 'a/answers.yaml', identity: ['a'] },
    { code: 'review/stale', severity: 'warning', message: 'm', subject: 'a/answers.yaml', identity: ['a'] },
    { code: 'review/conflict', severity: 'error', message: 'm', subject: 'b/answers.yaml', identity: ['b'] },
  ];
  const applied = (today: string, ...list: readonly object[]) => appliedTo(false, today, ...list);
  const appliedTo = (isWhole: boolean, today: string, ...list: readonly object[]) => {
    const { policy } = readPolicy(exceptionsOf(...list), 'p.yaml', questions);
    if (policy === undefined) throw new Error('no policy');
    return applyExceptions(found, ['a/answers.yaml', 'b/answers.yaml'], {
      policy,
      gates: ['conflict', 'expired'],
      today,
      covers,
      isWhole,
    });
  };
  const excepted = (today: string, ...list: readonly object[]) =>
    applied(today, ...list).found.map(({ code, exception: by }) =>
      by === undefined ? code : `${code} by ${by.owner}`,
    );

  it('cover their check in their files', () => {
    expect(excepted('2030-01-01', exception())).toEqual(['review/conflict by team', 'review/stale', 'review/conflict']);
    expect(excepted('2030-01-01', exception({ file: '.*' }))).toEqual([
      'review/conflict by team',
      'review/stale',
      'review/conflict by team',
    ]);
  });

  it('hold to the end of their day, and are a finding from then on', () => {
    expect(excepted('2030-06-30', exception())[0]).toBe('review/conflict by team');
    const late = applied('2030-07-01', exception());
    expect(late.found[0]?.exception).toBeUndefined();
    expect(late.found.at(-1)).toMatchObject({ code: 'review/expired', severity: 'error', at: { file: 'p.yaml' } });
    expect(late.counts).toEqual({ exceptions: 1, inForce: 0, used: 0 });
  });

  it('are a finding when they cover nothing in a file that was looked at', () => {
    const both = applied('2030-01-01', exception({ check: 'excluded' }), exception({ file: 'c/answers.yaml' }));
    expect(both.found.slice(3)).toMatchObject([{ code: 'review/unused', severity: 'note', at: { line: 1 } }]);
    expect(both.counts).toEqual({ exceptions: 2, inForce: 2, used: 0 });
    const whole = appliedTo(true, '2030-01-01', exception(), exception({ file: 'c/answers.yaml' }));
    expect(whole.found.slice(3).map(({ identity }) => identity[2])).toEqual(['c/answers.yaml']);
  });

  describe('from a check in one workload', () => {
    const inPlan: readonly FoundThing[] = ['east', 'west/hot', 'western', undefined].map((workload) => ({
      code: 'review/conflict',
      severity: 'error',
      message: 'm',
      subject: 'a/answers.yaml',
      identity: [workload ?? ''],
      ...(workload === undefined ? {} : { workload }),
    }));
    const appliedToPlan = (workload: string, today = '2030-01-01') => {
      const { policy } = readPolicy(exceptionsOf(exception({ workload })), 'p.yaml', questions);
      if (policy === undefined) throw new Error('no policy');
      const given = { policy, gates: ['conflict'] as const, today, covers, isWhole: true };
      return applyExceptions(inPlan, ['a/answers.yaml'], given).found;
    };

    it.each([
      ['east', ['east']],
      ['west', ['west/hot']],
      ['west/hot', ['west/hot']],
    ])('cover what is found in it and its parts alone: %s', (workload, covered) => {
      const excepted = appliedToPlan(workload).filter((one) => one.exception !== undefined);
      expect(excepted.map((one) => one.workload)).toEqual(covered);
    });

    it('are a finding where there is no such workload, or nothing is found in it', () => {
      const unused = appliedToPlan('north').at(-1);
      expect(unused).toMatchObject({ code: 'review/unused', identity: expect.arrayContaining(['north']) });
      expect(inEnglish(unused?.message ?? '')).toContain('north in a/answers.yaml');
      expect(inEnglish(unused?.hint ?? '')).toContain('finds something in east, west/hot, western: name the one');
      expect(appliedToPlan('east', '2031-01-01').at(-1)).toMatchObject({
        code: 'review/expired',
        hint: { id: 'review/expired-hint' },
      });
    });
  });

  it('name the checks that do find something there', () => {
    const { found } = applied('2030-01-01', exception({ check: 'excluded' }));
    expect(found.at(-1)?.hint).toEqual({ id: 'review/other-checks-hint', gaps: { checks: ['conflict', 'stale'] } });
  });

  it('count again once their day has passed, but for what they do not cover', () => {
    const late = (isWhole: boolean) =>
      appliedTo(isWhole, '2030-07-01', exception(), exception({ check: 'excluded' }), exception({ file: 'c' }))
        .found.slice(3)
        .map(({ code, hint }) => [code, (hint as { readonly id: string }).id]);
    const seen = [
      ['review/expired', 'review/expired-hint'],
      ['review/expired', 'review/other-checks-hint'],
    ];
    expect(late(false)).toEqual(seen);
    expect(late(true)).toEqual([...seen, ['review/expired', 'review/unused-hint']]);
  });

  it('are held against each file once, however much is found in it', () => {
    const { policy } = readPolicy(exceptionsOf(exception(), exception({ file: 'c' })), 'p.yaml', questions);
    if (policy === undefined) throw new Error('no policy');
    const asked: string[] = [];
    const noting = (glob: string, file: string) => {
      asked.push(`${glob} ${file}`);
      return covers(glob, file);
    };
    const files = ['a/answers.yaml', 'b/answers.yaml'];
    applyExceptions(found, files, { policy, gates: [], today: '2030-01-01', covers: noting, isWhole: false });
    expect(asked.sort()).toEqual([...new Set(asked)]);
    expect(asked).toHaveLength(4);
  });
});
