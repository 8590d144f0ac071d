import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../engine.ts';
import { defaultSettings } from '../settings.ts';

/** The words of the first passage as the checks see them, one space between. */
const seen = (text: string): string =>
  analyze(text, defaultSettings('2026-11-23')).article.passages[0]!.sentences.map(s => s.prose.masked).join(' ').replace(/\s+/g, ' ').trim();

const cases: readonly (readonly [string, string])[] = [
  ['See the [guide](https://a.example){ .button title="Go" } today.', 'See the guide today.'],
  ['A lead. {: .lead #top}', 'A lead.'],
  ['Based in :flag_de: Germany.', 'Based in Germany.'],
  ['The set {a, b} holds at 10:30:45, std::vec::Vec too.', 'The set {a, b} holds at 10:30:45, std::vec::Vec too.'],
  ['Note: this: that.', 'Note: this: that.'],
];
for (const [text, words] of cases) test(text, () => assert.equal(seen(text), words));
