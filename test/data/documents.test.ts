import { describe, expect, it } from 'vitest';
import { files, ids, section, strings } from './library.ts';

interface Document {
  id: string;
  group: string;
  path: string;
  url: string;
  parent?: string;
  tags: { scenarios: string[]; concerns: string[]; depth: string };
  sections: { anchor: string; level: number }[];
}
const documents = section('documents') as unknown as Document[];
const commit = '5d844d0a399ddf54065ef59715cb5702194f4e1e';
const permalink = `https://github.com/AdaMartin18010/Mq/blob/${commit}/topics/`;

describe('every document', () => {
  it('links to its path at the pinned commit, percent-encoded', () => {
    const wrong = documents.filter(
      ({ path, url }) => url !== permalink + path.split('/').map(encodeURIComponent).join('/'),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('has anchors that occur once and survive percent-encoding in a link', () => {
    const wrong = documents.filter(({ sections }) => {
      const anchors = sections.map(({ anchor }) => anchor);
      return (
        new Set(anchors).size !== anchors.length ||
        anchors.some((anchor) => /[#\s]/.test(anchor) || decodeURIComponent(encodeURIComponent(anchor)) !== anchor)
      );
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('belongs to a group and, where it has one, to a parent that exists', () => {
    const groups = ids('documentGroups');
    const all = ids('documents');
    expect(documents.filter(({ group }) => !groups.has(group))).toEqual([]);
    expect(documents.filter(({ parent }) => parent !== undefined && !all.has(parent))).toEqual([]);
  });

  it('is tagged with words of the vocabulary', () => {
    const vocabulary = ids('documentTags');
    const used = documents.flatMap(({ tags }) => [
      ...tags.scenarios.map((tag) => `scenario/${tag}`),
      ...tags.concerns.map((tag) => `concern/${tag}`),
      `depth/${tags.depth}`,
    ]);
    expect([...new Set(used)].filter((tag) => !vocabulary.has(tag))).toEqual([]);
  });
});

describe('every address in the knowledge files', () => {
  it.each(files.map(({ name, content }) => ({ name, content })))(
    'of $name is an encoded web address',
    ({ content }) => {
      const addresses = strings(content).filter(({ text }) => /^https?:\/\//.test(text));
      const wrong = addresses.filter(({ text }) => !URL.canParse(text) || /[^\x21-\x7e]/.test(text));
      expect(wrong).toEqual([]);
    },
  );

  it('pins the corpus to one commit', () => {
    const loose = files
      .flatMap(({ content }) => strings(content))
      .filter(({ text }) => text.includes('github.com/AdaMartin18010/Mq') && !text.startsWith(permalink));
    expect(loose).toEqual([]);
  });
});
