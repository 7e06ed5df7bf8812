import { plainSigns, visible } from '../words/escape.ts';

/**
 * The same data with every string safe to show on a screen: controls and direction overrides become visible, and
 * typographic signs become ASCII where the screen shows no others. Keys are ids of the knowledge base and stay.
 */
export function madeVisible<T>(value: T, unicode: boolean): T {
  const show = (text: string) => (unicode ? visible(text) : plainSigns(visible(text)));
  const walk = (node: unknown): unknown => {
    if (typeof node === 'string') return show(node);
    if (Array.isArray(node)) return node.map(walk);
    if (typeof node !== 'object' || node === null) return node;
    const shown: Record<string, unknown> = {};
    for (const key of Object.keys(node)) shown[key] = walk((node as Readonly<Record<string, unknown>>)[key]);
    return shown;
  };
  return walk(value) as T;
}
