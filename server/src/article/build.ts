import type { Block } from '../markdown/block.ts';
import type { Settings } from '../settings.ts';
import { bareListBlocks } from './entries.ts';
import type { FrontMatter } from './frontMatter.ts';
import { findLabelHeader } from './labelHeader.ts';
import type { Layout } from './layout.ts';
import type { Article, Header, Title } from './model.ts';
import { readParts, type Part } from './parts.ts';
import type { Placed } from './placed.ts';
import { readRules, type ReadingRules } from './rules.ts';
import { readSections, readTitle } from './sections.ts';
import { readSources, withLinks } from './sources.ts';

/** An article with what a later state of its text may take over. */
export interface BuiltArticle {
  readonly article: Article;
  readonly parts: readonly Part[];
  readonly rules: ReadingRules;
}

/**
 * The article that a text's blocks make; `blocks` are those of `layout.blocks`, in order.
 * @param previous the article of an earlier state; blocks that stand in it with the same neighbours are moved, not read again
 */
export function buildArticle(text: string, layout: Layout, blocks: readonly Block[], settings: Settings, previous?: BuiltArticle): BuiltArticle {
  const placed = blocks.map((block, i): Placed => ({ start: layout.blocks[i]!.start, block }));
  const title = readTitle(placed, layout.plainHeader.title, frontMatterTitle(layout.frontMatter));
  const found = readSections(placed, title, text.length);
  const header = readHeader(layout, placed, found[1]?.span.start ?? text.length);
  const bareList = bareListBlocks(placed, found);
  const { entries, sections } = readSources(placed, found, bareList, layout.frontMatter, settings);
  const rules = readRules({ title, headerSpans: header.spans, bareList, cover: settings.cover }, placed, entries);
  const parts = readParts(placed, sections, rules, previous);
  const citations = collect(parts, part => part.citations);
  const article: Article = {
    text, path: settings.path, title, header, sections, citations,
    passages: collect(parts, part => part.passages),
    tables: collect(parts, part => part.tables),
    placeholders: collect(parts, part => part.placeholders),
    sources: withLinks(entries, citations, text),
    referenceSection: sections.findLast(section => section.kind === 'references'),
    comments: collect(parts, part => part.comments),
    words: parts.reduce((sum, part) => sum + part.words, 0),
  };
  return { article, parts, rules };
}

function collect<Item>(parts: readonly Part[], of: (part: Part) => readonly Item[]): readonly Item[] {
  const all: Item[] = [];
  for (const part of parts) for (const item of of(part)) all.push(item);
  return all;
}

function frontMatterTitle(frontMatter: FrontMatter | undefined): Title | undefined {
  const field = frontMatter?.fields.find(f => f.key === 'title');
  return field && { text: field.value, span: field.valueSpan };
}

function readHeader(layout: Layout, placed: readonly Placed[], until: number): Header {
  const { frontMatter, plainHeader } = layout;
  const labels = findLabelHeader(placed, until);
  const spans = [...(frontMatter ? [frontMatter.span] : []), ...plainHeader.spans, ...labels.spans];
  return { fields: [...(frontMatter?.fields ?? []), ...plainHeader.fields, ...labels.fields], spans: spans.sort((a, b) => a.start - b.start) };
}
