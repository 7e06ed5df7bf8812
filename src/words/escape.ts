import { utf16Escape } from './in-ascii.ts';

/**
 * Text from files and from other people, made safe to show. Each function is for one place of use and is the last
 * step before the text goes there.
 */

/**
 * Controls, format characters such as bidi overrides, line separators of Unicode, lone surrogates, and what is not assigned
 * yet and will not be seen either, such as U+2065 among the overrides.
 */
const HAZARDS = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|(?=\p{Default_Ignorable_Code_Point})\p{Cn}/gu;
/**
 * What may be a hazard: anything but ASCII, Latin, the signs of typography and mathematics, ideographs and wide forms. Known
 * without the tables of all characters, which take a start 1 ms to make, and mostly not needed.
 */
const DOUBTFUL =
  /[^\t\n -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u23ff\u2500-\u27bf\u3001-\u303f\u4e00-\u9fff\uff01-\uff5e]/;
/** Zero-width joiners shape scripts and emoji; newline and tab are ordinary white space, which callers fold. */
const HARMLESS = new Set(['\n', '\t', '\u200c', '\u200d']);

/** The text with hazards shown as `\x1b`, `\u202e` or `\u{e0041}`; newlines and tabs stay. */
export function visible(text: string): string {
  if (!DOUBTFUL.test(text)) return text;
  return text
    .replace(/\r\n/g, '\n')
    .replace(HAZARDS, (character) => (HARMLESS.has(character) ? character : codeOf(character)));
}

function codeOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  if (code <= 0xff) return `\\x${hex.padStart(2, '0')}`;
  return code <= 0xffff ? `\\u${hex.padStart(4, '0')}` : `\\u{${hex}}`;
}

/** One line: hazards shown, runs of white space folded into one space, ends trimmed. */
export function oneLine(text: string): string {
  return visible(text).replace(/\s+/g, ' ').trim();
}

const ASCII: Readonly<Record<string, string>> = {
  '–': '-',
  '—': '-',
  '−': '-',
  '‑': '-',
  '…': '...',
  '×': 'x',
  '÷': '/',
  '·': '-',
  '•': '-',
  '→': '->',
  '←': '<-',
  '≥': '>=',
  '≤': '<=',
  '≈': '~',
  '≠': '!=',
  '★': '*',
  '☆': '.',
  '‹': '<',
  '›': '>',
  '±': '+-',
  '∞': 'unbounded',
  µ: 'u',
  μ: 'u',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '\u00a0': ' ',
};

/** Typographic signs as ASCII; letters of other scripts stay, since nothing stands for them. */
export function plainSigns(text: string): string {
  return text.replace(/[–—−‑…×÷·•→←≥≤≈≠★☆‹›±∞µμ“”‘’\u00a0]/g, (sign) => ASCII[sign] ?? sign);
}

/**
 * One line of inline markdown that reads as the text itself: no markup, no HTML, no link, no table cell break.
 * Signs that only matter at the start of a line are escaped there.
 */
export function markdownText(text: string): string {
  const line = oneLine(text)
    .replace(/[\\`*[\]~$|]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/(https?|ftp|mailto|xmpp):/gi, '$1\\:')
    .replace(/www\./gi, (www) => `${www.slice(0, 3)}\\.`)
    .replace(/^([#>+=-]|:(?=:))/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
  return /[_@]/.test(line) ? withoutWordSigns(line) : line;
}

/** Signs that mean something beside a letter or a digit. Apart, as it takes the tables of all letters. */
function withoutWordSigns(line: string): string {
  return line
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/(?<=[\p{L}\p{N}._+-])@(?=[\p{L}\p{N}])/gu, '&#64;');
}

/** A code span; what a span inside a table could not hold the same way everywhere is shown as plain text. */
export function markdownCode(text: string): string {
  return text === '' || /[|\\`\s\p{C}]|##\w*\[/u.test(text) ? markdownText(text) : `\`${text}\``;
}

/** A fenced block whose fence is longer than any run of backticks inside, without orders to a build server ({@link logLines}). */
export function markdownFence(language: string, body: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(body) + 1));
  return `${fence}${language}\n${logLines(body.replace(/\n+$/, ''))}\n${fence}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}

/** An inline link, or only its text when the address is not one a reader may safely follow. */
export function markdownLink(text: string, address: string): string {
  const url = webAddress(address);
  const label = markdownText(text);
  return url === undefined || label === '' ? label : `[${label}](${url})`;
}

/** A part of an address, percent-encoded; a lone surrogate, which no address can hold, as the replacement character. */
export function addressPart(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'));
}

/**
 * An http or https address with everything percent-encoded that could end a link or a terminal sequence;
 * undefined for any other scheme and for what is no address.
 */
export function webAddress(address: string): string | undefined {
  if (!/^https?:\/\/[^\s/]/i.test(address) || !URL.canParse(address)) return undefined;
  return new URL(address).href.replace(/[()<>"'`\\[\]|*~]/g, (sign) => `%${hexOf(sign)}`);
}

/** Known without the tables of all letters, which take 2 ms to make. */
const IDEOGRAPHS = /^[\u4e00-\u9fff]+$/;

/** The same address with letters and digits of all scripts readable, for people; a browser takes it as well. */
export function readableAddress(address: string): string | undefined {
  return webAddress(address)?.replace(/(?:%[0-9A-F]{2})+/gi, (run) => {
    try {
      const decoded = decodeURIComponent(run);
      return IDEOGRAPHS.test(decoded) || /^[\p{L}\p{N}]+$/u.test(decoded) ? decoded : run;
    } catch {
      return run;
    }
  });
}

function hexOf(sign: string): string {
  return (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, '0');
}

/** The inside of a quoted mermaid label: every sign that mermaid or HTML reads is an entity code. */
export function mermaidLabel(text: string): string {
  return oneLine(text)
    .replace(/["#<>&`*_~\\[\]{}|$]/g, (sign) => `#${sign.codePointAt(0)};`)
    .replace(/^[-+]/, (sign) => `#${sign.codePointAt(0)};`)
    .replace(/^(\d+)([.)])/, (_, digits: string, sign: string) => `${digits}#${sign.codePointAt(0)};`)
    .replace(/%%/g, '#37;#37;')
    .replace(/(https?|ftp|www)([:.])/gi, (_, scheme: string, sign: string) => `${scheme}#${sign.codePointAt(0)};`);
}

const HTML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** What is markup in HTML and XML, and the first sign of what a build server takes for an order ({@link logLines}). */
const MARKUP = /[&<>"']|:(?=:)(?<=^[^\S\n]*:)|#(?=#\w*\[)/gm;

/** The inside of an HTML element or of a quoted attribute; it reads as the text itself. */
export function htmlText(text: string): string {
  return visible(text).replace(MARKUP, (sign) => HTML[sign] ?? numbered(sign));
}

function numbered(sign: string): string {
  return `&#${sign.charCodeAt(0)};`;
}

/**
 * JSON inside a script element that is not run: no `<` is left to end the element or open a comment, and the hazards are
 * escaped as in {@link jsonLine}. Equal when parsed.
 *
 * @param json  JSON text of JSON.stringify, in which a `<` can only stand in a string
 */
export function scriptJson(json: string): string {
  return withoutHazards(json).replace(/</g, '\\u003c');
}

/**
 * Text of an XML element. What XML cannot hold at all, controls and lone surrogates among it, is shown as its code; line
 * ends stay.
 */
export function xmlText(text: string): string {
  return visible(text)
    .replace(/[\ufffe\uffff]/g, codeOf)
    .replace(MARKUP, numbered);
}

/** The value of a quoted attribute of XML, on one line; line ends and tabs are read back, which as they are would be spaces. */
export function xmlAttribute(text: string): string {
  return xmlText(text).replace(/[\n\t]/g, numbered);
}

/** The message of a workflow command of GitHub; line ends become those of the annotation. */
export function workflowMessage(text: string): string {
  return logLines(visible(text)).replace(/%/g, '%25').replace(/\n/g, '%0A');
}

/** The value of a property of a workflow command. */
export function workflowProperty(text: string): string {
  return workflowMessage(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}

/**
 * Lines of a log in which a build server finds no order: neither `::name` at the start of a line nor `##[name]` (GitHub) or
 * `##vso[name]` (Azure) anywhere.
 */
export function logLines(text: string): string {
  return text.replace(/^([^\S\n]*):(?=:)/gm, '$1: ').replace(/##(?=\w*\[)/g, '## ');
}

/**
 * Pretty JSON, two spaces, with all hazards as `\u` escapes, and what a build server would take for an order: safe on a
 * terminal and in a log, and equal when parsed.
 */
export function jsonText(value: unknown): string {
  return withoutHazards(JSON.stringify(value, null, 2));
}

/** {@link jsonText} on one line, without spaces. */
export function jsonLine(value: unknown): string {
  return withoutHazards(JSON.stringify(value));
}

function withoutHazards(json: string): string {
  const seen = DOUBTFUL.test(json) ? json.replace(JSON_HAZARDS, escapedUnits) : json;
  return seen.includes('##') ? seen.replace(/#(?=#\w*\[)/g, escapedUnits) : seen;
}

/** What JSON leaves as it is: controls below a space and lone surrogates are escaped already. */
const JSON_HAZARDS = /[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}]|(?=\p{Default_Ignorable_Code_Point})\p{Cn}/gu;

function escapedUnits(character: string): string {
  return character.replace(/[\s\S]/g, utf16Escape);
}
