import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sharedTexts } from '../../../../test/support/shared.ts';
import type { Article } from '../../article/model.ts';
import { analyze } from '../../engine.ts';
import { defaultSettings } from '../../settings.ts';
import { applyEdits } from '../../text/edit.ts';
import { renumber } from './renumber.ts';

const articleOf = (text: string): Article => analyze(text, defaultSettings('2026-11-23')).article;

/** What each bracket of numbers leads to, in text order; the order within a bracket is free. */
function targets(article: Article): readonly string[] {
  const bodies = new Map(article.sources.filter(({ style }) => style === 'numeric').map(({ label, bodyText }) => [label, bodyText.replace(/\[\d+\]/g, '[]').replace(/\s+/g, ' ').trim()]));
  const brackets = new Map<number, string[]>();
  for (const { style, span, label } of article.citations) {
    if (style === 'numeric') brackets.set(span.start, [...brackets.get(span.start) ?? [], bodies.get(label) ?? `? ${label}`]);
  }
  return [...brackets.values()].map(bracket => bracket.sort().join('\n'));
}

const entriesOf = (article: Article): readonly string[] => article.sources.filter(({ style }) => style === 'numeric').map(({ bodyText }) => bodyText.replace(/\[\d+\]/g, '[]').replace(/\s+/g, ' ').trim()).sort();

/** The text before the entries without anything that a number in brackets may be. */
const proseOf = ({ text, sources }: Article): string =>
  text.slice(0, Math.min(text.length, ...sources.filter(s => s.style === 'numeric').map(s => s.span.start))).replace(/\[[\d,;–‐—\s-]+\]/g, '[]');

function assertRenumbers(text: string): void {
  const before = articleOf(text);
  const after = articleOf(applyEdits(text, renumber(before)));
  assert.deepEqual(targets(after), targets(before));
  assert.deepEqual(entriesOf(after), entriesOf(before));
  assert.equal(proseOf(after), proseOf(before));
  assert.deepEqual(renumber(after), [], 'a second time changes nothing');
  const numbers = after.citations.filter(({ style }) => style === 'numeric').map(({ label }) => Number(label));
  const cited = [...new Set(numbers)];
  if (cited.length === entriesOf(after).length) assert.deepEqual(cited, cited.map((_, i) => i + 1));
}

const bracket = (labels: readonly number[]): fc.Arbitrary<string> => fc.oneof(
  fc.constantFrom(...labels).map(n => `[${n}]`),
  fc.shuffledSubarray([...labels], { minLength: 1, maxLength: Math.min(3, labels.length) }).map(some => `[${some.join(', ')}]`),
  fc.shuffledSubarray([...labels], { minLength: 2, maxLength: 2 }).map(([a, b]) => `[${Math.min(a!, b!)}–${Math.max(a!, b!)}]`),
  fc.constantFrom(...labels).map(n => `<sup>[${n}]</sup>`),
);

const article = fc.integer({ min: 2, max: 12 }).chain(count => {
  const labels = Array.from({ length: count }, (_, i) => i + 1);
  const sentences = fc.array(fc.array(bracket(labels), { maxLength: 3 }).map(brackets => `The bridge opened.${brackets.length > 0 ? ' ' : ''}${brackets.join('')}`), { minLength: 1, maxLength: 8 });
  const form = fc.constantFrom<(n: number) => string>(
    n => `${n}. Entry number ${'x'.repeat(n)}, see also [${n % count + 1}].\n   It goes on here.`, n => `[${n}] Entry number ${'x'.repeat(n)}\n`, n => `[${n}]: https://a.example/${'x'.repeat(n)} "Title"`);
  return fc.tuple(sentences, form).map(([body, entry]) => `# Bridge\n\n${body.join('\n\n')}\n\n## References\n\n${labels.map(n => entry(n)).join('\n')}\n`);
});

test('renumbering keeps every citation on its entry and everything else as it was', () => {
  fc.assert(fc.property(article, assertRenumbers), { numRuns: 300 });
});

test('the same on real articles', t => {
  const texts = [...sharedTexts('corpus/articles'), ...sharedTexts('corpus/freshwiki/articles')].filter(({ text }) => /\[\d+\]/.test(text));
  if (texts.length === 0) return t.skip('no real articles beside the checkout');
  for (const { name, text } of texts) {
    const labels = articleOf(text).sources.filter(({ style }) => style === 'numeric').map(({ label }) => label);
    if (labels.length < 2 || new Set(labels).size < labels.length) continue;
    assert.doesNotThrow(() => assertRenumbers(text), name);
  }
});
