import assert from 'node:assert/strict';
import { test } from 'node:test';
import { labelledDates } from './labelled.ts';
import { ours } from './readers.ts';

test('of the labelled dates at least 98 in 100 are read word for word, with their days and their reading', () => {
  const labelled = labelledDates();
  const wrong = labelled.filter(({ text, span, first, last, reading }) => {
    const touching = ours(text).filter(date => date.start < span.end && span.start < date.end);
    if (first === undefined) return touching.length > 0;
    return !touching.some(date => date.start === span.start && date.end === span.end && date.first === first && date.last === last && date.reading === reading);
  });
  assert.ok(wrong.length <= labelled.length * 0.02, `read otherwise:\n${wrong.map(({ text }) => text).join('\n')}`);
});
