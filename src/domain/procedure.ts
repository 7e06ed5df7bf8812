import type { ColumnType, Condition, DecisionTable } from './condition.ts';
import type { SourceId } from './reference.ts';
import type { Text } from './text.ts';

/** A decision procedure of the documents, run as written. */
export interface Procedure {
  readonly id: string;
  readonly title: Text;
  readonly document: SourceId;
  /** How the document's own inputs are read from our requirements. */
  readonly inputs: readonly ProcedureInput[];
  readonly body: ProcedureBody;
  readonly ambiguities: readonly Text[];
  /** Evidence that says where the procedure itself is wrong. */
  readonly disputedBy: readonly SourceId[];
  /** Laid over the built-in ones by the user. */
  readonly overlaid?: true;
}

export interface ProcedureInput {
  readonly id: string;
  readonly label: Text;
  readonly type: ColumnType;
  /** A requirement taken over as it is, or a table over requirements that gives the value as text. */
  readonly from: string | DecisionTable<string>;
  readonly because?: Text;
}

export type ProcedureBody =
  | { readonly kind: 'table'; readonly table: DecisionTable<ProcedureOutcome> }
  /** One tree, or several asked side by side; each gives its own verdict. */
  | { readonly kind: 'trees'; readonly trees: readonly TreeNode[] }
  /** Fixed scores per alternative, weighted. */
  | {
      readonly kind: 'scoring';
      readonly criteria: readonly { readonly id: string; readonly label: Text; readonly weight: number }[];
      readonly scores: Readonly<Record<string, Readonly<Record<string, number>>>>;
      /** Weights by the value of an input, where the document gives several sets. */
      readonly weightsBy?: {
        readonly input: string;
        readonly sets: Readonly<Record<string, Readonly<Record<string, number>>>>;
      };
    };

export type TreeNode =
  | { readonly kind: 'question'; readonly ask: Text; readonly input: string; readonly branches: readonly TreeBranch[] }
  | ({ readonly kind: 'outcome' } & ProcedureOutcome);

export interface TreeBranch {
  readonly label: Text;
  readonly when: Condition;
  readonly then: TreeNode;
}

export interface ProcedureOutcome {
  /** Technology or alternative ids; empty when the document names none of them. */
  readonly recommend: readonly string[];
  /** Products or designs outside the knowledge base. */
  readonly external: readonly Text[];
  readonly reason?: Text;
}
