/** Whether a text can have a key: a look that spares parsing it where it has not. Only what is escaped could hide one. */
export function mayName(text: string | Uint8Array, key: string): boolean {
  const written = Buffer.from(text);
  return written.includes(key) || written.includes('\\');
}
