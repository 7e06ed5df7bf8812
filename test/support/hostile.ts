import type { Recommendation } from '../../src/domain/index.ts';

/** Names and notes that try to leave the place they are put in. */
export const PAYLOADS = {
  html: '<script>alert(1)</script><img src=x onerror=alert(1)>',
  comment: '--> <!-- x --> <b>b</b> &lt;script&gt;',
  pipes: 'a | b || c \\| d',
  backticks: '` `` ```` code `x`',
  link: '](javascript:alert(1)) [x](javascript:alert(1)) ![i](http://evil.example/i.png)',
  autolink: 'https://evil.example www.evil.example mailto:a@evil.example <https://evil.example>',
  reference: '[1] [x][2] [^1]\n\n[1]: https://evil.example',
  emphasis: '**b** __b__ *i* _i_ ~~s~~ $x$ $$y$$',
  heading: '# h\n## h\n- item\n1. one\n> quote\n---\n===\n\tcode',
  escape:
    '\u001b[31mred\u001b[0m\u001b]8;;http://evil.example\u0007x\u001b]8;;\u0007\u001b]0;t\u0007\u009b31m\r\b\u0000\u007f',
  bidi: 'a\u202eb\u202cc\u2066d\u2069e\u200ef\u061cg\u2028h\u2029i\ufeffj\u200bk\u{e0041}l\ud800m',
  mermaid: '"] --> x["y"] end %%{init: {}}%% click a "javascript:alert(1)" #quot; `md` <br/> ;',
  fence: '```\n~~~\n````',
  wide: '漢字'.repeat(40),
  long: 'x'.repeat(300),
  prototype: '__proto__ constructor {name} {share}',
  orders:
    '::error::w\n::error::x\n \u3000::error::y ##[error]z ##vso[task.complete]\n##vso[task.setvariable variable=PATH]v',
} as const;

/** What a build server takes for an order when it finds it in a log. */
export const ORDER = /^\s*::|##\w*\[/m;

/** Words that programs read; everything else is text that somebody wrote. */
const KEPT = new Set([
  'kind',
  'origin',
  'severity',
  'verdict',
  'dimension',
  'language',
  'alternative',
  'runnerUp',
  'evidence',
  'documents',
  'id',
  'limitedBy',
  'winner',
  'document',
  'requirement',
  'becomes',
  'disputedBy',
  'corpusDocument',
]);
const REFERENCES = new Set(['evidence', 'documents', 'disputedBy', 'verdict']);

/** The recommendation with the payload in every text; addresses become `url`, or stay. */
export function hostile(recommendation: Recommendation, payload: string, url?: string): Recommendation {
  const walk = (node: unknown, key: string): unknown => {
    if (typeof node === 'string') {
      if (key === 'url') return url ?? node;
      return KEPT.has(key) ? node : `${payload}${node}${payload}`;
    }
    if (Array.isArray(node)) {
      const references = REFERENCES.has(key) && node.every((item) => typeof item === 'string');
      return references ? node : node.map((item) => walk(item, `${key}[]`));
    }
    if (typeof node !== 'object' || node === null) return node;
    return Object.fromEntries(Object.entries(node).map(([name, child]) => [name, walk(child, name)]));
  };
  return walk(recommendation, '') as Recommendation;
}
