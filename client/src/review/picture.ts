import type { Range } from 'vscode-languageserver-protocol';
import type { Review } from '../../../server/src/lsp/protocol.ts';
import type { Translate } from '../translate.ts';
import { barsOf } from './bars.ts';
import { stripOf } from './strip.ts';
import { timelineOf } from './timeline.ts';

/**
 * The picture of an article as its view draws it: sizes and places as shares of one, words in the editor's language.
 * `place` is an index into the places that the extension keeps, so that the view never holds positions of its own.
 */
export interface Picture {
  readonly name: string;
  readonly strip: Strip;
  readonly bars: Bars;
  readonly timeline: Timeline;
}

/** Something that can be pointed at and clicked. */
export interface Spot {
  readonly place: number;
  /** What a screen reader says, and what is shown when one points at it. */
  readonly label: string;
}

/** `open`: holds claims without a citation; `plain`: holds nothing that needs one. */
export type CellState = 'cited' | 'partly' | 'open' | 'plain';

export interface Cell extends Spot {
  readonly state: CellState;
  /** Share of its sentences that a citation covers. */
  readonly fill: number;
  /** Width beside the others, in words. */
  readonly weight: number;
  /** Claims without a citation. */
  readonly open: number;
}

export interface Strip {
  readonly heading: string;
  readonly summary: string;
  readonly sections: readonly { readonly title: string; readonly cells: readonly Cell[] }[];
  readonly legend: readonly { readonly state: CellState; readonly label: string }[];
}

export interface Bar extends Spot {
  /** `[1]`. */
  readonly mark: string;
  readonly title: string;
  readonly count: number;
  /** Length beside the longest. */
  readonly share: number;
}

export interface Bars {
  readonly heading: string;
  readonly summary: string;
  readonly bars: readonly Bar[];
}

/** A date's place on the line: from `at`, as long as the period that it names. */
export interface Mark extends Spot {
  readonly at: number;
  readonly width: number;
  /** Row, from 0, in which it overlaps no other where that can be had. */
  readonly lane: number;
  readonly stale: boolean;
}

export interface Needle {
  readonly at: number;
  readonly label: string;
}

export interface Timeline {
  readonly heading: string;
  readonly summary: string;
  readonly lanes: number;
  readonly ticks: readonly Needle[];
  readonly marks: readonly Mark[];
  readonly today: Needle;
  readonly reviewed: Needle | undefined;
}

/** What the view sends: it is ready to draw, or a spot was chosen. */
export type FromPicture = { readonly type: 'ready' } | { readonly type: 'go'; readonly place: number };

/** What the view is sent: a picture, or why there is none. */
export interface ToPicture {
  readonly picture: Picture | null;
  readonly empty: string;
}

/** Draws a review up: its picture, and the places that its spots lead to. */
export function pictureOf(name: string, review: Review, t: Translate, locale = 'en'): { readonly picture: Picture; readonly places: readonly Range[] } {
  const places: Range[] = [];
  const placed = (range: Range): number => places.push(range) - 1;
  return {
    picture: {
      name,
      strip: stripOf(review.paragraphs, placed, t),
      bars: barsOf(review.sources, placed, t),
      timeline: timelineOf(review, placed, t, locale),
    },
    places,
  };
}
