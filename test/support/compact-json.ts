/** Longer values are spread over lines. */
const WIDEST = 240;

/** JSON for people who read what changed in it: whatever fits on a line stands on one. */
export function compactJson(value: unknown, indent = ''): string {
  const whole = JSON.stringify(value);
  if (typeof value !== 'object' || value === null || indent.length + whole.length <= WIDEST) return whole;
  const inner = `${indent} `;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const parts = Array.isArray(value)
    ? value.map((one) => inner + compactJson(one, inner))
    : Object.entries(value)
        .filter(([, one]) => one !== undefined)
        .map(([key, one]) => `${inner}${JSON.stringify(key)}: ${compactJson(one, inner)}`);
  return `${open}\n${parts.join(',\n')}\n${indent}${close}`;
}
