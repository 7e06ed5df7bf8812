import { yamlScalar } from '../words/yaml-scalar.ts';

/** Answers as block YAML that reads back as the same answers; no aliases, tags or folded text. */
export function answersYaml(answers: unknown): string {
  return `${blockLines(answers, '').join('\n')}\n`;
}

function blockLines(value: unknown, key: string): readonly string[] {
  if (Array.isArray(value)) {
    return value.flatMap((item) => itemLines(item, key).map((line, index) => `${index === 0 ? '- ' : '  '}${line}`));
  }
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(entryLines);
  return [yamlScalar(value, key)];
}

function itemLines(item: unknown, key: string): readonly string[] {
  const lines = blockLines(item, key);
  return lines.length === 0 ? [Array.isArray(item) ? '[]' : '{}'] : lines;
}

function entryLines([key, value]: [string, unknown]): readonly string[] {
  const name = yamlScalar(key, 'name');
  if (typeof value !== 'object' || value === null) return [`${name}: ${yamlScalar(value, key)}`];
  const lines = blockLines(value, key);
  return lines.length === 0
    ? [`${name}: ${Array.isArray(value) ? '[]' : '{}'}`]
    : [`${name}:`, ...lines.map((line) => `  ${line}`)];
}
