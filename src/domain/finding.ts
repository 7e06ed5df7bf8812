import type { Place } from './problem.ts';
import type { SheetBlock } from './sheet.ts';
import type { Language } from './text.ts';

/**
 * What a run that looks for faults has found: plain data in one language, everything in it computed already. Its strings
 * may come from anywhere and hold anything; whoever renders it escapes them.
 */
export interface FindingsReport {
  /** The kind of run, such as `review`: stable, never translated, and the first part of the codes of its checks. */
  readonly run: string;
  readonly language: Language;
  readonly tool: { readonly name: string; readonly version: string };
  readonly title: string;
  /** How it ended, with counts, in a sentence. */
  readonly summary: string;
  /** An error is among the findings. */
  readonly failed: boolean;
  /** How the process ends: above 1 not everything could be looked at. */
  readonly exitCode: number;
  /** Everything that was looked for; the code of each finding is among them. */
  readonly checks: readonly FindingCheck[];
  /** Everything that was looked at, in the order of reading. */
  readonly subjects: readonly FindingSubject[];
  /** Errors first, then warnings and notes; each in the order of files, lines and columns. */
  readonly findings: readonly Finding[];
  readonly counts: FindingCounts;
  /** What a person reads besides, between the summary and the findings. */
  readonly blocks: readonly SheetBlock[];
  /** What a program reads besides, with stable keys. */
  readonly contents: Readonly<Record<string, unknown>>;
}

/** A report while it is not yet known how the process ends. */
export type OpenFindingsReport = Omit<FindingsReport, 'exitCode'>;

/** `error`: it alone makes the run fail. `warning`: worth an action. `note`: worth knowing. */
export type FindingSeverity = 'error' | 'warning' | 'note';

export interface Finding {
  /** Public and stable, `run/what` in kebab case. */
  readonly code: string;
  readonly severity: FindingSeverity;
  /** One sentence without a full stop. */
  readonly message: string;
  /** What to do about it; one sentence without a full stop. */
  readonly hint?: string;
  readonly at?: Place;
  /** Id of the subject it is about. */
  readonly subject?: string;
  /** What an exception to it names, where one may be written: an entry, or a part of one. */
  readonly about?: string;
  /** Equal in every run that finds the same thing again, on whatever line it then stands; unique in a report. */
  readonly fingerprint: string;
  /** Somebody has accepted it for now: it is no error, but it is counted and shown. */
  readonly exception?: FindingException;
}

export interface FindingException {
  readonly reason: string;
  /** Who accepted it. Without owner and end it holds as long as its reason does. */
  readonly owner?: string;
  /** Last day on which it holds, YYYY-MM-DD. */
  readonly expires?: string;
}

export interface FindingCheck {
  readonly code: string;
  /** What holds when nothing is found, a sentence without a full stop. */
  readonly title: string;
  /** What it means and what to do when it is found, in sentences. */
  readonly help: string;
  /** What a finding of it is, unless an exception says otherwise. */
  readonly severity: FindingSeverity;
}

export interface FindingSubject {
  readonly id: string;
  readonly name: string;
  /** As the user gave it. */
  readonly file?: string;
  /** How it stands, in a few words. */
  readonly outcome: string;
  /** Codes of the checks it was put to. */
  readonly checked: readonly string[];
}

export interface FindingCounts {
  readonly subjects: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  /** Those of the findings that an exception covers; they are among the others. */
  readonly excepted: number;
}
