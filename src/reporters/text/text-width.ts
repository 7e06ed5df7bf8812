import stringWidth from 'string-width';

/**
 * Columns that a text takes on a terminal, as `string-width` counts them. That has to know every emoji, which takes it
 * longer to learn than everything else in a report; letters and signs whose width is plain are counted here.
 */
export function textWidth(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) {
    const plain = plainWidth(text.charCodeAt(i));
    if (plain === undefined) return stringWidth(text);
    width += plain;
  }
  return width;
}

/** Of one UTF-16 unit; undefined where what stands beside it matters, or where we would have to look it up. */
function plainWidth(code: number): 1 | 2 | undefined {
  if (code < 0x2000)
    return (code >= 0x20 && code < 0x7f) || (code > 0xa0 && code < 0x300 && code !== 0xad) ? 1 : undefined;
  if (code < 0x3000) return NARROW.has(code) || (code >= 0x2500 && code <= 0x259f) ? 1 : undefined;
  const isWide =
    (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3001 && code <= 0x3029) || (code >= 0xff01 && code <= 0xff60);
  return isWide ? 2 : undefined;
}

/** Typographic signs that reports and prompts use. */
const NARROW: ReadonlySet<number> = new Set([...'–—‘’“”•…→↑↓⏎−∞≈≤≥▲'].map((sign) => sign.charCodeAt(0)));
