import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdits } from '../text/edit.ts';
import { articleAt } from './fixtures.ts';
import { reviewRewritesAt } from './rewrites.ts';

const at = (marked: string): { readonly text: string; readonly after: readonly string[] } => {
  const { article, offset, text } = articleAt(marked);
  const rewrites = reviewRewritesAt(article, { start: offset, end: offset }, '2026-11-23');
  return { text, after: rewrites.map(({ edits }) => applyEdits(text, edits())) };
};

test('a review is told in the words of its date, with the next revision and without', () => {
  const { after } = at('# Bridge\n\nLast reviewed\nNovember 1, 2026$0\nRevision\nv3 · 900 words\n\nIt stands.\n');
  assert.deepEqual(after, [
    '# Bridge\n\nLast reviewed\nNovember 23, 2026\nRevision\nv4 · 900 words\n\nIt stands.\n',
    '# Bridge\n\nLast reviewed\nNovember 23, 2026\nRevision\nv3 · 900 words\n\nIt stands.\n',
  ]);
  assert.deepEqual(at('---\nlast_reviewed: 2026-$011-01\n---\n\nIt stands.\n').after, ['---\nlast_reviewed: 2026-11-23\n---\n\nIt stands.\n']);
});

test('nothing is offered elsewhere', () => {
  assert.deepEqual(at('---\nlast_reviewed: 2026-11-01\n---\n\nIt$0 stands.\n').after, []);
});
