import { describe, expect, it } from 'vitest';
import {
  htmlText,
  jsonLine,
  jsonText,
  logLines,
  markdownCode,
  markdownFence,
  markdownLink,
  markdownText,
  mermaidLabel,
  oneLine,
  plainSigns,
  readableAddress,
  scriptJson,
  visible,
  webAddress,
  workflowMessage,
  workflowProperty,
  xmlAttribute,
  xmlText,
} from '../../../src/words/escape.ts';

describe('visible', () => {
  it.each([
    ['an escape sequence', '\u001b[31mred', '\\x1b[31mred'],
    ['C1 controls and DEL', '\u009b\u007f', '\\x9b\\x7f'],
    ['bidi overrides', 'a\u202eb\u2066c', 'a\\u202eb\\u2066c'],
    ['tag characters', '\u{e0041}', '\\u{e0041}'],
    ['what is unseen and not assigned', 'a\u2065b\ufff0', 'a\\u2065b\\ufff0'],
    ['variants of signs and ideographs', '❤\ufe0f 葛\u{e0100}', '❤\ufe0f 葛\u{e0100}'],
    ['Unicode line separators', 'a\u2028b', 'a\\u2028b'],
    ['a lone surrogate', 'a\ud800', 'a\\ud800'],
    ['a carriage return that would overwrite', 'safe\rrm', 'safe\\x0drm'],
    ['Windows line ends', 'a\r\nb', 'a\nb'],
    ['newline, tab and joiners', 'a\n\tb\u200dc', 'a\n\tb\u200dc'],
    ['ordinary text of any script', 'µs ≥ 漢字 🚀', 'µs ≥ 漢字 🚀'],
  ])('shows %s', (_, given, shown) => {
    expect(visible(given)).toBe(shown);
  });

  it('shows every control, format character, separator and half of a pair, wherever it stands', () => {
    const raw = Array.from({ length: 0x10000 }, (_, code) => `a${String.fromCharCode(code)}b`).filter(
      (text) => visible(text) === text,
    );
    expect(raw.filter((text) => /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(text))).toEqual(
      ['\t', '\n', '\u200c', '\u200d'].map((harmless) => `a${harmless}b`),
    );
    expect(raw.filter((text) => /(?=\p{Default_Ignorable_Code_Point})\p{Cn}/u.test(text))).toEqual([]);
    expect(raw).toContain('a漢b');
  });
});

it('folds white space into one line', () => {
  expect(oneLine('  a\n\n\tb  ')).toBe('a b');
});

it('puts ASCII for typographic signs and leaves letters', () => {
  expect(plainSigns('5 µs → ≥ 2× “é” 漢')).toBe('5 us -> >= 2x "é" 漢');
});

describe('markdownText', () => {
  it.each([
    ['html', '<b>&amp;', '&lt;b>&amp;amp;'],
    ['a table bar', 'a|b', 'a\\|b'],
    ['an escaped bar', 'a\\|b', 'a\\\\\\|b'],
    ['emphasis', '*a* _b_ __c__ ~~d~~', '\\*a\\* \\_b\\_ \\_\\_c\\_\\_ \\~\\~d\\~\\~'],
    ['names with underscores', 'min_isr', 'min_isr'],
    ['links and images', '![x](javascript:1)', '!\\[x\\](javascript:1)'],
    ['code', '`x`', '\\`x\\`'],
    ['math', '$x$', '\\$x\\$'],
    ['bare addresses', 'https://a.b www.c.d', 'https\\://a.b www\\.c.d'],
    ['mail addresses', 'a@b.c', 'a&#64;b.c'],
    ['a heading', '# a', '\\# a'],
    ['a list item', '- a', '\\- a'],
    ['a numbered item', '1. a', '1\\. a'],
    ['a number', '0.25', '0.25'],
    ['a quote', '> a', '\\> a'],
    ['a second line', 'a\n# b', 'a # b'],
    ['controls', '\u001b[0m', '\\\\x1b\\[0m'],
  ])('escapes %s', (_, given, escaped) => {
    expect(markdownText(given)).toBe(escaped);
  });
});

describe('markdownCode', () => {
  it.each([
    ['replay/required', '`replay/required`'],
    ['a|b', 'a\\|b'],
    ['a`b', 'a\\`b'],
    ['', ''],
  ])('shows %j as %j', (given, shown) => {
    expect(markdownCode(given)).toBe(shown);
  });
});

it.each([
  ['a', '```'],
  ['```\nx', '````'],
  ['`````', '``````'],
])('fences %j with %s', (body, fence) => {
  expect(markdownFence('yaml', body)).toBe(`${fence}yaml\n${body}\n${fence}`);
});

describe('webAddress', () => {
  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '//host/path',
    'https://',
    'not an address',
    ' https://a.b',
  ])('refuses %j', (address) => {
    expect(webAddress(address)).toBeUndefined();
    expect(readableAddress(address)).toBeUndefined();
    expect(markdownLink('x', address)).toBe('x');
  });

  it('encodes everything that could end a link or start a sequence', () => {
    const address = webAddress('https://a.b/x) [y](javascript:1)\u001b]8;;\u0007|"<>`');
    expect(address).toMatch(/^https:\/\/a\.b\/[A-Za-z0-9%:;.,-]+$/);
  });

  it('keeps an encoded address as it is, and can show it readably', () => {
    const address = 'https://a.b/%E9%80%89%E5%9E%8B.md#%E7%9F%A9%20x%2F';
    expect(webAddress(address)).toBe(address);
    expect(readableAddress(address)).toBe(
      'https://a.b/选型.md#%E7%9F%A9%20x%2F'.replace('%E7%9F%A9%20', '%E7%9F%A9%20'),
    );
  });
});

it.each([
  ['"] --> x["y', '#34;#93; --> x#91;#34;y'.replace('>', '#62;')],
  ['<script>', '#60;script#62;'],
  ['1. list', '1#46; list'],
  ['- list', '#45; list'],
  ['%%{init}%%', '#37;#37;#123;init#125;#37;#37;'],
  ['`md` #quot;', '#96;md#96; #35;quot;'],
  ['P99: 5 ms 漢', 'P99: 5 ms 漢'],
])('makes %j a mermaid label', (given, label) => {
  expect(mermaidLabel(given)).toBe(label);
});

it.each([
  ['in lines', jsonText],
  ['on one line', jsonLine],
])('writes JSON that is safe on a terminal and in a log and equal when parsed: %s', (_, write) => {
  const value = {
    a: '\u2065\u001b\u009b\u202e\u2028\u{e0041}\ud800\u007f',
    '##[error]b': [1, null, true, '###[x', '##vso[task.x]'],
  };
  const text = write(value);
  expect(text).not.toMatch(/##\w*\[/);
  expect(text.replace(/\n/g, '')).toMatch(/^[\x20-\x7e]*$/);
  expect(JSON.parse(text)).toEqual(value);
});

describe('htmlText', () => {
  it.each([
    ['an element', '<b>x</b>', '&lt;b&gt;x&lt;/b&gt;'],
    ['what is escaped already', '&lt;', '&amp;lt;'],
    ['the end of an attribute', `"onload=x' y`, '&quot;onload=x&#39; y'],
    ['the end of a comment or a section', '--> ]]>', '--&gt; ]]&gt;'],
    ['controls', '\u0000\u001b[31m', '\\x00\\x1b[31m'],
    ['letters of any script, and lines', '漢字 é\n2', '漢字 é\n2'],
    ['an order to a build server', 'a::b\n\u3000::c ##vso[d]', 'a::b\n\u3000&#58;:c &#35;#vso[d]'],
  ])('shows %s', (_, given, shown) => {
    expect(htmlText(given)).toBe(shown);
  });
});

describe('scriptJson', () => {
  it.each(['</script><script>alert(1)</script>', '<!-- <script>', '\u2028\u2029', '\ud800', '##vso[x] ##[y]', 'plain'])(
    'holds %j',
    (text) => {
      const block = scriptJson(JSON.stringify({ text }));
      expect(block).not.toMatch(/[<\u2028\u2029]|##\w*\[/);
      expect(JSON.parse(block)).toEqual({ text });
    },
  );
});

it.each([
  [`<a href="x">'&'</a>`, '&#60;a href=&#34;x&#34;&#62;&#39;&#38;&#39;&#60;/a&#62;'],
  ['a\u0000\u001b[1m\ud800\uffff\n\tb', 'a\\x00\\x1b[1m\\ud800\\uffff\n\tb'],
  [']]> 漢😀', ']]&#62; 漢😀'],
  ['a::b\n  ::c ##[d]', 'a::b\n  &#58;:c &#35;#[d]'],
])('makes %j text of XML', (given, text) => {
  expect(xmlText(given)).toBe(text);
});

it('keeps an attribute of XML on one line', () => {
  expect(xmlAttribute('a\n::b\t"')).toBe('a&#10;&#58;:b&#9;&#34;');
});

it('escapes what ends a property or a message of a workflow command', () => {
  expect(workflowMessage('100%\n::error::x,y:z\r')).toBe('100%25%0A: :error::x,y:z\\x0d');
  expect(workflowMessage('##vso[task.x]')).toBe('## vso[task.x]');
  expect(workflowProperty('a:b,c%0A')).toBe('a%3Ab%2Cc%250A');
});

it.each([
  ['::error::x', ': :error::x'],
  ['a\n  ::error::x', 'a\n  : :error::x'],
  ['a ##[error]x', 'a ## [error]x'],
  ['a ##vso[task.x]y', 'a ## vso[task.x]y'],
  ['a\n\u3000\u00a0::error::x', 'a\n\u3000\u00a0: :error::x'],
  ['file::name: a # b [c]', 'file::name: a # b [c]'],
])('prints %j without an order to the build server', (given, printed) => {
  expect(logLines(given)).toBe(printed);
});
