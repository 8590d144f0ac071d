import { analyze, type Analysis } from '../engine.ts';
import { defaultSettings, type Settings } from '../settings.ts';

/** An article written for a test, with the place of its `$0`. */
export interface Fixture extends Analysis {
  readonly offset: number;
}

/** Reads an article whose text holds the cursor as `$0`; `today` is 2026-11-23 unless given. */
export function articleAt(marked: string, settings: Partial<Settings> = {}): Fixture {
  const offset = marked.indexOf('$0');
  if (offset < 0) throw new Error('the text has no $0');
  const text = marked.slice(0, offset) + marked.slice(offset + 2);
  return { ...analyze(text, { ...defaultSettings('2026-11-23'), ...settings }), offset };
}

/** The words that a span covers. */
export const wordsOf = ({ text }: Pick<Analysis, 'text'>, { start, end }: { readonly start: number; readonly end: number }): string => text.slice(start, end);
