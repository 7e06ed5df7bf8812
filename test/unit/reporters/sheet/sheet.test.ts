import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../../../src/domain/index.ts';
import { type SheetContext, sheetReporters } from '../../../../src/reporters/index.ts';
import { sayShipped } from '../../../support/shipped-wording.ts';

const surface: SheetContext = {
  width: 80,
  colour: 'none',
  hyperlinks: false,
  unicode: true,
  say: sayShipped(),
};

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
  it('is strong in markdown from the first to the last of what is strong side by side', async () => {
    const strong = (text: string) => ({ text, style: 'strong' as const });
    const text = [strong('Nodes'), strong(': 3'), { text: '; set by ' }, strong('storage')];
    const report = await shown('markdown', { ...sheet, blocks: [{ kind: 'paragraph', text }] });
    expect(report).toContain('**Nodes: 3**; set by **storage**\n');
  });

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

  it('has the colons of its language behind labels', async () => {
    expect(await shown('markdown', sheet, { ...surface, say: sayShipped('zh') })).toContain('- **Source**：snow');
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

describe('what is not for everybody', () => {
  const one: Sheet = {
    ...sheet,
    blocks: [
      { kind: 'table', id: 'raw', only: 'csv', columns: [{ id: 'a', heading: 'Depth' }], rows: [['3']] },
      {
        kind: 'checklist',
        items: [
          { text: 'rope', done: false, id: 'boat/rope' },
          { text: 'sail', done: true, id: 'x --> <script>' },
        ],
      },
    ],
  };

  it('tables for programs stand in CSV alone', async () => {
    expect(await shown('csv', one)).toBe('Depth\r\n3\r\n');
    expect(await shown('text', one)).not.toContain('Depth');
    expect(await shown('markdown', one)).not.toContain('Depth');
  });

  it('ids of boxes stand in markdown alone, unseen, and only when they are ids', async () => {
    expect(await shown('markdown', one)).toContain('- [ ] rope <!-- boat/rope -->\n- [x] sail\n');
    expect(await shown('text', one)).not.toContain('boat/rope');
  });
});

function sheetOf(...blocks: Sheet['blocks'][number][]): Sheet {
  return { title: 'T', language: 'en', blocks, contents: {} };
}

describe('a flow', () => {
  const flow = sheetOf({
    kind: 'flow',
    roots: [
      {
        text: 'Wet?',
        taken: true,
        branches: [
          { label: 'yes', taken: false, to: { text: 'Boots', taken: false, branches: [] } },
          {
            label: 'no',
            taken: true,
            to: {
              text: 'Cold "today"?',
              taken: true,
              branches: [{ label: 'yes', taken: true, to: { text: 'Coat', taken: true, branches: [] } }],
            },
          },
        ],
      },
    ],
  });

  it('is a tree in text, with the way taken marked', async () => {
    expect(await shown('text', flow)).toBe(`T

  Wet?
  ├─ yes: Boots
  └─ ▶ no: Cold "today"?
     └─ ▶ yes: Coat
`);
  });

  it('is drawn with letters alone where the screen knows no others', async () => {
    expect(await shown('text', flow, { ...surface, unicode: false })).toContain('  |- yes: Boots\n  `- > no: Cold');
  });

  it('has the colons of its language', async () => {
    expect(await shown('text', flow, { ...surface, say: sayShipped('zh') })).toContain('├─ yes：Boots');
  });

  it('is a chart in markdown, in which nothing of it is markup', async () => {
    const chart = await shown('markdown', flow);
    expect(chart).toContain('```mermaid\nflowchart TD\n  step0{{"Wet?"}}:::taken');
    expect(chart).toContain('step0 -->|"yes"| step1');
    expect(chart).toContain('step0 ==>|"no"| step2');
    expect(chart).toContain('Cold #34;today#34;?');
  });
});

describe('a table', () => {
  const wide = sheetOf({
    kind: 'table',
    id: 'wide',
    columns: [
      { id: 'name', heading: 'Name', flexible: true },
      { id: 'csv', heading: 'Raw', only: 'csv' },
      ...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id, heading: id.toUpperCase(), flexible: true })),
      { id: 'page', heading: 'Mark', only: 'page' },
    ],
    rows: [['row', '7', ...Array.from({ length: 6 }, () => 'several words that need room'), '[1]']],
  });

  it('that would squeeze its columns is a list of its rows', async () => {
    const text = await shown('text', wide);
    expect(text).toContain('  row\n    A     several words that need room\n');
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(await shown('text', wide, { ...surface, width: 200 })).toContain('  Name  A ');
  });

  it('has columns for people and columns for spreadsheets', async () => {
    expect((await shown('csv', wide)).split('\r\n')[0]).toBe('Name,Raw,A,B,C,D,E,F');
    expect(await shown('markdown', wide)).toContain('| Name | A | B | C | D | E | F | Mark |');
  });
});

describe('an address', () => {
  const address = `https://example.org/${'long/'.repeat(20)}`;

  it('that does not fit stands whole on a line of its own', async () => {
    const text = await shown(
      'text',
      sheetOf({ kind: 'paragraph', text: [{ text: 'See ' }, { text: 'it', href: address }] }),
    );
    expect(text).toBe(`T\n\n  See it\n  ${address}\n`);
  });

  it('stands below its fact', async () => {
    const text = await shown(
      'text',
      sheetOf({ kind: 'facts', rows: [{ label: 'Page', value: [{ text: 'it', href: address }] }] }),
    );
    expect(text).toBe(`T\n\n  Page  it\n        ${address}\n`);
  });
});

describe('a list', () => {
  it('whose items take several lines has room between them', async () => {
    const items = ['a', 'b'].map((text) => ({ text, below: ['one', 'two'] }));
    expect(await shown('text', sheetOf({ kind: 'list', style: 'steps', items }))).toBe(
      'T\n\n  1. a\n     one\n     two\n\n  2. b\n     one\n     two\n',
    );
  });
});
