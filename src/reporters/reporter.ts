import type { Recommendation } from '../domain/index.ts';
import type { Say } from '../wording/say.ts';

/** What something is shown on. */
export interface Surface {
  /** Columns of the screen; only screens care. */
  readonly width: number;
  readonly colour: 'none' | 'basic' | 'full';
  /** Links as OSC 8 sequences. */
  readonly hyperlinks: boolean;
  /** False for screens that show ASCII only. */
  readonly unicode: boolean;
}

/** What goes into a page beside the report itself; nothing is ever fetched. */
export interface PageAssets {
  readonly stylesheet: string;
  /** Makes the page live; left out, it can only be read. */
  readonly engine?: {
    readonly script: string;
    /** The knowledge base the report was made with, as JSON. */
    readonly knowledge: string;
  };
  /** SHA-256 in base64, by which a content security policy knows what may run. */
  readonly digest: (text: string) => string;
}

/** How and for whom a report is made; everything a reporter knows of the world. */
export interface ReportContext extends Surface {
  /** Speaks the language of the recommendation. */
  readonly say: Say;
  /** The whole of it rather than the essential. */
  readonly verbose?: boolean;
  /** The command that repeats the run, for the record. */
  readonly commandLine?: string;
  /** Without them a page has neither a style nor controls. */
  readonly page?: PageAssets;
  readonly record?: RecordDetails;
}

/** What only people can say of a decision record, as they said it. */
export interface RecordDetails {
  /** Instead of the one made from the decision. */
  readonly title?: string;
  readonly status?: string;
  /** YYYY-MM-DD. */
  readonly date?: string;
  readonly decisionMakers?: readonly string[];
  readonly consulted?: readonly string[];
  readonly informed?: readonly string[];
  /** Four digits and more, where records of a folder are numbered. */
  readonly number?: string;
  /** The command that checks it again, which names the file it is going to be kept in. */
  readonly verifyCommand?: string;
  /** The answers file that it was made from, by its path from the file it is going to be kept in. */
  readonly answersFile?: string;
  /** The record whose place it takes. */
  readonly supersedes?: { readonly number: string; readonly file: string; readonly title: string };
}

/** A finished report, ending in one newline. Reporters choose and arrange; they compute nothing. */
export type Reporter = (recommendation: Recommendation, context: ReportContext) => string;
