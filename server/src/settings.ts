import type { LinkResult } from './sources/linkResult.ts';
import type { SourceRecord } from './sources/record.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** From most to least severe. */
export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** How far a citation reaches back within its paragraph (contract, section 1, Cover). */
export type CoverRule = 'sentence' | 'preceding' | 'paragraph';

export type OptionValue = string | number | boolean | readonly string[];

/** One check's severity and options as the user set them; what is missing takes the check's defaults. */
export interface CheckSettings {
  readonly severity?: Severity | 'off';
  readonly options?: Readonly<Record<string, OptionValue>>;
}

/** Settings that hold only in the sections whose heading, or an enclosing one, matches. */
export interface SectionSettings {
  /** Headings in any case; `*` stands for any characters. */
  readonly titles: readonly string[];
  readonly checks: Readonly<Record<string, CheckSettings>>;
}

/** A bibliography file as the host read it. */
export interface Bibliography {
  /** As named in the front matter or the settings. */
  readonly name: string;
  readonly entries: readonly BibliographyEntry[];
  /** One line saying why it could not be read. */
  readonly error?: string;
  /** One line for each of its entries that could not be read in full. */
  readonly warnings?: readonly string[];
}

export interface BibliographyEntry extends SourceRecord {
  readonly key: string;
}

/** Everything besides the text that `analyze` depends on. */
export interface Settings {
  /** Today as `YYYY-MM-DD`: the only clock there is. */
  readonly today: string;
  readonly cover: CoverRule;
  readonly checks: Readonly<Record<string, CheckSettings>>;
  /** Later ones win over earlier ones, and all of them over `checks`. */
  readonly sections?: readonly SectionSettings[];
  readonly bibliographies: readonly Bibliography[];
  /** What asking for their pages has told of addresses, by the address as written; missing where nobody asked. */
  readonly links?: Readonly<Record<string, LinkResult>>;
  /** Path of the article, for its subject where it has no title. */
  readonly path?: string;
}

/** Defaults for a given today; every host starts from these. */
export const defaultSettings = (today: string): Settings => ({ today, cover: 'preceding', checks: {}, bibliographies: [] });
