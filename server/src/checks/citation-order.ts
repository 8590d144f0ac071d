import type { Article, Citation } from '../article/model.ts';
import { recordOf } from '../sources/recordOf.ts';
import { defineCheck, type Problem } from './check.ts';
import { isOneList, numberedEntries } from './fixes/entrySlots.ts';
import { orderOfUse, renumber } from './fixes/renumber.ts';

export const citationOrder = defineCheck({
  id: 'citation-order',
  group: 'citations',
  severity: 'hint',
  summary: 'Numeric citations that are not numbered in order of first use, or that leave numbers out.',
  why: `Numbers that rise through the text tell a reader at a glance whether a source is new, and make the list easy to follow.
One finding, at the first use that is out of order; its fix renumbers citations, groups, ranges and entries together and
puts the entries of the list into the new order. Every citation still leads to the entry it led to.

An entry that nothing cites keeps its place, and its number is no gap. Silent where numbers are not meant to follow the
text or could not be changed safely: a list in alphabetical order, entries under several headings, a number given
twice, a citation without an entry.`,
  options: {},
  examples: [
    {
      title: 'The second source is cited first',
      text: 'It opened in 1932. «[2]» It closed in 1990. [1]\n\n## References\n\n1. Closing notice, *Bridge Gazette*.\n2. Opening notice, *Bridge Gazette*.\n',
      fixed: 'It opened in 1932. [1] It closed in 1990. [2]\n\n## References\n\n1. Opening notice, *Bridge Gazette*.\n2. Closing notice, *Bridge Gazette*.\n',
    },
    {
      title: 'A number left out of text and list',
      text: 'It opened in 1932. [1] It closed in 1990. «[3]»[4] It is gone. [1,3,4]\n\n## References\n\n[1] Opening notice.\n[3] Closing notice.\n[4] Photographs.\n',
      fixed: 'It opened in 1932. [1] It closed in 1990. [2][3] It is gone. [1,2,3]\n\n## References\n\n[1] Opening notice.\n[2] Closing notice.\n[3] Photographs.\n',
    },
    { title: 'In order', text: 'It opened in 1932. [1] It closed in 1990. [2][3] It is gone. [1]\n\n## References\n\n1. Opening notice.\n2. Closing notice.\n3. Photographs.\n' },
    { title: 'An entry that nothing cites is no gap', text: 'It opened in 1932. [1] It closed in 1990. [3]\n\n## References\n\n1. Opening notice.\n2. Photographs.\n3. Closing notice.\n' },
  ],
  *run({ article }) {
    if (!isNumberedByUse(article)) return;
    const order = orderOfUse(article);
    const first = article.citations.find(({ style, label }) => style === 'numeric' && order.get(label) !== label);
    if (first) yield problem(article, first, order.get(first.label)!);
  },
});

/** Whether all numbers lead to one entry each, in a list whose order is free. */
function isNumberedByUse(article: Article): boolean {
  const entries = numberedEntries(article);
  const labels = new Set(entries.map(({ label }) => label));
  if (entries.length === 0 || labels.size < entries.length) return false;
  if (article.citations.some(({ style, label }) => style === 'numeric' && !labels.has(label))) return false;
  return (entries.every(({ origin }) => origin === 'definition') || isOneList(article, entries)) && !isAlphabetical(entries.map(sortKey));
}

const sortKey = (entry: Parameters<typeof recordOf>[0]): string => recordOf(entry).authors?.[0] ?? entry.bodyText.replace(/^[^\p{L}\p{N}]+/u, '');

/** Half a dozen names in the order of the alphabet do not stand so by chance. */
const isAlphabetical = (keys: readonly string[]): boolean =>
  keys.length >= 6 && keys.every((key, i) => i === 0 || keys[i - 1]!.localeCompare(key, 'en') <= 0) && new Set(keys).size > 2;

function problem(article: Article, first: Citation, number: string): Problem {
  return {
    span: first.span,
    message: Number(first.label) > Number(number)
      ? `[${first.label}] is cited here before [${number}]${isLabel(article, number) ? '' : ', which does not exist'}: numbers do not follow the order of first use.`
      : `[${first.label}] is the ${ordinal(number)} source to be cited: numbers do not follow the order of first use.`,
    data: { label: first.label, expected: number },
    fixes: () => [{ title: 'Renumber all citations in order of first use', safe: true, edits: renumber(article) }],
  };
}

const isLabel = (article: Article, label: string): boolean => article.sources.some(source => source.style === 'numeric' && source.label === label);

function ordinal(number: string): string {
  const ending = /1[123]$/.test(number) ? 'th' : { 1: 'st', 2: 'nd', 3: 'rd' }[number.at(-1)!] ?? 'th';
  return number + ending;
}
