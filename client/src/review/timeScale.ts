/** From a day, counted from 1970, to its place on the line, from 0 to 1. */
export type Scale = (day: number) => number;

const year = 365.25;

/** Years from which on a line in equal steps would crowd the present into its end. */
const longSpan = 12;

/** Room that a tick's label needs beside the whole line. */
const tickRoom = 0.17;

/** Days from 1970-01-01 to an ISO date. */
export const dayOf = (iso: string): number => Math.round(Date.parse(`${iso}T00:00:00Z`) / 86_400_000);

/** A scale that holds all these days: in equal steps, or where they span decades the nearer to today the wider. */
export function scaleOf(days: readonly number[], today: number): Scale {
  const first = Math.min(...days);
  const last = Math.max(...days);
  const stretch = last - first > longSpan * year ? (day: number): number => Math.sign(day - today) * Math.log1p(Math.abs(day - today) / year) : (day: number): number => day;
  const from = stretch(first);
  const length = stretch(last) - from;
  // A margin on either side keeps the outermost marks whole.
  return length === 0 ? () => 0.5 : day => 0.02 + 0.96 * (stretch(day) - from) / length;
}

/** Labelled beginnings of years or quarters, as many as there is room for, the latest first. */
export function ticksOf(days: readonly number[], scale: Scale, locale: string): readonly { readonly at: number; readonly label: string }[] {
  const first = Math.min(...days);
  const last = Math.max(...days);
  const isShort = last - first < 2.5 * year;
  const step = isShort ? 3 : 12;
  const words = new Intl.DateTimeFormat(locale, { ...(isShort ? { month: 'short' } : {}), year: 'numeric', timeZone: 'UTC' });
  const ticks: { at: number; label: string }[] = [];
  for (let month = Math.floor(monthOf(last) / step) * step; ; month -= step) {
    const day = dayOfMonth(month);
    if (day < first) return ticks;
    const at = scale(day);
    if (at > 1 - tickRoom / 2 || at < tickRoom / 2 || (ticks.at(-1)?.at ?? 2) - at < tickRoom) continue;
    ticks.push({ at, label: words.format(day * 86_400_000) });
  }
}

const monthOf = (day: number): number => {
  const date = new Date(day * 86_400_000);
  return 12 * date.getUTCFullYear() + date.getUTCMonth();
};

function dayOfMonth(month: number): number {
  const date = new Date(0);
  // Date.UTC takes years below 100 for those of the twentieth century.
  date.setUTCFullYear(Math.floor(month / 12), month % 12, 1);
  return Math.round(date.getTime() / 86_400_000);
}
