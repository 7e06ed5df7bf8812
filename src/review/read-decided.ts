import {
  errorProblem,
  type KnowledgeBase,
  type Message,
  type Place,
  type Problem,
  type RecordedDecision,
  type Request,
} from '../domain/index.ts';
import { readDecision } from '../records/index.ts';
import { suggest } from '../words/suggest.ts';
import { keyPlaceAt, type LocatedValue, placeAt } from '../yaml/index.ts';
import type { Decided, DecidedPlaces } from './reviewed-file.ts';

export interface DecidedReading {
  /** Absent when nothing is recorded, or anything is wrong with it. */
  readonly decided?: Decided;
  readonly problems: readonly Problem[];
}

type Known = Pick<KnowledgeBase, 'technologies' | 'alternatives'>;

/**
 * Reads what an answers file, or the one inside a record, says was decided. What it names has to exist: a decision that
 * can never be compared is as bad as none.
 *
 * @param file  as the user would name it
 */
export function readDecided(document: LocatedValue, file: string, request: Request, knowledge: Known): DecidedReading {
  const entry = document.kind === 'mapping' ? document.entries.find(({ key }) => key === 'decision') : undefined;
  if (entry === undefined) return { problems: [] };
  const { decision, problems } = readDecision(entry.value);
  if (decision === undefined || decision.kind === 'undecided') return { problems };
  const unknown = [
    ...checkChoice(decision, ['decision'], document, knowledge),
    ...decision.parts.flatMap((part, index) => {
      const path = ['decision', 'parts', index];
      return [
        ...checkChoice(part, path, document, knowledge),
        ...checkWorkload(part.workload, path, document, request),
      ];
    }),
  ];
  return unknown.length > 0
    ? { problems: unknown }
    : { decided: { decision, file, places: placesIn(document, decision) }, problems: [] };
}

type Path = readonly (string | number)[];

function checkChoice(
  { technology, alternative }: Pick<RecordedDecision, 'technology' | 'alternative'>,
  path: Path,
  document: LocatedValue,
  { technologies, alternatives }: Known,
): readonly Problem[] {
  const found = alternatives.find(({ id }) => id === alternative);
  const wrong = unknownIds({ technology, alternative }, path, document, { technologies, alternatives });
  if (wrong.length > 0 || !technology || found === undefined || found.technology === technology) return wrong;
  const at = placeAt(document, [...path, 'alternative']);
  return [problem({ id: 'review/not-of-technology', gaps: { alternative: found.id, technology } }, undefined, at)];
}

/**
 * What a decision, or a part of one, names and the knowledge base does not have.
 *
 * @param path  to it in the document
 */
export function unknownIds(
  { technology, alternative }: Pick<RecordedDecision, 'technology' | 'alternative'>,
  path: Path,
  document: LocatedValue,
  { technologies, alternatives }: Pick<Known, 'technologies' | 'alternatives'>,
): readonly Problem[] {
  return [
    ...unknownId('technology', technology, technologies, path, document),
    ...unknownId('alternative', alternative, alternatives, path, document),
  ];
}

function unknownId(
  key: string,
  id: string | null,
  known: readonly { readonly id: string }[],
  path: Path,
  document: LocatedValue,
): readonly Problem[] {
  if (!id || known.some((one) => one.id === id)) return [];
  const ids = known.map((one) => one.id);
  const at = placeAt(document, [...path, key]);
  return [problem({ id: 'review/no-such-decision', gaps: { key, id } }, suggest(id, ids), at)];
}

/**
 * Where the request has workloads, a part is for one of them or, as `workload/part`, for a part of one that is split; elsewhere
 * it is for a part of the one, called anything.
 */
function checkWorkload(name: string, path: Path, document: LocatedValue, { workloads }: Request): readonly Problem[] {
  const names = workloads.flatMap((workload) => (workload.name === undefined ? [] : [workload.name]));
  // What nobody named is called by its number, in the language of the record.
  if (workloads.length < 2 || names.length < workloads.length) return [];
  if (names.some((one) => name === one || name.startsWith(`${one}/`))) return [];
  const at = placeAt(document, [...path, 'workload']);
  return [problem({ id: 'review/no-such-workload', gaps: { name } }, suggest(name, names), at)];
}

function problem(message: Message, hint: Message | undefined, at: Place): Problem {
  return errorProblem('review/decision', message, hint, at);
}

/** A mapping is too long to be underlined: where a key is missing, `decision` itself stands for it. */
function placesIn(document: LocatedValue, { parts }: RecordedDecision): DecidedPlaces {
  const firstGiven = (path: Path, keys: readonly string[]) => {
    const whole = placeAt(document, path);
    return keys.map((key) => placeAt(document, [...path, key])).find((place) => place !== whole);
  };
  const key = keyPlaceAt(document, ['decision']);
  const chosen = firstGiven(['decision'], ['alternative', 'technology', 'kind']) ?? key;
  const reviewed = placeAt(document, ['decision', 'reviewedWith']);
  const within = firstGiven(['decision', 'reviewedWith'], ['digest', 'knowledge', 'version']);
  return {
    chosen,
    reviewedWith: within ?? (reviewed === placeAt(document, ['decision']) ? key : reviewed),
    parts: parts.map(
      (_, index) => firstGiven(['decision', 'parts', index], ['alternative', 'technology', 'workload']) ?? key,
    ),
  };
}
