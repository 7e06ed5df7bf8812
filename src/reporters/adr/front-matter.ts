import { yamlScalar } from '../../words/yaml-scalar.ts';
import type { Block } from '../markdown/blocks.ts';
import type { RecordDetails } from '../reporter.ts';

/**
 * The metadata of MADR, in its order and with its names, which are part of the format and have no language. Only what was
 * said: a date or a name is never made up. What nobody has accepted is proposed.
 */
export function frontMatter({
  status = 'proposed',
  date,
  decisionMakers = [],
  consulted = [],
  informed = [],
}: RecordDetails): Block {
  return [
    '---',
    `status: ${JSON.stringify(status)}`,
    ...(date === undefined ? [] : [`date: ${date}`]),
    ...people('decision-makers', decisionMakers),
    ...people('consulted', consulted),
    ...people('informed', informed),
    '---',
  ].join('\n');
}

function people(key: string, names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : [`${key}: [${names.map((name) => yamlScalar(name, 'name')).join(', ')}]`];
}
