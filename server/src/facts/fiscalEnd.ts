import type { Article, Prose } from '../article/model.ts';
import { civilOf, findDates, monthOf, type FiscalEnd } from '../language/dates/index.ts';
import { memoize } from '../text/memo.ts';

const yearEnd = /\b(?:fiscal|financial)\s+years?(?:\s+(\d{4}))?[^.;]{0,40}?\b(?:end(?:s|ed|ing)?|clos(?:es|ed|ing)|finish(?:es|ed|ing)?|run(?:s|ning)?\s+(?:from\s+)?[^.;]{3,30}?\s+(?:to|through|until))\b(?:\s+(?:on|in|at))?\s+(?:the\s+)?(?:end\s+of\s+|last\s+\w+\s+(?:of|in)\s+)?([^.;]{3,30})/i;
const monthName = /(?:\d{1,2}\s+)?(January|February|March|April|May|June|July|August|September|October|November|December)/i;

const endIn: (prose: Prose) => FiscalEnd | undefined = memoize(({ masked }) => {
  if (!masked.includes('scal year') && !masked.includes('ancial year')) return undefined;
  const match = yearEnd.exec(masked);
  const month = match && monthName.exec(match[2]!);
  if (!match || !month) return undefined;
  const end = findDates(match[2]!)[0]?.period;
  // "Fiscal year 2025 ended on January 26, 2025" also tells which year is named for which.
  const shift = match[1] && end ? civilOf(end.last).year - Number(match[1]) : 0;
  return { month: monthOf(month[1]!), shift };
});

/** When fiscal years end, where the article says so: by its first sentence that does. */
export const fiscalEndOf: (article: Article) => FiscalEnd | undefined = memoize(article => {
  for (const { sentences, role } of article.passages) {
    if (role !== 'body' && role !== 'header') continue;
    for (const { prose } of sentences) {
      const end = endIn(prose);
      if (end) return end;
    }
  }
  return undefined;
});
