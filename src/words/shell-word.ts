/** A text as one word of a command line, in single quotes of a POSIX shell. */
export function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/**
 * One word of a command line, quoted for a POSIX shell where it must be. What a build server takes for an order wherever it
 * stands in a line (`##[` and `##vso[`) is two quoted texts side by side, which a shell puts together again.
 */
export function shellWord(text: string): string {
  if (/^[\w./:@=,+-]+$/.test(text)) return text;
  return shellQuoted(text).replace(/##(?=\w*\[)/g, `##''`);
}

/** A file as one word of a command line: what begins like a flag is named from the folder it is in. */
export function fileWord(file: string): string {
  return shellWord(file.startsWith('-') ? `./${file}` : file);
}
