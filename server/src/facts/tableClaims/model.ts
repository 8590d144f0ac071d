import type { Decimal, Interval } from '../../language/quantity/interval.ts';
import type { Unit } from '../../language/quantity/unit.ts';

export type Axis = 'row' | 'column';

/** One figure of a cell, in the base unit of what it measures. */
export interface CellFigure {
  readonly interval: Interval;
  /** The value as written; undefined where it is hedged, a bound or a range. */
  readonly exact: Decimal | undefined;
  readonly unit: Unit | undefined;
}

/** What a cell tells: one figure, or the several of "71.1/79.5" in their order. */
export interface CellValue {
  readonly figures: readonly CellFigure[];
  readonly text: string;
}

/** A row or column with its label. */
export interface Line {
  readonly axis: Axis;
  readonly index: number;
  readonly text: string;
  readonly keys: readonly string[];
  /** What its figures are: an ordinary measure, a total or mean of the others, a change, or a number that names. */
  readonly role: 'ordinary' | 'summary' | 'change' | 'name';
  /** Number of the block of rows it stands in, where rows without figures part them. */
  readonly group: number;
  /** 1 where more is better, -1 where less is, undefined where that is not told. */
  readonly better: 1 | -1 | undefined;
}

/** A place where a word of a sentence can be found in a table. */
export interface Occurrence {
  readonly axis: Axis;
  readonly line: number;
  /** The column whose cell names the row; -1 for a column's own heading. */
  readonly column: number;
  readonly keys: readonly string[];
  readonly position: number;
}

/** A table as sentences speak of it. */
export interface Grid {
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
  /** Rows and columns that hold figures. */
  readonly figureRows: readonly number[];
  readonly figureColumns: readonly number[];
  readonly valueAt: (row: number, column: number) => CellValue | undefined;
  readonly index: ReadonlyMap<string, readonly Occurrence[]>;
  /** Words of the caption and the section's title: they add nothing to a sentence. */
  readonly around: ReadonlySet<string>;
}

/** A phrase of a sentence that means rows or columns. */
export interface Mention {
  /** Indexes of its words in the sentence, half-open. */
  readonly from: number;
  readonly to: number;
  readonly axis: Axis;
  readonly lines: readonly number[];
  /** Whether it is the whole label and not a part of it. */
  readonly whole: boolean;
  /** Column whose cells name the rows; -1 for columns. */
  readonly column: number;
}

/** Two cells that a sentence compares, with what the table says. */
export interface Comparison {
  readonly left: CellPlace;
  readonly right: CellPlace;
  readonly sign: '<' | '>' | '=';
}

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}
