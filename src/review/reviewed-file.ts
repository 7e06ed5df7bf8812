import type { Place, Problem, Recommendation, RecordedDecision, Request } from '../domain/index.ts';
import type { LocatedValue } from '../yaml/index.ts';

/** One answers file as a review sees it: run through the engine, or not readable. */
export type ReviewedFile = FileNames & (ReadableFile | UnreadableFile);

export interface FileNames {
  /** As the user gave it. */
  readonly file: string;
  /** From the root of its repository, with forward slashes. */
  readonly inRepository: string;
}

export interface ReadableFile {
  readonly document: LocatedValue;
  readonly request: Request;
  readonly recommendation: Recommendation;
  /** What was decided: as the answers file says, else the record beside it. */
  readonly decided?: Decided;
  /** What the record beside it says, when the answers file says something too. */
  readonly recorded?: Decided;
}

export interface UnreadableFile {
  readonly problems: readonly Problem[];
}

/** A decision, and where everything in it stands. */
export interface Decided {
  readonly decision: RecordedDecision;
  /** As the user would name the file that it stands in. */
  readonly file: string;
  readonly places: DecidedPlaces;
}

export interface DecidedPlaces {
  readonly chosen: Place;
  readonly reviewedWith: Place;
  /** Of what was chosen for each part, in order. */
  readonly parts: readonly Place[];
}

export function isUnreadable(file: ReviewedFile): file is FileNames & UnreadableFile {
  return 'problems' in file;
}
