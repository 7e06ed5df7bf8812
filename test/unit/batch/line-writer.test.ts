import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineWriter } from '../../../src/batch/line-writer.ts';

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString();

describe('a line writer', () => {
  it('gives the lines as UTF-8, however little room it starts with', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), fc.integer({ min: 0, max: 20 }), (lines, room) => {
        const writer = lineWriter(room);
        for (const line of lines) writer.add(line);
        expect(text(writer.take())).toBe(lines.map((line) => `${line}\n`).join(''));
      }),
    );
  });

  it('starts anew once they are taken, and leaves what was taken alone', () => {
    const writer = lineWriter();
    writer.add('kafka');
    const first = writer.take();
    writer.add('消息');
    expect(text(writer.take())).toBe('消息\n');
    expect(text(first)).toBe('kafka\n');
    expect(writer.take()).toHaveLength(0);
  });
});
