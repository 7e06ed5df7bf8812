/** Files of a folder of decision records: `0007-title-with-dashes.md`. */
const NUMBERED = /^(\d{1,9})-.*\.md$/i;

/** The number of a record by its file name; undefined for other files. */
export function numberOf(fileName: string): number | undefined {
  const [, digits] = NUMBERED.exec(fileName) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** Whether a file of that name may hold a record, and its answers in a fenced block. */
export function isRecord(fileName: string): boolean {
  return /\.(md|markdown)$/i.test(fileName);
}

/** The first number that no record of the folder has and none before it has left free; 0 in an empty one. */
export function nextNumber(fileNames: readonly string[]): number {
  return fileNames.reduce((highest, name) => Math.max(highest, numberOf(name) ?? -1), -1) + 1;
}

/** Four digits, and more when there are more. */
export function writtenNumber(number: number): string {
  return String(number).padStart(4, '0');
}

/** Long enough to be told apart, short enough for every file system and for a terminal. */
const LONGEST_SLUG = 60;
const MOST_BYTES = 150;

/**
 * The name a record gets: its number and the letters and digits of its title, of any script, in small letters with dashes
 * for all else. Nothing of a title can leave the folder or hide.
 */
export function recordFileName(number: number, title: string): string {
  const words =
    title
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [];
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? cut(word) : `${slug}-${word}`;
    if ([...longer].length > LONGEST_SLUG || bytesOf(longer) > MOST_BYTES) break;
    slug = longer;
  }
  return `${writtenNumber(number)}-${slug === '' ? 'decision' : slug}.md`;
}

/** A first word that is all there is, such as a title in a script without spaces. */
function cut(word: string): string {
  let kept = '';
  for (const letter of [...word].slice(0, LONGEST_SLUG)) {
    if (bytesOf(kept + letter) > MOST_BYTES) break;
    kept += letter;
  }
  return kept;
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
