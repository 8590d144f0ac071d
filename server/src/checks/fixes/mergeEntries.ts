import type { Article, SourceEntry } from '../../article/model.ts';
import type { TextEdit } from '../../text/edit.ts';
import { relabelCitations } from './relabel.ts';
import { removeEntry } from './removeEntry.ts';

/** Edits that cite `kept` wherever `dropped` is cited, and remove the latter; entries of files stay in their file. */
export const mergeEntries = (article: Article, kept: SourceEntry, dropped: SourceEntry): readonly TextEdit[] =>
  [...relabelCitations(article, dropped.style, new Map([[dropped.label, kept.label]])), ...removeEntry(article, dropped)];
