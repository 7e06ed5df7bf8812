/** A text that says the same in ASCII where an escape is read: in a string of JSON, or in one of JavaScript. */
export function inAscii(text: string): string {
  return text.replace(/[^\0-\x7f]/g, utf16Escape);
}

/** Of one UTF-16 unit. */
export function utf16Escape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
