import type { RecordedDecision } from '../domain/index.ts';
import { yamlScalar } from '../words/yaml-scalar.ts';

/** What is better read on one line: lists of numbers nobody edits. */
const ON_ONE_LINE = new Set(['between', 'answered', 'assumed', 'weights', 'utilities', 'excludedBy', 'overlays']);
/** What is below these is. */
const EACH_ON_ONE_LINE = 'facts';

/** Stands between the ids of alternatives that run together. */
const TOGETHER = ' + ';

export function splitTogether(ids: string): readonly string[] {
  return ids.split(TOGETHER);
}

/** A decision as it stands in a record: YAML that `readDecision` reads back as the same, without what is empty. */
export function decisionYaml(decision: RecordedDecision): string {
  const between = decision.between.map((ids) => ids.join(TOGETHER));
  return `${blockLines({ decision: { ...decision, between } }).join('\n')}\n`;
}

function blockLines(object: object, parent = ''): readonly string[] {
  return Object.entries(object).flatMap(([key, value]) => {
    if (isEmpty(value)) return [];
    const name = yamlScalar(key, 'name');
    if (ON_ONE_LINE.has(key) || parent === EACH_ON_ONE_LINE) return [`${name}: ${flow(value, key)}`];
    if (Array.isArray(value)) return [`${name}:`, ...value.flatMap((item) => itemLines(item, key))];
    if (typeof value === 'object') return [`${name}:`, ...blockLines(value, key).map((line) => `  ${line}`)];
    return [`${name}: ${yamlScalar(value, key)}`];
  });
}

function itemLines(item: unknown, key: string): readonly string[] {
  const lines = typeof item === 'object' && item !== null ? blockLines(item) : [yamlScalar(item, key)];
  return lines.map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`);
}

function flow(value: unknown, key: string): string {
  if (Array.isArray(value)) return `[${value.map((item) => flow(item, key)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return yamlScalar(value, key);
  return `{ ${Object.entries(value)
    .map(([name, inner]) => `${yamlScalar(name, 'name')}: ${flow(inner, name)}`)
    .join(', ')} }`;
}

function isEmpty(value: unknown): boolean {
  return value === null || (typeof value === 'object' && Object.keys(value).length === 0);
}
