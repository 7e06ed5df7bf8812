import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/** Compressed as far as it goes; the same text gives the same bytes. */
export function pack(text: string): Uint8Array {
  const bytes = Buffer.from(text);
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

export function unpack(bytes: Uint8Array): string {
  return brotliDecompressSync(bytes).toString();
}
