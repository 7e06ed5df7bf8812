import { numberOf } from './file-name.ts';
import type { MarkdownLine } from './markdown-lines.ts';

/** A record whose place another says that it takes. */
export interface Predecessor {
  readonly number: number;
  /** As its link names it; it may have another name by now. */
  readonly file: string;
  /** Said to be superseded only once the record that names it is accepted. */
  readonly pending: boolean;
}

/** How a record says so, in the languages there are: at the beginning of a line, with a link to a record beside it. */
const LINK = String.raw`\[(?:\\.|[^\]\\])*\]\((?:\./)?(?<address>[^()\s/]+)\)`;
const BULLET = String.raw`^(?<lead> {0,3}(?:[*+-][ \t]+)?)`;
const STATEMENTS = [
  new RegExp(String.raw`${BULLET}(?<verb>Supersedes)(?<gap>[ \t]+)(?<link>${LINK})(?<once> once it is accepted)?`, 'i'),
  new RegExp(String.raw`${BULLET}(?<once>一经接受，即)?(?<verb>取代)(?<gap>[ \t]*)(?<link>${LINK})`),
];

/** Whose place a record takes, each once. */
export function predecessorsIn(lines: readonly MarkdownLine[]): readonly Predecessor[] {
  const found = statementsIn(lines).flatMap(({ groups: { address, once } }): Predecessor[] => {
    const file = nameIn(address ?? '');
    const number = numberOf(file);
    return number === undefined ? [] : [{ number, file, pending: once !== undefined }];
  });
  return found.filter(({ number }, index) => found.findIndex((one) => one.number === number) === index);
}

/** The text of a record in which it takes the place of another now, not once it is accepted. */
export function inEffect(text: string, lines: readonly MarkdownLine[]): string {
  return [...statementsIn(lines)].reverse().reduce((edited, { start, whole, groups }) => {
    const { lead = '', verb = '', gap = '', link = '' } = groups;
    return edited.slice(0, start) + lead + verb + gap + link + edited.slice(start + whole.length);
  }, text);
}

interface Statement {
  readonly start: number;
  readonly whole: string;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

function statementsIn(lines: readonly MarkdownLine[]): readonly Statement[] {
  return lines.flatMap(({ text, start, part }): Statement[] => {
    const found =
      part === 'prose' ? STATEMENTS.map((one) => one.exec(text)).find((match) => match !== null) : undefined;
    return found == null ? [] : [{ start, whole: found[0], groups: found.groups ?? {} }];
  });
}

/** Empty for an address that leads out of the folder, or is none. */
function nameIn(address: string): string {
  try {
    const name = decodeURIComponent(address);
    return /[/\\]/.test(name) ? '' : name;
  } catch {
    return '';
  }
}
