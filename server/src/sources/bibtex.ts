import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { BibliographyEntry } from '../settings.ts';
import { cslKey, cslRecord } from './csl.ts';
import { findArxiv } from './identifiers.ts';
import type { SourceRecord } from './record.ts';
import { isArchiveUrl } from './url.ts';

export interface BibtexReading {
  readonly entries: readonly BibliographyEntry[];
  /** One line for each entry that could not be read in full, with its 1-based line in the file. */
  readonly warnings: readonly string[];
}

interface Piece {
  readonly type: string;
  readonly key: string;
  readonly text: string;
  /** 1-based. */
  readonly line: number;
}

/**
 * Reads BibTeX or BibLaTeX. One broken entry costs only its own fields: its key stays known, so that a citation of it
 * is not called undefined, and a warning says where it is.
 */
export function readBibtex(text: string): BibtexReading {
  const pieces = piecesOf(text);
  const entries = pieces.filter(piece => !/^(?:string|preamble|comment)$/.test(piece.type));
  try {
    return { entries: together(parse(text.replace(/^\uFEFF/, '')), entries), warnings: [] };
  } catch {
    return oneByOne(entries, pieces.filter(piece => piece.type === 'string').map(piece => piece.text).join('\n'));
  }
}

const parse = (text: string): readonly unknown[] => plugins.input.chain(text, { forceType: '@biblatex/text', generateGraph: false });

const opening = /^[ \t\uFEFF]*@(\w+)[ \t]*[{(][ \t]*([^\s,={}()]*)/gm;

/** The file cut at each line that begins an entry. */
function piecesOf(text: string): readonly Piece[] {
  const starts = [...text.matchAll(opening)];
  return starts.map((match, i) => ({
    type: match[1]!.toLowerCase(), key: match[2]!,
    text: text.slice(match.index, starts[i + 1]?.index ?? text.length),
    line: text.slice(0, match.index).split('\n').length,
  }));
}

function together(items: readonly unknown[], pieces: readonly Piece[]): readonly BibliographyEntry[] {
  const written = new Map(pieces.map(piece => [piece.key, piece.text]));
  return items.flatMap(item => {
    const key = cslKey(item);
    return key === undefined ? [] : [{ key, ...completed(cslRecord(item), written.get(key) ?? '') }];
  });
}

function oneByOne(pieces: readonly Piece[], strings: string): BibtexReading {
  const entries: BibliographyEntry[] = [];
  const warnings: string[] = [];
  for (const piece of pieces) {
    try {
      entries.push(...together(parse(`${strings}\n${piece.text}`), [piece]));
    } catch (error) {
      warnings.push(`line ${piece.line}: entry ${piece.key || '(no key)'} could not be read: ${reasonOf(error)}`);
      if (piece.key !== '') entries.push({ key: piece.key, ...salvaged(piece.text) });
    }
  }
  return { entries, warnings };
}

/** The parser's complaint without its own line numbers, which count from the piece. */
function reasonOf(error: unknown): string {
  const line = (error instanceof Error ? error.message : String(error)).split('\n')[0]!;
  return line.replace(/\s*at line \d+ col \d+:?$/, '').replace('invalid syntax', 'a brace, quote or comma is missing').replace('got EOF', 'but the entry ends');
}

const field = (text: string, name: string): string | undefined =>
  new RegExp(`\\b${name}\\s*=\\s*(?:\\{+([^{}]+)\\}+|"([^"]+)")`, 'i').exec(text)?.slice(1).find(value => value !== undefined)?.trim();

/** Fields that CSL has no room for. */
function completed(record: SourceRecord, text: string): SourceRecord {
  const archive = field(text, 'archiveurl') ?? field(text, 'urlarchive');
  const arxiv = /\barxiv\b/i.test(text) ? findArxiv(`arxiv:${field(text, 'eprint') ?? ''}`) : undefined;
  return {
    ...record,
    ...(arxiv && record.url === undefined ? { url: `https://arxiv.org/abs/${arxiv}` } : {}),
    ...(archive && isArchiveUrl(archive) ? { archiveUrl: archive } : {}),
  };
}

/** What can be told of an entry that does not parse. */
function salvaged(text: string): SourceRecord {
  const [title, published, url] = [field(text, 'title'), field(text, 'date') ?? field(text, 'year'), field(text, 'url')];
  return { ...(title ? { title } : {}), ...(published ? { published } : {}), ...(url ? { url } : {}) };
}
