import type { Gap, Message, Problem } from '../domain/index.ts';
import type { Spot } from '../knowledge/finding.ts';
import { address } from '../knowledge/read-sections.ts';

/** Something about the knowledge base that is well formed and still doubtful. */
export interface HealthFinding {
  readonly spot: Spot;
  /** Other entries that it may come of: it is shown at the first of a user's own, where `spot` is not. */
  readonly suspects?: readonly Spot[];
  /** Of the form `health/what`. */
  readonly code: string;
  readonly severity: Problem['severity'];
  /** What it is about, for exceptions: `criteria/retention`, or a part of it as `criteria/retention#rule-id`. */
  readonly subject: string;
  readonly message: Message;
  readonly hint?: Message;
}

/** The subject of an entry, or of a part of one. */
export function subjectOf({ section, id }: Spot, part?: string): string {
  return `${section}/${id}${part === undefined ? '' : `#${part}`}`;
}

/** How messages name an entry. */
export function entryOf({ section, id }: Spot): Gap {
  return address(section, id, []);
}
