/** An age in words: months up to two years, then years and months. Negative ages lie ahead. */
export function ageWords(months: number): string {
  if (months === 0) return 'this month';
  const words = spanWords(Math.abs(months));
  return months > 0 ? `${words} ago` : `in ${words}`;
}

/** A number of months in words: "1 month", "23 months", "3 years", "2 years 5 months". */
export function spanWords(months: number): string {
  if (months < 24) return counted(months, 'month');
  const rest = months % 12;
  return counted(Math.floor(months / 12), 'year') + (rest === 0 ? '' : ` ${counted(rest, 'month')}`);
}

/** "1 source", "2 sources". */
export const counted = (n: number, noun: string): string => `${n.toLocaleString('en')} ${noun}${n === 1 ? '' : 's'}`;

/** "once", "twice", "4 times". */
export const times = (n: number): string => (n === 1 ? 'once' : n === 2 ? 'twice' : `${n.toLocaleString('en')} times`);
