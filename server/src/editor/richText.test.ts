import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { emphasis, link, list, paragraph, place, quote, shorten, strong, toMarkdown, toPlainText, type RichText } from './richText.ts';

const parse = (markdown: string): Nodes => unified().use(remarkParse).use(remarkGfm).parse(markdown);
const noPlaces = (): undefined => undefined;

function nodesIn(node: Nodes): readonly Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(nodesIn) : [])];
}

/** GFM links bare addresses even where they are escaped; a link that shows where it leads misleads nobody. */
const isHonest = (node: Nodes): boolean => node.type === 'link' && ['', 'mailto:', 'http://'].some(scheme => node.url === scheme + wordsOf(node));

const typesIn = (markdown: string): ReadonlySet<string> => new Set(nodesIn(parse(markdown)).filter(node => !isHonest(node)).map(({ type }) => type));
const wordsOf = (node: Nodes): string => nodesIn(node).map(inner => ('value' in inner ? inner.value : '')).join('');
const wordsIn = (markdown: string): string => wordsOf(parse(markdown));

const hostile = [
  '<img src=x onerror=alert(1)>', '](command:evil) [x', '![](http://e.example/p.png)', '`rm -rf`', '**bold** _em_ ~~gone~~', '# Heading', '- item', '1. item', '12) item',
  '> quote', '| a | b |\n|---|---|', 'a\n\n<script>', '&lt;b&gt; &#65;', 'https://evil.example', 'www.evil.example', 'me@evil.example', 'mailto:me@evil.example', '[^1]', '[1]: http://x',
  '---', '===', '+++', '\\', 'a\\', '$(icon)', '```\ncode', '    indented', '[ ] task', '!', 'line  \nbreak', 'a\u0000b', 'xmpp:a@b.example', '~~~',
];

const flat = (text: string): string => text.replace(/[\s\u0000-\u001f\u007f\u0085\u2028\u2029]+/g, ' ').trim();

function assertHarmless(text: string): void {
  const plain = toMarkdown([paragraph(text)], noPlaces);
  assert.deepEqual([...typesIn(plain)].filter(type => !['root', 'paragraph', 'text'].includes(type)), [], JSON.stringify(text));
  assert.equal(flat(wordsIn(plain)), flat(text));
  const inList = toMarkdown([list([[text]]), quote(text)], noPlaces);
  assert.deepEqual([...typesIn(inList)].filter(type => !['root', 'list', 'listItem', 'blockquote', 'paragraph', 'text'].includes(type)), [], JSON.stringify(text));
}

for (const text of hostile) test(`${JSON.stringify(text)} is shown and does nothing`, () => { assertHarmless(text); });

test('whatever a text says is shown as it is, and is no markup', () => {
  const pieces = fc.array(fc.oneof(fc.constantFrom(...hostile, ' ', '\n', '.', 'word'), fc.string({ maxLength: 4 })), { maxLength: 6 });
  fc.assert(fc.property(pieces.map(parts => parts.join('')), assertHarmless), { numRuns: 500 });
});

test('markup of our own is kept around hostile words', () => {
  const markdown = toMarkdown([paragraph(strong('a*b'), ' ', emphasis('c_d'), ' ', link('[x](y)', 'https://a.example/?q=(1)>'))], noPlaces);
  assert.deepEqual([...typesIn(markdown)].sort(), ['emphasis', 'link', 'paragraph', 'root', 'strong', 'text']);
  const target = nodesIn(parse(markdown)).find(node => node.type === 'link')!;
  assert.equal(target.url, 'https://a.example/?q=(1)%3E');
});

test('only addresses of the web are linked', () => {
  for (const url of ['javascript:alert(1)', 'command:x', 'file:///etc/passwd', 'data:text/html,x', 'not an address']) {
    assert.equal(toMarkdown([paragraph(link('here', url))], noPlaces), 'here');
  }
});

test('places are linked where there is an address for them', () => {
  const text: RichText = [list([[place('here', { start: 3, end: 5 }), ' and on']])];
  assert.equal(toMarkdown(text, ({ start, end }) => `file:///a.md#${start}-${end}`), '- [here](<file:///a.md#3-5>) and on');
  assert.equal(toMarkdown(text, noPlaces), '- here and on');
});

test('plain text has the words and the addresses', () => {
  const text: RichText = [paragraph(strong('T'), ' by *x*, ', link('doi', 'https://doi.org/10.1')), quote('q'), list([['one'], [place('two', { start: 0, end: 1 })]])];
  assert.equal(toPlainText(text), 'T by *x*, doi (https://doi.org/10.1)\n\n“q”\n\n• one\n• two');
});

test('long texts are cut at a word', () => {
  assert.equal(shorten('one two,  three four', 10), 'one two…');
  assert.equal(shorten('short', 10), 'short');
  assert.equal(shorten(`${'a'.repeat(9)}😀`, 10), `${'a'.repeat(9)}…`);
});
