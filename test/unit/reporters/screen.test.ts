import { describe, expect, it } from 'vitest';
import { screen } from '../../../src/reporters/text/screen.ts';
import type { Style } from '../../../src/reporters/text/wrap.ts';

const STYLES: readonly Style[] = ['title', 'heading', 'strong', 'accent', 'good', 'warn', 'bad', 'faint'];
const painted = (style: Style, colour: 'basic' | 'full') =>
  screen({ width: 80, colour, hyperlinks: false, unicode: true }).paint([{ text: 'text', style }]);

/** Steps of red, green and blue in the colours 16 to 231. */
const STEPS = [0, 95, 135, 175, 215, 255];

/** Relative luminance of one of the 256 colours, 0 for black and 1 for white, as WCAG 2 defines it. */
function luminance(index: number): number {
  const at = index - 16;
  const shares =
    index >= 232
      ? Array<number>(3).fill(8 + (index - 232) * 10)
      : [Math.floor(at / 36), Math.floor(at / 6) % 6, at % 6].map((step) => STEPS[step] ?? 0);
  const linear = shares.map((share) =>
    share / 255 <= 0.03928 ? share / 255 / 12.92 : ((share / 255 + 0.055) / 1.055) ** 2.4,
  );
  return linear.reduce((sum, share, channel) => sum + share * ([0.2126, 0.7152, 0.0722][channel] ?? 0), 0);
}

describe('the colours of a report', () => {
  it.each(STYLES)('%s can be read on a light ground as on a dark one', (style) => {
    const [, index] = /38;5;(\d+)m/.exec(painted(style, 'full')) ?? [];
    // Without a colour it is that of the terminal.
    if (index === undefined) return;
    const own = luminance(Number(index)) + 0.05;
    expect(1.05 / own).toBeGreaterThanOrEqual(4.5);
    // WCAG wants 4.5 here, too: there is no orange that has both.
    expect(own / 0.05).toBeGreaterThan(4.4);
  });

  it.each(STYLES)('%s follows the theme of a terminal that has 16', (style) => {
    expect(painted(style, 'basic')).not.toContain('38;');
  });

  it('tell good from bad and doubtful', () => {
    expect(
      new Set((['heading', 'good', 'warn', 'bad', 'faint'] as const).map((one) => painted(one, 'full'))).size,
    ).toBe(5);
  });
});
