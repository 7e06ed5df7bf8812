import { MOST_WORKLOADS } from '../../src/answers/read-request.ts';
import type { Dimension, Question } from '../../src/domain/index.ts';
import { UNIT_SYSTEMS } from '../../src/units/unit-table.ts';
import type { JsonSchema } from './json-schema.ts';

/** Understood wherever an answer may stand. */
const NOT_KNOWN: JsonSchema = { enum: ['unknown', '?', null] };
const YES_OR_NO =
  '^\\s*(?:[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]|[Yy](?:[Ee][Ss])?|[Nn][Oo]?|[Oo][Nn]|[Oo][Ff][Ff])\\s*$';
const NUMBER = '\\+?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d{1,9})?';

/** An answers file for these questions. */
export function answersSchema(questions: readonly Question[], decision: JsonSchema): JsonSchema {
  const definitions = Object.fromEntries(questions.map((question) => [question.id, answerOf(question)]));
  const answers = Object.fromEntries(questions.map(({ id }) => [id, { $ref: `#/definitions/${id}` }]));
  const text = (description: string): JsonSchema => ({ type: ['string', 'number', 'boolean', 'null'], description });
  const workload = {
    name: text('What the workload is called.'),
    description: text('What it is for.'),
  };
  return {
    title: 'Answers',
    description: 'What is known of one workload, or of several that share a decision. What is left out is unknown.',
    type: 'object',
    properties: {
      $schema: { type: 'string' },
      name: text('What the system is called; the title of reports.'),
      description: text('What it is for.'),
      profile: { type: 'string', description: 'A weight profile instead of that of the scenario.' },
      weights: { type: 'string', description: 'Weights of criteria: "a=3, b=1", "a > b > c" or "a/b=3".' },
      ...answers,
      workloads: {
        description: 'Several workloads; the keys beside this one hold for all of them.',
        type: 'array',
        minItems: 1,
        maxItems: MOST_WORKLOADS,
        items: { type: 'object', properties: { ...workload, ...answers }, additionalProperties: false },
      },
      decision,
    },
    additionalProperties: false,
    minProperties: 1,
    definitions,
  };
}

function answerOf({ label, help, answer, examples }: Question): JsonSchema {
  const head = { title: label.en, description: help.en, examples };
  switch (answer.kind) {
    case 'number': {
      const { dimension, integer, min, max } = answer;
      const number = { type: integer ? 'integer' : 'number', minimum: min, maximum: max };
      return { ...head, anyOf: [NOT_KNOWN, number, { type: 'string', pattern: quantityPattern(dimension) }] };
    }
    case 'choice':
      return {
        ...head,
        anyOf: [
          NOT_KNOWN,
          ...answer.choices.map(({ id, label: name, help: more }) => ({
            const: id,
            title: name.en,
            ...(more === undefined ? {} : { description: more.en }),
          })),
        ],
      };
    case 'flag':
      return { ...head, anyOf: [NOT_KNOWN, { type: 'boolean' }, { type: 'string', pattern: YES_OR_NO }] };
  }
}

/** A quantity of the dimension or a range, with any unit we understand, in any case; spaces between the parts. */
export function quantityPattern(dimension: Dimension): string {
  const { units, prefixes, tails } = UNIT_SYSTEMS[dimension];
  const names = units.flatMap((unit) => unit.names).filter((name) => name !== '');
  const value = `\\s*${oneOf(prefixes)}${NUMBER}\\s*${oneOf(names)}${oneOf(tails)}`;
  return `^${value}(?:\\.\\.${value})?$`;
}

/** One of the words or none, the longest first, and the spaces behind it. */
function oneOf(words: readonly string[]): string {
  if (words.length === 0) return '';
  const sorted = [...new Set(words.map((word) => word.toLowerCase()))].sort(
    (a, b) => b.length - a.length || (a < b ? -1 : 1),
  );
  return `(?:(?:${sorted.map(anyCase).join('|')})\\s*)?`;
}

function anyCase(word: string): string {
  return [...word]
    .map((letter) => {
      const upper = letter.toUpperCase();
      if (upper !== letter && upper.length === 1) return `[${letter}${upper}]`;
      return letter.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    })
    .join('');
}
