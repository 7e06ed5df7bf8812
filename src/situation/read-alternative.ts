import type { Alternative, CellValue, Requirements } from '../domain/index.ts';
import type { Read } from '../tables/index.ts';

const PREFIX = 'alternative.';

/** What any protocol is called when clients are free to choose. */
const ANY_PROTOCOL = 'any';

/**
 * Adds the columns of one alternative to those of the requirements: `alternative.<capability>` is its level,
 * `alternative.id` and `alternative.technology` what it is, `alternative.speaks` whether it speaks the protocol in
 * place (`no`, `partly`, `yes`).
 */
export function readAlternative(read: Read, alternative: Alternative, requirements: Requirements): Read {
  const cells = new Map<string, CellValue>();
  for (const [id, capability] of Object.entries(alternative.capabilities)) {
    cells.set(PREFIX + id, { kind: 'choice', value: capability.level });
  }
  cells.set(`${PREFIX}id`, { kind: 'choice', value: alternative.id });
  cells.set(`${PREFIX}technology`, { kind: 'choice', value: alternative.technology });
  cells.set(`${PREFIX}speaks`, speaks(alternative, requirements));
  return (column) => (column.startsWith(PREFIX) ? cells.get(column) : read(column));
}

function speaks(alternative: Alternative, requirements: Requirements): CellValue {
  const protocol = requirements.protocol;
  if (protocol?.kind !== 'choice') return undefined;
  if (protocol.value === ANY_PROTOCOL || alternative.protocols.includes(protocol.value)) {
    return { kind: 'choice', value: 'yes' };
  }
  return { kind: 'choice', value: alternative.partialProtocols.includes(protocol.value) ? 'partly' : 'no' };
}
