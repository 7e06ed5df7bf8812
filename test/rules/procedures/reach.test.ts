import { describe, expect, it } from 'vitest';
import type {
  AnswerType,
  Condition,
  DecisionTable,
  Procedure,
  Requirement,
  Requirements,
  TreeNode,
} from '../../../src/domain/index.ts';
import { readInputs } from '../../../src/procedures/read-inputs.ts';
import { readRequirements } from '../../../src/situation/index.ts';
import { evaluateTable, type Read, testCondition } from '../../../src/tables/index.ts';
import { knowledge } from './knowledge.ts';

/**
 * No dead ends: every rule, every leaf and every set of weights of every procedure is reached by some requirements, and so is
 * every rule that derives an input. Requirements are drawn with a fixed seed; numbers lie at and around the bounds in use.
 */

const DRAWS = 4000;

/** Everything that can be reached in one procedure, by name. */
function places({ body, inputs }: Procedure): string[] {
  const derived = inputs.flatMap(({ id, from }) => (typeof from === 'string' ? [] : tablePlaces(from, `input ${id}`)));
  switch (body.kind) {
    case 'table':
      return [...derived, ...tablePlaces(body.table, 'table')];
    case 'trees':
      return [...derived, ...body.trees.flatMap((tree, i) => leaves(tree, `tree ${i + 1}`).map(({ name }) => name))];
    case 'scoring':
      return [...derived, ...Object.keys(body.weightsBy?.sets ?? {}).map((set) => `weights ${set}`)];
  }
}

function tablePlaces({ rules, otherwise }: DecisionTable<unknown>, name: string): string[] {
  return [...rules.map(({ id }) => `${name}: ${id}`), ...(otherwise === undefined ? [] : [`${name}: otherwise`])];
}

interface Leaf {
  readonly name: string;
  readonly way: readonly Condition[];
}

function leaves(node: TreeNode, name: string, way: readonly Condition[] = []): Leaf[] {
  if (node.kind === 'outcome') return [{ name, way }];
  return node.branches.flatMap(({ label, when, then }) => leaves(then, `${name} > ${label.en}`, [...way, when]));
}

/** What these requirements reach. */
function reached({ body, inputs }: Procedure, requirement: Read, input: Read): string[] {
  const derived = inputs.flatMap(({ id, from }) =>
    typeof from === 'string' ? [] : tableReached(from, `input ${id}`, requirement),
  );
  switch (body.kind) {
    case 'table':
      return [...derived, ...tableReached(body.table, 'table', input)];
    case 'trees':
      return [
        ...derived,
        ...body.trees.flatMap((tree, i) =>
          leaves(tree, `tree ${i + 1}`)
            .filter(({ way }) => way.every((when) => testCondition(when, input).result === 'yes'))
            .map(({ name }) => name),
        ),
      ];
    case 'scoring': {
      const value = body.weightsBy === undefined ? undefined : input(body.weightsBy.input);
      return [...derived, ...(value?.kind === 'choice' ? [`weights ${value.value}`] : [])];
    }
  }
}

function tableReached(table: DecisionTable<unknown>, name: string, read: Read): string[] {
  const { hits, outcomes } = evaluateTable(table, read);
  if (hits.length > 0) return hits.map(({ id }) => `${name}: ${id}`);
  return outcomes.length > 0 ? [`${name}: otherwise`] : [];
}

/** The bounds a procedure compares a requirement with, each with a value on either side. */
function bounds(procedure: Procedure, question: string): number[] {
  const { body, inputs } = procedure;
  const conditions = [
    ...inputs.flatMap(({ from }) => (typeof from === 'string' ? [] : from.rules.map(({ when }) => when))),
    ...(body.kind === 'table' ? body.table.rules.map(({ when }) => when) : []),
    ...(body.kind === 'trees' ? body.trees.flatMap((tree) => leaves(tree, '').flatMap(({ way }) => way)) : []),
  ];
  const columns = new Set([question, ...inputs.filter(({ from }) => from === question).map(({ id }) => id)]);
  return conditions
    .flatMap(({ cells }) => cells)
    .filter(({ column }) => columns.has(column))
    .flatMap(({ test }) => (test.kind === 'intervals' ? test.intervals.flatMap(({ lo, hi }) => [lo, hi]) : []))
    .filter(Number.isFinite)
    .flatMap((bound) => [bound, bound * 0.9, bound * 1.1]);
}

function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function draw(procedure: Procedure, random: () => number): Requirements {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const value = (id: string, answer: AnswerType): Requirement => {
    const provenance = { origin: 'answer', firm: true } as const;
    switch (answer.kind) {
      case 'flag':
        return { kind: 'flag', value: random() < 0.5, ...provenance };
      case 'choice':
        return { kind: 'choice', value: pick(answer.choices).id, ...provenance };
      case 'number': {
        const number = pick([...bounds(procedure, id), answer.min]);
        return { kind: 'number', dimension: answer.dimension, min: number, max: number, ...provenance };
      }
    }
  };
  return Object.fromEntries(knowledge.questions.map(({ id, answer }) => [id, value(id, answer)]));
}

describe.each(knowledge.procedures.map((procedure) => [procedure.id, procedure] as const))('%s', (_, procedure) => {
  it('has no rule, leaf or set of weights that nothing reaches', () => {
    const random = generator(20250711);
    const unreached = new Set(places(procedure));
    for (let i = 0; i < DRAWS && unreached.size > 0; i++) {
      const requirement = readRequirements(draw(procedure, random), knowledge);
      for (const place of reached(procedure, requirement, readInputs(procedure, requirement, knowledge).read))
        unreached.delete(place);
    }
    expect([...unreached]).toEqual([]);
  });
});

it('is disputed for the answer of several protocols only where that is a verdict, not for its other stages', () => {
  const disputed = knowledge.procedures.filter(({ disputedBy }) => disputedBy.includes('evidence/rule-09'));
  expect(disputed.length).toBeGreaterThan(0);
  for (const procedure of disputed) expect(verdictsNaming(procedure, 'RobustMQ')).not.toEqual([]);
});

/** What a procedure recommends of the knowledge base where it names something outside it. */
function verdictsNaming(procedure: Procedure, name: string): readonly string[] {
  const found: string[] = [];
  JSON.stringify(procedure, (_, value) => {
    if (Array.isArray(value?.external) && JSON.stringify(value.external).includes(name)) {
      found.push(...(value.recommend ?? []));
    }
    return value;
  });
  return found;
}
