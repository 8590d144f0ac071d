import { findDates, yearPeriod, type Period } from '../language/dates/index.ts';
import type { SourceRecord } from './record.ts';
import { dateInUrl } from './url.ts';

/** When a source was published, as far as its entry or the date in its address tells; an access date never counts. */
export function publishedPeriod({ published, url }: SourceRecord): Period | undefined {
  return writtenPeriod(published) ?? writtenPeriod(url === undefined ? undefined : dateInUrl(url));
}

/** When an entry says that its page was read. */
export const accessedPeriod = ({ accessed }: SourceRecord): Period | undefined => writtenPeriod(accessed);

function writtenPeriod(written: string | undefined): Period | undefined {
  if (written === undefined) return undefined;
  const year = /^(\d{4})[a-z]?$/.exec(written.trim());
  if (year) return yearPeriod(Number(year[1]));
  const [date, ...others] = findDates(inWordOrder(written));
  return others.length === 0 ? date?.period : undefined;
}

/** `2024, August 19` as styles of references write it, in the order of prose; a time of day is left out. */
const inWordOrder = (date: string): string =>
  date.replace(/^(\d{4}),?\s+(\p{L}{3,}\.?)(?:\s+(\d{1,2}))?$/u, (_, year: string, month: string, day?: string) => `${month} ${day === undefined ? '' : `${day}, `}${year}`)
    .replace(/^(\d{4}-\d\d-\d\d)T.*$/, '$1');

