import type { Criterion, Requirements } from '../domain/index.ts';
import type { UtilityResult } from './utility.ts';

/** What criteria said before, so that moving one answer does not judge all the others anew. */
export interface UtilityMemo {
  /** The column of a criterion for the answers it looks at: what was said then, else what `judge` says now. */
  readonly recall: (
    criterion: Criterion,
    requirements: Requirements,
    judge: () => readonly UtilityResult[],
  ) => readonly UtilityResult[];
}

/**
 * @param figuresVary  true where figures are drawn anew each time: only what does not look at them is kept
 */
export function createUtilityMemo({ figuresVary }: { readonly figuresVary: boolean }): UtilityMemo {
  const keys = new Map<string, readonly string[] | undefined>();
  const columns = new Map<string, readonly UtilityResult[]>();
  return {
    recall(criterion, requirements, judge) {
      const { id } = criterion;
      if (!keys.has(id)) keys.set(id, keysOf(criterion, figuresVary));
      const own = keys.get(id);
      if (own === undefined) return judge();
      let signature = id;
      for (const key of own) signature += `|${signatureOf(requirements, key)}`;
      let column = columns.get(signature);
      if (column === undefined) {
        column = judge();
        columns.set(signature, column);
      }
      return column;
    },
  };
}

/** The answers that decide what a criterion says; undefined when something else decides too. */
function keysOf({ uses, utility }: Criterion, figuresVary: boolean): readonly string[] | undefined {
  switch (utility.kind) {
    case 'workarounds':
      return undefined;
    case 'fit':
      return uses;
    case 'headroom':
    case 'burden':
      return figuresVary ? undefined : uses;
    case 'table': {
      const cells = utility.table.rules.flatMap(({ when }) => when.cells);
      if (figuresVary && cells.some(({ test }) => test.kind === 'figure')) return undefined;
      const columns = cells.map(({ column }) => column);
      // What the alternative is does not change; what it speaks depends on the protocol asked for, traits on the scenario.
      const own = columns.filter((column) => !column.startsWith('alternative.') && column !== 'traits');
      return [...new Set([...uses, ...own, 'protocol', ...(columns.includes('traits') ? ['scenario'] : [])])];
    }
  }
}

function signatureOf(requirements: Requirements, key: string): string {
  const requirement = requirements[key];
  if (requirement === undefined || requirement.kind === 'unknown') return '?';
  return requirement.kind === 'number' ? `${requirement.min}:${requirement.max}` : String(requirement.value);
}
