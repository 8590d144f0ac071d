import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../engine.ts';
import { defaultSettings } from '../settings.ts';

const table = '| Ship | Length (m) | Speed (knots) |\n|---|---|---|\n| Aldis | 212 | 21 |\n| Borea | 187 | 24 |\n| Cynthe | 143 | 19 |\n';
const count = (sentence: string): number => analyze(`# Ships\n\n${sentence}\n\n${table}`, defaultSettings('2026-11-23')).findings.filter(({ check }) => check === 'table-claim').length;

const wrong = ['Borea is longer than Aldis.', 'Cynthe is faster than Borea.', 'Aldis has the highest speed.', 'Cynthe has the largest length.', 'Aldis is not longer than Borea.'];
const right = ['Aldis is longer than Borea.', 'Borea is faster than Cynthe.', 'Borea has the highest speed.', 'Aldis has the largest length.', 'Cynthe is not longer than Borea.', 'Borea may be longer than Aldis.', 'Borea is longer than Aldis with its extension.'];

for (const sentence of wrong) test(`contradicted: ${sentence}`, () => assert.equal(count(sentence), 1));
for (const sentence of right) test(`left alone: ${sentence}`, () => assert.equal(count(sentence), 0));
