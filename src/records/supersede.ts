import { findStatus, frontMatterEnd } from './find-status.ts';
import { markdownLines } from './markdown-lines.ts';
import { relativeAddress } from './relative-address.ts';

/** The record that takes the place of another, in the same folder. */
interface Successor {
  /** Four digits and more. */
  readonly number: string;
  readonly file: string;
}

/**
 * The text of a record with its status changed to superseded, in the form it has, and not a letter beside it. A record that
 * says no status gets one in its front matter.
 */
export function markSuperseded(text: string, { number, file }: Successor): string {
  const lines = markdownLines(text);
  const status = findStatus(lines);
  const name = `ADR-${number}`;
  const link = `[${name}](${relativeAddress(file)})`;
  if (status !== undefined) {
    const value = {
      'front-matter': `"superseded by ${name}"`,
      section: `Superseded by ${link}`,
      item: /\p{Script=Han}/u.test(status.value) ? `已被 ${link} 取代` : `superseded by ${link}`,
    }[status.form];
    return text.slice(0, status.start) + value + text.slice(status.end);
  }
  const end = /\r\n/.test(text) ? '\r\n' : '\n';
  const line = `status: "superseded by ${name}"${end}`;
  if (frontMatterEnd(lines) > 0) {
    const second = lines[1]?.start ?? 0;
    return text.slice(0, second) + line + text.slice(second);
  }
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  return `${text.slice(0, mark)}---${end}${line}---${end}${text.slice(mark)}`;
}

/** Whether a status says that the record has been overtaken and need not hold any more. */
export function isInForce(status: string | null): boolean {
  return status === null || !/\b(?:supersed|superced|reject|deprecat)|取代|否决|废弃/i.test(status);
}
