import type { Nodes, Parent } from 'mdast';
import type { Span } from '../text/span.ts';

/** A stretch of a passage by what a reader sees in it. */
export interface Segment extends Span {
  /** `text` is prose; `reference` is a bracket that the parser resolved; `code` is inline code; `opaque` is an image or formula. */
  readonly kind: 'text' | 'reference' | 'code' | 'opaque';
}

/** UTF-16 offsets of a node, relative to the parsed piece. */
export const spanOf = (node: Nodes): Span => ({
  start: node.position?.start.offset ?? 0,
  end: node.position?.end.offset ?? 0,
});

/** The segments of a paragraph, heading or cell in text order. Links give their text, not their destination. */
export function segmentsOf(node: Parent, out: Segment[] = []): readonly Segment[] {
  for (const child of node.children) {
    switch (child.type) {
      case 'text': out.push({ kind: 'text', ...spanOf(child) }); break;
      case 'inlineCode': out.push({ kind: 'code', ...spanOf(child) }); break;
      case 'image':
      case 'imageReference': out.push({ kind: 'opaque', ...spanOf(child) }); break;
      case 'footnoteReference': out.push({ kind: 'reference', ...spanOf(child) }); break;
      case 'linkReference': pushReference(child, out); break;
      case 'link':
        // A bare URL is no words of the article, yet it may be a key: `[@url:https://…]`.
        if (isBareUrl(child)) out.push({ kind: 'reference', ...spanOf(child) });
        else segmentsOf(child, out);
        break;
      case 'html': break;
      default: if ('children' in child) segmentsOf(child, out);
    }
  }
  return out;
}

/** `[1][5]` with a definition for 5 is one node to the parser and two citations to us: its brackets stay readable. */
function pushReference(node: Nodes & Parent, out: Segment[]): void {
  const { start, end } = spanOf(node);
  const inner: Segment[] = [];
  segmentsOf(node, inner);
  let at = start;
  for (const segment of inner) {
    if (segment.start > at) out.push({ kind: 'reference', start: at, end: segment.start });
    out.push(segment);
    at = segment.end;
  }
  if (at < end) out.push({ kind: 'reference', start: at, end });
}

/** An autolink shows its URL: no words of the article. An e-mail address neither. */
function isBareUrl(node: Nodes & Parent): boolean {
  const only = node.children.length === 1 ? node.children[0]! : undefined;
  if (only?.type !== 'text' || !('url' in node)) return false;
  return node.url === only.value || node.url === `http://${only.value}` || node.url === `mailto:${only.value}`;
}
