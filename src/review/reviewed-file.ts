import type { StatedWeighting } from '../answers/stated-request.ts';
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
  /** What was decided: as the answers file says, else the record of it. */
  readonly decided?: Decided;
  /** What the record of it says, when the answers file says something too. */
  readonly recorded?: Decided;
  /** Records that all count, where there should be one, as the user would name them; the last is the one that is compared. */
  readonly rivals?: readonly string[];
  /** Where nothing is decided: the record that is named or made from it, and does not count. */
  readonly uncounted?: UncountedRecord;
  /** How it wants to be weighed, where that is not how the policy has it. */
  readonly ownWeighting?: OwnWeighting;
}

interface OwnWeighting extends StatedWeighting {
  /** What its answers lead to when what it states does not count; without draws. */
  readonly without: Recommendation;
}

/** A record whose decision does not count: it is only proposed, no longer in force, or chooses nothing. */
export interface UncountedRecord {
  /** As the user would name it. */
  readonly file: string;
  readonly because: 'proposed' | 'overtaken' | 'open';
  /** As written; empty where the form has none. */
  readonly status: string;
  /** What accepts it. */
  readonly acceptCommand: string;
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
  /** Knowledge of the user's own that it was made with, where that is not loaded: the folders, and the flags that load them. */
  readonly notLoaded?: { readonly folders: readonly string[]; readonly flags: string };
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
