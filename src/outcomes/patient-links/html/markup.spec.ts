import { expect, it } from '@jest/globals';
import { markup } from './markup.js';

it('escapes what is put in, in texts and in attributes, and leaves markup as it is', () => {
  const item = (text: string) => markup`<li>${text}</li>`;
  expect(markup`<ul title="${`"'`}">${['<b>', 'a & b'].map(item)}${null}${3}</ul>`.text).toBe(
    '<ul title="&quot;&#39;"><li>&lt;b&gt;</li><li>a &amp; b</li>3</ul>',
  );
});
