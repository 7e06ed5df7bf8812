import {
  type Alternative,
  type CellValue,
  OF_ALTERNATIVE,
  type Requirement,
  type Requirements,
  SPEAKS,
} from '../domain/index.ts';
import type { Read } from '../tables/index.ts';
import { remembered } from '../words/remembered.ts';

/** What any protocol is called when clients are free to choose. */
const ANY_PROTOCOL = 'any';

/** What stands in the columns of an alternative whatever is required: its capability levels, id and technology. */
export const fixedColumns = remembered((alternative: Alternative): ReadonlyMap<string, CellValue> => {
  const cells = new Map<string, CellValue>();
  for (const [id, capability] of Object.entries(alternative.capabilities)) {
    cells.set(OF_ALTERNATIVE + id, { kind: 'choice', value: capability.level });
  }
  cells.set(`${OF_ALTERNATIVE}id`, { kind: 'choice', value: alternative.id });
  cells.set(`${OF_ALTERNATIVE}technology`, { kind: 'choice', value: alternative.technology });
  return cells;
});

/**
 * Adds the columns of one alternative to those of the requirements: `alternative.<capability>` is its level,
 * `alternative.id` and `alternative.technology` what it is, `alternative.speaks` whether it speaks the protocol in
 * place (`no`, `partly`, `yes`).
 *
 * @param options.firmOnly  hide what is only typical, so that habit never excludes
 */
export function readAlternative(
  read: Read,
  alternative: Alternative,
  requirements: Requirements,
  fixed: ReadonlyMap<string, CellValue>,
  options: { readonly firmOnly?: boolean } = {},
): Read {
  const { protocol } = requirements;
  const spoken = options.firmOnly && !protocol?.firm ? undefined : speaks(alternative, protocol);
  return (column) => {
    if (!column.startsWith(OF_ALTERNATIVE)) return read(column);
    return column === SPEAKS ? spoken : fixed.get(column);
  };
}

/** Whether an alternative speaks the protocol in place. */
export function speaks(alternative: Alternative, protocol: Requirement | undefined): CellValue {
  if (protocol?.kind !== 'choice') return undefined;
  if (protocol.value === ANY_PROTOCOL || alternative.protocols.includes(protocol.value)) {
    return { kind: 'choice', value: 'yes' };
  }
  return { kind: 'choice', value: alternative.partialProtocols.includes(protocol.value) ? 'partly' : 'no' };
}
