import type { CellPlace, Sentence } from '../../article/model.ts';
import type { Period } from '../../language/dates/index.ts';
import type { Quantity } from '../../language/quantity/quantity.ts';
import type { Span } from '../../text/span.ts';

/** `list` is a line of label and value, `grid` a cell in a table of rows and columns that a sentence tells again. */
export type FigurePlace = 'prose' | 'caption' | 'list' | 'cell' | 'grid' | 'header';

/** A figure of an article with everything it has to agree in before it is compared with another. Spans are absolute. */
export interface Figure {
  readonly place: FigurePlace;
  /** From the modifier to the unit. */
  readonly span: Span;
  /** What a change of value replaces. */
  readonly core: Span;
  /** Its own offsets are relative to `origin`. */
  readonly quantity: Quantity;
  readonly origin: number;
  readonly sentence: Sentence | undefined;
  readonly cell: CellPlace | undefined;
  /** The attribute's head as a concept: "height", "expert"; empty where nothing names it. */
  readonly head: string;
  readonly modifiers: readonly string[];
  /** Whether a noun phrase names the attribute ("a cost of", "178 metres tall"), or what is counted or done tells it. */
  readonly attribute: 'named' | 'counted';
  readonly verb: string;
  /** Names that tell whose figure it is; empty for the article's subject. */
  readonly names: readonly string[];
  /** Those nearest to the figure, where its part of the sentence has several figures. */
  readonly nearNames: readonly string[];
  /** Of what within the subject: "tower"; empty for the subject itself. */
  readonly owner: readonly string[];
  readonly times: readonly Period[];
  readonly datedElsewhere: boolean;
  readonly qualifiers: readonly string[];
  readonly trail: readonly string[];
}
