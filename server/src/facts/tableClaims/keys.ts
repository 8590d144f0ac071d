import type { Prose } from '../../article/model.ts';
import { singular } from '../../language/quantity/noun.ts';
import { memoize, memoizeText } from '../../text/memo.ts';

/** A word of a sentence or label in the form in which both are compared. */
export interface Word {
  readonly text: string;
  /** Lower case, singular, common abbreviations of measures spelt out. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly numeric: boolean;
}

/** Hyphens part words, so that "GPT-4.5" and "GPT 4.5" are the same two. */
const wordPattern = /[\p{L}\p{N}]+(?:[.,]\p{N}+)*(?:['’]\p{L}+)?/gu;

/** The words of a text in order; offsets are relative to it. */
export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(wordPattern)].map(match => ({
    text: match[0], key: keyOf(match[0]), start: match.index, end: match.index + match[0].length, numeric: /^\d[\d.,]*$/.test(match[0]),
  }));
}

/** The words of a sentence or cell, read once. */
export const wordsOfProse: (prose: Prose) => readonly Word[] = memoize(prose => wordsOf(prose.masked));

/** An article has few different words. */
const keyOf = memoizeText((word: string): string => {
  const lower = word.toLowerCase().replace(/['’]s?$/, '');
  const key = /\d/.test(lower) ? lower : singular(lower);
  return spelledOut.get(key) ?? key;
}, 4000);

/** How tables shorten what sentences spell out. */
const spelledOut = new Map(Object.entries({
  prec: 'precision', rec: 'recall', acc: 'accuracy', param: 'parameter', avg: 'average', ave: 'average', pct: 'percent', percentage: 'percent', pt: 'point', no: 'number', num: 'number',
  pop: 'population', elev: 'elevation', att: 'attendance', temp: 'temperature', min: 'minimum', max: 'maximum', hr: 'hour', sec: 'second', info: 'information', fscore: 'f1', perf: 'performance',
  speeds: 'speed', corr: 'correlation', desc: 'description', dev: 'development', dist: 'distance', lat: 'latency', pos: 'position', tech: 'technology', univ: 'university', yr: 'year',
}));
