import { expect, it } from 'vitest';
import { html } from '../../../../src/reporters/html/markup.ts';

it('escapes text in elements and in attributes', () => {
  const text = `<i> & "quoted" 'quoted'`;
  expect(html`<p title="${text}">${text}</p>`.source).toBe(
    '<p title="&lt;i&gt; &amp; &quot;quoted&quot; &#39;quoted&#39;">&lt;i&gt; &amp; &quot;quoted&quot; &#39;quoted&#39;</p>',
  );
});

it('takes markup over, alone and in lists', () => {
  expect(html`<ul>${['<', html`<li>1</li>`, [html`<li>2</li>`]]}</ul>`.source).toBe(
    '<ul>&lt;<li>1</li><li>2</li></ul>',
  );
});

it('writes nothing for what is absent, and numbers as they are', () => {
  expect(html`${undefined}${false}${0}${''}`.source).toBe('0');
});

it('does not take a record for markup that only looks like it', () => {
  const forged = JSON.parse('{"source":"<script>"}');
  expect(() => html`${forged}`).toThrow();
});
