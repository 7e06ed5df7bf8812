import type { Input } from './input.ts';

const MIB = 1024 * 1024;

const times = (count: number, make: (index: number) => string, join = ''): string =>
  Array.from({ length: count }, (_, index) => make(index)).join(join);

/** Each entity of a generation holds ten of the one before. */
const laughs = (generations: number): string =>
  [
    'a0: &a0 [x, x]',
    ...Array.from({ length: generations }, (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n},`.repeat(10)}]`),
  ].join('\n');

/** Small texts that grow, deep ones, and ones at and beyond every limit. Some come twice: the second has been worse. */
export const bombs: readonly Input[] = [
  { name: 'billion laughs', content: laughs(9) },
  { name: 'quadratic aliases', content: `a: &a ${'x'.repeat(4000)}\nb: [${'*a,'.repeat(4000)}]` },
  { name: 'an alias of itself', content: '&a [*a, *a]' },
  {
    name: 'merge keys that multiply',
    content: times(30, (n) => `k${n}: &k${n}\n  <<: [*k${n - 1}, *k${n - 1}]`, '\n'),
  },
  ...[63, 64, 65, 500, 1000, 1000, 100_000].flatMap((depth, index): readonly Input[] => [
    { name: `brackets ${depth} deep, ${index}`, content: '['.repeat(depth) },
    { name: `brackets ${depth} deep and back, ${index}`, content: '['.repeat(depth) + ']'.repeat(depth) },
    { name: `braces ${depth} deep, ${index}`, content: `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}` },
    { name: `lists ${depth} deep, ${index}`, content: `${'- '.repeat(depth)}a` },
    { name: `keys ${depth} deep, ${index}`, content: `${'? '.repeat(depth)}a` },
  ]),
  { name: 'indented 200 deep', content: times(200, (n) => `${' '.repeat(n)}a:`, '\n') },
  { name: 'deep after a fault', content: `a: b: c\n${'['.repeat(1000)}` },
  { name: '50,000 keys', content: times(50_000, (n) => `k${n}: 1`, '\n') },
  { name: '50,000 equal keys', content: 'throughput: 1k\n'.repeat(50_000) },
  { name: '50,000 keys in braces', content: `{${times(50_000, (n) => `"k${n}":1`, ',')}}` },
  { name: '20,000 workloads', content: `workloads:\n${times(20_000, () => '- {throughput: 1k}', '\n')}` },
  { name: '100,000 items', content: `[${'1,'.repeat(100_000)}1]` },
  { name: 'a value of 4,096', content: `name: ${'x'.repeat(4096)}\nthroughput: 1k` },
  { name: 'a value of 4,097', content: `name: ${'x'.repeat(4097)}\nthroughput: 1k` },
  { name: 'a value of 500,000', content: `name: ${'x'.repeat(500_000)}` },
  { name: 'a key of 500,000', content: `${'x'.repeat(500_000)}: 1` },
  { name: 'a number of 4,000 digits', content: `devices: ${'9'.repeat(4000)}` },
  { name: 'a number of 500,000 digits', content: `devices: ${'9'.repeat(500_000)}` },
  { name: 'a duration of 4,000 units', content: `latencyP99: ${'5ms'.repeat(1300)}` },
  { name: 'dots of 4,000', content: `devices: ${'.'.repeat(4000)}` },
  { name: 'spaces of 4,000', content: `scenario: "${' '.repeat(4000)}"` },
  { name: 'a comment of 900,000', content: `# ${'x'.repeat(900_000)}\nthroughput: 1k` },
  { name: 'blank lines of 900,000', content: `${'\n'.repeat(900_000)}throughput: 1k` },
  { name: '100,000 marks on one letter', content: `name: a${'\u0301'.repeat(100_000)}` },
  { name: '2,000 marks on one letter', content: `name: a${'\u0301'.repeat(2000)}\nthroughput: 1k` },
  { name: 'quotes of 300,000', content: '"'.repeat(300_000) },
  { name: 'open quotes on 100,000 lines', content: 'a: "\n'.repeat(100_000) },
  { name: 'colons of 300,000', content: ':'.repeat(300_000) },
  { name: 'commas of 300,000', content: `[${','.repeat(300_000)}]` },
  { name: 'dashes of 300,000', content: '-'.repeat(300_000) },
  { name: 'anchors of 100,000', content: '&a '.repeat(100_000) },
  { name: 'tags of 100,000', content: '!a '.repeat(100_000) },
  { name: 'documents of 200,000', content: '---\n'.repeat(200_000) },
  { name: 'directives of 100,000', content: '%A b\n'.repeat(100_000) },
  { name: 'a fault on each of 100,000 lines', content: 'a: b: c\n'.repeat(100_000) },
  { name: 'wrong answers on 20 lines', content: times(20, (n) => `wrong${n}: ${n}`, '\n') },
  { name: '1 MiB and no more', content: `#${'x'.repeat(MIB - 17)}\nthroughput: 1k\n` },
  { name: '1 MiB and one', content: `#${'x'.repeat(MIB - 16)}\nthroughput: 1k\n` },
  { name: '3 MiB', content: `throughput: 1k\n${'# x\n'.repeat(MIB)}` },
];
