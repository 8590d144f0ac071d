import type { Paragraph, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';

const plain = unified().use(remarkParse).freeze();
// A single tilde means "about" in the articles we read (`~2 trillion`), not a deletion.
const extended = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(keepPositions).freeze();

type TreeExtension = { readonly transforms?: unknown } | readonly TreeExtension[];

/** GFM looks for URLs once more in the finished tree and leaves nodes without a place; every node of ours must have one. */
function keepPositions(this: Processor): void {
  const data = this.data() as { fromMarkdownExtensions?: TreeExtension[] };
  const strip = (extension: TreeExtension): TreeExtension => Array.isArray(extension) ? extension.map(strip) : { ...extension, transforms: [] };
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).map(strip);
}

/** What only the GFM extension reads; its tables make it several times slower, so it runs where it can matter. */
const needsGfm = /\||~~|\[\^|\[[ xX]\]|:\/\/|www\.|@/;

/** What makes a piece more than lines of plain text; brackets alone are text unless something resolves them. */
const markup = /[*_`<&\\!~|@]|\]\s*[(:]|:\/\/|www\.|[^\S\n]{2}\n|^[ \t]*(?:#|>|[-+=]|\d{1,9}[.)](?:\s|$))/m;

/**
 * The syntax tree of one piece (see `splitBlocks`), its offsets relative to the piece. Link and footnote references
 * stay text unless their definition is in the same piece: resolving them is the article's business, not a block's.
 */
export function parsePiece(text: string): readonly RootContent[] {
  if (!markup.test(text) && !/^(?: {4}|\t)/.test(text)) return [plainParagraph(text)];
  const processor = needsGfm.test(text) ? extended : plain;
  return (processor.parse(text)).children;
}

/** The tree of text without markup, made without a parser: most paragraphs are, and a keystroke should not pay for it. */
function plainParagraph(text: string): Paragraph {
  const start = text.length - text.trimStart().length;
  const position = {
    start: { line: 1, column: 1, offset: start },
    end: { line: 1, column: 1, offset: text.trimEnd().length },
  };
  return { type: 'paragraph', position, children: [{ type: 'text', value: text.slice(start), position }] };
}
