import { yamlScalar } from '../words/yaml-scalar.ts';

interface BlockForm {
  /** Whether the value of a key is written on one line; `parent` is the key above it, if there is one. */
  readonly isOnOneLine: (key: string, parent: string) => boolean;
  /** Whether an entry with this value is left out. */
  readonly isLeftOut: (value: unknown) => boolean;
}

/** A value in block YAML that reads back as the same, ending in one newline; no aliases, tags or folded text. */
export function yamlBlock(value: unknown, form: Partial<BlockForm> = {}): string {
  const { isOnOneLine = () => false, isLeftOut = () => false } = form;
  return `${blockLines(value, '', { isOnOneLine, isLeftOut }).join('\n')}\n`;
}

/** @param key  that the value stands at */
function blockLines(value: unknown, key: string, form: BlockForm): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => itemLines(item, key, form));
  if (typeof value !== 'object' || value === null) return [yamlScalar(value, key)];
  return Object.entries(value).flatMap(([name, inner]) =>
    form.isLeftOut(inner) ? [] : entryLines(name, inner, form, form.isOnOneLine(name, key)),
  );
}

function itemLines(item: unknown, key: string, form: BlockForm): readonly string[] {
  const lines = isEmpty(item) ? [yamlFlow(item, key)] : blockLines(item, key, form);
  return lines.map((line, index) => `${index === 0 ? '- ' : '  '}${line}`);
}

function entryLines(key: string, value: unknown, form: BlockForm, isOnOneLine: boolean): readonly string[] {
  const name = yamlScalar(key, 'name');
  if (isOnOneLine || isEmpty(value) || typeof value !== 'object' || value === null) {
    return [`${name}: ${yamlFlow(value, key)}`];
  }
  return [`${name}:`, ...blockLines(value, key, form).map((line) => `  ${line}`)];
}

function yamlFlow(value: unknown, key: string): string {
  if (Array.isArray(value)) return `[${value.map((item) => yamlFlow(item, key)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return yamlScalar(value, key);
  const entries = Object.entries(value).map(([name, inner]) => `${yamlScalar(name, 'name')}: ${yamlFlow(inner, name)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
