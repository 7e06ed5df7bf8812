import { type Parsed, refused } from '../domain/index.ts';

/**
 * Bytes as text. Not `Parsed` on the first byte that is no UTF-8.
 *
 * @param keepsMark  of the byte order: for a text that is written back
 */
export function decodeUtf8(bytes: Uint8Array, keepsMark = false): Parsed<string> {
  try {
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true, ignoreBOM: keepsMark }).decode(bytes) };
  } catch {
    if (isUtf16(bytes)) return refused({ id: 'text/utf-16' }, { id: 'text/save-as-utf-8' });
    return refused({ id: 'text/not-utf-8', gaps: { byte: firstInvalidByte(bytes) + 1 } }, { id: 'text/save-as-utf-8' });
  }
}

/** By its byte order mark: what PowerShell 5 and Notepad write where nobody says otherwise. */
function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/** By bisection over the longest prefix that still decodes; a prefix may end inside a character. */
function firstInvalidByte(bytes: Uint8Array): number {
  let valid = 0;
  let invalid = bytes.length;
  while (valid < invalid) {
    const middle = (valid + invalid + 1) >> 1;
    if (decodesAsPrefix(bytes.subarray(0, middle))) valid = middle;
    else invalid = middle - 1;
  }
  return valid;
}

function decodesAsPrefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
