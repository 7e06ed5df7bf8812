import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plain, readYaml } from '../../../src/yaml/index.ts';
import { inEnglish } from '../../support/in-english.ts';

function value(text: string): unknown {
  const { document, problems } = readYaml(text, 'a.yaml');
  expect(problems).toEqual([]);
  if (document === undefined) throw new Error('nothing was read');
  return plain(document);
}

/** `line:column code` and the message of every problem. */
function problems(input: string | Uint8Array, limits = {}): readonly string[] {
  const { document, problems: found } = readYaml(input, 'a.yaml', limits);
  expect(document).toBeUndefined();
  return found.map(({ at, code, message }) => `${at?.line ?? '-'}:${at?.column ?? '-'} ${code} ${inEnglish(message)}`);
}

describe('what is read', () => {
  it.each<[string, string, unknown]>([
    ['a mapping', 'a: 1\nb: [x, 2]\n', { a: 1, b: ['x', 2] }],
    ['nothing as null', '', null],
    ['comments alone as null', '# only this\n', null],
    ['words that are no booleans as text', 'a: yes\nb: no\nc: on\nd: y\n', { a: 'yes', b: 'no', c: 'on', d: 'y' }],
    ['booleans and null', 'a: true\nb: False\nc: ~\nd:\n', { a: true, b: false, c: null, d: null }],
    ['times and dates as text', 'a: 12:30\nb: 2024-01-01\nc: 1_000\n', { a: '12:30', b: '2024-01-01', c: '1_000' }],
    ['numbers that are not finite as text', 'a: .nan\nb: 1e400\nc: -.inf\n', { a: '.nan', b: '1e400', c: '-.inf' }],
    ['keys as text', '1: a\ntrue: b\nnull: c\n', { 1: 'a', true: 'b', null: 'c' }],
    ['a merge key as a plain key', '<<: { a: 1 }', { '<<': { a: 1 } }],
    ['JSON', '{"a": [1, true, null, "\\u00e9"], "b": {}}', { a: [1, true, null, 'é'], b: {} }],
    ['JSON indented with tabs', '{\n\t"a": 1,\n\t"b": [\n\t\t2\n\t]\n}', { a: 1, b: [2] }],
    ['line ends of Windows', 'a: 1\r\nb: 2\r\n', { a: 1, b: 2 }],
    ['a byte order mark', '\uFEFFa: 1', { a: 1 }],
    ['the version directive', '%YAML 1.2\n---\na: 1\n...\n', { a: 1 }],
    ['text blocks', 'a: |\n  x\n  y\nb: >-\n  x\n  y\n', { a: 'x\ny\n', b: 'x y' }],
  ])('%s', (_name, text, expected) => {
    expect(value(text)).toEqual(expected);
  });

  it('bytes as well as text', () => {
    const { document } = readYaml(new TextEncoder().encode('\uFEFFname: 微服务'), 'a.yaml');
    expect(document && plain(document)).toEqual({ name: '微服务' });
  });

  it('keeps every digit of a number in its source', () => {
    const { document } = readYaml('a: 9007199254740993\nb: 0x1F\nc: "1e3"\n', 'a.yaml');
    const sources = document?.kind === 'mapping' ? document.entries.map(({ value: each }) => each) : [];
    expect(sources.map((each) => each.kind === 'scalar' && each.source)).toEqual(['9007199254740993', '0x1F', '1e3']);
  });

  it('names of object members as keys like any other', () => {
    const read = value('__proto__: 1\nconstructor: 2\ntoString: 3\n') as Record<string, unknown>;
    expect(Object.entries(read)).toEqual([
      ['__proto__', 1],
      ['constructor', 2],
      ['toString', 3],
    ]);
    expect(Object.getPrototypeOf(read)).toBeNull();
  });

  it('all JSON that has keys and no control characters', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is left out
    const text = fc.string({ unit: 'grapheme' }).filter((each) => !/[\x00-\x1f\x7f-\x9f]/.test(each));
    const { json } = fc.letrec((tie) => ({
      json: fc.oneof(
        { maxDepth: 4 },
        text,
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('json'), { maxLength: 5 }),
        fc.dictionary(
          text.filter((each) => each !== ''),
          tie('json'),
          { maxKeys: 5 },
        ),
      ),
    }));
    fc.assert(
      fc.property(json, fc.constantFrom(0, 2), (given, indent) => {
        expect(value(JSON.stringify(given, null, indent))).toEqual(JSON.parse(JSON.stringify(given)));
      }),
    );
  });
});

describe('what is refused', () => {
  it.each<[string, string, readonly string[]]>([
    ['a key given twice', 'a: 1\nb: 2\na: 3\n', ['3:1 yaml/duplicate-key key "a" is given twice']],
    ['keys equal but for their quotes', '{"1": a, 1: b}', ['1:10 yaml/duplicate-key key "1" is given twice']],
    ['an empty key', '"": 1', ['1:1 yaml/key-not-text a key is empty']],
    ['a list as key', '? [a]\n: 1', ['1:3 yaml/syntax a key must be text']],
    ['an anchor, used or not', 'a: &x 1', ['1:4 yaml/anchor anchor "&x"']],
    ['anchors and aliases', 'a: &x [*x]', ['1:4 yaml/anchor anchor "&x"', '1:8 yaml/alias alias "*x"']],
    ['an anchor on a key', '&k a: 1', ['1:1 yaml/anchor anchor "&k"']],
    ['an anchor on a text block', 'a: &x |\n  b\n', ['1:4 yaml/anchor anchor "&x"']],
    ['tags', 'a: !!js/function x\nb: !t {}', ['1:4 yaml/tag tag "!!js/function"', '2:4 yaml/tag tag "!t"']],
    ['a tag on the document', '!!set {a}', ['1:1 yaml/tag tag "!!set"']],
    ['an older version', '%YAML 1.1\n---\na: yes', ['1:1 yaml/directive directive "%YAML 1.1"']],
    ['a second document', 'a: 1\n---\nb: 2\n---\nc: 3', ['2:1 yaml/several-documents a second document starts here']],
    ['control characters', 'a: x\x00y', ['1:5 yaml/control-character control character U+0000']],
    ['an escaped NUL', 'a: "\\0"', ['1:4 yaml/control-character a NUL character']],
    ['a quote left open', 'a: 1\nb: "x\nc: 2\n', ['2:4 yaml/syntax a quote is not closed']],
    ['a bracket left open', 'a: [1, 2\nb: 3', ['2:1 yaml/syntax a "[" is not closed']],
    ['a brace left open', '{a: 1', ['1:6 yaml/syntax a "{" is not closed']],
    ['a bracket too many', 'a: [1]]', ['1:7 yaml/syntax a closing bracket without an opening one']],
    ['a comma too many', 'a: [1,,2]', ['1:7 yaml/syntax a comma too many']],
    ['a comma missing', '{"a": 1 "b": 2}', ['1:7 yaml/syntax two entries without a comma between them']],
    ['a second colon', 'a: b: c', ['1:4 yaml/syntax a value goes on as another "key: value"']],
    ['a colon missing', 'a: 1\nb\nc: 2', ['2:1 yaml/syntax a key without a value']],
    ['tabs', 'a:\n\tb: 1', ['2:1 yaml/syntax a tab is used for indentation']],
    ['a key further in than the one above', 'a: x\n b: y', ['2:2 yaml/syntax wrong indentation']],
    ['a key further in, after a comment', 'a: x\n# c\n\n  b: y', ['2:1 yaml/syntax wrong indentation']],
    ['a second colon', 'a: x: y\nb: z', ['1:4 yaml/syntax a value goes on as another "key: value"']],
    [
      'a colon, above a comment further in',
      'a: ? x\n  # c\nb: z',
      ['1:4 yaml/syntax a value goes on as another "key: value"'],
    ],
    ['crooked lists', 'a:\n  - 1\n - 2', ['3:1 yaml/syntax wrong indentation']],
    ['an unknown escape', 'a: "\\q"', ['1:5 yaml/syntax unknown escape in double quotes']],
    [
      'a text that starts oddly',
      'a: @x\nb: `y`',
      ['1:4', '2:4'].map((at) => `${at} yaml/syntax text cannot start with this character`),
    ],
  ])('%s', (_name, text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  it('says where bytes are no UTF-8', () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode('a: é'), 0xc3, 0x28]);
    expect(problems(bytes)).toEqual(['-:- yaml/not-utf-8 the text is not valid UTF-8, first at byte 7']);
  });

  it.each([
    ['the lower byte first', [0xff, 0xfe, 0x61, 0, 0x3a, 0]],
    ['the higher byte first', [0xfe, 0xff, 0, 0x61, 0, 0x3a]],
  ])('says that a text is UTF-16, %s', (_, bytes) => {
    expect(problems(Uint8Array.from(bytes))).toEqual(['-:- yaml/not-utf-8 the text is UTF-16, not UTF-8']);
  });

  it.each<[string, string, object, readonly string[]]>([
    ['bytes', 'a: 12', { maxBytes: 4 }, ['-:- yaml/too-large larger than 4 bytes']],
    ['words and marks', 'a: [1, 2, 3]', { maxLexemes: 6 }, ['1:5 yaml/too-large more than 6 words and marks']],
    ['depth', '[[[x]]]', { maxDepth: 2 }, ['1:3 yaml/too-deep nested more than 2 levels deep']],
    ['depth of blocks', 'a:\n  b:\n    c: 1', { maxDepth: 2 }, ['3:6 yaml/too-deep nested more than 2 levels deep']],
    ['a value', 'a: 12345', { maxScalarLength: 4 }, ['1:4 yaml/too-long a text of 5 characters']],
    ['a key', '12345: a', { maxScalarLength: 4 }, ['1:1 yaml/too-long a text of 5 characters']],
  ])('more than the limit of %s', (_name, text, limits, expected) => {
    expect(problems(text, limits)).toEqual(expected);
  });

  it('accepts what just meets the limits', () => {
    expect(readYaml('[[x]]', 'a.yaml', { maxDepth: 2, maxBytes: 5, maxScalarLength: 1 }).problems).toEqual([]);
  });
});

describe('places', () => {
  it('mark the value, and carry the line for the caret', () => {
    const { document } = readYaml('name: x\nlatencyP99: 5 parsecs  # far\n', 'answers.yaml');
    const entry = document?.kind === 'mapping' ? document.entries[1] : undefined;
    expect(entry?.value.place).toEqual({
      file: 'answers.yaml',
      line: 2,
      column: 13,
      length: 9,
      sourceLine: 'latencyP99: 5 parsecs  # far',
    });
    expect(entry?.keyPlace).toMatchObject({ line: 2, column: 1, length: 10 });
  });

  it('end where their first line ends, and leave the carriage return out', () => {
    const { document } = readYaml('a: {\r\n  b: 1 }\r\n', 'a.yaml');
    const entry = document?.kind === 'mapping' ? document.entries[0] : undefined;
    expect(entry?.value.place).toMatchObject({ line: 1, column: 4, length: 1, sourceLine: 'a: {' });
  });

  it('count UTF-16 units, as editors do', () => {
    const { document } = readYaml('{ "🦅": 1, b: 2 }', 'a.yaml');
    const entry = document?.kind === 'mapping' ? document.entries[1] : undefined;
    expect(entry?.keyPlace).toMatchObject({ line: 1, column: 12 });
  });

  it('are right in a long text', () => {
    const text = Array.from({ length: 5000 }, (_, index) => `key${index}: value${index}`).join('\n');
    const { document } = readYaml(text, 'a.yaml');
    const entries = document?.kind === 'mapping' ? document.entries : [];
    expect(entries.map(({ value: each }) => [each.place.line, each.place.column])).toEqual(
      entries.map(({ key }, index) => [index + 1, key.length + 3]),
    );
  });
});
