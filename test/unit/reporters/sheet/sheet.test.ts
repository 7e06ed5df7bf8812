import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../../../src/domain/index.ts';
import { type Surface, sheetReporters } from '../../../../src/reporters/index.ts';

const surface: Surface = { width: 80, colour: 'none', hyperlinks: false, unicode: true };

const sheet: Sheet = {
  title: 'Rivers',
  language: 'en',
  contents: { rivers: [{ id: 'elbe', length: 1094 }] },
  blocks: [
    { kind: 'heading', level: 2, text: 'Two of them' },
    {
      kind: 'paragraph',
      text: [{ text: 'See ' }, { text: 'the map', href: 'https://example.org/a b' }, { text: '.' }],
    },
    { kind: 'facts', rows: [{ label: 'Source', value: 'snow' }] },
    {
      kind: 'table',
      id: 'rivers',
      columns: [
        { id: 'name', heading: 'Name' },
        { id: 'length', heading: 'km', align: 'right' },
        { id: 'note', heading: 'Note', flexible: true },
      ],
      rows: [
        ['Elbe', '1094', '=HYPERLINK("x")'],
        ['Oder|Odra', '-854', 'a "quoted", one'],
      ],
    },
    { kind: 'list', style: 'steps', items: [{ text: 'Row', below: ['upstream'] }] },
    {
      kind: 'checklist',
      items: [
        { text: 'boat', done: true },
        { text: [{ text: 'oars', style: 'strong' }], done: false },
      ],
    },
    { kind: 'code', language: 'conf', text: 'depth = 3\n' },
  ],
};

async function shown(format: string, one = sheet, on = surface): Promise<string> {
  const report = await sheetReporters[format]?.();
  if (report === undefined) throw new Error(format);
  return report(one, on);
}

describe('a sheet', () => {
  it('is text with room around its blocks', async () => {
    expect(await shown('text')).toBe(`Rivers

Two of them
  See the map https://example.org/a%20b.

  Source  snow

  Name         km  Note
  Elbe       1094  =HYPERLINK("x")
  Oder|Odra  -854  a "quoted", one

  1. Row
     upstream

  [x] boat
  [ ] oars

  depth = 3
`);
  });

  it('is a list of rows where a table does not fit', async () => {
    const text = await shown('text', sheet, { ...surface, width: 40 });
    expect(text).toContain('  Elbe\n    km    1094\n    Note  =HYPERLINK("x")\n');
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40);
  });

  it('is markdown in which nothing of it is markup', async () => {
    expect(await shown('markdown')).toBe(`# Rivers

## Two of them

See [the map](https://example.org/a%20b).

- **Source**: snow

| Name | km | Note |
| --- | ---: | --- |
| Elbe | 1094 | \\=HYPERLINK("x") |
| Oder\\|Odra | \\-854 | a "quoted", one |

1. Row
   - upstream

- [x] boat
- [ ] **oars**

\`\`\`conf
depth = 3
\`\`\`
`);
  });

  it('is CSV that no spreadsheet runs', async () => {
    expect(await shown('csv')).toBe(
      'Name,km,Note\r\nElbe,1094,"\'=HYPERLINK(""x"")"\r\nOder|Odra,-854,"a ""quoted"", one"\r\n',
    );
  });

  it('is JSON of its contents', async () => {
    expect(JSON.parse(await shown('json'))).toEqual({ schemaVersion: 1, rivers: [{ id: 'elbe', length: 1094 }] });
  });

  it.each(['text', 'markdown', 'csv', 'json'])('holds no escape sequence of its strings in %s', async (format) => {
    const hostile = '\u001b]0;x\u0007\u202e<script>';
    const text = await shown(format, {
      ...sheet,
      title: hostile,
      contents: { hostile },
      blocks: [
        { kind: 'paragraph', text: [{ text: hostile, href: 'javascript:alert(1)' }] },
        { kind: 'table', id: 't', columns: [{ id: 'a', heading: hostile }], rows: [[hostile]] },
        { kind: 'code', language: '', text: hostile },
      ],
    });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202e]/);
    expect(text).not.toContain('javascript:');
    if (format === 'markdown') expect(text.replace(/```[\s\S]*?```/g, '')).not.toContain('<script>');
  });
});
