import type { Input } from './input.ts';

const TEXT = 'name: Zähler 漢字 😀\nthroughput: 1k\nlatencyP99: 5ms\n';

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
const joined = (...parts: readonly (Uint8Array | string)[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
const utf16le = (text: string): Uint8Array => Buffer.from(text, 'utf16le');
const utf16be = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16();
const utf32 = (text: string, littleEndian: boolean): Uint8Array => {
  const points = [...text].map((character) => character.codePointAt(0) ?? 0);
  const buffer = Buffer.alloc(points.length * 4);
  points.forEach((point, index) => {
    if (littleEndian) buffer.writeUInt32LE(point, index * 4);
    else buffer.writeUInt32BE(point, index * 4);
  });
  return buffer;
};

const PREFIX = 'name: x';
const SUFFIX = '\nthroughput: 1k\n';

/** Sequences that no UTF-8 has, between letters. */
const broken: Readonly<Record<string, Uint8Array>> = {
  'a lone continuation': bytes(0x80),
  'two continuations': bytes(0xbf, 0x80),
  'a start without its rest': bytes(0xc3),
  'a start of three without its rest': bytes(0xe6, 0xbc),
  'a start of four without its rest': bytes(0xf0, 0x9f, 0x98),
  'a slash in two bytes': bytes(0xc0, 0xaf),
  'a slash in three bytes': bytes(0xe0, 0x80, 0xaf),
  'a NUL in two bytes': bytes(0xc0, 0x80),
  'an escape in two bytes': bytes(0xc1, 0x9b),
  'half of a pair': bytes(0xed, 0xa0, 0x80),
  'a pair in six bytes': bytes(0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80),
  'beyond the last character': bytes(0xf4, 0x90, 0x80, 0x80),
  'five bytes': bytes(0xf8, 0x88, 0x80, 0x80, 0x80),
  'six bytes': bytes(0xfc, 0x84, 0x80, 0x80, 0x80, 0x80),
  FE: bytes(0xfe),
  FF: bytes(0xff),
  'a non-character': bytes(0xef, 0xbf, 0xbf),
  'a NUL': bytes(0x00),
};

export const encodings: readonly Input[] = [
  { name: 'UTF-8', content: joined(TEXT) },
  { name: 'UTF-8 with a mark', content: joined(bytes(0xef, 0xbb, 0xbf), TEXT) },
  { name: 'UTF-8 with two marks', content: joined(bytes(0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf), TEXT) },
  { name: 'UTF-8 with half a mark', content: joined(bytes(0xef, 0xbb), TEXT) },
  { name: 'a mark and nothing else', content: bytes(0xef, 0xbb, 0xbf) },
  { name: 'UTF-16 LE', content: utf16le(TEXT) },
  { name: 'UTF-16 LE with a mark', content: joined(bytes(0xff, 0xfe), utf16le(TEXT)) },
  { name: 'UTF-16 BE', content: utf16be(TEXT) },
  { name: 'UTF-16 BE with a mark', content: joined(bytes(0xfe, 0xff), utf16be(TEXT)) },
  { name: 'UTF-16 of an odd length', content: utf16le(TEXT).subarray(1) },
  { name: 'UTF-32 LE', content: utf32(TEXT, true) },
  { name: 'UTF-32 LE with a mark', content: joined(bytes(0xff, 0xfe, 0, 0), utf32(TEXT, true)) },
  { name: 'UTF-32 BE', content: utf32(TEXT, false) },
  { name: 'UTF-32 BE with a mark', content: joined(bytes(0, 0, 0xfe, 0xff), utf32(TEXT, false)) },
  { name: 'Latin-1', content: joined('name: Z', bytes(0xe4), 'hler\nthroughput: 1k\n') },
  { name: 'Windows-1252', content: joined('name: ', bytes(0x93, 0x80, 0x94), SUFFIX) },
  { name: 'GBK', content: joined('name: ', bytes(0xba, 0xba, 0xd7, 0xd6), SUFFIX) },
  { name: 'Shift JIS', content: joined('name: ', bytes(0x8a, 0xbf, 0x8e, 0x9a), SUFFIX) },
  { name: 'gzip', content: bytes(0x1f, 0x8b, 0x08, 0, 0, 0, 0, 0, 0, 3) },
  { name: 'ELF', content: bytes(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0) },
  { name: 'PNG', content: bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) },
  { name: 'every byte', content: Uint8Array.from({ length: 256 }, (_, value) => value) },
  { name: '1,000 NULs', content: new Uint8Array(1000) },
  ...Object.entries(broken).flatMap(([name, sequence]): readonly Input[] => [
    { name: `${name}, in a value`, content: joined(PREFIX, sequence, SUFFIX) },
    { name: `${name}, in a key`, content: joined(SUFFIX, 'k', sequence, ': 1\n') },
    { name: `${name}, at the start`, content: joined(sequence, SUFFIX) },
    { name: `${name}, at the end`, content: joined(SUFFIX, '# ', sequence) },
  ]),
  // Cut off after every byte of the last character.
  ...[1, 2, 3].map((kept) => ({
    name: `cut off after ${kept} of 4 bytes`,
    content: joined('throughput: 1k\nname: ', Buffer.from('😀').subarray(0, kept)),
  })),
];
