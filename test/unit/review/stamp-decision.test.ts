import { describe, expect, it } from 'vitest';
import { stampDecision } from '../../../src/review/index.ts';

const now = {
  knowledge: { version: '7', digest: 'abcdef0123456789', overlays: [] },
  tool: { name: 'tool', version: '1.2.3' },
};
const NEW = 'reviewedWith: { digest: "abcdef012345" }';

describe('a review is put down', () => {
  it.each([
    ['over a version of the knowledge', '{ knowledge: "6" }', '{ knowledge: "7" }'],
    ['without quotes where there were none', '{ knowledge: 6 } # May', '{ knowledge: 7 } # May'],
    ['over a digest, as long as it was', 'deadbeef', 'abcdef01'],
    ['over a version of the program', '0.1.0', '1.2.3'],
    [
      'over all of it',
      `{ tool: t, version: '1', knowledge: "6", digest: 0000000000, draws: 5 }`,
      `{ tool: t, version: '1.2.3', knowledge: "7", digest: abcdef0123, draws: 5 }`,
    ],
  ])('%s', (_, before, after) => {
    const text = (value: string) => `a: 1 # one\ndecision:\n  reviewedWith: ${value}\n  alternative: lake\n`;
    expect(stampDecision(text(before), now)).toBe(text(after));
    expect(stampDecision(text(after), now)).toBe(text(after));
  });

  it.each([
    ['nothing', '', ' { digest: "abcdef012345" }'],
    ['null', ' null # later', ' { digest: "abcdef012345" } # later'],
    ['empty braces', ' { }', ' { digest: "abcdef012345" }'],
    ['an empty digest', ' { digest: , tool: t }', ' { digest: "abcdef012345", tool: t }'],
    ['an empty version, in lines', '\n    knowledge: ~\n    draws: 5', '\n    knowledge: "7"\n    draws: 5'],
    ['other things alone', ' { tool: t }', ' { digest: "abcdef012345", tool: t }'],
    ['other things alone, in lines', '\n    draws: 5', '\n    digest: "abcdef012345"\n    draws: 5'],
  ])('over what is empty: %s', (_, before, after) => {
    const text = (value: string) => `decision:\n  reviewedWith:${value}\n  alternative: lake\n`;
    expect(stampDecision(text(before), now)).toBe(text(after));
  });

  describe('with knowledge of the user’s own', () => {
    const own = { ...now, knowledge: { ...now.knowledge, overlays: ['kn/a', 'kn/b'] } };
    const NAMED = 'digest: "abcdef012345", overlays: ["kn/a", "kn/b"]';
    it.each([
      ['beside a version', ' { knowledge: "6" }', ` { ${NAMED}, knowledge: "7" }`],
      [
        'beside a version, in lines',
        '\n    knowledge: 6',
        `\n    ${NAMED.replace(', o', '\n    o')}\n    knowledge: 7`,
      ],
      ['in place of a word', ' deadbeef', ` { ${NAMED} }`],
      ['beside a digest', ' { digest: deadbeef }', ' { overlays: ["kn/a", "kn/b"], digest: abcdef01 }'],
      ['over others', ' { digest: deadbeef, overlays: [x] }', ' { digest: abcdef01, overlays: ["kn/a", "kn/b"] }'],
      ['over none', ' { digest: deadbeef, overlays: [] }', ' { digest: abcdef01, overlays: ["kn/a", "kn/b"] }'],
      [
        'over others, in lines',
        '\n    digest: deadbeef\n    overlays:\n    - x',
        '\n    digest: abcdef01\n    overlays:\n    - "kn/a"\n    - "kn/b"',
      ],
    ])('%s', (_, before, after) => {
      const text = (value: string) => `decision:\n  reviewedWith:${value}\n  alternative: lake\n`;
      expect(stampDecision(text(before), own)).toBe(text(after));
      expect(stampDecision(text(after), own)).toBe(text(after));
    });

    it('where there was nothing', () => {
      expect(stampDecision('decision: { kind: none }', own)).toBe(
        `decision: { kind: none, reviewedWith: { ${NAMED} } }`,
      );
      expect(stampDecision('{"decision": {"reviewedWith": null}}', own)).toBe(
        '{"decision": {"reviewedWith": { "digest": "abcdef012345", "overlays": ["kn/a", "kn/b"] }}}',
      );
    });
  });

  it.each([
    ['in braces', 'decision: { alternative: lake }\n', `decision: { alternative: lake, ${NEW} }\n`],
    [
      'in lines',
      'decision:\n  technology: lake # deep\nb: 1\n',
      `decision:\n  technology: lake # deep\n  ${NEW}\nb: 1\n`,
    ],
    ['in the last line', 'decision:\n  alternative: lake', `decision:\n  alternative: lake\n  ${NEW}`],
    ['before parts', 'decision:\n    parts:\n      - {}\n', `decision:\n    ${NEW}\n    parts:\n      - {}\n`],
    ['before parts in braces', 'decision: { parts: [] }', `decision: { ${NEW}, parts: [] }`],
    ['with CRLF', 'decision:\r\n  kind: none\r\n', `decision:\r\n  kind: none\r\n  ${NEW}\r\n`],
    ['behind a byte order mark', '\uFEFFdecision: { kind: none }', `\uFEFFdecision: { kind: none, ${NEW} }`],
    [
      'in JSON',
      '{"decision": {"alternative": "lake"}}',
      '{"decision": {"alternative": "lake", "reviewedWith": { "digest": "abcdef012345" }}}',
    ],
  ])('where there was none, %s', (_, before, after) => {
    expect(stampDecision(before, now)).toBe(after);
  });

  it.each([
    ['a list with a remark in it', 'decision:\n  reviewedWith:\n    overlays:\n      - a # ours\n      - b\n'],
    ['a text over several lines', 'decision:\n  alternative: "la\\\n    ke"\n'],
    ['no decision', 'a: 1\n'],
  ])('never into %s', (_, text) => {
    expect(stampDecision(text, now)).toBeUndefined();
  });
});
