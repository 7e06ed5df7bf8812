import type { Decision } from '../domain/index.ts';
import { yamlScalar } from '../words/yaml-scalar.ts';

/** A decision as somebody would write it down by hand in an answers file: one line of YAML, what was chosen and no more. */
export function decisionBlock({ kind, alternative, parts }: Pick<Decision, 'kind' | 'alternative' | 'parts'>): string {
  const chosen = kind === 'single' ? [`alternative: ${yamlScalar(alternative, 'name')}`] : [];
  if (parts.length === 0) return `decision: { ${kind === 'single' ? chosen.join() : `kind: ${kind}`} }`;
  const written = parts.map((part) => mapping({ workload: part.workload, alternative: part.alternative }));
  return `decision: { ${[`kind: ${kind}`, ...chosen, `parts: [${written.join(', ')}]`].join(', ')} }`;
}

function mapping(entries: Readonly<Record<string, string>>): string {
  const written = Object.entries(entries).map(([key, value]) => `${key}: ${yamlScalar(value, 'name')}`);
  return `{ ${written.join(', ')} }`;
}
