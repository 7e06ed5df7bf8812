import { describe, expect, it } from 'vitest';
import type { KnowledgeBase, RankedAlternative, WorkloadAssessment } from '../../../src/domain/index.ts';
import { reviewNames } from '../../../src/review/names.ts';
import { readDecided } from '../../../src/review/read-decided.ts';
import { reviewFile } from '../../../src/review/review-file.ts';
import type { ReviewSettings } from '../../../src/review/review-settings.ts';
import type { ReadableFile } from '../../../src/review/reviewed-file.ts';
import { sayMessage } from '../../../src/wording/say.ts';
import { readYaml } from '../../../src/yaml/index.ts';
import { sayShipped } from '../../support/shipped-wording.ts';
import { ranking, recommended, type Word } from './recommended.ts';

const say = sayShipped();
const knowledge = {
  technologies: [{ id: 'river', name: { en: 'Rivers' } }],
  alternatives: ['river', 'lake', 'sea'].map((id) => ({ id, technology: id, name: { en: id.toUpperCase() } })),
  questions: [
    { id: 'depth', label: { en: 'Depth' }, examples: ['3 m'] },
    { id: 'width', label: { en: 'Width' }, examples: ['2 m'] },
  ],
} as unknown as KnowledgeBase;
const names = reviewNames(knowledge, 'en', say, ({ recommendation }) => recommendation.title);
const settings: ReviewSettings = {
  gates: ['conflict', 'excluded'],
  minConfidence: 0.5,
  tolerance: 0.02,
  required: [],
  needsConfidence: false,
  requiredBy: '--require',
  policy: null,
};

/** What is found in an answers file, a line each: `line:column severity code message | hint`. */
function found(text: string, more: Partial<ReadableFile>, given: Partial<ReviewSettings> = {}): readonly string[] {
  const { document } = readYaml(text, 'a.yaml');
  if (document === undefined) throw new Error('no document');
  const request = more.request ?? { workloads: [{ answers: {} }] };
  const { decided, problems } = readDecided(document, 'a.yaml', request, knowledge);
  expect(problems).toEqual([]);
  const file = {
    file: 'a.yaml',
    inRepository: 'x/a.yaml',
    document,
    request,
    recommendation: recommended(ranking('river', 'lake', '-sea')),
    ...(decided === undefined ? {} : { decided }),
    ...more,
  };
  return reviewFile(file, { ...settings, ...given }, names).map(
    ({ code, severity, message, hint, at }) =>
      `${at?.line}:${at?.column} ${severity} ${code} ${sayMessage(say, message)}${hint === undefined ? '' : ` | ${sayMessage(say, hint)}`}`,
  );
}

const undecided = (...missing: string[]) =>
  missing.map((key) => ({ constraint: `c/${key}`, missing: [key], because: `if ${key}` }));
const open = (...words: Word[]) =>
  ranking(...words).map((row, index) =>
    index === 0 ? { ...row, undecided: undecided('depth') } : row,
  ) as readonly RankedAlternative[];

describe('an answers file', () => {
  it('is fine when its decision holds', () => {
    expect(found('decision: { alternative: river }', {})).toEqual([]);
  });

  it('is in conflict where the decision stands, with why', () => {
    expect(found('name: x\ndecision:\n  alternative: lake', {})).toEqual([
      '3:16 error review/conflict decided is LAKE, the answers lead to RIVER (80% confidence) | lake is slower; decide again, correct the answers, or accept it in the policy',
    ]);
  });

  describe('whose decision is behind by little', () => {
    const scored = (behind: number, ...words: Word[]) =>
      ranking(...words).map((row, index) => ({ ...row, score: index === 0 ? 0.8 : 0.8 - behind }));
    const near = { recommendation: recommended(scored(0.0125, 'river', 'lake', '-sea')) };
    const tie = 'decided is LAKE, 0.01 behind RIVER: a near tie, below 0.02';

    it('is a near tie below the tolerance, and a conflict from there on', () => {
      const text = 'decision: { alternative: lake }';
      const [line = '', ...more] = found(text, near);
      expect(line).toContain(`1:26 warning review/near-tie ${tie} | either will do`);
      expect(more).toEqual([]);
      expect(found(text, near, { gates: ['near-tie'] })[0]).toContain('error review/near-tie');
      for (const tolerance of [0, 0.0125])
        expect(found(text, near, { tolerance })[0]).toContain('error review/conflict');
    });

    it.each([
      [0.004531, 0.02, '0.005'],
      [0.0199, 0.02, '0.0199'],
    ])('is behind by %s as it reads below %s', (behind, tolerance, shown) => {
      const recommendation = recommended(scored(behind, 'river', 'lake'));
      expect(found('decision: { alternative: lake }', { recommendation }, { tolerance })[0]).toContain(
        `LAKE, ${shown} behind`,
      );
    });

    it('is still excluded, and is in conflict where another kind of decision was made', () => {
      expect(found('decision: { alternative: sea }', near)[0]).toContain('error review/excluded');
      expect(found('decision: { kind: none }', near)[0]).toContain('error review/conflict');
      const hybrid = recommended(scored(0.001, 'river', 'lake'), { kind: 'hybrid' });
      const text = 'decision: { alternative: lake }';
      expect(found(text, { recommendation: hybrid })[0]).toContain('error review/conflict');
    });

    it('says so of what is stale', () => {
      const text = 'decision: { alternative: lake, reviewedWith: { knowledge: 6 } }';
      expect(found(text, near)[1]).toContain('it is a near tie now; when somebody has looked, write 7 here');
    });

    it('is as far behind as the worst of its parts', () => {
      const workload = (name: string, behind: number) =>
        ({ name, winner: 'river', ranking: scored(behind, 'river', 'lake') }) as unknown as WorkloadAssessment;
      const parts = (...names: string[]) =>
        `decision: { parts: [${names.map((name) => `{ workload: ${name}, alternative: lake }`).join(', ')}] }`;
      const of = (text: string, ...behind: readonly number[]) => {
        const workloads = behind.map((one, index) => workload('ab'[index] ?? '', one));
        const recommendation = recommended(ranking('river', 'lake'), { kind: 'hybrid', workloads });
        const request = { workloads: workloads.map(({ name }) => ({ name, answers: {} })) };
        return found(text, { recommendation, request });
      };
      expect(of(parts('a', 'b'), 0.01, 0.0125)[0]).toContain('warning review/near-tie b: decided is LAKE, 0.01 behind');
      expect(of(parts('a', 'b'), 0.01, 0.3)[0]).toContain('error review/conflict b: decided is LAKE');
      expect(of(parts('a'), 0.01, 0.01)[0]).toContain('error review/conflict a: decided is LAKE');
    });
  });

  it('is excluded with the rule that says so', () => {
    expect(found('decision: { alternative: sea }', {})).toEqual([
      '1:26 error review/excluded decided is SEA, excluded by water/none: sea is dry | the answers lead to RIVER (80% confidence); decide again, correct the answers, or accept it in the policy',
    ]);
  });

  it('names every constraint that excludes it, and what would have to give where nothing else is left', () => {
    const violations = ['water/none', 'water/salt'].map((constraint) => ({
      constraint,
      reason: `${constraint} breaks`,
    }));
    const ranked = ranking('-river', '-lake').map((row) => ({ ...row, violations })) as never;
    const relax = [
      { alternative: 'river', changes: [{ requirement: 'width', from: '1 m', to: 'any' }] },
      { alternative: 'lake', changes: [{ requirement: 'depth', from: '9 m', to: '3 m' }] },
    ];
    expect(found('decision: { alternative: lake }', { recommendation: recommended(ranked, { relax }) })).toEqual([
      '1:26 error review/excluded decided is LAKE, excluded by water/none: water/none breaks; also by water/salt | this would have to give: Depth: 9 m → 3 m; decide again, correct the answers, or accept it in the policy',
    ]);
  });

  it('is not told to be saved by answers of one workload where another excludes it that something fits', () => {
    const relax = [{ alternative: 'lake', changes: [{ requirement: 'depth', from: '9 m', to: '3 m' }] }];
    const hintWith = (...rankings: readonly (readonly string[])[]) => {
      const workloads = rankings.map((out, w) => ({ name: 'ab'.charAt(w), ranking: ranking(...out) }));
      const recommendation = recommended(ranking('-river', '-lake', '-sea'), { relax, workloads } as never);
      return found('decision: { alternative: lake }', { recommendation })[0]?.split(' | ')[1];
    };
    const saved = /^this would have to give: Depth: 9 m → 3 m/;
    expect(hintWith(['-river', '-lake', '-sea'], ['river', 'lake'])).toMatch(saved);
    expect(hintWith(['-river', '-lake', '-sea'], ['-river', '-lake', '-sea'])).toMatch(saved);
    expect(hintWith(['-river', '-lake', '-sea'], ['river', '-lake'])).not.toMatch(saved);
  });

  it('is in conflict with answers that leave it open, or that nothing meets', () => {
    const text = 'decision: { kind: none }';
    const open = recommended(ranking('river', 'lake'), { undecided: true, title: 'RIVER or LAKE' });
    expect(found(text, { recommendation: open })[0]).toContain(', the answers leave it open: RIVER or LAKE |');
    const nothing = recommended(ranking('-river', '-lake'));
    expect(
      found('decision: { parts: [{ workload: x, technology: river }] }', { recommendation: nothing })[0],
    ).toContain(', no alternative meets what the answers require |');
  });

  it('is warned of answers that contradict each other, whatever was decided', () => {
    const recommendation = {
      ...recommended(ranking('-river', '-lake')),
      warnings: [
        { code: 'answers/contradictory', text: 'wet contradicts dry' },
        { code: 'decision/poor-fit', text: 'poor' },
      ],
    };
    expect(found('decision: { kind: none }', { recommendation }, { gates: ['contradictory'] })).toEqual([
      '1:1 error review/contradictory wet contradicts dry | correct one of these answers',
    ]);
  });

  it.each([
    [
      'proposed',
      'a.md is not accepted: its status is “proposed” | until it is, nothing is decided; accept it with x a.md',
    ],
    [
      'overtaken',
      'no decision is recorded that is in force: the status of a.md is “proposed” | the answers lead to RIVER',
    ],
    ['open', 'a.md chooses nothing yet | the answers lead to RIVER'],
  ] as const)('is undecided where its record is %s', (because, line) => {
    const uncounted = { file: 'a.md', because, status: 'proposed', acceptCommand: 'x a.md' };
    expect(found('depth: 1', { uncounted })[0]).toContain(`1:1 warning review/undecided ${line}`);
  });

  it('is undecided at its name', () => {
    expect(found('depth: 1\nname: x', {})).toEqual([
      '2:7 warning review/undecided no decision is recorded here, nor in a record of it: looked for beside it and, at the root of its repository, in docs/decisions, docs/adr, doc/adr, adr | the answers lead to RIVER (80% confidence); where that is what was decided, write it down as decision: { alternative: river }',
    ]);
  });

  it('is told what to write, of several parts all of them, unless nothing is decided', () => {
    const parts = ['river', 'lake'].map((alternative) => ({ workload: `to: ${alternative}`, alternative }));
    const hint = (given: object) =>
      found('depth: 1', { recommendation: recommended(ranking('river', 'lake'), { parts, ...given } as never) })[0];
    const listed =
      'parts: [{ workload: "to: river", alternative: river }, { workload: "to: lake", alternative: lake }] }';
    expect(hint({})).toContain(`write it down as decision: { kind: single, alternative: river, ${listed}`);
    expect(hint({ kind: 'hybrid' })).toContain(`write it down as decision: { kind: hybrid, ${listed}`);
    expect(hint({ parts: [], undecided: true })).toContain(
      'the answers leave it open: RIVER; once somebody has decided, write it down, such as decision: { alternative: "..." }',
    );
  });

  it('has no winner to decide for', () => {
    const relax = [{ alternative: 'lake', changes: [{ requirement: 'depth', from: '9 m', to: 'any' }] }];
    const recommendation = recommended(ranking('-river', '-lake'), { relax });
    expect(found('depth: 9', { recommendation }, { gates: ['no-winner'] })[0]).toBe(
      '1:1 error review/no-winner every alternative breaks a hard constraint | this would have to give: Depth: 9 m → any',
    );
  });

  it('says of several answers that would have to give where each ends, and of which workloads', () => {
    const changes = [
      { requirement: 'width', from: '1 m', to: 'any' },
      { requirement: 'depth', from: '9 m', to: '3 m', workloads: ['swim', 'row'] },
    ];
    const recommendation = recommended(ranking('-river', '-lake'), { relax: [{ alternative: 'lake', changes }] });
    expect(found('depth: 9', { recommendation }, { gates: ['no-winner'] })[0]).toMatch(
      /this would have to give: Width: 1 m → any and Depth for “swim”, “row”: 9 m → 3 m$/,
    );
  });

  it('is stale whether its decision holds or not', () => {
    const text = (alternative: string) => `decision: { alternative: ${alternative}, reviewedWith: { knowledge: 6 } }`;
    expect(found(text('river'), {})).toEqual([
      '1:60 warning review/stale last reviewed with version 6 of the knowledge, this is 7 | it still holds; when somebody has looked, write 7 here',
    ]);
    expect(found(text('lake'), {})[1]).toMatch(/it no longer holds; decide again, and write 7 here$/);
  });

  it('differs from the record beside it', () => {
    const { document } = readYaml('decision: { alternative: lake }', 'a.md');
    const recorded = document && readDecided(document, 'a.md', { workloads: [] }, knowledge).decided;
    if (recorded === undefined) throw new Error('nothing recorded');
    expect(found('decision: { alternative: river }', { recorded })).toEqual([
      '1:26 warning review/two-decisions decided is RIVER, but a.md says LAKE | the answers file counts; correct the one that is out of date',
    ]);
    expect(found('decision: { alternative: lake }', { recorded })).toHaveLength(1);
  });

  it('is not sure enough when its decision holds', () => {
    const text = (alternative: string) => `decision: { alternative: ${alternative} }`;
    expect(found(text('river'), {}, { minConfidence: 0.9, gates: ['low-confidence'] })).toEqual([
      '1:26 error review/low-confidence confidence is 80%, below 90%',
    ]);
    expect(found(text('river'), {}, { minConfidence: 0.8 })).toEqual([]);
    const near = ranking('river', 'lake').map((row, index) => ({ ...row, score: 0.8 - index / 100 }));
    expect(found(text('lake'), { recommendation: recommended(near) }, { minConfidence: 0.9 })[1]).toBe(
      '1:26 warning review/low-confidence confidence is 80%, below 90%',
    );
    expect(found('name: x', {}, { minConfidence: 0.9 }).join()).not.toContain('low-confidence');
    expect(found(text('lake'), {}, { minConfidence: 0.9 }).join()).not.toContain('low-confidence');
  });

  it('is not sure enough without draws, where somebody asks for a confidence', () => {
    const unsure = (given: object, ask: boolean) =>
      found(
        `decision: { ${'kind' in given ? 'kind: none' : 'alternative: river'} }`,
        { recommendation: recommended(ranking('river', 'lake'), { confidence: null, ...given }) },
        { needsConfidence: ask, gates: ['low-confidence'] },
      );
    expect(unsure({}, true)).toEqual([
      '1:26 error review/low-confidence confidence is unknown, since no draws were made, and one was asked for',
    ]);
    expect(unsure({}, false)).toEqual([]);
    expect(unsure({ kind: 'none' }, true)).toEqual([]);
    const rival = { title: 'SEA', alternatives: ['lake'], whatever: { label: 'Depth' } } as never;
    expect(unsure({ rival, confidence: 0.9 }, true)[0]).toContain(
      'undecided, whatever the confidence: “Depth” is not answered, and every answer to it leads to SEA',
    );
    expect(unsure({ rival, confidence: 0.9 }, false)).toEqual([]);
  });

  it('answers what is required', () => {
    const request = (depth: string) => ({ workloads: [{ answers: { depth } }] });
    const text = 'name: x\ndepth: unknown\ndecision: { alternative: river }';
    const required = { required: ['depth', 'width'], gates: ['unanswered'] as const };
    expect(found(text, { request: request('unknown') }, required)).toEqual([
      '2:8 error review/unanswered depth must be answered, and is given as unknown: Depth | required by --require; answer it such as depth: 3 m',
      '1:7 error review/unanswered width must be answered: Width | required by --require; answer it such as width: 2 m',
    ]);
    expect(found(text, { request: request('3') }, { required: ['depth'] })).toEqual([]);
    for (const open of [' unknown ', ' ?']) {
      expect(found(text, { request: request(open) }, { required: ['depth'] })[0]).toContain('review/unanswered depth');
    }
  });

  it('leaves open what could exclude its decision', () => {
    const recommendation = recommended(open('river', 'lake'));
    expect(found('depth: unknown\ndecision: { alternative: river }', { recommendation })).toEqual([
      '1:8 note review/unknown depth is not known, and could exclude RIVER | if depth',
    ]);
    expect(found('decision: { alternative: lake }', { recommendation }).join()).not.toContain('unknown');
    const near = ranking('river', 'lake').map((row) => ({
      ...row,
      score: 0.8 - row.rank / 100,
      undecided: undecided('depth'),
    }));
    expect(found('decision: { alternative: lake }', { recommendation: recommended(near as never) })[1]).toContain(
      'depth is not known, and could exclude LAKE',
    );
    expect(
      found('depth: unknown\ndecision: { alternative: river }', { recommendation }, { required: ['depth'] }),
    ).toHaveLength(1);
  });
});

describe('an answers file of several workloads', () => {
  const text = [
    'depth: unknown',
    'workloads:',
    '  - name: east',
    '    width: 1',
    '  - { name: west, depth: unknown }',
    'decision:',
    '  parts:',
    '    - { workload: east, alternative: river }',
    '    - { workload: west, alternative: sea }',
  ].join('\n');
  const request = {
    workloads: [
      { name: 'east', answers: {} },
      { name: 'west', answers: {} },
    ],
  };
  const workloads = [
    { name: 'east', winner: 'river', ranking: open('river', 'lake'), unknowns: [] },
    { name: 'west', winner: 'lake', ranking: ranking('lake', '-sea'), unknowns: [] },
  ] as unknown as WorkloadAssessment[];
  const recommendation = recommended(ranking('river', 'lake'), { kind: 'hybrid', title: 'Both', workloads });

  it('names the part that does not hold, where it stands', () => {
    expect(found(text, { request, recommendation })).toEqual([
      '9:38 error review/excluded west: decided is SEA, excluded by water/none: sea is dry | the answers lead to Both (80% confidence); decide again, correct the answers, or accept it in the policy',
    ]);
  });

  it('asks each workload, and finds its answers beside the workloads too', () => {
    const held = text.replace('alternative: sea', 'alternative: lake');
    expect(found(held, { request, recommendation }, { required: ['width'] })).toEqual([
      '4:12 warning review/unanswered east: width must be answered: Width | required by --require; answer it such as width: 2 m',
      '1:8 note review/unknown east: depth is not known, and could exclude RIVER | if depth',
      '5:13 warning review/unanswered west: width must be answered: Width | required by --require; answer it such as width: 2 m',
    ]);
  });
});

it('that cannot be read is an error, whatever the gates', () => {
  const at = { file: 'a.yaml', line: 3, column: 1 };
  const message = { id: 'm' };
  const file = {
    file: 'a.yaml',
    inRepository: 'a.yaml',
    problems: [{ code: 'yaml/x', severity: 'error', message, at } as const],
  };
  expect(reviewFile(file, { ...settings, gates: [] }, names)).toMatchObject([
    { code: 'review/unreadable', severity: 'error', message, at, subject: 'a.yaml' },
  ]);
});
