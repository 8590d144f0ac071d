import { firstOf, type Form, type Reading } from './expression.ts';
import { halfPeriod, partPeriod, rangePeriod, type Period } from './period.ts';
import { partOf } from './words.ts';

/** Parts of longer dates: "early 2025", "mid-April", "the second half of the 1990s", "late in the third quarter of 2025". */

const partWord = '(early|mid|middle|late|end|beginning|start|close)';
const prefix = new RegExp(
  `${partWord}(?:(?:\\s*[-/]\\s*|\\s+)(?:to|or|and)?(?:\\s*-?\\s*)(mid|late)(?![a-z]))?(?:\\s*[-–]\\s*|\\s+(?:(?:of|in)\\s+)?(?:the\\s+)?(?:year\\s+)?)`, 'iy');
const yearEnd = /year[-\s]end\s+/iy;
const halfPrefix = /(first|second|latter|other|last|1st|2nd)[\s-]+half(?:\s+of\s+(?:the\s+)?(?:year\s+)?|\s+(?=\d{4}))/iy;

const mapReading = (reading: Reading, change: (period: Period) => Period): Reading => {
  const { inYear, inFiscal, end } = reading;
  return {
    end,
    ...(reading.period && { period: change(reading.period) }),
    ...(inYear && { inYear: (year: number) => change(inYear(year)) }),
    ...(inFiscal && { inFiscal: fiscalEnd => change(inFiscal(fiscalEnd)) }),
  };
};

function afterPrefix(regex: RegExp, base: Form, change: (match: RegExpExecArray) => ((period: Period) => Period)): Form {
  return (text, at) => {
    regex.lastIndex = at;
    const match = regex.exec(text);
    const reading = match && base(text, at + match[0].length);
    if (!match || !reading || reading.relative || isDay(reading)) return undefined;
    if (reading.inYear && reading.period === undefined && !/^(?:early|mid|late|end|beginning|start|middle)/i.test(match[0])) return undefined;
    return mapReading(reading, change(match));
  };
}

const isDay = (reading: Reading): boolean => (reading.period ?? reading.inYear?.(2000))?.precision === 'day';

const partsFrom = (match: RegExpExecArray) => (period: Period): Period => {
  const from = partPeriod(period, partOf(match[1]!));
  return match[2] === undefined ? from : { ...rangePeriod(from, partPeriod(period, partOf(match[2]))), precision: from.precision };
};

/** Forms for a part of whatever `base` reads. */
export const partsOf = (base: Form): Form => firstOf([
  afterPrefix(prefix, base, partsFrom),
  afterPrefix(halfPrefix, base, match => period => halfPeriod(period, /^(?:first|1st)/i.test(match[1]!) ? 1 : 2)),
  afterPrefix(yearEnd, base, () => period => partPeriod(period, 'late')),
]);
