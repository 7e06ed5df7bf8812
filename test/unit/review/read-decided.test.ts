import { describe, expect, it } from 'vitest';
import type { KnowledgeBase, Place, Request } from '../../../src/domain/index.ts';
import { readDecided } from '../../../src/review/read-decided.ts';
import { sayMessage } from '../../../src/wording/say.ts';
import { readYaml } from '../../../src/yaml/index.ts';
import { sayShipped } from '../../support/shipped-wording.ts';

const knowledge = {
  technologies: [{ id: 'river' }, { id: 'lake' }],
  alternatives: [
    { id: 'river-fast', technology: 'river' },
    { id: 'lake', technology: 'lake' },
  ],
} as unknown as KnowledgeBase;
const one: Request = { workloads: [{ answers: {} }] };
const two: Request = {
  workloads: [
    { name: 'east', answers: {} },
    { name: 'west', answers: {} },
  ],
};

function read(text: string, request = one) {
  const { document } = readYaml(text, 'a.yaml');
  if (document === undefined) throw new Error('no document');
  return readDecided(document, 'a.yaml', request, knowledge);
}

const where = ({ line, column, length }: Place) => [line, column, length];

describe('the decision of an answers file', () => {
  it('may be missing', () => {
    expect(read('throughput: 1k')).toEqual({ problems: [] });
  });

  it.each([
    ['its alternative', 'decision: { technology: lake, alternative: lake }', [1, 44, 4]],
    ['its technology', 'decision:\n  technology: river', [2, 15, 5]],
    ['its kind', 'decision: { kind: none }', [1, 19, 4]],
  ])('stands where %s does', (_name, text, place) => {
    expect(where(read(text).decided?.places.chosen as Place)).toEqual(place);
  });

  it.each([
    ['a word', 'decision: { technology: lake, reviewedWith: 0.1.0 }', [1, 45, 5]],
    ['what was kept', 'decision:\n  technology: lake\n  reviewedWith: { tool: x, knowledge: "1" }', [3, 39, 3]],
    ['nothing', 'decision:\n  technology: lake', [1, 1, 8]],
  ])('was reviewed with %s', (_name, text, place) => {
    expect(where(read(text).decided?.places.reviewedWith as Place)).toEqual(place);
  });

  it('has a place for each part', () => {
    const { decided } = read(
      'decision:\n  parts:\n    - { workload: east, alternative: lake }\n    - { workload: west, technology: river }\n',
      two,
    );
    expect(decided?.places.parts.map(where)).toEqual([
      [3, 38, 4],
      [4, 37, 5],
    ]);
    expect(where(decided?.places.chosen as Place)).toEqual([1, 1, 8]);
  });

  const say = sayShipped();
  it.each([
    [
      'an alternative',
      'decision: { alternative: river-fats }',
      'alternative: there is no "river-fats"',
      'did you mean "river-fast"?',
    ],
    ['a technology', 'decision: { technology: sea }', 'technology: there is no "sea"', 'one of: river, lake'],
    [
      'a choice of another',
      'decision: { technology: lake, alternative: river-fast }',
      'river-fast is no alternative of lake',
      undefined,
    ],
    [
      'a workload',
      'decision: { parts: [{ workload: est, alternative: lake }] }',
      'parts: no workload is named "est"',
      'did you mean "east"?',
    ],
    [
      'a part',
      'decision: { parts: [{ workload: east, alternative: laek }] }',
      'alternative: there is no "laek"',
      'did you mean "lake"?',
    ],
  ])('is refused when it names %s that does not exist', (_name, text, message, hint) => {
    const { decided, problems } = read(text, two);
    expect(decided).toBeUndefined();
    expect(
      problems.map((problem) => [sayMessage(say, problem.message), problem.hint && sayMessage(say, problem.hint)]),
    ).toEqual([[message, hint]]);
    expect(problems[0]?.at?.line).toBe(1);
  });

  it('is refused for a key nobody reads', () => {
    expect(read('decision: { technologie: lake }').problems[0]?.at).toMatchObject({ line: 1, column: 13 });
  });
});
