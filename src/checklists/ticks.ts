/** A box of a saved checklist, found again by the id in the comment behind it. */
const BOX = /^(\s*[-*+]\s+\[)([ xX])(\].*<!-- ([a-z0-9][a-z0-9./-]*) -->\s*)$/;

/** Which boxes a saved checklist has, and whether they are ticked. Everything else in it is the user's own. */
export function readTicks(text: string): ReadonlyMap<string, boolean> {
  const ticks = new Map<string, boolean>();
  for (const line of text.split('\n')) {
    const [, , mark, , id] = BOX.exec(line) ?? [];
    if (id !== undefined) ticks.set(id, mark !== ' ');
  }
  return ticks;
}

/**
 * The text with boxes ticked and cleared; no other letter of it changes, so that notes between the boxes stay.
 *
 * @param ticks  by id; boxes that are not named stay as they are
 */
export function withTicks(text: string, ticks: ReadonlyMap<string, boolean>): string {
  return text
    .split('\n')
    .map((line) => {
      const [, before, mark, after, id = ''] = BOX.exec(line) ?? [];
      const ticked = ticks.get(id);
      return before === undefined || ticked === undefined || ticked === (mark !== ' ')
        ? line
        : `${before}${ticked ? 'x' : ' '}${after}`;
    })
    .join('\n');
}
