import type { Article, CitationStyle } from '../article/model.ts';
import { relabelEntries } from '../checks/fixes/entrySlots.ts';
import { relabelCitations } from '../checks/fixes/relabel.ts';
import { shownLabel } from '../checks/shownLabel.ts';
import { replace, type TextEdit } from '../text/edit.ts';
import { entriesOf, citationsOf, isInArticle, labelsAt, type LabelAt } from './labels.ts';

/** Why a rename cannot be: one line for the user. */
export interface Refusal {
  readonly refusal: string;
}

/** The one label at an offset that can be renamed, or why there is none. */
export function renameableAt(article: Article, offset: number): LabelAt | Refusal {
  const labels = labelsAt(article, offset);
  const [label] = labels;
  if (!label) return { refusal: 'There is no citation or source entry here.' };
  if (labels.length > 1) return { refusal: 'Several labels stand here: put the cursor on the one to rename.' };
  if (label.style === 'link') return { refusal: 'A link cites its address and has no label to rename.' };
  const entries = entriesOf(article, label);
  if (entries.some(({ origin }) => origin === 'link')) return { refusal: `${shownLabel(label)} names its source by itself: another key would name another one.` };
  const elsewhere = entries.find(({ origin }) => origin === 'bibliography');
  return elsewhere ? { refusal: `The entry of ${shownLabel(label)} is kept in ${elsewhere.file ?? 'a bibliography'}: its key is renamed there.` } : label;
}

/** Edits that give the label at an offset another name everywhere: in its entry, its citations, and the ranges that span it. */
export function renameAt(article: Article, offset: number, newName: string): readonly TextEdit[] | Refusal {
  const label = renameableAt(article, offset);
  if ('refusal' in label) return label;
  const name = bareName(label.style, newName.trim());
  if (name === label.label) return [];
  const refusal = refuseName(article, label.style, name);
  if (refusal !== undefined) return { refusal };
  const labels = new Map([[label.label, name]]);
  return [...relabelCitations(article, label.style, labels), ...entryEdits(article, label, labels, name)];
}

function entryEdits(article: Article, label: LabelAt, labels: ReadonlyMap<string, string>, name: string): readonly TextEdit[] {
  const entries = entriesOf(article, label).filter(isInArticle);
  return label.style === 'numeric' ? relabelEntries(article, labels) : entries.map(({ labelSpan }) => replace(labelSpan, name));
}

/** A name given with the marks of its style, as it looks in the text. */
function bareName(style: CitationStyle, name: string): string {
  const inner = /^\[(.*)\]$/.exec(name)?.[1] ?? name;
  return style === 'footnote' ? inner.replace(/^\^/, '') : style === 'pandoc' ? inner.replace(/^@/, '') : inner;
}

const forms: Readonly<Record<Exclude<CitationStyle, 'link'>, { readonly pattern: RegExp; readonly rule: string }>> = {
  numeric: { pattern: /^[1-9]\d{0,2}$/, rule: 'A numbered source is named by a whole number from 1 to 999: longer ones are read as years.' },
  footnote: { pattern: /^[^\s[\]^\\]+$/u, rule: 'A footnote\'s label holds no space, bracket, caret or backslash.' },
  pandoc: { pattern: /^[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_]))*$/u, rule: 'A key begins with a letter, a digit or _, and holds no space; marks may stand between them one at a time.' },
};

function refuseName(article: Article, style: CitationStyle, name: string): string | undefined {
  if (style === 'link') return 'A link cites its address and has no label to rename.';
  const { pattern, rule } = forms[style];
  if (!pattern.test(name)) return rule;
  const isTaken = entriesOf(article, { style, label: name }).length > 0 || citationsOf(article, { style, label: name }).length > 0
    || [...article.sources, ...article.citations].some(other => other.style === style && other.label.toLowerCase() === name.toLowerCase() && style === 'footnote');
  return isTaken ? `${shownLabel({ style, label: name })} is taken by another source.` : undefined;
}
