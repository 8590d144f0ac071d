import type { Bracket } from '../markdown/block.ts';
import { contains, cover, type Span } from '../text/span.ts';
import { isSelfDefining } from './handles.ts';
import { externalUrl, type Destinations } from './links.ts';
import type { Citation, CitationStyle, Placeholder, SourceEntry } from './model.ts';
import { at, type Placed } from './placed.ts';

/** What decides whether a bracket is a citation. */
export interface CitationRules {
  readonly destinations: Destinations;
  /** Labels with an entry, by style. */
  readonly labels: ReadonlyMap<CitationStyle, ReadonlySet<string>>;
  /** Whether a span (relative to the block) is text that can cite. */
  readonly isCitable: (span: Span) => boolean;
}

export function labelsByStyle(sources: readonly SourceEntry[]): ReadonlyMap<CitationStyle, ReadonlySet<string>> {
  const labels = new Map<CitationStyle, Set<string>>();
  for (const { style, label } of sources) {
    if (label === '') continue;
    const known = labels.get(style) ?? new Set<string>();
    labels.set(style, known.add(label));
  }
  return labels;
}

/** The citations of a block, in text order, each with its own bracket. */
export function citationsIn(placed: Placed, rules: CitationRules): readonly Citation[] {
  const { block } = placed;
  if (block.brackets.length === 0 && block.links.length === 0) return [];
  const links = block.links.flatMap(link => {
    const url = externalUrl(link, rules.destinations);
    if (url === undefined || !rules.isCitable(link.span)) return [];
    return [{ style: 'link' as const, label: url, span: link.span, labelSpan: link.textSpan }];
  });
  const brackets = block.brackets
    .filter(bracket => bracket.kind !== 'placeholder' && rules.isCitable(bracket.span))
    .flatMap(bracket => readBracket(bracket, rules));
  const plain = [...brackets, ...withoutNested(links, brackets)].sort((a, b) => a.span.start - b.span.start || a.labelSpan.start - b.labelSpan.start);
  return grouped(plain.map(c => ({ ...c, span: at(placed, c.span), labelSpan: at(placed, c.labelSpan) })), placed);
}

type Ungrouped = Omit<Citation, 'group'>;

/** `[[1]](https://…)` is one citation, not two. */
const withoutNested = (links: readonly Ungrouped[], brackets: readonly Ungrouped[]): readonly Ungrouped[] =>
  links.filter(link => !brackets.some(bracket => contains(link.span, bracket.span)));

function readBracket(bracket: Bracket, rules: CitationRules): readonly Ungrouped[] {
  const style = bracket.kind as CitationStyle;
  const known = rules.labels.get(style);
  return bracket.labels
    .filter(({ label }) => style !== 'pandoc' || isKey(label, bracket.bare, rules, known))
    .map(({ label, span }) => ({ style, label, span: bracket.span, labelSpan: span }));
}

/** Whether an at-sign names a source: a bare one or a mention of a person needs an entry of that key to be one. */
function isKey(label: string, bare: boolean, rules: CitationRules, known: ReadonlySet<string> | undefined): boolean {
  if (known?.has(label) || isSelfDefining(label)) return true;
  return !bare && !rules.destinations.has(`@${label.toLowerCase()}`);
}

/** What may stand between brackets of one group: one character at a time, so that a long run of spaces is read once. */
const between = /^(?:[ \t,;^]|<\/?sup>)*$/;

/** Gives brackets written together (`[1][5]`, `[1], [5]`) their common span. */
function grouped(citations: readonly Ungrouped[], { start, block }: Placed): readonly Citation[] {
  const groups: Span[] = [];
  citations.forEach((citation, i) => {
    const before = citations[i - 1];
    const joined = before && before.style === citation.style && citation.style !== 'link'
      && (before.span.start === citation.span.start || between.test(block.text.slice(before.span.end - start, citation.span.start - start)));
    groups.push(joined ? cover(groups[i - 1]!, citation.span) : citation.span);
    if (joined) for (let k = i - 1; k >= 0 && groups[k]!.start === groups[i]!.start; k--) groups[k] = groups[i]!;
  });
  return citations.map((citation, i) => ({ ...citation, group: groups[i]! }));
}

export const placeholdersIn = (placed: Placed): readonly Placeholder[] =>
  placed.block.brackets.filter(b => b.kind === 'placeholder').map(({ span }) => ({ span: at(placed, span), text: placed.block.text.slice(span.start, span.end) }));
