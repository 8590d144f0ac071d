import type { Range } from 'vscode-languageserver-protocol';
import type { DatedPlace, Review } from '../../../server/src/lsp/protocol.ts';
import type { Translate } from '../translate.ts';
import type { Mark, Needle, Timeline } from './picture.ts';
import { dayOf, scaleOf, ticksOf, type Scale } from './timeScale.ts';

/** Width of a mark beside the whole line: what a finger or a pointer still meets. */
const smallest = 0.035;
const mostLanes = 8;

/** The dated statements on a line that also bears today and the day of the last review. */
export function timelineOf({ timeline, today, reviewed }: Review, placed: (range: Range) => number, t: Translate, locale: string): Timeline {
  const now = dayOf(today);
  const days = [now, ...(reviewed === null ? [] : [dayOf(reviewed)]), ...timeline.flatMap(({ from, to }) => [dayOf(from), dayOf(to)])];
  const scale = scaleOf(days, now);
  const marks = inLanes(timeline.map(date => markOf(date, scale, placed(date.range), t)));
  return {
    heading: t('Dated statements'), summary: summaryOf(timeline, t), marks,
    lanes: Math.max(1, ...marks.map(({ lane }) => lane + 1)),
    ticks: ticksOf(days, scale, locale),
    today: { at: scale(now), label: t('today') },
    reviewed: needleOf(reviewed, scale, t('reviewed')),
  };
}

const needleOf = (day: string | null, scale: Scale, label: string): Needle | undefined => (day === null ? undefined : { at: scale(dayOf(day)), label });

function markOf({ text, from, to, sentence, stale }: DatedPlace, scale: Scale, place: number, t: Translate): Omit<Mark, 'lane'> {
  const at = scale(dayOf(from));
  const width = Math.max(smallest, scale(dayOf(to)) - at);
  const date = stale ? t('{date}, needs an update', { date: text }) : text;
  return { place, at: Math.min(at, 1 - smallest), width, stale, label: `${date}: ${sentence}` };
}

/** Gives each mark the first row in which the one before it has ended, and where all are taken the one that ends first. */
function inLanes(marks: readonly Omit<Mark, 'lane'>[]): readonly Mark[] {
  const ends: number[] = [];
  return marks.map(mark => {
    const free = ends.findIndex(end => end <= mark.at);
    const lane = free >= 0 ? free : ends.length < mostLanes ? ends.length : ends.indexOf(Math.min(...ends));
    ends[lane] = mark.at + mark.width + 0.005;
    return { ...mark, lane };
  });
}

function summaryOf(dates: readonly DatedPlace[], t: Translate): string {
  const count = dates.length;
  const stale = dates.filter(date => date.stale).length;
  const sums = count === 1 ? t('1 date') : t('{count} dates', { count });
  return stale === 0 ? sums : [sums, t('{stale} to update', { stale })].join(' · ');
}
