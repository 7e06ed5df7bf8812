import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/index.ts';
import type { Text } from '../../src/domain/index.ts';
import { UNIT_SYSTEMS } from '../../src/units/unit-table.ts';
import { type Literal, literalsOf } from '../architecture/literals.ts';
import { readSourceTree } from '../architecture/source-tree.ts';
import { realKnowledge } from '../support/real-knowledge.ts';
import { shippedWording } from '../support/shipped-wording.ts';
import { files, ids, root, strings } from './library.ts';

/** Everything a person reads exists in English and Chinese, and stands in the data. */

const wording = shippedWording();
const worded = Object.keys(wording).sort();
const literals = readSourceTree(root).flatMap(literalsOf);

const ID = /^[a-z]+(\/[a-z0-9-]+)+$/;
const areas = new Set(worded.map((id) => id.split('/')[0]));
const codes = ids('messages');

describe('a wording', () => {
  it.each(worded)('%s speaks both languages, with the same gaps', (id) => {
    const { en = '', zh = '' } = wording[id] ?? {};
    expect(zh.trim()).not.toBe('');
    expect(gapsOf(zh)).toEqual(gapsOf(en));
  });

  it('exists for every id in the source', () => {
    const named = literals.flatMap(({ parts: [id = '', ...more], place }) => {
      const isId = more.length === 0 && ID.test(id) && areas.has(id.split('/')[0]) && !codes.has(id);
      return isId ? [{ id, place }] : [];
    });
    expect(named.filter(({ id }) => wording[id] === undefined)).toEqual([]);
    expect(named.length).toBeGreaterThan(400);
  });

  it('is used somewhere in the source', () => {
    const used = new Set(literals.flatMap(({ parts }) => (parts.length === 1 ? parts : [])));
    const made = literals.filter(isMadeId).map(({ parts }) => new RegExp(`^${parts.join(PART)}$`));
    const isMade = (id: string) => made.some((pattern) => pattern.exec(id)?.slice(1).every(isSpokenOf));
    const isUsed = (id: string) => used.has(id) || isMade(id);
    expect(worded.filter((id) => !isUsed(id))).toEqual([]);
    const planted = ['report/', 'health/', 'library/kind/', 'engine/to-'].map((start) => `${start}nobody-says-this`);
    expect(planted.filter(isUsed)).toEqual([]);
  });

  it('exists for every id that is put together', () => {
    const made = [
      ...Object.keys(UNIT_SYSTEMS).map((dimension) => `noun/${dimension}`),
      ...Object.keys(COMMANDS).map((command) => `help/${command}/summary`),
      ...['hybrid', 'none'].map((outcome) => `engine/outcome-${outcome}`),
      ...['high', 'medium', 'low'].map((severity) => `report/severity-${severity}`),
    ];
    expect(made.filter((id) => wording[id] === undefined)).toEqual([]);
  });
});

/** What stands in a gap of such an id: a name of the code, a key, a unit or a value of the data. */
const PART = '([\\w -]+)';

/** Names and values of the code, and of the data but for the wording itself; units as ids have them. */
const knowing = files.filter(({ name }) => !name.startsWith('data/wording/'));
const spokenOf = new Set([
  ...literals.flatMap(({ parts }) => parts),
  ...[...readSourceTree(root), ...knowing].flatMap(({ text }) => text.match(/[\w-]+/g) ?? []),
  ...knowing.flatMap(({ content }) => strings(content)).map(({ text }) => text.replace(/[^A-Za-z0-9]+/g, '-')),
]);

function isSpokenOf(part: string): boolean {
  return spokenOf.has(part);
}

/** A template such as `noun/${dimension}`, whose first part begins an id. */
function isMadeId({ parts }: Literal): boolean {
  const [first = '', ...more] = parts;
  return more.length > 0 && areas.has(first.split('/')[0] ?? '') && /^[a-z]+\/[a-z0-9/-]*$/.test(first);
}

function gapsOf(template: string): readonly string[] {
  return [...new Set(template.match(/\{\w+\}/g))].sort();
}

/** What stands behind the name of the program, or before it in a pipe. */
const COMMAND_LINE = new RegExp(`^ ?(${Object.keys(COMMANDS).join('|')})( |$)| \\| $`);

/** Headings of a record in the form of MADR, and the sentence that says the outcome. */
const MADR =
  /^(Context and Problem Statement|Decision (Drivers|Outcome)|Considered Options|Pros and Cons of the Options|More Information|Chosen option: ")$/;

describe('the source', () => {
  /** Texts that no person reads, or that may not come from the data; each with its reason. */
  const ALLOWED: readonly { readonly file: RegExp; readonly text: RegExp; readonly because: string }[] = [
    { file: /^src\/cli\/last-words\.ts/, text: /./, because: 'said when the wording cannot be read' },
    { file: /^src\/units\/unit-table\.ts/, text: /^\S+$/, because: 'units are understood in every language at once' },
    {
      file: /^src\/(cli|page|library\/docs|reporters\/adr)\//,
      text: COMMAND_LINE,
      because: 'it is typed as it stands',
    },
    { file: /^src\/library\/docs\//, text: /^ · explain key-metric:$/, because: 'it is typed as it stands' },
    {
      file: /^src\/library\/search\/read-query/,
      text: /^(a about|什么) /,
      because: 'words of questions, of each language',
    },
    {
      file: /^src\/records\/(accept|predecessors|supersede)/,
      text: /superseded by|已被|once it is accepted|已接受|取代/i,
      because: 'it is in the language of the record',
    },
    {
      file: /^src\/(reporters\/adr|records\/prose-choice)/,
      text: MADR,
      because: 'tools look for it, in every language',
    },
    {
      file: /^src\/reporters\/(markdown|sheet)\//,
      text: /^(flowchart| {2}classDef|<!--) ?/,
      because: 'syntax, not words',
    },
    { file: /^src\/reporters\/findings\//, text: /^<\?xml /, because: 'syntax, not words' },
    { file: /^src\/cli\/commands\//, text: /^ (--|answers\.yaml )/, because: 'it is typed as it stands' },
    { file: /^src\/completion\//, text: /./, because: 'scripts, which shells read' },
    { file: /^src\/configuration\/write-file/, text: /^(#!|set -)/, because: 'the start of a shell script' },
    { file: /^src\/cli\/start\.ts/, text: /^\(function /, because: 'code' },
    { file: /answers\/parse-answer/, text: /^[是否]$/, because: 'what is typed for yes and no, as it is read' },
    { file: /schema\/library\/experience/, text: /^design example$/, because: 'a value of the data' },
  ];

  it('holds no words for people', () => {
    const found = literals.flatMap((literal) => {
      const text = literal.thrown ? undefined : shownBy(literal).find(isProse);
      return text === undefined ? [] : [{ ...literal, text }];
    });
    const refused = found.filter(
      ({ place, text }) => !ALLOWED.some((one) => one.file.test(place) && one.text.test(text)),
    );
    expect(refused.map(({ place, text }) => `${place}: "${text}" belongs in data/wording`)).toEqual([]);
    const idle = ALLOWED.filter((one) => !found.some(({ place, text }) => one.file.test(place) && one.text.test(text)));
    expect(idle).toEqual([]);
  });

  /** What a person may see of it: of markup what stands between the tags. */
  function shownBy({ parts, tag }: Literal): readonly string[] {
    return tag === 'html' ? parts.join('{}').split(/<[^>]*>/) : parts;
  }

  /** Two words beside each other, or any ideograph. */
  function isProse(text: string): boolean {
    return /\p{Script=Han}|[A-Za-z]{2,}[,;:]? [A-Za-z]/u.test(text);
  }

  it('words the signs that join sentences, but for citation marks, YAML, the form of records, errors of ours and what programs read', () => {
    const spared =
      /^src\/(reporters\/(markdown\/record|html\/report-html|adr\/(front-matter|nygard))|health\/(geometry\/say-box|self-tests\/sample-answers)|records\/(decision|yaml)-block|review\/(renew-stamp|stamp-decision)|page\/weights|tables\/hit-policy|completion\/powershell|configuration\/share-files|formula\/write-formula)\.ts/;
    const joining = literals.filter(({ parts: [text = ''], place }) => JOINING.test(text) && !spared.test(place));
    expect(joining.map(({ place }) => place)).toEqual([]);
  });
});

/** A whole literal that is nothing but what stands between two words. */
const JOINING = /^[,;:] $|^ (and|or|to) $/;

describe('the decision', () => {
  const { references: _, ...knowledge } = realKnowledge();
  /** Names are the same in every language; so are those of products outside of the knowledge base. */
  const names = new Set([...knowledge.technologies, ...knowledge.alternatives].map(({ name }) => name.en));

  it('has a Chinese twin for everything it says', () => {
    const bare = textsIn(knowledge, '').filter(({ text }) => text.zh === undefined && !names.has(text.en));
    const alone = bare.filter(({ path, text }) => !(path.includes('.external.') && /^[A-Z]/.test(text.en)));
    expect(alone.map(({ path, text }) => `${path}: ${text.en}`)).toEqual([]);
  });

  it('uses full-width signs in Chinese', () => {
    const halved = textsIn(knowledge, '').filter(({ text: { zh = '' } }) => /\p{Script=Han}[,;:?!(]/u.test(zh));
    expect(halved.map(({ path, text }) => `${path}: ${text.zh}`)).toEqual([]);
  });
});

function textsIn(value: unknown, path: string): readonly { readonly path: string; readonly text: Text }[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value && typeof value.en === 'string') return [{ path, text: value as Text }];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}.${(inner as Named)?.id ?? key}`));
}

interface Named {
  readonly id?: string;
}
