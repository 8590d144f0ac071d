import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sharedTexts } from '../../../../test/support/shared.ts';
import type { Article } from '../../article/model.ts';
import { analyze } from '../../engine.ts';
import { defaultSettings } from '../../settings.ts';
import { applyEdits } from '../../text/edit.ts';
import { convertCitations, type ConvertibleStyle } from './convertStyle.ts';

const articleOf = (text: string): Article => analyze(text, defaultSettings('2026-11-23')).article;
const convert = (text: string, to: ConvertibleStyle): string => applyEdits(text, convertCitations(articleOf(text), to));

test('numbers become footnotes: groups, ranges, raised brackets, lists, lines and definitions', () => {
  assert.equal(
    convert('It opened. [1][3] It closed. <sup>[2]</sup> It is gone [1-3].\n\n## References\n\n1. One.\n   More of one.\n2. Two.\n3. Three.\n', 'footnote'),
    'It opened. [^1][^3] It closed. [^2] It is gone [^1][^2][^3].\n\n## References\n\n[^1]: One.\n    More of one.\n[^2]: Two.\n[^3]: Three.\n');
  assert.equal(convert('It opened. [1]\n\n## References\n\n[1] One, goes\non here.\n', 'footnote'), 'It opened. [^1]\n\n## References\n\n[^1]: One, goes\non here.\n');
  assert.equal(
    convert('It opened. [1] It closed. [2]\n\n## References\n\n[1]: https://a.example/x "The [old] bridge"\n[2]: https://a.example/y\n', 'footnote'),
    'It opened. [^1] It closed. [^2]\n\n## References\n\n[^1]: [The \\[old\\] bridge](https://a.example/x)\n[^2]: <https://a.example/y>\n');
});

test('a footnote that has the number already keeps it', () => {
  assert.equal(convert('It opened. [1] It closed.[^1]\n\n[^1]: A note.\n\n## References\n\n1. One.\n', 'footnote'), 'It opened. [^n1] It closed.[^1]\n\n[^1]: A note.\n\n## References\n\n[^n1]: One.\n');
});

test('footnotes become numbers in order of first use, in their place or in a list of their own', () => {
  assert.equal(convert('It opened.[^b] It closed[^a].\n\n## References\n\n[^a]: One.\n\n[^b]: Two.\n    More of two.\n', 'numeric'), 'It opened.[1] It closed [2].\n\n## References\n\n1. Two.\n   More of two.\n2. One.\n');
  assert.equal(convert('It opened.[^b]\n\n[^b]: Two.\n\nIt closed.[^a]\n\n[^a]: One.\n', 'numeric'), 'It opened.[1]\n\nIt closed.[2]\n\n\n## References\n\n1. Two.\n2. One.\n');
});

const textOf = (body: string): string => body.replace(/\[\^?[^\]]*\]/g, '').replace(/[\s<>]+/g, '');

/** Each bracket's entries by their words, in text order. */
function targets(article: Article): readonly string[] {
  const bodies = new Map(article.sources.map(entry => [`${entry.style} ${entry.label}`, textOf(entry.bodyText)]));
  const cited = article.citations.filter(({ style }) => style === 'numeric' || style === 'footnote');
  return cited.map(({ style, label }) => bodies.get(`${style} ${label}`) ?? '?');
}

const uniqueLabels = (article: Article): boolean => {
  const labels = article.sources.filter(({ label, origin }) => label !== '' && origin !== 'link').map(({ style, label }) => `${style} ${label}`);
  return new Set(labels).size === labels.length;
};

test('on real articles every citation still leads to its entry, there and back, and a second time changes nothing', t => {
  const texts = [...sharedTexts('corpus/articles'), ...sharedTexts('corpus/freshwiki/articles')];
  if (texts.length === 0) return t.skip('no real articles beside the checkout');
  for (const { name, text } of texts) {
    const article = articleOf(text);
    const cited = new Set(article.citations.map(({ style, label }) => `${style} ${label}`));
    const defined = new Set(article.sources.map(({ style, label }) => `${style} ${label}`));
    if (article.citations.length === 0 || !uniqueLabels(article) || [...cited].some(label => !defined.has(label))) continue;
    for (const to of ['footnote', 'numeric'] as const) {
      const other = to === 'footnote' ? 'numeric' : 'footnote';
      if (!article.citations.some(({ style }) => style === other) || article.sources.some(({ style, origin }) => style === 'numeric' && origin === 'definition')) continue;
      const once = convert(text, to);
      const converted = articleOf(once);
      assert.deepEqual(targets(converted), targets(article), `${name} to ${to}`);
      assert.deepEqual(convertCitations(converted, to), [], name);
      assert.deepEqual(targets(articleOf(convert(once, other))), targets(article), `${name} back to ${other}`);
    }
  }
});
