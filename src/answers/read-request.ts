import {
  errorProblem,
  type Message,
  type NamedAnswers,
  type Problem,
  type Question,
  type RawAnswer,
  type Request,
} from '../domain/index.ts';
import { about } from '../words/suggest.ts';
import {
  type LocatedEntry,
  type LocatedMapping,
  type LocatedScalar,
  type LocatedValue,
  placeAt,
  readYaml,
} from '../yaml/index.ts';
import { keyHint } from './key-hint.ts';
import { LONGEST_TEXT } from './longest-text.ts';
import { givesNoAnswer, parseAnswer } from './parse-answer.ts';
import { writtenIn } from './written-in.ts';

/** What an answers file holds: the request, and how it wants to be weighed. */
export interface RequestReading {
  /** Absent when anything is wrong. */
  readonly request?: Request;
  readonly profile?: string;
  /** Weights as stated, see `parseWeights`. */
  readonly weights?: string;
  /** The text with its places; what stands under `decision` is for whoever compares. */
  readonly document?: LocatedValue;
  readonly problems: readonly Problem[];
}

/** What is said of a request in words, beside its answers. */
export const TEXT_KEYS = ['name', 'description', 'profile', 'weights'];
/** Kept in answers files for reviews and for editors; no answers. */
export const FOREIGN_KEYS = ['decision', '$schema'];
/** What belongs under `decision`, and is looked for beside it. */
const DECISION_KEYS = ['technology', 'alternative', 'reviewedWith'];
/** More workloads than this are records, not one request to be weighed as a whole. */
export const MOST_WORKLOADS = 100;
/** A text with more faults than this is no answers file; they are not looked for any further. */
const MOST_PROBLEMS = 50;
/** Of an unknown key, how much is repeated. */
const LONGEST_KEY = 60;

/**
 * Reads answers in YAML or JSON: one mapping, or `workloads:` with a list of mappings, keys beside it holding for all of
 * them. Every problem of the text is reported, with its place.
 *
 * @param file     how to call the text in messages
 * @param foreign  further keys that are for somebody else
 */
export function readRequest(
  text: string | Uint8Array,
  file: string,
  questions: readonly Question[],
  foreign: readonly string[] = [],
): RequestReading {
  const { document: sound, draft, problems: faults } = readYaml(text, file);
  const document = sound ?? draft;
  if (document === undefined) return { problems: faults.length > 0 ? faults : [nothing(file)] };
  if (document.kind === 'scalar' && document.value === null) return { problems: [nothing(file)] };
  if (document.kind !== 'mapping') {
    const message = { id: 'answer/not-a-mapping' };
    const hint = { id: document.kind === 'sequence' ? 'answer/under-workloads' : 'answer/such-lines' };
    return { problems: [...faults, errorProblem('answers/not-a-mapping', message, hint, document.place)] };
  }
  const reader = createReader(questions, foreign, writtenIn(text, document));
  const whole = reader.readMapping(document, true);
  const list = document.entries.find(({ key }) => key === 'workloads');
  const workloads = list === undefined ? [{ answers: whole.answers }] : reader.readWorkloads(list.value, whole.answers);
  const problems = [...faults, ...reader.problems];
  if (problems.length > 0) return { problems: inOrder(problems) };
  if (givesNoAnswer(workloads)) return { problems: [nothing(file)] };
  const { name, description, profile, weights } = whole.texts;
  return {
    request: {
      ...(name === undefined ? {} : { name }),
      ...(description === undefined ? {} : { description }),
      workloads,
    },
    ...(profile === undefined ? {} : { profile }),
    ...(weights === undefined ? {} : { weights }),
    document,
    problems: [],
  };
}

interface MappingReading {
  readonly answers: Readonly<Record<string, RawAnswer>>;
  readonly texts: Readonly<Record<string, string>>;
}

function createReader(
  questions: readonly Question[],
  foreign: readonly string[],
  written: (value: LocatedScalar) => string,
) {
  const passedOver = ['workloads', ...FOREIGN_KEYS, ...foreign];
  const problems: Problem[] = [];
  const byId = new Map(questions.map((question) => [question.id, question]));

  function readMapping(mapping: LocatedMapping, isWhole: boolean): MappingReading {
    const answers: Record<string, RawAnswer> = {};
    const texts: Record<string, string> = {};
    for (const entry of mapping.entries) {
      if (problems.length >= MOST_PROBLEMS) break;
      const question = byId.get(entry.key);
      if (question !== undefined) {
        const raw = readAnswer(entry, question);
        if (raw !== undefined) answers[entry.key] = raw;
      } else if (TEXT_KEYS.includes(entry.key) && (isWhole || entry.key === 'name' || entry.key === 'description')) {
        const text = readText(entry);
        if (text !== undefined) texts[entry.key] = text;
      } else if (!(isWhole && passedOver.includes(entry.key))) {
        problems.push(unknownKey(entry, isWhole));
      }
    }
    return { answers, texts };
  }

  function readWorkloads(value: LocatedValue, shared: Readonly<Record<string, RawAnswer>>): NamedAnswers[] {
    if (value.kind !== 'sequence' || value.items.length === 0) {
      const isList = value.kind === 'sequence';
      const message = { id: isList ? 'answer/no-workloads' : 'answer/workloads-not-a-list' };
      problems.push(errorProblem('answers/not-a-list', message, { id: 'answer/list-of-workloads' }, value.place));
      return [];
    }
    if (value.items.length > MOST_WORKLOADS) {
      const message = { id: 'answer/too-many-workloads', gaps: { count: value.items.length } };
      const hint = { id: 'answer/most-workloads', gaps: { most: MOST_WORKLOADS } };
      problems.push(errorProblem('answers/too-many-workloads', message, hint, value.place));
      return [];
    }
    const names = new Set<string>();
    return value.items.flatMap((item): NamedAnswers[] => {
      if (item.kind !== 'mapping') {
        const message = { id: 'answer/workload-not-a-mapping' };
        problems.push(errorProblem('answers/not-a-mapping', message, { id: 'answer/such-workload' }, item.place));
        return [];
      }
      const { answers, texts } = readMapping(item, false);
      if (texts.name !== undefined && names.has(texts.name)) {
        const at = placeAt(item, ['name']);
        const message = { id: 'answer/same-name', gaps: { name: texts.name } };
        problems.push(errorProblem('answers/duplicate-name', message, undefined, at));
      }
      if (texts.name !== undefined) names.add(texts.name);
      return [
        {
          ...(texts.name === undefined ? {} : { name: texts.name }),
          ...(texts.description === undefined ? {} : { description: texts.description }),
          answers: { ...shared, ...answers },
        },
      ];
    });
  }

  function readAnswer({ key, value }: LocatedEntry, question: Question): RawAnswer | undefined {
    if (value.kind !== 'scalar') {
      const found = { id: value.kind === 'sequence' ? 'answer/list-for-value' : 'answer/mapping-for-value' };
      const hint = { id: 'answer/such-as', gaps: { example: question.examples[0] ?? 'unknown' } };
      problems.push(errorProblem('answers/wrong-type', about(key, found), hint, value.place));
      return undefined;
    }
    if (value.value === null) return undefined;
    const raw = typeof value.value === 'boolean' ? value.value : written(value);
    const parsed = parseAnswer(question, raw);
    if (parsed.ok) return raw;
    problems.push(errorProblem('answers/invalid-value', about(key, parsed.message), parsed.hint, value.place));
    return undefined;
  }

  function readText({ key, value }: LocatedEntry): string | undefined {
    if (value.kind !== 'scalar') {
      const found = { id: value.kind === 'sequence' ? 'answer/list-for-text' : 'answer/mapping-for-text' };
      const hint = key === 'weights' ? { id: 'weights/such-as' } : undefined;
      problems.push(errorProblem('answers/wrong-type', about(key, found), hint, value.place));
      return undefined;
    }
    if (value.source.length > LONGEST_TEXT) {
      const found = { id: 'answer/text-too-long', gaps: { most: LONGEST_TEXT } };
      problems.push(errorProblem('answers/too-long', about(key, found), undefined, value.place));
      return undefined;
    }
    return value.value === null ? undefined : value.source;
  }

  function unknownKey({ key, keyPlace }: LocatedEntry, isWhole: boolean): Problem {
    const others = isWhole ? [...TEXT_KEYS, ...FOREIGN_KEYS, 'workloads'] : ['name', 'description'];
    const quoted = key.length > LONGEST_KEY ? `${key.slice(0, LONGEST_KEY)}…` : key;
    const message = { id: 'text/unknown-key', gaps: { key: quoted } };
    const hint = belongsElsewhere(key, isWhole) ?? keyHint(key, questions, others);
    return errorProblem('answers/unknown-key', message, hint, keyPlace);
  }

  return { problems, readMapping, readWorkloads };
}

/** Of a key that is known in another place: which that is. */
function belongsElsewhere(key: string, isWhole: boolean): Message | undefined {
  if (isWhole) return DECISION_KEYS.includes(key) ? { id: 'answer/under-decision' } : undefined;
  return TEXT_KEYS.includes(key) || FOREIGN_KEYS.includes(key) ? { id: 'answer/beside-workloads' } : undefined;
}

function nothing(file: string): Problem {
  return errorProblem('answers/empty', { id: 'answer/none-in-it' }, { id: 'answer/lines-or-workloads' }, { file });
}

function inOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.column ?? 0) - (b.at?.column ?? 0),
  );
}
