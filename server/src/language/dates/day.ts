/**
 * Calendar days as whole numbers: days since 1970-01-01 in the proleptic Gregorian calendar, so that days compare and
 * subtract as numbers and no time zone exists. Years are astronomical: 0 is 1 BC. The conversions are Howard Hinnant's
 * `days_from_civil` and `civil_from_days`.
 */
export type Day = number;

export interface CivilDate {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly day: number;
}

/** The day of a date; the month may lie outside 1–12 and carries into the year. */
export function dayOf(year: number, month: number, day: number): Day {
  const months = year * 12 + month - 1;
  const m = ((months % 12) + 12) % 12 + 1;
  const y = Math.floor(months / 12) - (m <= 2 ? 1 : 0);
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

export function civilOf(day: Day): CivilDate {
  const shifted = day + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const month = m + (m < 10 ? 3 : -9);
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * m + 2) / 5) + 1 };
}

/** 28–31; `month` is 1–12. */
export const daysInMonth = (year: number, month: number): number => dayOf(year, month + 1, 1) - dayOf(year, month, 1);

/** 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (day: Day): number => (((day + 4) % 7) + 7) % 7;

/** Months since the beginning of year 0, for counting from month to month. */
export function monthIndexOf(day: Day): number {
  const { year, month } = civilOf(day);
  return year * 12 + month - 1;
}

/** The same day of the month `months` later; the month's last day where it is shorter. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, day: dayOfMonth } = civilOf(day);
  const first = dayOf(year, month + months, 1);
  const { year: toYear, month: toMonth } = civilOf(first);
  return first + Math.min(dayOfMonth, daysInMonth(toYear, toMonth)) - 1;
}

/** Whole months elapsed from `from` to `to`, rounded down; negative where `to` comes first. */
export function monthsElapsed(from: Day, to: Day): number {
  const months = monthIndexOf(to) - monthIndexOf(from);
  return addMonths(from, months) <= to ? months : months - 1;
}

const iso = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day that `YYYY-MM-DD` names, or nothing where it names none. */
export function parseDay(text: string): Day | undefined {
  const match = iso.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? dayOf(year, month, day) : undefined;
}

/** `YYYY-MM-DD` */
export function isoOf(day: Day): string {
  const { year, month, day: dayOfMonth } = civilOf(day);
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
}

const twoDigits = (n: number): string => String(n).padStart(2, '0');
