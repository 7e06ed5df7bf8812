import type { Input } from './input.ts';
import { jsonTorture } from './json-torture.ts';
import { naughtyStrings } from './naughty-strings.ts';

const MIB = 1024 * 1024;
const GOOD = '{"throughput":"1k","devices":5}';
const values = naughtyStrings.map((text) => JSON.stringify({ name: text, throughput: '1k' }));
const keys = naughtyStrings.map((text) => JSON.stringify({ [text]: 1 }));
const between = (...lines: readonly (string | Uint8Array)[]): Uint8Array =>
  Buffer.concat([GOOD, ...lines, GOOD].flatMap((line) => [Buffer.from(line as string), Buffer.from('\n')]));
const bytes = (...all: readonly number[]) => Uint8Array.from(all);

/** Whole files for a batch: hostile lines among good ones, and files of nothing else. Written for this project. */
export const hostileLines: readonly Input[] = [
  { name: 'every string as a name', content: between(...values) },
  { name: 'every string as a key', content: between(...keys) },
  { name: 'every string as a line', content: between(...naughtyStrings) },
  {
    name: 'every JSON as a line',
    content: between(...jsonTorture.map((text) => (typeof text === 'string' ? text : Buffer.from(text)))),
  },
  { name: 'CRLF', content: `${values.slice(0, 50).join('\r\n')}\r\n` },
  { name: 'CR alone', content: values.slice(0, 50).join('\r') },
  { name: 'line separators of Unicode', content: values.slice(0, 50).join('\u2028') },
  { name: 'no end of the last line', content: `${GOOD}\n${GOOD}` },
  { name: 'the last line cut off', content: `${GOOD}\n${GOOD.slice(0, 12)}` },
  {
    name: 'a character cut off at the end',
    content: Buffer.concat([Buffer.from(`${GOOD}\n{"name":"`), bytes(0xf0, 0x9f)]),
  },
  { name: 'blank lines', content: `\n \n\t\n\r\n${GOOD}\n\n\n${' '.repeat(70_000)}\n${GOOD}\n` },
  { name: 'nothing but blank lines', content: '\n'.repeat(200_000) },
  { name: 'nothing but spaces', content: ' '.repeat(200_000) },
  { name: 'nothing', content: '' },
  { name: 'a mark of the byte order', content: `\ufeff${GOOD}\n${GOOD}\n` },
  { name: 'a mark of the byte order on each line', content: between(`\ufeff${GOOD}`) },
  { name: 'UTF-16', content: Buffer.from(`${GOOD}\n${GOOD}\n`, 'utf16le') },
  {
    name: 'bytes that are no UTF-8',
    content: between(bytes(0xff, 0xfe), bytes(0xc3), bytes(0xed, 0xa0, 0x80), bytes(0xc0, 0xaf)),
  },
  { name: 'NULs', content: between(new Uint8Array(1000), '\0', `{"name":"\0"}`) },
  { name: 'NULs without a line', content: new Uint8Array(3 * MIB) },
  { name: 'a line of 1 MiB', content: between(`{"name":"${'x'.repeat(MIB - 11)}"}`) },
  { name: 'a line of 1 MiB and one', content: between(`{"name":"${'x'.repeat(MIB - 10)}"}`) },
  { name: 'two lines of 3 MiB', content: between('x'.repeat(3 * MIB), `{"name":"${'x'.repeat(3 * MIB)}"}`) },
  { name: 'a line of 1 MiB without an end', content: `{"name":"${'x'.repeat(MIB + 100)}` },
  { name: 'a line at the end of each piece that is read', content: `${GOOD.padEnd(65_535)}\n`.repeat(8) },
  {
    name: 'deep lines',
    content: between(
      ...[63, 64, 65, 1000, 1000, 100_000].flatMap((depth) => ['['.repeat(depth), '{"a":'.repeat(depth)]),
    ),
  },
  {
    name: '50,000 keys on a line',
    content: between(`{${Array.from({ length: 50_000 }, (_, n) => `"k${n}":1`).join(',')}}`),
  },
  { name: '50,000 equal keys on a line', content: between(`{${'"throughput":"1k",'.repeat(50_000)}"devices":1}`) },
  { name: '20,000 lines that are wrong', content: '{"throughput":"fast"}\n'.repeat(20_000) },
  { name: '20,000 lines that are no JSON', content: 'x\n'.repeat(20_000) },
  {
    name: 'decisions that are none',
    content: between(
      ...['null', '1', '"x"', '[]', '{}', '{"__proto__":1}', '{"kind":1e999}', '{"technology":["x"]}'].map(
        (decision) => `{"throughput":"1k","decision":${decision}}`,
      ),
    ),
  },
  {
    name: 'the same keys, widely written',
    content: between('{ "throughput" : "1k" , "throughput" : "2k" }', '{"through\\u0070ut":"1k","throughput":"2k"}'),
  },
  {
    name: 'prototypes',
    content: between(
      '{"__proto__":{"throughput":"1k"}}',
      '{"constructor":{"prototype":{"x":1}}}',
      '{"toString":1,"valueOf":2,"hasOwnProperty":3}',
    ),
  },
];
