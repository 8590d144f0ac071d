import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { lineIndex, type LineIndex } from '../text/lineIndex.ts';
import { memoize } from '../text/memo.ts';
import type { PositionEncoding } from './encoding.ts';
import { placesIn, type Places } from './places.ts';

/** An open document as it stood at one version. */
export interface Snapshot {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
}

export const linesOf: (snapshot: Snapshot) => LineIndex = memoize(({ text }) => lineIndex(text));

export const placesOf = (snapshot: Snapshot, encoding: PositionEncoding): Places => placesIn(linesOf(snapshot), encoding);

/** The document after an edit; each change speaks of the text that the ones before it left. */
export function edited(snapshot: Snapshot, version: number, changes: readonly TextDocumentContentChangeEvent[], encoding: PositionEncoding): Snapshot {
  return changes.reduce<Snapshot>((before, change) => ({ ...before, version, text: textAfter(before, change, encoding) }), { ...snapshot, version });
}

function textAfter(before: Snapshot, change: TextDocumentContentChangeEvent, encoding: PositionEncoding): string {
  if (typeof change.text !== 'string') throw new TypeError('a change without text');
  if (!('range' in change)) return change.text;
  const { start, end } = placesOf(before, encoding).span(change.range);
  return before.text.slice(0, start) + change.text + before.text.slice(end);
}
