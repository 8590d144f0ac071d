/** The dates of English text: found, compared, aged and written. */
export { addMonths, civilOf, dayOf, isoOf, monthsElapsed, parseDay, weekdayOf, type CivilDate, type Day } from './day.ts';
export type { DateExpression, DateFault, RelativeDate, RelativeUnit, WrittenWeekday } from './expression.ts';
export { findDates } from './find.ts';
export { formatPeriod } from './format.ts';
export { ageInMonths, canMeet, rangePeriod, samePeriod, widest, yearPeriod, type FiscalEnd, type Period, type Precision } from './period.ts';
export { redate } from './redate.ts';
export { shiftPeriod, yearFor } from './shift.ts';
export { monthNames, monthOf, weekdayNames } from './words.ts';
