import type { Article } from '../article/model.ts';
import type { Span } from '../text/span.ts';
import { citationsOf, entriesOf, isInArticle, labelsAt, type LabelAt } from './labels.ts';

/** Where an entry stands. */
export interface Target {
  /** The label that leads there. */
  readonly origin: Span;
  /** The whole entry, and its label within it. In a bibliography file both are missing. */
  readonly entry: Span | undefined;
  readonly label: Span | undefined;
  /** Bibliography file, as the article or the settings name it. */
  readonly file: string | undefined;
  readonly key: string;
}

/** The entries of the labels at an offset. */
export const definitionsAt = (article: Article, offset: number): readonly Target[] =>
  labelsAt(article, offset).flatMap(label => entriesOf(article, label).flatMap((entry): readonly Target[] => {
    if (isInArticle(entry)) return [{ origin: label.span, entry: entry.span, label: entry.labelSpan, file: undefined, key: entry.label }];
    return entry.file === undefined ? [] : [{ origin: label.span, entry: undefined, label: undefined, file: entry.file, key: entry.label }];
  }));

/** A place that names a source. */
export interface Mention {
  readonly span: Span;
  readonly isEntry: boolean;
}

/** Every place in the article that names the source at an offset, in text order; its entries included. */
export function mentionsAt(article: Article, offset: number): readonly Mention[] {
  const mentions = labelsAt(article, offset).flatMap(label => mentionsOf(article, label));
  return [...new Map(mentions.map(mention => [`${mention.span.start}-${mention.span.end}`, mention])).values()].sort((a, b) => a.span.start - b.span.start);
}

const mentionsOf = (article: Article, label: Pick<LabelAt, 'style' | 'label'>): readonly Mention[] => [
  ...entriesOf(article, label).filter(isInArticle).map(({ labelSpan }) => ({ span: labelSpan, isEntry: true })),
  ...citationsOf(article, label).map(({ labelSpan }) => ({ span: labelSpan, isEntry: false })),
];

/** Offset of the entry with a key in the text of a bibliography file; 0 where it is not found. */
export function findKey(text: string, key: string): number {
  const name = key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const written = new RegExp(`@\\w+\\s*[{(]\\s*(${name})\\s*,|["']?id["']?\\s*:\\s*["']?(${name})(?=["'\\s,}]|$)`, 'm').exec(text);
  return written ? written.index + written[0].lastIndexOf(key) : 0;
}
