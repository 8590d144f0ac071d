import type { Article, Sentence } from '../article/model.ts';

/** What editors write where a statement is known to be out of date, or wants its date. */
const mark = /\[\s*(?:when|as of when|since when|until when|update needed|needs? (?:an )?updat(?:e|ing)|outdated|out of date|dated info|clarify date)\s*\??\s*\]/i;

/** Whether an editor has marked a sentence as out of date or undated: a known gap is not told twice. */
export const isMarkedDated = ({ text }: Article, { span, extent }: Sentence): boolean => mark.test(text.slice(span.start, extent.end));
