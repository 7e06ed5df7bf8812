/** A capital where a plain lower-case word opens a sentence; names such as `acks=all` or `mTLS` stay as they are. */
export function capitalised(text: string): string {
  return text.replace(
    /^[a-z][a-z-]*(?=[\s,:;，：；。]|\.(?:\s|$)|$)/,
    (word) => word.charAt(0).toUpperCase() + word.slice(1),
  );
}
