import { describe, expect, it } from 'vitest';
import { arrangeFindings, type FoundThing } from '../../../src/findings/index.ts';
import { speaker } from '../../../src/wording/say.ts';

const say = speaker({ hello: { en: 'hello {name}' } }, 'en');
const thing = (more: Partial<FoundThing>): FoundThing => ({
  code: 'a/b',
  severity: 'error',
  message: 'm',
  identity: ['x'],
  ...more,
});

describe('findings', () => {
  it('come gravest first, then by file, line and column', () => {
    const found = [
      thing({ message: 'note', severity: 'note', at: { file: 'a', line: 1 } }),
      thing({ message: 'late', at: { file: 'b', line: 2, column: 1 } }),
      thing({ message: 'warning', severity: 'warning' }),
      thing({ message: 'later', at: { file: 'b', line: 2, column: 5 } }),
      thing({ message: 'capital', at: { file: 'B', line: 9 } }),
      thing({ message: 'early', at: { file: 'b', line: 1, column: 9 } }),
    ];
    const { findings } = arrangeFindings(found, say);
    expect(findings.map(({ message }) => message)).toEqual(['capital', 'early', 'late', 'later', 'warning', 'note']);
  });

  it('are said in words', () => {
    const { findings } = arrangeFindings([thing({ message: { id: 'hello', gaps: { name: 'you' } } })], say);
    expect(findings[0]?.message).toBe('hello you');
  });

  it('that are excepted are notes, and fail nothing', () => {
    const exception = { owner: 'o', reason: 'r', expires: '2030-01-01' };
    const { findings, counts, failed } = arrangeFindings([thing({ exception })], say);
    expect(findings[0]).toMatchObject({ severity: 'note', exception });
    expect(counts).toEqual({ errors: 0, warnings: 0, notes: 1, excepted: 1 });
    expect(failed).toBe(false);
  });

  it('fail the run when one is an error', () => {
    expect(arrangeFindings([thing({}), thing({ severity: 'warning' })], say)).toMatchObject({
      failed: true,
      counts: { errors: 1, warnings: 1, notes: 0, excepted: 0 },
    });
  });
});

describe('a fingerprint', () => {
  const of = (...found: FoundThing[]) => arrangeFindings(found, say).findings.map(({ fingerprint }) => fingerprint);

  it('stays when message and line change', () => {
    expect(of(thing({ at: { file: 'a', line: 1 } }))).toEqual(of(thing({ at: { file: 'a', line: 7 }, message: 'n' })));
  });

  it.each([
    ['the code', { code: 'a/c' }],
    ['the identity', { identity: ['y'] }],
    ['how the identity is divided', { identity: ['x', ''] }],
  ])('changes with %s', (_what, more) => {
    expect(of(thing({}))).not.toEqual(of(thing(more)));
  });

  it('is unique in a report', () => {
    expect(new Set(of(thing({}), thing({}), thing({}))).size).toBe(3);
  });
});
