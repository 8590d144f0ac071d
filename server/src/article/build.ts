import type { Block } from '../markdown/block.ts';
import type { Settings } from '../settings.ts';
import type { Draft } from './drafts.ts';
import { bareListBlocks } from './entries.ts';
import type { FrontMatter } from './frontMatter.ts';
import { findLabelHeader } from './labelHeader.ts';
import type { Layout } from './layout.ts';
import type { Article, Comment, Header, Title } from './model.ts';
import { passagesOf } from './passages.ts';
import { at, type Placed } from './placed.ts';
import { readDrafts } from './readDrafts.ts';
import { readTables } from './readTables.ts';
import { readSections, readTitle } from './sections.ts';
import { readSources, withLinks } from './sources.ts';

/** The article that a text's blocks make; `blocks` are those of `layout.blocks`, in order. */
export function buildArticle(text: string, layout: Layout, blocks: readonly Block[], settings: Settings): Article {
  const placed = blocks.map((block, i): Placed => ({ start: layout.blocks[i]!.start, block }));
  const title = readTitle(placed, layout.plainHeader.title, frontMatterTitle(layout.frontMatter));
  const found = readSections(placed, title, text.length);
  const header = readHeader(layout, placed, found[1]?.span.start ?? text.length);
  const bareList = bareListBlocks(placed, found);
  const { entries, sections } = readSources(placed, found, bareList, layout.frontMatter, settings);
  const drafts = readDrafts(placed, { title, headerSpans: header.spans, sections, bareList }, entries);
  const passages = passagesOf(drafts, settings.cover);
  const citations = drafts.flatMap(d => d.citations);
  return {
    text, path: settings.path, title, header, sections, passages, citations,
    tables: readTables(drafts, passages),
    placeholders: drafts.flatMap(d => d.placeholders),
    sources: withLinks(entries, citations, text),
    referenceSection: sections.findLast(section => section.kind === 'references'),
    comments: placed.flatMap(commentsOf),
    words: drafts.reduce((sum, d) => sum + (countsAsBody(d) ? d.passage.words : 0), 0),
  };
}

/** Entries and the lists' own headings are no text of the article. */
const countsAsBody = ({ role }: Draft): boolean => role === 'body' || role === 'sourcesLine';

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

const commentsOf = (placed: Placed): readonly Comment[] => placed.block.comments.map(comment => ({ ...comment, span: at(placed, comment.span) }));
